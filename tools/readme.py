"""Write README.md from nbs/index.ipynb: its prose, its code and the text of its outputs."""

import re
import sys
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

ROOT = Path(__file__).parents[1]
GITHUB = "https://github.com/vidcls/vidcls/blob/main/"
NOTE = "<!-- Written by `make readme` from nbs/index.ipynb; edit that notebook. -->\n\n"


def shown(cell):
    """A cell as the README shows it, or None: hidden code leaves only its output."""
    if re.search(r"^#\| *hide", cell.source, re.M):
        return None
    if re.search(r"^#\| *echo: *false", cell.source, re.M):
        texts = [
            output["data"]["text/markdown"] for output in cell.outputs if "text/markdown" in output.get("data", {})
        ]
        return nbformat.v4.new_markdown_cell("\n".join(texts)) if texts else None
    return cell


def render() -> str:
    """The README's text, with paths as seen from the top of the repository."""
    notebook = nbformat.read(ROOT / "nbs/index.ipynb", as_version=4)
    notebook.cells = [cell for cell in map(shown, notebook.cells) if cell]
    notebook.metadata["language_info"] = {"name": "python"}
    text, _ = MarkdownExporter().from_notebook_node(notebook)
    text = re.sub(r"\]\((\w[\w/]*\.(?:ipynb|jpg))(#[\w-]+)?\)", r"](nbs/\1\2)", text)
    text = re.sub(r"(\]\(|')\.\./", r"\1", text).replace(f"]({GITHUB}", "](")
    return NOTE + re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


if __name__ == "__main__":
    (ROOT / "README.md").write_text(render(), encoding="utf-8")
    sys.exit(0)

"""Write README.md from nbs/index.ipynb: its prose, its code and the text of its outputs."""

import re
import sys
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter
from traitlets.config import Config

ROOT = Path(__file__).parents[1]
NOTE = "<!-- Written by `make readme` from nbs/index.ipynb; edit that notebook. -->\n\n"


def render() -> str:
    """The README's text."""
    notebook = nbformat.read(ROOT / "nbs/index.ipynb", as_version=4)
    notebook.cells = [c for c in notebook.cells if not re.search(r"^#\| *hide", c.source, re.M)]
    for cell in notebook.cells:
        cell.source = re.sub(r"^#\|.*\n", "", cell.source, flags=re.M)
    config = Config()
    config.NbConvertBase.display_data_priority = ["text/markdown", "text/plain"]
    text, _ = MarkdownExporter(config=config).from_notebook_node(notebook)
    text = re.sub(r"\(([\w/]+)\.ipynb(#[\w-]+)?\)", r"(nbs/\1.ipynb\2)", text)
    return NOTE + re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


if __name__ == "__main__":
    (ROOT / "README.md").write_text(render(), encoding="utf-8")
    sys.exit(0)

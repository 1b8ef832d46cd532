"""What the documentation promises: every public name documented, every command, link and figure in prose true."""

import ast
import io
import json
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

import nbformat

ROOT = Path(__file__).parents[1]
GITHUB = "https://github.com/vidcls/vidcls/blob/main/"
NOTEBOOKS = sorted(p for p in (ROOT / "nbs").rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts)


def comments(source: str) -> set[int]:
    """Numbers of the lines that end in a comment."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {token.start[0] for token in tokens if token.type == tokenize.COMMENT}


def public(tree: ast.AST, inside: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Public functions, classes and methods with their names."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and (
            not node.name.startswith("_") or node.name == "__init__"
        ):
            yield f"{inside}{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from public(node, f"{node.name}.")


def is_command(node: ast.AST) -> bool:
    """A function of the command line, whose options carry their own help."""
    return any("command" in ast.unparse(d) or "group" in ast.unparse(d) for d in getattr(node, "decorator_list", []))


def undocumented(source: str) -> list[str]:
    """Public names without a docstring, parameters and fields without a comment beside them."""
    said, wrong = comments(source), []
    for name, node in public(ast.parse(source)):
        if not ast.get_docstring(node) and not name.endswith("__init__"):
            wrong.append(name)
        if isinstance(node, ast.FunctionDef) and not is_command(node):
            given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            wrong += [f"{name}({a.arg})" for a in given if a.arg not in ("self", "cls") and a.lineno not in said]
    return wrong


def public_names() -> None:
    """Every public name has a docstring, every parameter its description."""
    wrong = [
        f"{path.name}: {name}"
        for path in sorted((ROOT / "vidcls").glob("[a-z]*.py"))
        for name in undocumented(path.read_text(encoding="utf-8"))
    ]
    assert not wrong, f"{len(wrong)} without: " + "; ".join(wrong)


def imports_quietly() -> None:
    """Every module can be imported, and warns of nothing."""
    names = sorted(f"vidcls.{path.stem}" for path in (ROOT / "vidcls").glob("[a-z]*.py"))
    code = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"
    done = subprocess.run([sys.executable, "-c", code, *names], capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr, done.stderr[-2000:]


def prose() -> dict[Path, str]:
    """Markdown of every notebook and document."""
    texts = {
        path: "\n\n".join(c.source for c in nbformat.read(path, as_version=4).cells if c.cell_type == "markdown")
        for path in NOTEBOOKS
    }
    documents = [*ROOT.glob("*.md"), *ROOT.glob("data/**/*.md"), *ROOT.glob("checkpoints/*/README.md")]
    return texts | {path: path.read_text(encoding="utf-8") for path in documents}


def anchors(text: str) -> set[str]:
    """Anchors of the headings of a page, as Quarto and GitHub make them."""
    titles = re.findall(r"^#+ (.+?)\s*$", text, re.M)
    plain = (re.sub(r"[`*]|\[|\]\([^)]*\)", "", title).lower() for title in titles)
    return {re.sub(r"[^\w\- ]", "", title).strip().replace(" ", "-") for title in plain}


def links() -> None:
    """Every link inside the project leads to a page, and to a heading of it."""
    texts, wrong = prose(), []
    for path, text in texts.items():
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            ours = target.startswith(GITHUB)
            if not ours and re.match(r"(https?:|mailto:|data:|attachment:)", target):
                continue
            page, _, anchor = target.removeprefix(GITHUB).partition("#")
            there = ((ROOT if ours else path.parent) / page).resolve() if page else path
            if not there.exists() or (anchor and anchor not in anchors(texts.get(there, ""))):
                wrong.append(f"{path.name}: {target}")
    assert not wrong, "leads nowhere: " + "; ".join(wrong)


def shown_commands(text: str) -> Iterator[list[str]]:
    """Commands of ours in code blocks and inline code, as words; continued lines are joined, comments cut off."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.M | re.S) + re.findall(r"^ {4}.+$", text, re.M)
    lines = [line for block in blocks for line in re.sub(r"\\\n", " ", block).splitlines()]
    for line in [*lines, *re.findall(r"`([^`\n]+)`", text)]:
        words = re.split(r"#| [|&;>]", line)[0].split()
        if words and words[0].removeprefix(".venv/bin/") in ("vidcls", "make"):
            yield [words[0].removeprefix(".venv/bin/"), *words[1:]]


def commands() -> None:
    """Every command in prose exists, with the options it is shown with; scripts begin as they must."""
    import click

    from vidcls.cli import main

    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    wrong = [
        f"{path.name}: a script that begins {begun!r}"
        for path, text in prose().items()
        for begun in re.findall(r"^!/bin/\w+", text, re.M)
    ]
    for path, text in prose().items():
        for words in shown_commands(text):
            command, rest = main, words[1:]
            if words[0] == "make":
                goals = [w for w in rest if "=" not in w]
                wrong += [f"{path.name}: {' '.join(words)}" for w in goals if w not in targets and w.islower()]
                continue
            while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
                command, rest = command.commands.get(rest[0]), rest[1:]
            if command is None:
                wrong.append(f"{path.name}: {' '.join(words)}")
                continue
            known = {o for p in command.params for o in [*p.opts, *p.secondary_opts]} | {"--help", "-h"}
            wrong += [
                f"{path.name}: {' '.join(words)}" for w in rest if w.startswith("-") and w.split("=")[0] not in known
            ]
    assert not wrong, "no such command: " + "; ".join(wrong)


def figures() -> None:
    """The figures in README and model card are those of the committed results."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    card = (ROOT / "checkpoints/compact/README.md").read_text(encoding="utf-8")
    results = json.loads((ROOT / "checkpoints/compact/results.json").read_text())
    speed = json.loads((ROOT / "bench/speed-bfloat16.json").read_text())
    wrong = []
    for title, one in results.items():
        for name in ("accuracy", "macro_f1"):
            value, low, high = (100 * one[name][k] for k in ("value", "low", "high"))
            steps_of_the_recipe = ", members " in title  # these stand on the page of figures
            if f"{value:.1f} % ({low:.1f} to {high:.1f})" not in readme and not steps_of_the_recipe:
                wrong.append(f"README: {name} of {title}")
            if f"{value:.1f} % (95 % interval {low:.1f} to {high:.1f}, n = {one[name]['n']})" not in card:
                wrong.append(f"card: {name} of {title}")
    wrong += [
        f"README: {film}" for film, one in speed["compare"].items() if f"{one['seconds']['vidcls']:.2f}" not in readme
    ]
    assert not wrong, "not the committed results: " + "; ".join(wrong)


CHECKS = (public_names, imports_quietly, links, commands, figures)

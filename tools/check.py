"""All checks of the project; the last line says how many passed and failed.

Modules and README must be what the notebooks give, every page of the sidebar and every internal link must exist,
notebooks must carry their outputs and no path of the machine they ran on, and every notebook must run.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import yaml
from check_docs import CHECKS, NOTEBOOKS
from readme import render

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


def run(*command: str) -> None:
    """Run a command of this environment; its output becomes the failure's text."""
    environment = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
    done = subprocess.run(
        [str(BIN / command[0]), *command[1:]], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]


def modules_in_step() -> None:
    """Exporting changes no module."""

    def state() -> dict:
        return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (ROOT / "vidcls").glob("*.py")}

    before = state()
    run("nbdev_export")
    after = state()
    changed = sorted(name for name in before | after if before.get(name) != after.get(name))
    assert not changed, f"not what the notebooks export: {', '.join(changed)}; run nbdev_export and commit"


def readme_in_step() -> None:
    """README.md is what nbs/index.ipynb gives."""
    assert (ROOT / "README.md").read_text(encoding="utf-8") == render(), "README.md is not in step; run `make readme`"


def notebooks_clean() -> None:
    """Every notebook is run, in order of its cells, small, and without errors, long lines or local paths."""
    wrong = []
    for path in NOTEBOOKS:
        cells = [c for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code" and c.source.strip()]
        text = json.dumps([c.get("outputs", []) for c in cells])
        lessons = [c for c in cells if not re.search(r"^#\| *(export|hide|default_exp)", c.source, re.M)]
        if any(o.output_type == "error" for c in cells for o in c.outputs):
            wrong.append(f"{path.name}: an output is an error")
        if path.stat().st_size > 1e6:
            wrong.append(f"{path.name}: over 1 MB")
        if lessons and sum(bool(c.outputs) for c in lessons) < len(lessons) / 3:
            wrong.append(f"{path.name}: has not been run")
        if re.search(r"(?<![\w.])/(home|root|work|Users|mnt|tmp)/", text):
            wrong.append(f"{path.name}: an output holds a path of a machine")
        if long := [line for c in cells for line in c.source.splitlines() if len(line) > 120]:
            wrong.append(f"{path.name}: {len(long)} lines over 120 columns, such as {long[0][:60]!r}")
    assert not wrong, "\n".join(wrong)


def sidebar() -> None:
    """Every page of the sidebar exists, and every notebook is in it."""

    def pages(node) -> list:
        if isinstance(node, str):
            return [node]
        if isinstance(node, list):
            return [page for item in node for page in pages(item)]
        return [*pages(node.get("contents", [])), *([node["href"]] if "href" in node else [])]

    site = yaml.safe_load((ROOT / "_quarto.yml").read_text())["website"]["sidebar"]
    listed = {ROOT / "nbs" / page for page in pages(site["contents"])}
    wrong = [f"does not exist: {path.name}" for path in listed if not path.exists()]
    wrong += [f"not in the sidebar: {path.name}" for path in NOTEBOOKS if path not in listed]
    assert not wrong, "; ".join(wrong)


def site_sources() -> None:
    """nbdev can prepare every page of the site."""
    run("nbdev_proc_nbs")


def style() -> None:
    """ruff has nothing to say."""
    run("ruff", "check", "--quiet", ".")


def small_repository() -> None:
    """The bundle is below 9 MB, all committed files below 14 MB."""
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True).stdout.split("\0")
    total = sum((ROOT / f).stat().st_size for f in files if f and (ROOT / f).is_file())
    bundle = sum(f.stat().st_size for f in (ROOT / "checkpoints/compact").iterdir())
    assert total < 14e6 and bundle < 9e6, f"{total / 1e6:.1f} MB in all, bundle {bundle / 1e6:.1f} MB"


def notebook(path: Path) -> Callable[[], None]:
    """A check that runs one notebook."""
    return lambda: run("nbdev_test", "--path", str(path), "--n_workers", "0")


def attempt(check: tuple[str, Callable[[], None]]) -> bool:
    """Run one check and say how it went."""
    name, function = check
    try:
        function()
    except AssertionError as error:
        print(f"FAILED {name}\n{error}", flush=True)
        return False
    print(f"passed {name}", flush=True)
    return True


if __name__ == "__main__":
    first = [
        (f.__doc__.rstrip("."), f)
        for f in (
            modules_in_step,
            readme_in_step,
            notebooks_clean,
            sidebar,
            site_sources,
            style,
            small_repository,
            *CHECKS,
        )
    ]
    results = [attempt(check) for check in first]
    with ThreadPoolExecutor(max(os.cpu_count() // 2, 1)) as pool:
        results += pool.map(attempt, [(f"{path.relative_to(ROOT)} runs", notebook(path)) for path in NOTEBOOKS])
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(0 if all(results) else 1)

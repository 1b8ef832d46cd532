"""How well the timeline finds changes of content, on films joined from clips, beside a fixed window of 10 seconds.

Constants are chosen on films of validation clips (`--split validation` prints how the price of a change does), with a
bundle that has not learnt from them; the figures are of films of test clips. Writes `bench/timeline.json`.

    python bench/timeline.py --manifest runs/source.csv --split validation --bundle runs/bundle/first
    python bench/timeline.py --manifest runs/source.csv
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import pandas as pd
from joined import join, plan
from tqdm import tqdm

from vidcls import VideoClassifier
from vidcls.core import LABELS
from vidcls.data import OOD, read_manifest
from vidcls.ensemble import combine
from vidcls.inference import classify_features, opinions
from vidcls.measure import learnt_from
from vidcls.timeline import CHANGE, LOOK, STEP, Segment, grid, segments_of

TOLERANCE_S, WINDOW_S, FILMS = 2.0, 10.0, 60


def fixed_windows(classifier: VideoClassifier, features, duration_s: float) -> list[Segment]:
    """The plain way: one answer for every ten seconds, from a frame every second."""
    segments = []
    for start in np.arange(0, duration_s, WINDOW_S):
        inside = features.values[(features.times >= start) & (features.times < start + WINDOW_S)]
        if not len(inside):
            continue
        p = combine(classifier.bundle.ensemble.logits([inside]), classifier.bundle.ensemble.temperature)[0]
        begin, category = start, LABELS[p.argmax()]
        if segments and segments[-1].category == category:
            begin = segments.pop().start
        segments.append(Segment(float(begin), float(min(start + WINDOW_S, duration_s)), category, float(p.max())))
    return segments


def hits(found: list[float], true: list[float]) -> int:
    """Changes found within the tolerance, each true one once, the closest pairs first."""
    pairs = sorted((abs(f - t), i, j) for i, f in enumerate(found) for j, t in enumerate(true))
    used_found, used_true = set(), set()
    for gap, i, j in pairs:
        if gap <= TOLERANCE_S and i not in used_found and j not in used_true:
            used_found.add(i)
            used_true.add(j)
    return len(used_found)


def counts(segments: list[Segment], truth: list) -> list[float]:
    """Hits, changes found, true changes, seconds labelled right, seconds."""
    right = sum(
        max(0.0, min(s.end, end) - max(s.start, begin))
        for s in segments
        for begin, end, label in truth
        if s.category == label
    )
    changes = [s.start for s in segments[1:]]
    return [hits(changes, [begin for begin, _, _ in truth[1:]]), len(changes), len(truth) - 1, right, truth[-1][1]]


def figures(rows: list[list[float]]) -> dict:
    """F1 and share of the time, with intervals from resampled films."""
    table, rng = np.array(rows), np.random.default_rng(0)
    f1 = lambda t: 2 * t[0] / max(t[1] + t[2], 1)  # noqa: E731
    share = lambda t: t[3] / t[4]  # noqa: E731
    totals = [table[rng.integers(0, len(table), len(table))].sum(0) for _ in range(2000)]
    return {
        name: {"value": of(table.sum(0))}
        | dict(zip(("low", "high"), np.percentile([of(t) for t in totals], (2.5, 97.5)), strict=True))
        for name, of in {"F1 of changes": f1, "time right": share}.items()
    } | {"changes found": int(table[:, 1].sum()), "changes": int(table[:, 2].sum())}


def main() -> None:
    """Make the films, tell their timelines in three ways, and count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--manifest", required=True)
    parser.add_argument("--split", choices=("validation", "test"), default="test")
    parser.add_argument("--bundle", default="compact")
    parser.add_argument("--work", type=Path, default=Path("runs/timeline"))
    given = parser.parse_args()
    if learnt_from(given.bundle, given.split):
        parser.error(f"{given.bundle} has learnt from the {given.split} split")
    rows = read_manifest(given.manifest)
    rows = rows[(rows.label != OOD) & (rows.split == given.split)]
    given.work.mkdir(parents=True, exist_ok=True)
    classifier = VideoClassifier.load(given.bundle, cache=False)
    found, seconds, said, closer = {}, {}, [], 0
    for number, stretches in enumerate(tqdm(plan(rows, FILMS, int(given.split == "test")), "films")):
        film = given.work / f"{given.split}-{number:02d}.mp4"
        truth = join(stretches, film)
        duration = truth[-1][1]
        begin = time.process_time()
        first = classifier.extract(film)
        (coarse,) = classify_features(classifier.bundle, [first])
        middle = time.process_time()
        rough = coarse.segments
        classifier.look_closer(coarse)
        closer += coarse.segments is not rough
        end = time.process_time()
        every_second = classifier.features_at(film, np.arange(0.5, duration, 1))
        for name, way in {
            "as shipped": coarse.segments,
            "frames of the prediction alone": rough,
            "fixed window of 10 s": fixed_windows(classifier, every_second, duration),
        }.items():
            found.setdefault(name, []).append(counts(way, truth))
        for name, taken in {"prediction": middle - begin, "finer timeline": end - middle}.items():
            seconds.setdefault(name, []).append(taken)
        if given.split == "validation":
            fine = classifier.features_at(film, grid(duration))
            said.append((opinions(classifier.bundle, [fine.values])[0], fine.times, truth))
    result = {
        "bundle": classifier.bundle.version,
        "split": given.split,
        "films": FILMS,
        "mean seconds of a film": float(np.mean([row[4] for row in found["as shipped"]])),
        "constants": {"CHANGE": CHANGE, "LOOK": LOOK, "STEP": STEP},
        "looked at closer": closer,
        "mean processor seconds": {name: float(np.mean(taken)) for name, taken in seconds.items()},
        "ways": {name: figures(rows) for name, rows in found.items()},
    }
    show = lambda f: f"{f['value']:.3f} ({f['low']:.3f} to {f['high']:.3f})"  # noqa: E731
    for change in (0, 1, 2, 3, 4, 5, 6) if said else ():
        one = figures([counts(segments_of(p, times, truth[-1][1], change), truth) for p, times, truth in said])
        print(f"price {change}: F1 {show(one['F1 of changes'])}, time right {show(one['time right'])}")
    columns = {n: {k: show(v) if isinstance(v, dict) else v for k, v in f.items()} for n, f in result["ways"].items()}
    print(pd.DataFrame(columns).T.to_string())
    print({k: v for k, v in result.items() if k != "ways"})
    path = Path(__file__).with_suffix(".json")
    kept = json.loads(path.read_text()) if path.exists() else {}
    path.write_text(json.dumps(kept | {given.split: result}, indent=1) + "\n")


if __name__ == "__main__":
    main()

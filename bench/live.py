"""How soon a change in a live picture is told, and whether an hour of a stream takes more memory than a minute.

Latency: films joined from test clips are played at their own speed; the delay from the change in the picture to
the event, on the clock on the wall. Memory: an hour is played as fast as it can be answered. Writes `bench/live.json`.

    python bench/live.py --manifest runs/source.csv
"""

import argparse
import gc
import json
import time
from pathlib import Path

import numpy as np
from films import film
from joined import FPS, pictures

from vidcls import VideoClassifier
from vidcls.core import LABELS
from vidcls.data import OOD, read_manifest
from vidcls.live import LiveSettings, watch
from vidcls.preprocess import write_video


def switching_film(rows, path: Path, changes: int) -> tuple[Path, list[tuple[float, str]]]:
    """One film that changes its content every eight seconds; the changes as (seconds, label)."""
    rng, labels = np.random.default_rng(0), ["Animation"]
    while len(labels) <= changes:
        labels.append(rng.choice([label for label in LABELS if label != labels[-1]]))
    shown, at = [], []
    for label in labels:
        at.append((len(shown) / FPS, label))
        for clip in rows[rows.label == label].sample(2, random_state=rng).path:
            shown += pictures(clip)[: 4 * FPS]
    write_video(path, shown, FPS, 2 * FPS, preset="veryfast", tune="zerolatency")
    return path, at[1:]


def latencies(classifier, path: Path, truth: list, every_s: float) -> dict:
    """Seconds from each change to its event, and how many were never told."""
    began, told, dropped = None, [], 0
    for event in watch(path, classifier, LiveSettings(every_s=every_s)):
        began = event.clock - event.time if event.kind == "connected" else began
        dropped += event.facts.get("frames", 0)
        if event.kind == "change" and event.facts["before"]:
            told.append((event.clock - began, event.facts["category"]))
    ends = [at for at, _ in truth[1:]] + [float("inf")]
    found = []
    for (at, label), end in zip(truth, ends, strict=True):
        found.append(next((t - at for t, category in told if at <= t < end + 1 and category == label), None))
    known = [f for f in found if f is not None]
    return {
        "changes": len(truth),
        "told": len(known),
        "told besides": len(told) - len(known),
        "frames dropped": dropped,
        "p50 s, of those told": float(np.percentile(known, 50)),
        "p95 s, of those told": float(np.percentile(known, 95)),
    }


def resident() -> float:
    """Memory of this process in MB."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))


def hour(classifier, path: Path) -> dict:
    """Memory after each ten minutes of an hour."""
    begin, marks, answers = time.perf_counter(), {}, 0
    for event in watch(path, classifier, LiveSettings(speed=0)):
        answers += event.kind == "answer"
        minute = int(event.time // 60)
        if minute % 10 == 1 and minute not in marks:
            gc.collect()
            marks[minute] = resident()
    values = list(marks.values())
    return {
        "answers": answers,
        "seconds": time.perf_counter() - begin,
        "MB after minutes": marks,
        "growth in MB": values[-1] - values[0],
    }


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--manifest", required=True)
    parser.add_argument("--changes", type=int, default=30)
    parser.add_argument("--work", type=Path, default=Path("runs/live"))
    given = parser.parse_args()
    rows = read_manifest(given.manifest)
    rows = rows[(rows.label != OOD) & (rows.split == "test")]
    given.work.mkdir(parents=True, exist_ok=True)
    classifier = VideoClassifier.load("compact", cache=False)
    path, truth = switching_film(rows, given.work / "switching.ts", given.changes)
    result = {"bundle": classifier.bundle.version, "latency": latencies(classifier, path, truth, 0.5)}
    print(json.dumps(result, indent=1), flush=True)
    result["hour"] = hour(classifier, film(given.work, 3600, "240p", 2))
    Path(__file__).with_suffix(".json").write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(result["hour"], indent=1))


if __name__ == "__main__":
    main()

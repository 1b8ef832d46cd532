"""Films with known changes of content, joined from clips of a manifest."""

import json
from itertools import pairwise
from pathlib import Path

import av
import cv2
import numpy as np
import pandas as pd

from vidcls.core import LABELS
from vidcls.preprocess import write_video

FPS, SIZE = 12, (320, 240)


def pictures(path: str) -> list[np.ndarray]:
    """All frames of a clip at a common rate and size; the network sees a square anyhow."""
    with av.open(path) as container:
        stream = container.streams.video[0]
        shown = [(f.time, cv2.resize(f.to_ndarray(format="rgb24"), SIZE)) for f in container.decode(stream)]
    times = np.array([time for time, _ in shown]) - shown[0][0]
    wanted = np.arange(0, times[-1] + 1 / float(stream.average_rate or FPS), 1 / FPS)
    return [shown[i][1] for i in np.clip(np.searchsorted(times, wanted + 1e-6) - 1, 0, None)]


def plan(rows: pd.DataFrame, count: int, seed: int) -> list[list[pd.DataFrame]]:
    """For each film its stretches: one to three clips of one label, neighbours of different labels."""
    rng, films = np.random.default_rng(seed), []
    for _ in range(count):
        labels = [rng.choice(LABELS)]
        for _ in range(rng.integers(1, 5)):
            labels.append(rng.choice([label for label in LABELS if label != labels[-1]]))
        films.append([rows[rows.label == label].sample(rng.integers(1, 4), random_state=rng) for label in labels])
    return films


def labelled(stretches: list[pd.DataFrame]) -> list[tuple[str, pd.DataFrame]]:
    """Stretches with their labels."""
    return [(stretch.label.iloc[0], stretch) for stretch in stretches]


def join(stretches: list[pd.DataFrame], path: Path) -> list[tuple[float, float, str]]:
    """Write one film, encoded as usual with keyframes at scene cuts; its stretches as (start, end, label)."""
    about, clips = path.with_suffix(".json"), [[label, *part.sha256] for label, part in labelled(stretches)]
    if about.exists() and (kept := json.loads(about.read_text()))["clips"] == clips:
        return kept["truth"]
    ends, shown = [0], []
    for stretch in stretches:
        for clip in stretch.path:
            shown += pictures(clip)
        ends.append(len(shown))
    write_video(path, shown, FPS, 250, preset="veryfast", crf="26")
    truth = [(a / FPS, b / FPS, label) for (a, b), (label, _) in zip(pairwise(ends), labelled(stretches), strict=True)]
    about.write_text(json.dumps({"clips": clips, "truth": truth}))
    return truth

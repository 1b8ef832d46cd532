"""What more sources are worth, and what more clips of the same ones: the probe on a share of what it could learn from.

A logistic probe on features of the untuned backbone, trained on a share of the repositories of each category, or on a
share of the clips of every repository. It is always asked about repositories left out, for three ways to deal these
into folds; every share but the whole is drawn twice for each. Of a repository at least one clip is kept, so the number
of clips that were learnt from is told too. Writes `bench/sources.json`.

    python bench/sources.py --manifest runs/source.csv --weights WEIGHTS
"""

import argparse
import json
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd

from vidcls.core import Preprocessing
from vidcls.data import OOD, origin_of, read_manifest
from vidcls.features import create_backbone
from vidcls.release import leave_groups_out
from vidcls.training import sampling_weights
from vidcls.tuning import linear_probe, mean_features, usable

SHARES, DRAWS, DEALS = (1 / 8, 1 / 4, 1 / 2, 3 / 4, 1.0), 2, 3


def some_repositories(rows: pd.DataFrame, share: float, rng) -> np.ndarray:
    """Which rows are of the share of repositories that is drawn of each category."""
    kept = np.zeros(len(rows), bool)
    for target, own in rows.groupby("target"):
        names = rng.permutation(own.origin.unique())
        chosen = names[: max(1, round(share * len(names)))]
        kept |= ((rows.target == target) & rows.origin.isin(chosen)).to_numpy()
    return kept


def some_clips(rows: pd.DataFrame, share: float, rng) -> np.ndarray:
    """Which rows are of the share of clips that is drawn of each repository, of each at least one."""
    rank = pd.Series(rng.random(len(rows)), rows.index).groupby([rows.origin, rows.target]).rank()
    size = rows.groupby(["origin", "target"]).id.transform("size")
    return (rank <= np.maximum(1, (share * size).round())).to_numpy()


def all_rows(rows: pd.DataFrame) -> np.ndarray:
    """Every row."""
    return np.ones(len(rows), bool)


def asked(x: np.ndarray, known: pd.DataFrame, parts: list, choose) -> tuple:
    """For each clip whether a probe that never saw its repository is right; clips and repositories learnt from."""
    answers, clips, repositories = np.zeros(len(known), int), [], []
    for part in parts:
        split = known.id.map(part.set_index("id").split).to_numpy()
        learnt, test = np.flatnonzero(np.isin(split, ("train", "validation"))), split == "test"
        chosen = learnt[choose(known.iloc[learnt])]
        rows = known.iloc[chosen]
        clips.append(len(rows))
        repositories.append(rows.origin.nunique())
        weights = sampling_weights(rows.target, rows.origin)
        answers[test] = linear_probe(x[chosen], rows.target, weights).predict(x[test])
    counts = {"clips": float(np.mean(clips)), "repositories": float(np.mean(repositories))}
    return answers == known.target.to_numpy(), counts


def curve(x: np.ndarray, known: pd.DataFrame, parts: list, deal: int) -> list:
    """Accuracy for every way, share and draw."""
    rows = []
    for way, choose in (("some repositories", some_repositories), ("some clips of each", some_clips)):
        for share in SHARES[:-1]:
            for draw in range(DRAWS):
                chosen = partial(choose, share=share, rng=np.random.default_rng((deal, draw)))
                hits, counts = asked(x, known, parts, chosen)
                rows.append(dict(way=way, deal=deal, share=share, draw=draw, accuracy=float(hits.mean())) | counts)
            print(rows[-1], flush=True)
    return rows


def main() -> None:
    """Measure every way and share, print, write."""
    parser = argparse.ArgumentParser(description="What more sources are worth.")
    parser.add_argument("--manifest", required=True)
    parser.add_argument("--weights", required=True, help="Of the untuned backbone.")
    parser.add_argument("--frames", type=Path, default=Path("runs/frames"))
    args = parser.parse_args()
    table, settings = read_manifest(args.manifest), Preprocessing()
    network = create_backbone("mobilenet_v2_depths", args.weights)
    known = usable(table[table.label != OOD], settings, args.frames).assign(origin=origin_of)
    x, rows = mean_features(known, network, settings, args.frames), []
    for deal in range(DEALS):
        parts = leave_groups_out(table, seed=deal)
        hits, counts = asked(x, known, parts, all_rows)
        everything = dict(deal=deal, share=1.0, draw=0, accuracy=float(hits.mean())) | counts
        print(everything, flush=True)
        rows += [dict(way=way) | everything for way in ("some repositories", "some clips of each")]
        rows += curve(x, known, parts, deal)
    Path("bench/sources.json").write_text(json.dumps(dict(n=len(known), rows=rows)) + "\n")


if __name__ == "__main__":
    main()

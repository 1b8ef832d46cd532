"""What shortcuts cost in accuracy, and views bring: one bundle, the same validation videos, one change at a time.

The bundle must not have learnt from them (`vidcls train --no-refit`). Writes `bench/shortcuts.json` and prints a table.

    python bench/shortcuts.py --manifest runs/source.csv --bundle runs/bundle/first
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
from tqdm import tqdm

from vidcls import VideoClassifier, core
from vidcls.core import LABELS, Category
from vidcls.data import OOD, read_manifest
from vidcls.ensemble import paired_test
from vidcls.evaluation import accuracy, negative_log_likelihood
from vidcls.measure import learnt_from

VARIANTS = {
    "keyframes nearby, frames nobody refers to passed over, float32": {},
    "the same in bfloat16": {"bfloat16": True},
    "exactly the wanted moments": {"strategy": "uniform"},
    "exactly the wanted moments, bfloat16": {"strategy": "uniform", "bfloat16": True},
    "8 frames": {"n_frames": 8},
    "32 frames": {"n_frames": 32},
    "test-time views (--tta)": {"tta": True},
    "mirrored frames too (--mirror)": {"mirror": True},
}
VIEWS = ("tta", "mirror")


def main() -> None:
    """Predict the split once for each variant and compare with the first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--manifest", required=True)
    parser.add_argument("--bundle", required=True)
    parser.add_argument("--split", default="validation")
    given = parser.parse_args()
    if learnt_from(given.bundle, given.split):
        parser.error(f"{given.bundle} has learnt from the {given.split} split")
    rows = read_manifest(given.manifest)
    rows = rows[(rows.label != OOD) & (rows.split == given.split)]
    target = np.array([Category[label].value for label in rows.label])
    found, shipped = {}, None
    for name, changes in VARIANTS.items():
        classifier = VideoClassifier.load(given.bundle, cache=False)
        core.has_bfloat16 = lambda device, half="bfloat16" in changes: half
        changed = {key: value for key, value in changes.items() if key not in ("bfloat16", *VIEWS)}
        views = {key: value for key, value in changes.items() if key in VIEWS}
        classifier.bundle.preprocessing = replace(classifier.bundle.preprocessing, **changed)
        answers = zip(tqdm(rows.path, name), classifier.predict_many(rows.path, **views), strict=True)
        p = np.stack([answer.probabilities for _, answer in answers])
        shipped = p if shipped is None else shipped
        right, before = (q.argmax(1) == target for q in (p, shipped))
        found[name] = {
            "accuracy": accuracy(target, p.argmax(1)),
            "nll": negative_log_likelihood(p, target),
            "largest mean difference of a probability": float(abs(p - shipped).mean(0).max()),
            "answers that differ": int((p.argmax(1) != shipped.argmax(1)).sum()),
            "p": paired_test(right, before),
        }
    path = Path(__file__).with_suffix(".json")
    about = {"bundle": classifier.bundle.version, "split": given.split, "n": len(rows), "labels": LABELS}
    path.write_text(json.dumps(about | {"variants": found}, indent=1) + "\n")
    percent = lambda a: f"{100 * a['value']:.1f} ({100 * a['low']:.1f} to {100 * a['high']:.1f})"  # noqa: E731
    print(pd.DataFrame(found).T.assign(accuracy=lambda t: t.accuracy.map(percent)).to_string())


if __name__ == "__main__":
    main()

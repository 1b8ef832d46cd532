"""What the parts of a member, and its second training, are worth on repositories left out.

Asks the bundles of a cross-validation, each about the clips it has not seen. Every way to ask them gets a temperature
of its own, fitted on the other folds. Writes `bench/parts.json`.

    make folds
    python bench/parts.py --manifest runs/source.csv
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from vidcls.data import read_manifest
from vidcls.ensemble import Ensemble, combine, fit_temperature, paired_test
from vidcls.evaluation import describe, evaluate
from vidcls.features import collate
from vidcls.inference import Bundle
from vidcls.model import Member
from vidcls.tuning import feature_versions, usable


def opinions(bundle: Bundle, first: Bundle, series: list) -> dict:
    """Logits (M, N, 4) of each way to ask the members, and of those that were not trained again."""
    members = bundle.ensemble.members
    with torch.inference_mode():
        linear = [np.concatenate([member.linear(*collate([values])) for values in series]) for member in members]
    return {
        "both parts": Ensemble(members).logits(series),
        "temporal parts": Ensemble([member.temporal for member in members]).logits(series),
        "linear parts": np.stack(linear),
        "both parts, not trained again": first.ensemble.logits(series),
    }


def calibrated(logits: list, targets: list) -> np.ndarray:
    """Probabilities (N, 4) of all folds' videos, the temperature of each fold from the others."""
    answers = []
    for fold, own in enumerate(logits):
        others = [number for number in range(len(logits)) if number != fold]
        seen = np.concatenate([logits[number] for number in others], 1)
        answers.append(combine(own, fit_temperature(seen, np.concatenate([targets[number] for number in others]))))
    return np.concatenate(answers)


def main() -> None:
    """Ask every fold, print, write."""
    parser = argparse.ArgumentParser(description="What the parts of a member are worth.")
    parser.add_argument("--manifest", required=True)
    parser.add_argument("--folds", type=Path, default=Path("runs/folds"))
    parser.add_argument("--first", type=Path, default=Path("runs/folds-first"), help="The same with --no-refit.")
    parser.add_argument("--frames", type=Path, default=Path("runs/frames"))
    args = parser.parse_args()
    table, said, targets = read_manifest(args.manifest), [], []
    for fold in sorted(args.folds.glob("fold-*")):
        bundle, first = Bundle.load(fold / "bundle"), Bundle.load(args.first / fold.name / "bundle")
        if not all(isinstance(member, Member) for member in bundle.ensemble.members):
            parser.error(f"{fold}: members without a linear part; run `vidcls crossvalidate --linear`")
        if first.backbone.fingerprint() != bundle.backbone.fingerprint():
            parser.error(f"{args.first / fold.name}: another backbone than that of {fold}")
        rows = table[table.id.isin(np.load(fold / "opinions.npz")["id"]) & table.label.isin(bundle.config["labels"])]
        rows = usable(rows, bundle.preprocessing, args.frames)
        plain = feature_versions(rows, bundle.backbone, bundle.preprocessing, args.frames)
        said.append(opinions(bundle, first, [versions[0] for versions in plain]))
        targets.append(rows.target.to_numpy())
    answers = {way: calibrated([one[way] for one in said], targets) for way in said[0]}
    targets = np.concatenate(targets)
    results = {way: evaluate(answer, targets) for way, answer in answers.items()}
    right = {way: answer.argmax(1) == targets for way, answer in answers.items()}
    for way in list(results)[1:]:
        results[way]["p"] = paired_test(right[way], right["both parts"])
    for way, figures in results.items():
        print(f"{way}\n\n{describe(figures)}\n")
    kept = ("accuracy", "macro_f1", "ece", "nll", "p")
    results = {way: {name: figures[name] for name in kept if name in figures} for way, figures in results.items()}
    Path(__file__).with_suffix(".json").write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()

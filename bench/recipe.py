"""The training of the published system beside this one's: the same network, features and clips, three seeds each.

Temporal networks without a linear part, trained on the training clips and measured on validation clips, on features of
the bundle's backbone. Writes `bench/recipe.csv`.

    python bench/recipe.py --manifest runs/source.csv --weights WEIGHTS
"""

import argparse
from pathlib import Path

import pandas as pd

from vidcls.ablation import Variant, ablate
from vidcls.data import read_manifest
from vidcls.features import create_backbone
from vidcls.inference import Bundle
from vidcls.training import PUBLISHED, MemberConfig


def main() -> None:
    """Train, print, write."""
    parser = argparse.ArgumentParser(description="The published system's training beside this one's.")
    parser.add_argument("--manifest", required=True)
    parser.add_argument("--weights", required=True, help="Where the backbone started.")
    parser.add_argument("--bundle", default="compact")
    parser.add_argument("--work", type=Path, default=Path("runs/recipe"))
    parser.add_argument("--frames", type=Path, default=Path("runs/frames"))
    args = parser.parse_args()
    bundle, table = Bundle.load(args.bundle), read_manifest(args.manifest)
    start = create_backbone(bundle.backbone.spec.name, args.weights)
    member = bundle.ensemble.members[0]
    rows = [
        ablate(table, bundle.backbone, start, bundle.preprocessing, member.config, args.work, args.frames,
               (Variant(name),), config)
        for name, config in (("this one", MemberConfig()), ("published", PUBLISHED))
    ]
    found = pd.concat(rows).query("not variant.str.startswith('logistic probe')")
    print(found.groupby("variant")[["accuracy", "macro_f1", "nll"]].agg(["mean", "std"]).round(3))
    found.to_csv("bench/recipe.csv", index=False)


if __name__ == "__main__":
    main()

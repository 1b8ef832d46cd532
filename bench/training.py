"""What the preset `seed` and a large backbone cost: a training step, an epoch, extraction against the network alone.

Reads the work folder that `vidcls train` left, so it trains on the features of the corpus. Writes
`bench/training-<device>.json`.

    python bench/training.py --manifest runs/source.csv --work runs/source
"""

import argparse
import json
import os
import statistics
import time
from pathlib import Path

import torch
from speed import machine

from vidcls.core import LABELS, Category, Preprocessing, autocast, pick_device
from vidcls.data import OOD, read_manifest
from vidcls.features import create_backbone, fold_batchnorm, frames_at_once
from vidcls.model import TemporalClassifier, model_config
from vidcls.pipeline import stream_features
from vidcls.preprocess import to_input
from vidcls.release import kept_features
from vidcls.training import MemberConfig, soft_cross_entropy, train_member


def seconds(function, rounds: int, device: torch.device) -> float:
    """Median seconds of a call, the first of which is not counted."""
    times = []
    for _ in range(rounds + 1):
        begin = time.perf_counter()
        function()
        if device.type == "cuda":
            torch.cuda.synchronize()
        times.append(time.perf_counter() - begin)
    return statistics.median(times[1:])


def peak(device: torch.device) -> int:
    """Most memory taken since the last call, in MB: of the device, or of this process."""
    if device.type == "cuda":
        most = torch.cuda.max_memory_allocated()
        torch.cuda.reset_peak_memory_stats()
        return round(most / 2**20)
    most = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
    Path("/proc/self/clear_refs").write_text("5")
    return round(most / 2**10)


def step(width: int, config: MemberConfig, device: torch.device) -> float:
    """Seconds of one training step of `seed`: forward, backward, clipping, AdamW."""
    member = TemporalClassifier(model_config("seed", width)).to(device).train()
    optimizer = torch.optim.AdamW(member.parameters(), 1e-4)
    x, target = (
        torch.randn(config.batch, 16, width, device=device),
        torch.randint(len(LABELS), (config.batch,), device=device),
    )

    def once() -> None:
        with autocast(device):
            loss = soft_cross_entropy(member(x)[0].float(), target)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(member.parameters(), config.clip)
        optimizer.step()

    return seconds(once, 5, device)


def main() -> None:
    """Measure on the device and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--manifest", required=True)
    parser.add_argument("--work", type=Path, required=True, help="work folder of `vidcls train` on that manifest")
    parser.add_argument("--clips", type=int, default=24, help="clips to extract with the large backbone")
    parser.add_argument("--device", default="auto")
    given = parser.parse_args()
    device, rows = pick_device(given.device), read_manifest(given.manifest)
    rows = rows[rows.label != OOD]
    splits = {name: rows[rows.split == name].reset_index(drop=True) for name in ("train", "validation")}
    found = {name: given.work.glob(f"features-{name}-*.npz") for name in splits}
    kept = {name: max(paths, key=os.path.getmtime, default=None) for name, paths in found.items()}
    if None in kept.values():
        parser.error(f"{given.work}: no features; `vidcls train --work {given.work}` makes them")
    features = {name: kept_features(path, list) for name, path in kept.items()}
    targets = {name: [Category[label].value for label in part.label] for name, part in splits.items()}
    assert all(len(features[name]) == len(targets[name]) for name in splits), "clips were left out in that run"
    width, config = features["train"][0][0].shape[1], MemberConfig(epochs=1)
    begin = time.perf_counter()
    train_member(
        features["train"],
        targets["train"],
        splits["train"].repository,
        [v[0] for v in features["validation"]],
        targets["validation"],
        model_config("seed", width),
        config,
        device=given.device,
    )
    epoch = time.perf_counter() - begin
    member = TemporalClassifier(model_config("seed", width))
    result = {
        "seed": {
            "parameters": sum(p.numel() for p in member.parameters()),
            "seconds per step": round(step(width, config, device), 4),
            "batch": config.batch,
            "seconds per epoch, validation included": round(epoch, 2),
            "training clips": len(targets["train"]),
            "peak memory in MB": peak(device),
        }
    }
    backbone = fold_batchnorm(create_backbone("efficientnet_v2_s", "random")).to(device)
    paths, settings = list(splits["train"].path[: given.clips]), Preprocessing(size=backbone.spec.size)
    begin, frames = time.perf_counter(), 0
    for several in stream_features(paths, backbone, settings):
        frames += sum(len(one.result) for one in several)
    extraction = frames / (time.perf_counter() - begin)
    batch = 256 if device.type == "cuda" else frames_at_once(device)
    pixels = torch.randint(256, (batch, 3, settings.size, settings.size), dtype=torch.uint8)

    @torch.inference_mode()
    def network() -> None:
        with autocast(device):
            backbone(to_input(pixels, device))

    alone = batch / seconds(network, 5, device)
    result[f"efficientnet_v2_s, {settings.size} px"] = {
        "extraction, frames/s": round(extraction, 1),
        "network alone, frames/s": round(alone, 1),
        "share": round(extraction / alone, 3),
        "peak memory in MB": peak(device),
    }
    print(json.dumps(result, indent=1))
    about = machine() | {"device": torch.cuda.get_device_name() if device.type == "cuda" else "cpu"}
    path = Path(__file__).with_name(f"training-{device.type}.json")
    path.write_text(json.dumps(result | {"machine": about}, indent=1) + "\n")


if __name__ == "__main__":
    main()

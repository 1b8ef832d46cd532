"""What bfloat16 and the number of frames at once are worth on this processor, for three backbones, side by side.

Writes `bench/precision.json`, by processor: frames/s of the network alone, random weights, BatchNorm folded.

    python bench/precision.py
"""

import json
import statistics
import time
from pathlib import Path

import torch
from speed import machine

from vidcls import core, features
from vidcls.features import create_backbone, embed, fold_batchnorm

BACKBONES = ("mobilenet_v2_depths", "resnet18", "efficientnet_v2_s")
HALVES = {"float32": False, "bfloat16": True}
WAYS = {f"{name}, {n} at once": (half, n) for name, half in HALVES.items() for n in (4, 6, 8, 16)}


def rates(name: str, frames: int = 16, rounds: int = 7) -> dict:
    """Frames per second of each way, the ways in turn, the median of several rounds."""
    backbone = fold_batchnorm(create_backbone(name, "random"))
    pixels = torch.randint(256, (frames, 3, backbone.spec.size, backbone.spec.size), dtype=torch.uint8)
    seconds = {way: [] for way in WAYS}
    for _ in range(rounds + 1):
        for way, (half, at_once) in WAYS.items():
            core.has_bfloat16 = lambda device, half=half: half
            features.frames_at_once = lambda device, at_once=at_once: at_once
            begin = time.perf_counter()
            embed(pixels, backbone)
            seconds[way].append(time.perf_counter() - begin)
    return {way: round(frames / statistics.median(several[1:]), 1) for way, several in seconds.items()}


def main() -> None:
    """Measure, print, write beside what other processors gave."""
    path, about = Path(__file__).with_suffix(".json"), machine()
    results = json.loads(path.read_text()) if path.is_file() else {}
    results[about["processor"]] = {"frames/s": {name: rates(name) for name in BACKBONES}, "machine": about}
    print(json.dumps(results, indent=1))
    path.write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()

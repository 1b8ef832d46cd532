"""Whether exported networks answer as the original does, and how fast they are.

Predicts the test split with PyTorch and with ONNX Runtime on the same frames, both in float32; times both in turn, as
they would run, on one thread each and on as many as there are. Writes `bench/export.json`.

    python bench/export.py --manifest runs/source.csv
"""

import argparse
import json
import os
import statistics
import tempfile
import time
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tqdm import tqdm

from vidcls import VideoClassifier, core
from vidcls.core import has_bfloat16
from vidcls.data import OOD, read_manifest
from vidcls.ensemble import combine
from vidcls.export import FORMATS, export_bundle
from vidcls.features import embed
from vidcls.preprocess import sample_frames


def session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    """A network in ONNX Runtime on the processor, whose threads do not wait busily while PyTorch is timed."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def timed(functions: dict, rounds: int = 7) -> dict:
    """Median seconds of each function, in turn."""
    times = {name: [] for name in functions}
    for turn in range(rounds + 1):
        for name, function in functions.items():
            begin = time.perf_counter()
            function()
            if turn:
                times[name].append(time.perf_counter() - begin)
    return {name: statistics.median(values) for name, values in times.items()}


def speed(classifier: VideoClassifier, folder: Path, path: str, threads: int) -> dict:
    """Seconds of the backbone, of the members, and from a file to probabilities, each way."""
    torch.set_num_threads(threads)
    bundle, backbone, members = (
        classifier.bundle,
        session(folder / "backbone.onnx", threads),
        session(folder / "members.onnx", threads),
    )
    frames = sample_frames(path, bundle.preprocessing)
    values = embed(frames.pixels, classifier.backbone)
    with_onnx = lambda pixels: members.run(None, {"features": backbone.run(None, {"pixels": pixels.numpy()})[0][None]})  # noqa: E731
    with_torch = lambda pixels: bundle.ensemble.logits([embed(pixels, classifier.backbone)])  # noqa: E731
    seconds = timed(
        {
            "backbone, PyTorch": lambda: embed(frames.pixels, classifier.backbone),
            "backbone, ONNX Runtime": lambda: backbone.run(None, {"pixels": frames.pixels.numpy()}),
            "members, PyTorch": lambda: bundle.ensemble.logits([values]),
            "members, ONNX Runtime": lambda: members.run(None, {"features": values[None]}),
            "file to opinions, PyTorch": lambda: with_torch(sample_frames(path, bundle.preprocessing).pixels),
            "file to opinions, ONNX Runtime": lambda: with_onnx(sample_frames(path, bundle.preprocessing).pixels),
        }
    )
    ratios = {
        what: seconds[f"{what}, PyTorch"] / seconds[f"{what}, ONNX Runtime"]
        for what in ("backbone", "members", "file to opinions")
    }
    return {"seconds": seconds, "times faster with ONNX Runtime": ratios, "frames": len(frames)}


def main() -> None:
    """Export, compare, time."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--manifest", required=True)
    given = parser.parse_args()
    rows = read_manifest(given.manifest)
    rows = rows[(rows.label != OOD) & (rows.split == "test")]
    classifier = VideoClassifier.load("compact", device="cpu", cache=False)
    bundle, gaps, changed = classifier.bundle, {form: [] for form in FORMATS}, 0
    core.has_bfloat16 = lambda device: False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for form in FORMATS:
            export_bundle(bundle, folder, form)
        backbone, members = (session(folder / f"{part}.onnx", 1) for part in ("backbone", "members"))
        programs = [torch.export.load(folder / f"{part}.pt2").module() for part in ("backbone", "members")]
        for number, path in enumerate(tqdm(rows.path, "clips")):
            frames = sample_frames(path, bundle.preprocessing)
            logits = bundle.ensemble.logits([embed(frames.pixels, classifier.backbone)])
            expected = combine(logits, bundle.ensemble.temperature)[0]
            features = backbone.run(None, {"pixels": frames.pixels.numpy()})[0]
            said = members.run(None, {"features": features[None]})[0].mean(0)[0]
            gaps["onnx"].append(float(abs(said - expected).max()))
            changed += said.argmax() != expected.argmax()
            if number % 10 == 0:
                with torch.inference_mode():
                    said = programs[1](programs[0](frames.pixels)[None])[0].mean(0)[0].numpy()
                gaps["torch"].append(float(abs(said - expected).max()))
        core.has_bfloat16 = has_bfloat16
        result = {
            "bundle": bundle.version,
            "bfloat16": has_bfloat16(classifier.device),
            "cores": os.cpu_count(),
            "largest difference of a probability": {
                form: {"clips": len(each), "largest": max(each), "mean of largest": float(np.mean(each))}
                for form, each in gaps.items()
            },
            "answers that differ": int(changed),
            "speed": {f"{n} threads": speed(classifier, folder, rows.path.iloc[0], n) for n in (1, os.cpu_count())},
        }
    Path(__file__).with_suffix(".json").write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()

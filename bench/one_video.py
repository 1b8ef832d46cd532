"""Seconds from path to prediction for one long film in a warm process, beside the least work it needs.

Makes a 10-minute 1080p H.264 film with a keyframe every 2 seconds (a few seconds of a sample, scaled up and repeated),
then times, side by side and in turn: the whole prediction; decoding the frames it uses; decoding every keyframe;
running the network on the frames. Also times what broken files take. Writes `bench/one_video.json`.

    python bench/one_video.py --minutes 10
"""

import argparse
import json
import os
import platform
import statistics
import tempfile
import time
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import torch

from vidcls import VideoClassifier, __version__
from vidcls.core import VidclsError, has_bfloat16
from vidcls.features import embed
from vidcls.preprocess import decode_frames, open_video, sample_frames, write_video

ROOT = Path(__file__).parents[1]


def long_film(path: Path, minutes: float, size: tuple[int, int] = (1920, 1080), fps: int = 25, key_s: int = 2) -> Path:
    """A film of the given length: 20 seconds are encoded, then their packets are repeated."""
    with av.open(str(ROOT / "data/samples/natural_pagoda.mp4")) as source:
        pictures = [
            cv2.resize(f.to_ndarray(format="rgb24"), size, interpolation=cv2.INTER_CUBIC)
            for f in source.decode(video=0)
        ]
    loop = pictures + pictures[-2:0:-1]
    piece = path.with_name("piece.mp4")
    with av.open(str(piece), "w") as container:
        options = {
            "g": str(fps * key_s),
            "keyint_min": str(fps * key_s),
            "sc_threshold": "0",
            "preset": "veryfast",
            "bf": "2",
        }
        stream = container.add_stream("libx264", rate=fps, options=options)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        for i in range(20 * fps):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(loop[i % len(loop)], format="rgb24")))
        container.mux(stream.encode())
    with av.open(str(piece)) as source, av.open(str(path), "w") as target:
        stream = source.streams.video[0]
        copy, step = target.add_stream_from_template(stream), round(20 / stream.time_base)
        packets = [p for p in source.demux(stream) if p.dts is not None]
        for turn in range(round(minutes * 3)):
            for packet in packets:
                new = av.Packet(bytes(packet))
                new.pts, new.dts, new.time_base = (
                    packet.pts + turn * step,
                    packet.dts + turn * step,
                    Fraction(stream.time_base),
                )
                new.is_keyframe, new.stream = packet.is_keyframe, copy
                target.mux(new)
    return path


def all_keyframes(path: Path) -> int:
    """Decode every keyframe and nothing else."""
    with open_video(path) as (container, stream):
        stream.codec_context.skip_frame = "NONKEY"
        return sum(1 for _ in container.decode(stream))


def median_seconds(functions: dict, rounds: int) -> dict:
    """Median time of each function, measured in turn so that none has a quieter machine than the others."""
    times = {name: [] for name in functions}
    for _ in range(rounds):
        for name, function in functions.items():
            begin = time.perf_counter()
            function()
            times[name].append(time.perf_counter() - begin)
    return {name: statistics.median(values) for name, values in times.items()}


def broken_files(folder: Path, classifier: VideoClassifier) -> dict:
    """Seconds and answer for files that are not what their name says."""
    sample = (ROOT / "data/samples/game_jump.mp4").read_bytes()
    files = {
        "text.mp4": b"words " * 1000,
        "empty.mp4": b"",
        "half.mp4": sample[: len(sample) // 2],
        "noise.mp4": os.urandom(200_000),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    write_video(folder / "one_frame.mp4", [np.full((240, 320, 3), 128, np.uint8)])
    with av.open(str(folder / "sound.mp4"), "w") as container:
        stream = container.add_stream("aac", rate=16000)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
        frame.sample_rate = 16000
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    result = {}
    for name in [*files, "one_frame.mp4", "sound.mp4"]:
        begin = time.perf_counter()
        try:
            answer = classifier.predict(folder / name).category
        except VidclsError as error:
            answer = type(error).__name__
        result[name] = {"answer": answer, "seconds": round(time.perf_counter() - begin, 4)}
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path, default=ROOT / "bench/one_video.json")
    arguments = parser.parse_args()
    classifier = VideoClassifier.load("compact")
    settings, backbone = classifier.bundle.preprocessing, classifier.bundle.backbone
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        film = long_film(folder / "long.mp4", arguments.minutes)
        frames = sample_frames(film, settings)
        classifier.predict(film)
        seconds = median_seconds(
            {
                "prediction": lambda: classifier.predict(film),
                "decode the frames used": lambda: decode_frames(film, settings),
                "network on the frames used": lambda: embed(frames.pixels, backbone),
                "decode every keyframe": lambda: all_keyframes(film),
            },
            arguments.rounds,
        )
        result = {
            "film": {
                "minutes": arguments.minutes,
                "size": "1920x1080",
                "codec": "h264",
                "keyframe every s": 2,
                "frames used": len(frames),
            },
            "seconds": {key: round(value, 4) for key, value in seconds.items()},
            "prediction over decode + network": round(
                seconds["prediction"] / (seconds["decode the frames used"] + seconds["network on the frames used"]), 3
            ),
            "broken files": broken_files(folder, classifier),
            "machine": {
                "processor": platform.machine(),
                "cores": os.cpu_count(),
                "bfloat16": has_bfloat16(classifier.device),
                "device": str(classifier.device),
                "torch": torch.__version__,
                "vidcls": __version__,
            },
        }
    arguments.out.write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()

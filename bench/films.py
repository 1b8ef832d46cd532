"""Films and clips for the benchmarks, made from the sample videos.

A film is 20 encoded seconds whose packets are repeated, so an hour of it costs a decoder what any hour costs.
"""

from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np

from vidcls.preprocess import write_video

ROOT = Path(__file__).parents[1]
SIZES = {"240p": (426, 240), "720p": (1280, 720), "1080p": (1920, 1080)}
FPS = 25
ENCODERS = {
    "h264": ("libx264", {"preset": "veryfast", "bf": "2", "sc_threshold": "0"}),
    "vp9": ("libvpx-vp9", {"deadline": "realtime", "cpu-used": "8", "b": "2M"}),
}


def pictures(sample: Path, most: int = 60) -> list[np.ndarray]:
    """The first frames of a sample video."""
    with av.open(str(sample)) as container:
        return [f.to_ndarray(format="rgb24") for _, f in zip(range(most), container.decode(video=0), strict=False)]


def film(folder: Path, seconds: int, size: str, key_s: int, codec: str = "h264") -> Path:
    """A film of a length, size and keyframe spacing, made unless it is there."""
    path = folder / f"{seconds}s-{size}-key{key_s}-{codec}.mp4"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    shown = [
        cv2.resize(p, SIZES[size], interpolation=cv2.INTER_CUBIC)
        for p in pictures(ROOT / "data/samples/natural_pagoda.mp4")
    ]
    loop, piece = shown + shown[-2:0:-1], folder / "piece.mp4"
    length = min(seconds, 20)
    name, options = ENCODERS[codec]
    gop = str(FPS * key_s)
    write_video(
        piece,
        (loop[i % len(loop)] for i in range(length * FPS)),
        FPS,
        FPS * key_s,
        name,
        **options,
        **({"keyint_min": gop} if codec == "h264" else {}),
    )
    temporary = path.with_suffix(".writing.mp4")
    repeat(piece, temporary, length, seconds // length)
    piece.unlink()
    return temporary.rename(path)


def repeat(piece: Path, path: Path, length: int, times: int) -> None:
    """The packets of a film several times over, without encoding again."""
    with av.open(str(piece)) as source, av.open(str(path), "w") as target:
        stream = source.streams.video[0]
        copy, step = target.add_stream_from_template(stream), round(length / stream.time_base)
        packets = [p for p in source.demux(stream) if p.dts is not None]
        for turn in range(times):
            for packet in packets:
                new = av.Packet(bytes(packet))
                new.pts, new.dts = packet.pts + turn * step, packet.dts + turn * step
                new.time_base, new.is_keyframe, new.stream = Fraction(stream.time_base), packet.is_keyframe, copy
                target.mux(new)


def clips(folder: Path, count: int) -> list[Path]:
    """Clips of 10 s, 240p, each another part of a sample."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = [pictures(path) for path in sorted((ROOT / "data/samples").glob("*.mp4"))]
    rng, paths = np.random.default_rng(0), []
    for number in range(count):
        scale, (dx, dy) = 1 + rng.random() / 2, rng.random(2)
        paths.append(folder / f"{number:03d}.mp4")
        if paths[-1].exists():
            continue
        width, height = int(426 * scale), int(240 * scale)
        x, y = int(dx * (width - 426)), int(dy * (height - 240))
        cut = [cv2.resize(p, (width, height))[y : y + 240, x : x + 426] for p in sources[number % len(sources)]]
        loop = cut + cut[-2:0:-1]
        temporary = paths[-1].with_suffix(".writing.mp4")
        write_video(temporary, (loop[i % len(loop)] for i in range(10 * FPS)), FPS, 2 * FPS, preset="veryfast", bf="2")
        temporary.rename(paths[-1])
    return paths

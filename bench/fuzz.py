"""Thousands of damaged films through the sandbox: each must become frames or one typed error, and nothing else happen.

The films are the samples, and small films made of them in the containers and codecs that people use. Each damaged file
depends on the seed and its number alone. Rows go to a CSV file as they come; a stopped run goes on after them.

    python bench/fuzz.py --n 20000 --seed 0 --out runs/fuzz.csv
"""

import argparse
import csv
import json
import os
import re
import resource
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import av
import cv2
import numpy as np
import pandas as pd

from vidcls.core import VideoError
from vidcls.sandbox import Limits, Sandbox

ROOT = Path(__file__).parents[1]
os.environ.setdefault("SVT_LOG", "1")  # the encoder of AV1 speaks of errors alone
RESULT = Path(__file__).with_suffix(".json")
FORMATS = (
    ("small.mp4", "libx264", "yuv420p"),
    ("frag.mp4", "libx264", "yuv420p"),
    ("small.mkv", "libx264", "yuv420p"),
    ("hevc.mp4", "libx265", "yuv420p"),
    ("small.webm", "libvpx-vp9", "yuv420p"),
    ("vp8.webm", "libvpx", "yuv420p"),
    ("av1.mp4", "libsvtav1", "yuv420p"),
    ("small.avi", "mpeg4", "yuv420p"),
    ("small.ts", "mpeg2video", "yuv420p"),
    ("small.mpg", "mpeg2video", "yuv420p"),
    ("small.flv", "flv", "yuv420p"),
    ("small.wmv", "wmv2", "yuv420p"),
    ("theora.ogv", "libtheora", "yuv420p"),
    ("small.gif", "gif", "rgb8"),
    ("mjpeg.mov", "mjpeg", "yuvj420p"),
    ("ffv1.mkv", "ffv1", "yuv420p"),
)
EDGES = (0, 1, 7, 8, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)
COLUMNS = ("number", "film", "damage", "outcome", "frames", "seconds", "restarts", "error")


def small_films(folder: Path) -> list[Path]:
    """24 frames of 96 x 64 pixels in each format that this build of FFmpeg can write."""
    sources, made = sorted((ROOT / "data/samples").glob("*.mp4")), []
    for number, (name, codec, pixels) in enumerate(FORMATS):
        if codec not in av.codecs_available:
            continue
        with av.open(str(sources[number % len(sources)])) as source:
            frames = [f.to_ndarray(format="rgb24") for _, f in zip(range(24), source.decode(video=0), strict=False)]
        options = {"movflags": "frag_keyframe+empty_moov"} if name == "frag.mp4" else {}
        quiet = {"x265-params": "log-level=none"} if codec == "libx265" else {}
        try:
            with av.open(str(folder / name), "w", options=options) as container:
                stream = container.add_stream(codec, rate=12, options={"g": "8", **quiet})
                stream.width, stream.height, stream.pix_fmt = 96, 64, pixels
                for picture in frames:
                    small = cv2.resize(picture, (96, 64), interpolation=cv2.INTER_AREA)
                    container.mux(stream.encode(av.VideoFrame.from_ndarray(small, format="rgb24")))
                container.mux(stream.encode())
        except (av.error.FFmpegError, ValueError) as error:
            print(f"{name}: this build cannot write it ({error})")
            continue
        made.append(folder / name)
    return made


def span(rng, data: bytearray) -> tuple[int, int]:
    """A random piece of up to a quarter of the file, as often short as long."""
    length = max(int(2 ** rng.uniform(0, np.log2(max(len(data) // 4, 2)))), 1)
    start = int(rng.integers(0, max(len(data) - length, 1)))
    return start, start + length


def flip_bits(rng, data, others):
    """Single bits anywhere, or within the first two kilobytes."""
    reach = len(data) if rng.random() < 0.5 else min(len(data), 2048)
    for at in rng.integers(0, reach, int(2 ** rng.uniform(0, 7))):
        data[at] ^= 1 << int(rng.integers(8))
    return data


def truncate(rng, data, others):
    """Cut off anywhere, as often near the beginning as near the end."""
    return data[: int(2 ** rng.uniform(3, np.log2(len(data))))]


def delete(rng, data, others):
    """A piece is missing."""
    start, end = span(rng, data)
    return data[:start] + data[end:]


def duplicate(rng, data, others):
    """A piece comes several times."""
    start, end = span(rng, data)
    return data[:end] + data[start:end] * int(rng.integers(1, 5)) + data[end:]


def swap(rng, data, others):
    """Two pieces change places."""
    (a, b), (c, d) = sorted((span(rng, data), span(rng, data)))
    return data if b > c else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def insert(rng, data, others):
    """Noise, or zeros, in between."""
    start, end = span(rng, data)
    noise = rng.bytes(end - start) if rng.random() < 0.7 else bytes(end - start)
    return data[:start] + noise + data[start:]


def fields(rng, data, others):
    """Numbers of one, two, four or eight bytes in the first or last kilobytes become extreme values."""
    for _ in range(int(rng.integers(1, 9))):
        width, reach = int(rng.choice([1, 2, 4, 8])), min(len(data), 4096)
        at = int(rng.integers(0, reach)) if rng.random() < 0.7 else len(data) - int(rng.integers(1, reach + 1))
        value = int(rng.choice(EDGES)) & (256**width - 1)
        data[at : at + width] = value.to_bytes(width, str(rng.choice(["big", "little"])))
    return data


def boxes(rng, data, others):
    """The size or the count of an MP4 box becomes an extreme value, or a little more or less."""
    found = [m.start() for m in re.finditer(rb"[a-zA-Z][a-zA-Z0-9]{3}", data) if m.start() >= 4]
    for at in rng.choice(found, min(len(found), int(rng.integers(1, 4)))) if found else ():
        place = int(at) - 4 if rng.random() < 0.6 else int(at) + 8 + 4 * int(rng.integers(0, 4))
        old = int.from_bytes(data[place : place + 4], "big")
        new = int(rng.choice(EDGES)) if rng.random() < 0.6 else old + int(rng.integers(-64, 65))
        data[place : place + 4] = (new & 0xFFFFFFFF).to_bytes(4, "big")
    return data


def splice(rng, data, others):
    """The beginning of one film and the end of another."""
    other = others[int(rng.integers(len(others)))]
    return data[: int(rng.integers(1, len(data)))] + other[int(rng.integers(0, len(other))) :]


DAMAGES: tuple[Callable, ...] = (flip_bits, truncate, delete, duplicate, swap, insert, fields, boxes, splice)


def damaged(number: int, seed: int, films: list[Path], contents: list[bytes], samples: int):
    """One file by its number: its film, its damages, its bytes; the samples themselves are every tenth."""
    rng = np.random.default_rng([seed, number])
    large = rng.random() < 0.1
    pick = int(rng.integers(0, samples)) if large else int(rng.integers(samples, len(films)))
    data, names = bytearray(contents[pick]), []
    for _ in range(int(rng.choice([1, 2, 3], p=[0.6, 0.3, 0.1]))):
        damage = DAMAGES[int(rng.integers(len(DAMAGES)))]
        data, names = damage(rng, data, contents), [*names, damage.__name__]
        if len(data) < 16:
            break
    return films[pick].name, "+".join(names), bytes(data)


def cause(error: VideoError) -> str:
    """The type of an error, and of what the sandbox had to end, why."""
    pattern = r"broke down \((\w+)\)|(broke down)|(not done after|processor time)|(answered nonsense)"
    ends = re.search(pattern, str(error))
    return type(error).__name__ + (f", {next(filter(None, ends.groups()))}" if ends else "")


def run(numbers: list[int], seed: int, films: list[Path], folder: Path, limits: Limits, workers: int) -> Iterator[dict]:
    """Rows as they come; each thread has a sandbox of its own."""
    contents, own, opened = [film.read_bytes() for film in films], threading.local(), []
    samples = sum(film.parent.name == "samples" for film in films)

    def one(number: int) -> dict:
        if not hasattr(own, "sandbox"):
            own.sandbox = Sandbox(limits)
            opened.append(own.sandbox)
        film, damage, data = damaged(number, seed, films, contents, samples)
        path, before = folder / f"{number}{Path(film).suffix}", own.sandbox.restarts
        path.write_bytes(data)
        begin, row = time.perf_counter(), dict.fromkeys(COLUMNS, "")
        try:
            row |= dict(outcome="ok", frames=len(own.sandbox.sample_pictures(path)["times"]))
        except VideoError as error:
            row |= dict(outcome=cause(error), frames=0, error=str(error).replace(f"{folder}/", "")[:200])
        path.unlink()
        row |= dict(seconds=round(time.perf_counter() - begin, 4), restarts=own.sandbox.restarts - before)
        return row | dict(number=number, film=film, damage=damage)

    try:
        with ThreadPoolExecutor(workers) as pool:
            for start in range(0, len(numbers), 256):
                yield from pool.map(one, numbers[start : start + 256])
    finally:
        for sandbox in opened:
            sandbox.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=int, default=20_000, help="damaged files")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=ROOT / "runs/fuzz.csv", help="rows; goes on after those it has")
    parser.add_argument("--result", type=Path, default=RESULT, help="figures (.json)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=20, help="limit for one file")
    parser.add_argument("--memory", type=int, default=1024, help="limit for one file in MB")
    arguments = parser.parse_args()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    note, asked = arguments.out.with_suffix(".json"), [arguments.seed, arguments.seconds, arguments.memory]
    if arguments.out.exists() and json.loads(note.read_text()) != asked:
        parser.error(f"{arguments.out}: rows of another seed or other limits; give another --out")
    note.write_text(json.dumps(asked))
    done = set(pd.read_csv(arguments.out).number) if arguments.out.exists() else set()
    numbers, begin = [n for n in range(arguments.n) if n not in done], time.perf_counter()
    limits = Limits(seconds=arguments.seconds, cpu_s=int(arguments.seconds) + 1, memory_bytes=arguments.memory * 2**20)
    with tempfile.TemporaryDirectory() as name, open(arguments.out, "a", newline="") as file:
        folder, writer = Path(name), csv.DictWriter(file, COLUMNS)
        if not done:
            writer.writeheader()
        films = [*sorted((ROOT / "data/samples").glob("*.mp4")), *small_films(folder)]
        for row in run(numbers, arguments.seed, films, folder, limits, arguments.workers):
            writer.writerow(row)
            file.flush()
            if row["number"] % 1000 == 999:
                print(f"{row['number'] + 1} of {arguments.n}", flush=True)
    spent, rows = time.perf_counter() - begin, pd.read_csv(arguments.out).query(f"number < {arguments.n}")
    assert sorted(rows.number) == list(range(arguments.n)), "one row for each file"
    slack = rows.seconds.max() - arguments.seconds
    result = {
        "files": len(rows),
        "seed": arguments.seed,
        "films": len(films),
        "limits": {"seconds": limits.seconds, "MB": arguments.memory},
        "outcomes": rows.outcome.value_counts().to_dict(),
        "restarts of children": int(rows.restarts.sum()),
        "seconds": {
            "median": round(rows.seconds.median(), 4),
            "99 %": round(rows.seconds.quantile(0.99), 3),
            "longest": round(rows.seconds.max(), 3),
        },
        "MB of the largest child": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
    }
    arguments.result.write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(result, indent=1))
    print(f"{len(numbers)} files in this run, {len(numbers) / spent:.1f} files/s")
    print(f"over the limit by {slack:.1f} s at most" if slack > 0 else "none over the limit")


if __name__ == "__main__":
    main()

"""From a generator to a file: the size and dressing of a clip, drawn by chance, its frames, and its encoding."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from made.scene import BLACK, WHITE, Kind, Scene, hsv, mix, palette, words
from vidcls.preprocess import write_video

ASPECTS = ((16, 9), (16, 9), (16, 9), (4, 3), (4, 3), (3, 2), (1, 1), (21, 9))
DRESSING = {
    "Gaming": {"none": 0.66, "window": 0.1, "page": 0.12, "bars": 0.12},
    "Flat_Content": {"none": 0.9, "bars": 0.1},
    "Animation": {"none": 0.78, "bars": 0.14, "wide": 0.08},
}


@dataclass(frozen=True)
class Format:
    """Size in pixels, frames per second, number of frames and quality of one clip."""

    width: int
    height: int
    fps: int
    frames: int
    crf: int


def even(value: float) -> int:
    """The nearest even number of pixels."""
    return max(2, 2 * round(value / 2))


def draw_format(rng: random.Random, upright: float) -> Format:
    """A format by chance; `upright` is how likely it stands on its short side."""
    short = rng.choice((144, 180, 216, 240, 240, 270, 288, 360))
    a, b = rng.choice(ASPECTS)
    width, height = even(short * a / b), even(short)
    if rng.random() < upright:
        width, height = even(short), even(short * rng.choice((1.33, 1.78, 1.78, 2.0)))
    fps = rng.choice((12, 15, 15, 20, 24, 30))
    return Format(width, height, fps, round(fps * rng.uniform(4, 5 if fps > 20 else 6)), rng.randint(19, 34))


def screen_area(style: str, f: Format, rng: random.Random) -> tuple[int, int, int, int]:
    """Where on the picture the scene is shown: left, top, width, height."""
    if style == "none":
        return 0, 0, f.width, f.height
    if style == "wide":
        height = even(f.height * rng.uniform(0.7, 0.82))
        return 0, 2 * int((f.height - height) / 4), f.width, height
    if style == "bars":
        share = rng.uniform(0.55, 0.8)
        width, height = (even(f.width * share), f.height) if f.width >= f.height else (f.width, even(f.height * share))
    else:
        share = rng.uniform(0.55, 0.85)
        width, height = even(f.width * share * rng.uniform(0.75, 1)), even(f.height * share)
    down = 0.7 if style == "page" else 0.5
    return 2 * int((f.width - width) / 4), 2 * int((f.height - height) * down / 2), width, height


def surroundings(style: str, f: Format, area: tuple[int, int, int, int], rng: random.Random) -> np.ndarray:
    """What lies around the scene: bars, a desktop with a window, or a web page; (height, width, 3) uint8."""
    s = Scene(random.Random(rng.random()), f.width, f.height, 1)
    unit = s.w / f.width
    x, y, w, h = (unit * v for v in area)
    p = palette(rng)
    s.clear(rng.choice((BLACK, BLACK, BLACK, WHITE, 0xFF202020)) if style in ("bars", "wide") else p.ground)
    if style == "window":
        s.ramp(0, 0, s.w, s.h, p.accent(0), p.accent(1), rng.random() < 0.5)
        bar = rng.choice((0xFFE8E8E8, 0xFF2B2B2B, 0xFFFFFFFF, 0xFF3B5998))
        s.rect(x - 1, y - 11, w + 2, h + 12, bar, rng.choice((0, 3)))
        for i in range(3):
            s.disc(x + w - 6 - 8 * i, y - 5.5, 2.2, rng.choice((p.accent(i), 0xFF999999)))
        s.text(x + 4, y - 3, words(rng, 2, True), 7, mix(bar, BLACK if bar > 0xFF888888 else WHITE, 0.8))
    elif style == "page":
        s.clear(rng.choice((WHITE, 0xFFF4F1EA, 0xFF1C1C22, p.ground)))
        ink = 0xFF888888
        s.text(s.w / 2, max(y * 0.6, 10), words(rng, 2, True), min(y * 0.5, 18), p.accent(0), 0.5)
        for i in range(6):
            s.text(4, 20 + 14 * i, words(rng, 2), 7, ink)
            s.text(x + w + 5, y + 10 + 12 * i, words(rng, 2), 6, ink)
        s.text(s.w / 2, s.h - 5, words(rng, 7), 7, ink, 0.5)
    return s.picture().copy()


@dataclass(frozen=True)
class Finish:
    """What a camera program, a converter or an old screen does to every frame."""

    gamma: float
    grain: float
    blur: float
    scan: float
    noise_seed: int

    @classmethod
    def drawn(cls, rng: random.Random, pixel: bool, short: int) -> Finish:
        """A finish by chance, most often none; `short` is the short side in pixels."""
        return cls(
            gamma=rng.choice((1.0, 1.0, 0.8, 0.9, 1.15, 1.3)),
            grain=rng.choice((0, 0, 0, rng.uniform(1, 7))),
            blur=rng.choice((0, 0, 0, rng.uniform(0.3, 0.9))) * short / 240,
            scan=rng.uniform(0.1, 0.35) if pixel and rng.random() < 0.15 else 0.0,
            noise_seed=rng.getrandbits(32),
        )

    def __call__(self, pictures: Iterator[np.ndarray]) -> Iterator[np.ndarray]:
        """The finished frames."""
        generator = np.random.default_rng(self.noise_seed)
        table = (255 * (np.arange(256) / 255) ** self.gamma).astype(np.uint8)
        for picture in pictures:
            done = picture
            if self.blur:
                done = cv2.GaussianBlur(done, (0, 0), self.blur)
            if self.gamma != 1:
                done = cv2.LUT(done, table)
            if self.scan:
                done = done.copy()
                done[::2] = (done[::2] * (1 - self.scan)).astype(np.uint8)
            if self.grain:
                spread = generator.normal(0, self.grain, done.shape[:2]).astype(np.float32)[..., None]
                done = np.clip(done + spread, 0, 255).astype(np.uint8)
            yield np.ascontiguousarray(done)


def caption(s: Scene, line: str) -> None:
    """A subtitle."""
    size = s.h * 0.055
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        s.text(s.w / 2 + dx * 0.8, s.h * 0.93 + dy * 0.8, line, size, BLACK, 0.5)
    s.text(s.w / 2, s.h * 0.93, line, size, WHITE, 0.5)


def pictures(kind: Kind, rng: random.Random) -> tuple[Format, Iterator[np.ndarray]]:
    """The format and the frames of one clip."""
    f = draw_format(rng, kind.tall)
    styles = DRESSING[kind.category]
    style = rng.choices(list(styles), list(styles.values()))[0]
    left, top, width, height = area = screen_area(style, f, rng)
    pixel = rng.choice((72, 96, 120, 144, 160)) if rng.random() < kind.pixel else 0
    scene = Scene(rng, width, height, f.fps, pixel)
    around = surroundings(style, f, area, random.Random(rng.random()))
    finish = Finish.drawn(random.Random(rng.random()), bool(pixel), min(f.width, f.height))
    line = words(rng, 5, True) if kind.category == "Animation" and rng.random() < 0.12 else ""
    mark = words(rng, 1, True) if rng.random() < 0.08 else ""
    mark_colour = hsv(rng.random(), 0.2, 1, 170)

    def drawn() -> Iterator[np.ndarray]:
        for _ in itertools.islice(kind.draw(scene), f.frames):
            if line:
                caption(scene, line)
            if mark:
                scene.text(scene.w - 6, 14, mark, 9, mark_colour, 1)
            if style == "none":
                yield scene.picture()
            else:
                around[top : top + height, left : left + width] = scene.picture()
                yield around

    return f, finish(drawn())


def make_clip(kind: Kind, number: int, seed: int, path: Path) -> None:
    """Write clip `number` of a kind; the same seed gives the same clip."""
    f, frames = pictures(kind, random.Random(f"{seed}/{kind.name}/{number}"))
    options = {"crf": str(f.crf), "preset": "veryfast", "threads": "1", "x264-params": "mbtree=0"}
    unfinished = path.parents[2] / f"unfinished-{kind.name}-{number}.mp4"
    write_video(unfinished, frames, f.fps, gop=f.fps, **options)
    unfinished.replace(path)

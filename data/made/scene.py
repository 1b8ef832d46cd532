"""What all generators share: a drawing surface with a look of its own, colours, fonts, textures and dressing."""

from __future__ import annotations

import colorsys
import functools
import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import skia
from make_samples import curve, oval

Point = tuple[float, float]
Draws = Iterator[None]
SHORT_SIDE = 240.0
"""The short side of every scene in its own units, whatever the number of pixels."""

WHITE, BLACK = 0xFFFFFFFF, 0xFF000000
FACES = {
    "sans": (
        *("DejaVu Sans", "Liberation Sans", "Lato", "Cantarell", "Arimo", "FreeSans", "Andika", "Gothic Uralic"),
        *("NanumGothic", "Noto Sans", "Open Sans", "Roboto", "Ubuntu", "Carlito", "Arial", "Verdana", "Helvetica"),
    ),
    "serif": (
        *("DejaVu Serif", "Liberation Serif", "FreeSerif", "C059", "Gentium Basic", "Bookman Uralic", "Tinos"),
        *("Roman Uralic", "NanumMyeongjo", "Noto Serif", "Times New Roman", "Georgia"),
    ),
    "mono": (
        *("DejaVu Sans Mono", "Liberation Mono", "Cousine", "FreeMono", "Mono Uralic", "NanumGothicCoding"),
        *("Noto Sans Mono", "Ubuntu Mono", "Courier New", "Consolas"),
    ),
    "display": ("Lato Black", "Chancery Uralic", "Bandal", "Eunjin", "Guseul", "Liberation Sans Narrow", "Cantarell"),
}
SYLLABLES = (
    *("ba", "lo", "ri", "ten", "mar", "vo", "sil", "ka", "den", "pu", "ro", "mi", "ster", "gal", "no", "ver", "ta"),
    *("el", "qui", "fan", "do", "se", "lar", "in", "con", "pre", "al", "ter", "ing", "ed", "ly", "wo", "hu", "ash"),
)
COMMON = (
    *("the", "a", "of", "and", "to", "in", "is", "for", "with", "on", "new", "water", "light", "garden", "first"),
    *("small", "green", "paper", "window", "river", "bread", "train", "copper", "winter", "plan", "result", "week"),
    *("table", "colour", "value", "report", "city", "north", "music", "level", "story", "open", "start", "team"),
)


def rgb(red: float, green: float, blue: float, alpha: float = 255) -> int:
    """A Skia colour from components of 0-255."""
    a, r, g, b = (int(min(max(v, 0), 255)) for v in (alpha, red, green, blue))
    return a << 24 | r << 16 | g << 8 | b


def hsv(hue: float, saturation: float, value: float, alpha: float = 255) -> int:
    """A Skia colour from hue, saturation and value of 0-1; the hue goes round."""
    return rgb(*(255 * v for v in colorsys.hsv_to_rgb(hue % 1, min(max(saturation, 0), 1), min(value, 1))), alpha)


def parts(colour: int) -> tuple[int, int, int]:
    """Red, green and blue of a Skia colour."""
    return colour >> 16 & 255, colour >> 8 & 255, colour & 255


def mix(first: int, second: int, share: float) -> int:
    """A colour between two, opaque."""
    return rgb(*(a + (b - a) * share for a, b in zip(parts(first), parts(second), strict=True)))


def shade(colour: int, factor: float) -> int:
    """A darker (below 1) or lighter (above 1) colour."""
    return mix(BLACK, colour, factor) if factor <= 1 else mix(colour, WHITE, factor - 1)


def veil(colour: int, alpha: float) -> int:
    """The same colour with an alpha of 0-1."""
    return int(255 * min(max(alpha, 0), 1)) << 24 | colour & 0xFFFFFF


@dataclass(frozen=True)
class Palette:
    """Colours that go together: a ground, what is read on it, and accents."""

    ground: int
    panel: int
    ink: int
    accents: tuple[int, ...]

    def accent(self, i: int) -> int:
        """The accent with this number, going round."""
        return self.accents[i % len(self.accents)]


def palette(rng: random.Random, mood: str | None = None) -> Palette:
    """Colours drawn at random in one of several moods."""
    mood = mood or rng.choice(("bright", "pastel", "neon", "muted", "handheld", "night", "warm", "grey", "two"))
    hue, step = rng.random(), rng.choice((0.09, 0.14, 0.38, 0.618))
    hues = [hue + step * i + rng.uniform(-0.03, 0.03) for i in range(7)]
    if mood == "handheld":
        tint, most = rng.choice((0.17, 0.22, 0.3, hue)), rng.uniform(0.2, 0.6)
        steps = [hsv(tint, most, v) for v in (0.95, 0.3, 0.62, 0.45, 0.75, 0.2)]
        return Palette(steps[0], steps[4], steps[5], tuple(steps[1:4]))
    if mood == "grey":
        light = rng.random() < 0.5
        greys = [hsv(hue, 0.05, v) for v in (0.95, 0.85, 0.1)]
        accents = tuple(hsv(hue, rng.choice((0.05, 0.8)), rng.uniform(0.3, 0.8)) for _ in range(6))
        return Palette(
            greys[0] if light else greys[2], hsv(hue, 0.06, 0.85 if light else 0.25), greys[2 * light], accents
        )
    ground_s, ground_v, s, v = {
        "bright": (rng.uniform(0, 0.5), 0.97, 0.85, 0.9),
        "pastel": (0.15, 0.98, 0.4, 0.92),
        "neon": (0.6, 0.09, 0.9, 1.0),
        "muted": (0.2, rng.uniform(0.3, 0.8), 0.45, 0.65),
        "night": (0.6, 0.2, 0.6, 0.85),
        "warm": (0.25, 0.9, 0.7, 0.8),
        "two": (rng.uniform(0.5, 0.9), rng.uniform(0.3, 0.9), 0.7, 0.95),
    }[mood]
    if mood == "warm":
        hues = [0.02 + 0.03 * i for i in range(7)]
    dark = ground_v < 0.5
    ink = hsv(hue, 0.1, 0.97) if dark else hsv(hue, 0.5, 0.15)
    panel = hsv(hue, ground_s, ground_v + 0.12 if dark else ground_v - 0.12)
    return Palette(hsv(hue, ground_s, ground_v), panel, ink, tuple(hsv(h, s, v) for h in hues[1:]))


def words(rng: random.Random, count: int, capital: bool = False) -> str:
    """Words that mean nothing."""
    made = [
        rng.choice(COMMON) if rng.random() < 0.45 else "".join(rng.choices(SYLLABLES, k=rng.choice((1, 2, 2, 3))))
        for _ in range(count)
    ]
    return " ".join(made).capitalize() if capital else " ".join(made)


@functools.cache
def typeface(family: str, bold: bool = False, italic: bool = False) -> skia.Typeface | None:
    """A font that is installed, or None."""
    style = {(0, 0): skia.FontStyle.Normal, (1, 0): skia.FontStyle.Bold, (0, 1): skia.FontStyle.Italic}
    return skia.FontMgr().matchFamilyStyle(family, style.get((bold, italic), skia.FontStyle.BoldItalic)())


@functools.cache
def installed(group: str) -> tuple[str, ...]:
    """The families of a group here that hold Latin letters; if none, the empty name of the system's own font."""
    found = ((name, typeface(name)) for name in FACES[group])
    return tuple(name for name, face in found if face and all(skia.Font(face).textToGlyphs("Ag0"))) or ("",)


@functools.cache
def font(family: str, size: float, bold: bool = False, italic: bool = False, smooth: bool = True) -> skia.Font:
    """A font in a size, cached: laying out text is the slowest part of a screen."""
    made = skia.Font(typeface(family, bold, italic) or skia.Typeface(""), size)
    made.setEdging(skia.Font.Edging.kAntiAlias if smooth else skia.Font.Edging.kAlias)
    made.setSubpixel(smooth)
    return made


class Scene:
    """A surface to draw on, `w` by `h` units, with a clock, a random generator and a look."""

    def __init__(self, rng: random.Random, width: int, height: int, fps: int, pixel: int = 0) -> None:
        """`width` and `height` are pixels of the picture; `pixel` is the short side of pixel art, 0 for none."""
        self.rng, self.fps, self.dt = rng, fps, 1 / fps
        self.size, short = (width, height), min(width, height)
        self.w, self.h = width * SHORT_SIDE / short, height * SHORT_SIDE / short
        factor = min(pixel / short, 1.0) if pixel else 1.0
        self.raster = (max(round(width * factor), 2), max(round(height * factor), 2))
        self.smooth = not pixel
        self.surface = skia.Surface(*self.raster)
        self.canvas = self.surface.getCanvas()
        self.canvas.scale(self.raster[0] / self.w, self.raster[1] / self.h)
        self.numpy = np.random.default_rng(rng.getrandbits(32))
        self.face = rng.choice(installed(rng.choice(("sans", "sans", "serif", "mono", "display"))))
        self.bold = rng.random() < 0.6
        self.palette = palette(rng)

    @property
    def tall(self) -> bool:
        """Whether the scene stands upright."""
        return self.h > self.w

    def clock(self) -> Iterator[float]:
        """The seconds of the frames, without end."""
        frame = 0
        while True:
            yield frame / self.fps
            frame += 1

    def picture(self) -> np.ndarray:
        """What was drawn, (height, width, 3) uint8."""
        drawn = self.surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3]
        if self.raster == self.size:
            return drawn
        return cv2.resize(drawn, self.size, interpolation=cv2.INTER_NEAREST)

    def fill(self, colour: int) -> skia.Paint:
        """A paint that fills."""
        return skia.Paint(Color=colour, AntiAlias=self.smooth)

    def pen(self, colour: int, width: float) -> skia.Paint:
        """A paint that draws lines."""
        paint = skia.Paint(Color=colour, AntiAlias=self.smooth, Style=skia.Paint.kStroke_Style, StrokeWidth=width)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        return paint

    def clear(self, colour: int) -> None:
        """Fill everything."""
        self.canvas.clear(colour)

    def rect(self, x: float, y: float, w: float, h: float, colour: int, r: float = 0, line: float = 0) -> None:
        """A rectangle, its corners rounded by `r`; only its outline if `line` is a width."""
        paint = self.pen(colour, line) if line else self.fill(colour)
        self.canvas.drawRoundRect(skia.Rect.MakeXYWH(x, y, max(w, 0), max(h, 0)), r, r, paint)

    def disc(self, x: float, y: float, r: float, colour: int, line: float = 0, ry: float | None = None) -> None:
        """A circle or an ellipse."""
        paint = self.pen(colour, line) if line else self.fill(colour)
        self.canvas.drawPath(oval(x, y, r, ry or r), paint)

    def poly(self, points: Sequence[Point], colour: int, line: float = 0, closed: bool = True) -> None:
        """A polygon, or a line through the points."""
        path = skia.Path.Polygon([skia.Point(float(x), float(y)) for x, y in points], closed)
        self.canvas.drawPath(path, self.pen(colour, line) if line else self.fill(colour))

    def blob(self, points: Sequence[Point], colour: int, line: float = 0, closed: bool = True) -> None:
        """A smooth shape through the points."""
        self.canvas.drawPath(curve(points, closed), self.pen(colour, line) if line else self.fill(colour))

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: int, width: float = 1) -> None:
        """A straight line."""
        self.canvas.drawLine(x0, y0, x1, y1, self.pen(colour, width))

    def ramp(self, x: float, y: float, w: float, h: float, top: int, bottom: int, level: bool = False) -> None:
        """A rectangle with a gradient from top to bottom, or from left to right."""
        ends = [skia.Point(x, y), skia.Point(x + w, y) if level else skia.Point(x, y + h)]
        shader = skia.GradientShader.MakeLinear(ends, [top, bottom])
        self.canvas.drawRect(skia.Rect.MakeXYWH(x, y, w, h), skia.Paint(Shader=shader))

    def glow(self, x: float, y: float, r: float, colour: int) -> None:
        """Light that fades outwards."""
        shader = skia.GradientShader.MakeRadial(skia.Point(x, y), r, [colour, veil(colour, 0)])
        self.canvas.drawCircle(x, y, r, skia.Paint(Shader=shader))

    def width(self, text: str, size: float, face: str | None = None, bold: bool | None = None) -> float:
        """How wide a text is."""
        return self.font(size, face, bold).measureText(text)

    def font(self, size: float, face: str | None, bold: bool | None, italic: bool = False) -> skia.Font:
        """A font of this scene."""
        face = self.face if face is None else face
        return font(face, round(size, 1), self.bold if bold is None else bold, italic, self.smooth)

    def text(
        self,
        x: float,
        y: float,
        text: object,
        size: float,
        colour: int,
        align: float = 0,
        face: str | None = None,
        bold: bool | None = None,
        italic: bool = False,
    ) -> None:
        """A line of text on the base line `y`; `align` is 0 for left, 0.5 for centred, 1 for right."""
        used = self.font(size, face, bold, italic)
        shift = used.measureText(str(text)) * align if align else 0
        self.canvas.drawString(str(text), x - shift, y, used, self.fill(colour))

    def image(
        self, pixels: np.ndarray | skia.Image, x: float, y: float, w: float, h: float, soft: bool = False
    ) -> None:
        """A picture, (h, w, 3 or 4) uint8 or a Skia image, in a rectangle."""
        made = pixels if isinstance(pixels, skia.Image) else to_image(pixels)
        options = skia.SamplingOptions(skia.FilterMode.kLinear if soft else skia.FilterMode.kNearest)
        self.canvas.drawImageRect(made, skia.Rect.MakeXYWH(x, y, w, h), options)


def to_image(pixels: np.ndarray) -> skia.Image:
    """A Skia image of (h, w, 3 or 4) uint8."""
    if pixels.shape[2] == 3:
        pixels = np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])
    return skia.Image.fromarray(np.ascontiguousarray(pixels), colorType=skia.kRGBA_8888_ColorType)


def noise(generator: np.random.Generator, height: int, width: int, coarse: int = 4, octaves: int = 4) -> np.ndarray:
    """Smooth noise in 0-1, (height, width) float32: sums of random grids, each finer and fainter."""
    total = np.zeros((height, width), np.float32)
    for octave in range(octaves):
        cells = coarse * 2**octave
        grid = generator.random((cells + 1, cells * width // height + 1), np.float32)
        total += cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC) / 2**octave
    low, high = total.min(), total.max()
    return (total - low) / max(high - low, 1e-6)


def coloured(values: np.ndarray, colours: Sequence[int]) -> np.ndarray:
    """Values in 0-1 as colours, blended between those given, (..., 3) uint8."""
    table = np.array([parts(c) for c in colours], np.float32)
    place = np.clip(values, 0, 1) * (len(table) - 1)
    low = np.minimum(place.astype(int), len(table) - 2)
    share = (place - low)[..., None]
    return (table[low] * (1 - share) + table[low + 1] * share).astype(np.uint8)


def sprite(rng: random.Random, colours: Sequence[int], cells: int = 10, fullness: float = 0.55) -> skia.Image:
    """A creature of pixel art: random cells mirrored left to right, with an outline and eyes."""
    half = cells // 2
    body = np.zeros((cells + 2, cells + 2), int)
    for y in range(cells):
        for x in range(half):
            centre = 1.2 - abs(y - cells / 2) / cells - 0.6 * (half - 1 - x) / half
            if rng.random() < fullness * 1.4 * centre:
                body[y + 1, x + 1] = body[y + 1, cells - x] = 1 + rng.choice((0, 0, 0, 1))
    eye = cells // 3 + 1
    body[eye, half - 1] = body[eye, half + 2] = 3
    inside = body > 0
    around = np.zeros_like(inside)
    around[1:] |= inside[:-1]
    around[:-1] |= inside[1:]
    around[:, 1:] |= inside[:, :-1]
    around[:, :-1] |= inside[:, 1:]
    table = np.zeros((5, 4), np.uint8)
    for i, colour in enumerate((colours[0], colours[1 % len(colours)], WHITE, shade(colours[0], 0.25)), 1):
        table[i] = (*parts(colour), 255)
    return to_image(table[np.where(inside, body, np.where(around, 4, 0))])


def backdrop(s: Scene, colours: Palette | None = None) -> Callable[[], None]:
    """A still background in one of many styles; call what is returned to draw it."""
    p, rng = colours or s.palette, s.rng
    style = rng.choice(("plain", "plain", "ramp", "noise", "stars", "checks", "grid", "bokeh", "stripes", "hills"))
    board = Scene(random.Random(rng.random()), round(s.w), round(s.h), 1)
    w, h = board.w, board.h
    board.clear(p.ground)
    other = mix(p.ground, p.accent(0), rng.uniform(0.1, 0.4))
    step = rng.choice((8, 16, 24, 40))
    if style == "ramp":
        board.ramp(0, 0, w, h, p.ground, mix(p.ground, p.accent(1), rng.uniform(0.3, 0.9)), rng.random() < 0.3)
    elif style == "noise":
        low = noise(s.numpy, 120, 160, rng.choice((3, 8, 30)), 4)
        board.image(coloured(low, (p.ground, other)), 0, 0, w, h, soft=rng.random() < 0.5)
    elif style == "stars":
        board.clear(shade(p.ground, rng.uniform(0.05, 0.3)))
        for _ in range(rng.randint(40, 160)):
            board.disc(rng.uniform(0, w), rng.uniform(0, h), rng.uniform(0.4, 1.4), veil(WHITE, rng.random()))
    elif style == "checks":
        for i in range(math.ceil(w / step)):
            for j in range(i % 2, math.ceil(h / step), 2):
                board.rect(i * step, j * step, step, step, mix(p.ground, other, 0.5))
    elif style == "grid":
        for i in range(math.ceil(max(w, h) / step)):
            board.line(i * step, 0, i * step, h, other, 0.7)
            board.line(0, i * step, w, i * step, other, 0.7)
    elif style == "bokeh":
        for i in range(25):
            board.disc(rng.uniform(0, w), rng.uniform(0, h), rng.uniform(8, 60), veil(p.accent(i), 0.15))
    elif style == "stripes":
        for i in range(-20, 60):
            board.poly([(i * 30, 0), (i * 30 + 15, 0), (i * 30 + 95, h), (i * 30 + 80, h)], veil(other, 0.6))
    elif style == "hills":
        board.ramp(0, 0, w, h, mix(p.ground, WHITE, 0.4), p.ground)
        for layer in range(3):
            draw_hills(
                board, rng.random(), h * (0.55 + 0.13 * layer), 30, mix(p.ground, p.accent(1), 0.3 + 0.3 * layer)
            )
    image = board.surface.makeImageSnapshot()
    return lambda: s.image(image, 0, 0, s.w, s.h, soft=s.smooth)


def draw_hills(s: Scene, phase: float, y: float, size: float, colour: int, shift: float = 0, rough: float = 1) -> None:
    """A line of hills across the scene, filled to its foot; `shift` moves it sideways."""
    xs = np.arange(-4, s.w + 8, 4)
    place = xs + shift + 1000 * phase
    ys = y - size * (
        0.5 * np.sin(place / 61) + 0.3 * np.sin(place / 23 + 1) * rough + 0.2 * np.sin(place / 9.1) * rough
    )
    s.poly([(0, s.h), *zip(xs, ys, strict=True), (s.w, s.h)], colour)


def cursor(s: Scene, x: float, y: float, size: float = 9, dark: bool = False) -> None:
    """A mouse pointer whose tip is at a place."""
    shape = [(0, 0), (0, 1.45), (0.33, 1.15), (0.55, 1.65), (0.78, 1.55), (0.56, 1.06), (1.0, 1.02)]
    points = [(x + px * size, y + py * size) for px, py in shape]
    s.poly(points, BLACK if dark else WHITE)
    s.poly(points, WHITE if dark else BLACK, 0.8)


class Wander:
    """A pointer that moves from place to place, with pauses, as a hand does."""

    def __init__(self, s: Scene, speed: float = 1.0) -> None:
        self.s, self.speed, self.place = s, speed, (s.rng.uniform(0, s.w), s.rng.uniform(0, s.h))
        self.start = self.goal = self.place
        self.share = 1.0

    def step(self, goal: Point | None = None) -> Point:
        """The next place; a new goal is chosen when the last is reached, unless one is given."""
        rng = self.s.rng
        if (goal and goal != self.goal) or (not goal and self.share > 1.6):
            self.start, self.share = self.place, 0.0
            self.goal = goal or (rng.uniform(0.05, 0.95) * self.s.w, rng.uniform(0.05, 0.95) * self.s.h)
        self.share += self.s.dt * 1.6 * self.speed
        u = min(self.share, 1.0)
        u = u * u * (3 - 2 * u)
        self.place = tuple(a + (b - a) * u for a, b in zip(self.start, self.goal, strict=True))
        return self.place


def rotation(yaw: float, pitch: float = 0.0) -> np.ndarray:
    """From the world to a camera that looks along +z, y up: turn by `yaw`, then nod by `pitch` (radians)."""
    cy, sy, cp, sp = math.cos(yaw), math.sin(yaw), math.cos(pitch), math.sin(pitch)
    return np.array([[1, 0, 0], [0, cp, sp], [0, -sp, cp]]) @ np.array([[cy, 0, -sy], [0, 1, 0], [sy, 0, cy]])


def draw_mesh(
    s: Scene,
    corners: np.ndarray,
    colours: np.ndarray,
    eye: Sequence[float],
    turn: np.ndarray,
    zoom: float = 1.0,
    fog: tuple[int, float] | None = None,
    uv: np.ndarray | None = None,
    texture: skia.Image | None = None,
    centre: Point | None = None,
) -> None:
    """Triangles, far ones first: corners (n, 3, 3), colours (n, 3, 3) of 0-255, uv (n, 3, 2) pixels of a texture.

    The camera stands at `eye` and looks as `turn` (see `rotation`) says; `fog` is a colour and the distance at which
    two thirds of it are seen.
    """
    local = (corners - np.asarray(eye)) @ turn.T
    keep = (local[..., 2] > 0.1).all(axis=1)
    local, colours = local[keep], colours[keep]
    order = np.argsort(-local[..., 2].mean(axis=1))
    local, colours = local[order], colours[order]
    if not len(local):
        return
    if fog:
        clear = np.exp(-((local[..., 2:] / fog[1]) ** 1.5))
        colours = colours * clear + np.array(parts(fog[0])) * (1 - clear) if texture is None else colours * clear
    x0, y0 = centre or (s.w / 2, s.h / 2)
    focus = zoom * SHORT_SIDE
    flat = np.stack([x0 + focus * local[..., 0] / local[..., 2], y0 - focus * local[..., 1] / local[..., 2]], -1)
    points = [skia.Point(x, y) for x, y in flat.reshape(-1, 2).tolist()]
    packed = np.clip(colours, 0, 255).astype(np.uint32).reshape(-1, 3)
    tints = (0xFF000000 | packed[:, 0] << 16 | packed[:, 1] << 8 | packed[:, 2]).tolist()
    paint = skia.Paint(AntiAlias=s.smooth)
    places = None
    if texture is not None:
        places = [skia.Point(x, y) for x, y in uv[keep][order].reshape(-1, 2).tolist()]
        tile = skia.TileMode.kRepeat
        paint.setShader(texture.makeShader(tile, tile, skia.SamplingOptions(skia.FilterMode.kNearest)))
    mode = skia.Vertices.VertexMode.kTriangles_VertexMode
    mesh = skia.Vertices(mode, points, places, tints) if places else skia.Vertices(mode, points, colors=tints)
    s.canvas.drawVertices(mesh, paint, skia.BlendMode.kModulate if places else skia.BlendMode.kDst)


def box_mesh(x: float, y: float, z: float, w: float, h: float, d: float) -> tuple[np.ndarray, np.ndarray]:
    """A box from its lowest corner and its size: triangles (12, 3, 3) and their normals (12, 3)."""
    quads = []
    for axis in range(3):
        a, b = (axis + 1) % 3, (axis + 2) % 3
        for side in (0, 1):
            corners = np.zeros((4, 3))
            corners[:, axis] = side
            corners[:, a], corners[:, b] = (0, 1, 1, 0), (0, 0, 1, 1)
            normal = np.zeros(3)
            normal[axis] = 2 * side - 1
            quads.append((corners * (w, h, d) + (x, y, z), normal))
    triangles = [corners[list(part)] for corners, _ in quads for part in ((0, 1, 2), (0, 2, 3))]
    return np.array(triangles), np.repeat([normal for _, normal in quads], 2, axis=0)


def lit(
    normals: np.ndarray, colour: int, light: Sequence[float] = (0.5, 0.8, -0.4), ambient: float = 0.45
) -> np.ndarray:
    """Colours of faces or corners under a lamp far away, (..., 3) of 0-255."""
    towards = np.asarray(light) / np.linalg.norm(light)
    bright = ambient + (1 - ambient) * np.clip(normals @ towards, 0, 1)
    return bright[..., None] * np.array(parts(colour), float)


@dataclass(frozen=True)
class Kind:
    """A generator: what it shows, how often as pixel art and upright, and the function that draws frame by frame."""

    name: str
    category: str
    draw: Callable[[Scene], Draws]
    pixel: float
    tall: float


KINDS: dict[str, Kind] = {}


def kind(category: str, pixel: float = 0.0, tall: float = 0.1) -> Callable[[Callable[[Scene], Draws]], Callable]:
    """Enter a generator into `KINDS` under the name of its function."""

    def enter(draw: Callable[[Scene], Draws]) -> Callable[[Scene], Draws]:
        KINDS[draw.__name__] = Kind(draw.__name__, category, draw, pixel, tall)
        return draw

    return enter

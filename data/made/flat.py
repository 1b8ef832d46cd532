"""Pages and screens: documents, programs, charts and lettering, as they are filmed from a desktop or a telephone."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import numpy as np
import skia
from made.scene import (
    BLACK,
    WHITE,
    SHORT_SIDE,
    Draws,
    Palette,
    Point,
    Scene,
    Wander,
    coloured,
    cursor,
    hsv,
    installed,
    kind,
    mix,
    noise,
    palette,
    shade,
    to_image,
    veil,
    words,
)

FLAT = "Flat_Content"
LEVELS = ("INFO", "WARN", "DEBUG")


def paper(rng: random.Random) -> Palette:
    """Colours of a program or a page: mostly plain, light or dark, with a few accents."""
    hue = rng.random()
    accents = tuple(
        hsv(hue + k * rng.choice((0.11, 0.3)), rng.uniform(0.5, 0.85), rng.uniform(0.55, 0.9)) for k in range(7)
    )
    if rng.random() < 0.6:
        ground = rng.choice((WHITE, WHITE, 0xFFF7F7F8, 0xFFFDF8EF, hsv(hue, 0.06, 0.98)))
        return Palette(ground, shade(ground, 0.93), hsv(hue, 0.3, rng.uniform(0.05, 0.25)), accents)
    ground = rng.choice((0xFF1E1E1E, 0xFF282C34, 0xFF0D1117, hsv(hue, 0.4, 0.15)))
    return Palette(
        ground, shade(ground, 1.08), hsv(hue, 0.05, rng.uniform(0.8, 0.97)), tuple(mix(a, WHITE, 0.2) for a in accents)
    )


def photo(s: Scene) -> skia.Image:
    """A small picture as found on pages: a landscape, a pattern or a portrait of blobs, never sharp."""
    a, b, c = (mix(s.rng.choice(s.palette.accents), 0xFF8A8078, s.rng.uniform(0.2, 0.8)) for _ in range(3))
    return to_image(
        coloured(noise(s.numpy, 48, 64, s.rng.choice((2, 3, 5)), s.rng.choice((1, 3))), (a, shade(b, 0.5), c, WHITE))
    )


def paragraph(s: Scene, x: float, y: float, width: float, lines: int, size: float, colour: int, text: str) -> float:
    """Words broken into lines; the base line below the last."""
    left = text.split()
    for _ in range(lines):
        line = ""
        while left and s.width(f"{line} {left[0]}", size, bold=False) < width:
            line = f"{line} {left.pop(0)}".strip()
        if not line:
            break
        s.text(x, y, line, size, colour, bold=False)
        y += size * 1.4
    return y


def draw_chart(
    s: Scene, x: float, y: float, w: float, h: float, p: Palette, data: np.ndarray, style: str, grown: float = 1.0
) -> None:
    """A chart: bars, columns, line, area, scatter or pie, of data in 0-1, (series, n), grown by 0-1."""
    n = data.shape[1]
    if style in ("pie", "ring"):
        share, start = data[0] / data[0].sum(), -90.0
        r = min(w, h) * 0.46
        box = skia.Rect.MakeXYWH(x + w / 2 - r, y + h / 2 - r, 2 * r, 2 * r)
        for i, part in enumerate(share):
            s.canvas.drawArc(box, start, 360 * part * grown, True, s.fill(p.accent(i)))
            start += 360 * part * grown
        if style == "ring":
            s.disc(x + w / 2, y + h / 2, r * 0.55, p.ground)
        return
    for i in range(5):
        s.line(x, y + h * i / 4, x + w, y + h * i / 4, mix(p.ground, p.ink, 0.15), 0.6)
    s.line(x, y, x, y + h, p.ink, 0.8)
    s.line(x, y + h, x + w, y + h, p.ink, 0.8)
    for k, row in enumerate(data):
        xs, ys = x + (np.arange(n) + 0.5) * w / n, y + h - h * row * (grown if style in ("columns", "bars") else 1)
        shown = max(2, int(n * grown))
        line = list(zip(xs[:shown], ys[:shown], strict=True))
        if style == "columns":
            wide = w / n * 0.8 / len(data)
            for i in range(n):
                s.rect(
                    x + i * w / n + w / n * 0.1 + k * wide,
                    ys[i],
                    wide * 0.92,
                    y + h - ys[i],
                    p.accent(k if len(data) > 1 else 0),
                )
        elif style == "bars":
            for i in range(n if k == 0 else 0):
                s.rect(x, y + (i + 0.15) * h / n, w * row[i] * grown, h / n * 0.7, p.accent(i))
        elif style == "scatter":
            for a, b in line:
                s.disc(a, b, 2.2 + 2 * (a % 1), veil(p.accent(k), 0.8))
        else:
            if style == "area":
                s.poly([(xs[0], y + h), *line, (line[-1][0], y + h)], veil(p.accent(k), 0.35))
            s.poly(line, p.accent(k), 1.6, closed=False)


def series(s: Scene, rows: int, n: int) -> np.ndarray:
    """Made-up data in 0-1, (rows, n): walks or free values."""
    if s.rng.random() < 0.5:
        walk = np.cumsum(s.numpy.normal(0.03, 0.3, (rows, n)), axis=1)
        return 0.08 + 0.87 * (walk - walk.min()) / max(np.ptp(walk), 1e-6)
    return s.numpy.uniform(0.1, 0.95, (rows, n))


CHARTS = ("columns", "bars", "line", "area", "scatter", "pie", "ring")


def window(s: Scene, p: Palette, title: str, inset: float = 0.0) -> tuple[float, float, float, float]:
    """The frame of a program's window; what is inside: left, top, width, height."""
    x, y, w, h = inset, inset * 0.7, s.w - 2 * inset, s.h - 1.6 * inset
    bar = 13.0
    s.rect(x, y, w, h, p.ground, 4 if inset else 0)
    s.rect(x, y, w, bar, p.panel, 4 if inset else 0)
    for i, colour in enumerate((0xFFFF5F57, 0xFFFEBC2E, 0xFF28C840)):
        s.disc(x + 8 + 8 * i, y + bar / 2, 2.5, colour)
    s.text(x + w / 2, y + bar * 0.7, title, 7.5, mix(p.ground, p.ink, 0.7), 0.5)
    return x, y + bar, w, h - bar


def desktop(s: Scene) -> Callable[[], None]:
    """A desktop behind windows."""
    a, b = s.rng.choice(s.palette.accents), s.rng.choice(s.palette.accents)
    level, dock = s.rng.random() < 0.5, s.rng.random() < 0.6

    def draw() -> None:
        s.ramp(0, 0, s.w, s.h, a, shade(b, 0.5), level)
        if dock:
            s.rect(0, s.h - 12, s.w, 12, 0xE0202428)
            for i in range(7):
                s.rect(6 + 14 * i, s.h - 10, 9, 8, s.palette.accent(i), 2)

    return draw


@kind(FLAT, tall=0.05)
def slides(s: Scene) -> Draws:
    """A talk: a title, lists that build up, charts and pictures, page after page."""
    rng, p = s.rng, s.rng.choice((paper(s.rng), paper(s.rng), palette(s.rng)))
    bar, mark, centred = rng.choice(("top", "left", "line", "none", "foot")), rng.choice("•–▪›"), rng.random() < 0.25
    pages = [
        (
            rng.choice(("list", "list", "chart", "two", "title", "quote")),
            words(rng, rng.randint(2, 5), True),
            [words(rng, rng.randint(3, 7), True) for _ in range(6)],
            rng.choice(CHARTS),
            series(s, rng.randint(1, 3), 7),
        )
        for _ in range(4)
    ]
    each, pointer, mouse, picture = rng.uniform(1.3, 3), Wander(s), rng.random() < 0.4, photo(s)
    size = s.h * rng.uniform(0.055, 0.075)
    for t in s.clock():
        style, title, lines, chart, data = pages[int(t / each) % 4]
        u = t % each / each
        s.clear(p.ground)
        if bar == "top":
            s.rect(0, 0, s.w, s.h * 0.19, p.accent(0))
        elif bar == "left":
            s.rect(0, 0, s.w * 0.03, s.h, p.accent(0))
        elif bar == "foot":
            s.rect(0, s.h * 0.93, s.w, s.h * 0.07, p.accent(0))
        x, ink = s.w * 0.08, WHITE if bar == "top" else p.accent(1)
        if style in ("title", "quote"):
            s.text(s.w / 2, s.h * 0.5, title, size * 1.5, p.ink, 0.5, bold=True)
            s.text(s.w / 2, s.h * 0.6, lines[0], size * 0.8, p.accent(1), 0.5, bold=False, italic=style == "quote")
        else:
            s.text(s.w / 2 if centred else x, s.h * 0.14, title, size * 1.2, ink, 0.5 if centred else 0)
            if bar == "line":
                s.line(x, s.h * 0.18, s.w * 0.92, s.h * 0.18, p.accent(0), 1.5)
        if style == "chart":
            draw_chart(s, x, s.h * 0.26, s.w * 0.8, s.h * 0.58, p, data, chart, min(1, 2.5 * u))
        elif style in ("list", "two"):
            for i, line in enumerate(lines[: max(1, int(u * 9))]):
                s.text(
                    x, s.h * (0.3 + 0.11 * i), f"{mark} {line}"[: 24 if style == "two" else 60], size, p.ink, bold=False
                )
        if style == "two":
            s.image(picture, s.w * 0.58, s.h * 0.28, s.w * 0.34, s.h * 0.45, soft=True)
        s.text(s.w * 0.95, s.h * 0.97, int(t / each) + 3, size * 0.55, mix(p.ground, p.ink, 0.6), 1)
        if mouse:
            s.disc(*pointer.step(), 3, 0xFFE02020)
        yield


def code_lines(rng: random.Random, count: int) -> list[list[tuple[str, int]]]:
    """Lines of a program that never was: words with the number of their colour; the first word is the indent."""
    made, depth = [], 0
    for _ in range(count):
        name, other, call = (words(rng, 1) for _ in range(3))
        form = rng.choice(("def", "if", "set", "set", "call", "call", "note", "ret", "blank"))
        line = {
            "def": [("def ", 1), (name, 2), (f"({other}, {call}):", 0)],
            "if": [("if ", 1), (f"{name} == ", 0), (str(rng.randint(0, 99)), 4), (":", 0)],
            "set": [(f"{name} = {other}.", 0), (call, 2), ("(", 0), (f'"{words(rng, 1)}"', 3), (")", 0)],
            "call": [(call, 2), (f"({name}, ", 0), (str(rng.randint(0, 999)), 4), (")", 0)],
            "note": [(f"# {words(rng, rng.randint(2, 6))}", 5)],
            "ret": [("return ", 1), (name, 0)],
            "blank": [],
        }[form]
        made.append([("    " * depth, 0), *line])
        depth = min(depth + 1, 3) if form in ("def", "if") else max(depth - 1, 0) if form == "ret" else depth
    return made


@kind(FLAT)
def code_editor(s: Scene) -> Draws:
    """A program is typed, or scrolled, in an editor with coloured words."""
    rng, p, mono = s.rng, paper(s.rng), s.rng.choice(installed("mono"))
    size, lines = rng.uniform(7.5, 13), code_lines(s.rng, 120)
    inks = (p.ink, *p.accents[:4], mix(p.ground, p.ink, 0.45))
    side, numbers, back, below = rng.random() < 0.55, rng.random() < 0.8, desktop(s), rng.random() < 0.35
    inset, typing, title, shown = (
        rng.choice((0, 0, 0, 14)),
        rng.random() < 0.6,
        words(rng, 1) + ".py",
        rng.randint(4, 18),
    )
    names, typed, popup = (
        [words(rng, 1) + rng.choice((".py", ".md", ".js", "/")) for _ in range(16)],
        0.0,
        rng.random() < 0.4,
    )
    minimap, pace = rng.random() < 0.35, rng.uniform(12, 45)
    for t in s.clock():
        back()
        x, y, w, h = window(s, p, title, inset)
        if side:
            s.rect(x, y, 74, h, p.panel)
            for i, name in enumerate(names):
                s.text(x + 8 + 6 * (i % 4 > 0), y + 14 + 11 * i, name, 7.5, mix(p.panel, p.ink, 0.75), bold=False)
            x, w = x + 76, w - 76
        s.rect(x, y, 70, 12, p.ground)
        s.text(x + 6, y + 9, title, 7.5, p.ink, bold=False)
        rows = int((h - 16) / size / 1.4)
        typed += pace * s.dt
        first = 0 if typing else int(t * 7)
        while typing and typed > sum(len(c[0]) for c in lines[shown]):
            typed -= sum(len(c[0]) for c in lines[shown])
            shown += 1
        first = max(first, shown - rows + 3) if typing else first
        for i in range(rows):
            number = first + i
            cy = y + 26 + i * size * 1.4
            cx = x + (size * 2.4 if numbers else 6)
            if numbers:
                s.text(x + size * 1.9, cy, number + 1, size * 0.9, mix(p.ground, p.ink, 0.35), 1, mono, False)
            rest = typed if number == shown else 0 if number > shown else 999
            for word, ink in lines[number % 120]:
                part = word[: int(rest) if typing else 999]
                s.text(cx, cy, part, size, inks[ink], 0, mono, False)
                cx, rest = cx + s.width(part, size, mono, False), rest - len(part)
            if typing and number == shown:
                s.rect(x, cy - size, w, size * 1.35, veil(p.ink, 0.06))
                s.rect(cx, cy - size * 0.85, 1.2, size * 1.1, p.ink)
                if popup:
                    s.rect(cx + 4, cy + 4, 84, 44, p.panel, 2)
                    for k in range(4):
                        s.text(cx + 9, cy + 13 + 10 * k, names[k], 7.5, p.ink if k else p.accent(1), bold=False)
        for i in range(60 if minimap else 0):
            s.rect(x + w - 28, y + 4 + 2.6 * i, 4 + 3 * len(lines[i]), 1.3, veil(inks[i % 6], 0.5))
        if below:
            s.rect(x, y + h * 0.72, w, h * 0.28, shade(p.ground, 0.8))
            for k in range(5):
                s.text(x + 6, y + h * 0.72 + 12 + 10 * k, "$ " + " ".join(names[k : k + 3]), 8, p.ink, 0, mono, False)
        s.rect(0, s.h - 8, s.w, 8, p.accent(0))
        yield


@kind(FLAT)
def terminal(s: Scene) -> Draws:
    """Commands and their output scroll by."""
    rng, mono = s.rng, s.rng.choice(installed("mono"))
    ground, ink = rng.choice(
        (
            (BLACK, 0xFFE0E0E0),
            (0xFF300A24, 0xFFEEEEEC),
            (0xFF1E1E2E, 0xFFCDD6F4),
            (WHITE, 0xFF222222),
            (0xFF002B36, 0xFF93A1A1),
            (BLACK, 0xFF40FF60),
        )
    )
    p = Palette(ground, mix(ground, ink, 0.15), ink, tuple(mix(a, ink, 0.2) for a in s.palette.accents))
    size, inset, back = rng.uniform(7, 13), rng.choice((0, 0, 12, 30)), desktop(s)
    lines: list[tuple[str, int]] = []
    for _ in range(60):
        lines.append(("$ " + words(rng, rng.randint(1, 4)).replace(" ", " -"), 1))
        form = rng.choice(("list", "log", "table", "bar", "none"))
        for i in range(rng.randint(1, 12)):
            lines += {
                "list": [("  ".join(words(rng, 1).ljust(11) for _ in range(4)), 0)],
                "log": [
                    (
                        f"[{rng.randint(10, 23)}:{rng.randint(10, 59)}:{i:02}] {rng.choice(LEVELS)} {words(rng, 5)}",
                        rng.choice((0, 0, 2, 3)),
                    )
                ],
                "table": [
                    (f"{words(rng, 1):<14}{rng.randint(0, 9999):>8}{rng.random():>9.4f}  {rng.randint(1, 99)}%", 0)
                ],
                "bar": [(f"{words(rng, 1):<10} [{'#' * rng.randint(1, 20):<20}] {rng.randint(1, 100):>3}%", 2)],
                "none": [],
            }[form]
    pace, start, panes = rng.choice((3, 8, 20, 40)), rng.randint(2, 25), rng.random() < 0.2
    for t in s.clock():
        back()
        x, y, w, h = window(s, p, words(random.Random(1), 2), inset) if inset or panes else (0, 0, s.w, s.h)
        s.rect(x, y, w, h, ground)
        rows = int(h / size / 1.25)
        upto = start + t * pace
        first = max(0, int(upto) - rows + 2)
        s.canvas.save()
        s.canvas.clipRect(skia.Rect.MakeXYWH(x, y, w * (0.55 if panes else 1), h))
        for i in range(first, min(int(upto) + 1, first + rows)):
            line, colour = lines[i % len(lines)]
            part = line[: int((upto % 1) * 40)] if i == int(upto) and pace < 10 else line
            s.text(x + 5, y + (i - first + 1) * size * 1.25, part, size, (ink, *p.accents)[colour], 0, mono, False)
        s.canvas.restore()
        s.rect(
            x + 5,
            y + (int(upto) - first + 1.2) * size * 1.25,
            size * 0.55,
            size,
            veil(ink, 0.5 + 0.5 * (int(t * 2) % 2)),
        )
        if panes:
            s.line(x + w * 0.55, y, x + w * 0.55, y + h, p.accent(0), 1)
            for i in range(rows):
                value = 0.5 + 0.4 * math.sin(t * 2 + i * 1.7)
                s.text(
                    x + w * 0.57,
                    y + (i + 1) * size * 1.25,
                    f"{i:>2} {'|' * int(value * 16)}",
                    size,
                    p.accent(i // 4),
                    0,
                    mono,
                    False,
                )
        yield


@kind(FLAT, tall=0.35)
def web_page(s: Scene) -> Draws:
    """A site that is scrolled: a head, text, pictures, cards, forms."""
    rng, p = s.rng, paper(s.rng)
    s.palette = palette(rng)
    pictures, pointer, address = [photo(s) for _ in range(4)], Wander(s), rng.random() < 0.5
    wide = min(s.w * rng.uniform(0.7, 0.98), 340)
    x0, size = (s.w - wide) / 2, rng.uniform(7.5, 10.5)
    blocks = [
        (
            rng.choice(("text", "text", "cards", "picture", "form", "list", "banner", "beside")),
            words(rng, 70, True),
            words(rng, 3, True),
            rng.randrange(4),
        )
        for _ in range(14)
    ]
    heights = {"text": 78, "cards": 92, "picture": 120, "form": 96, "list": 84, "banner": 62, "beside": 84}
    head, stops, colour = rng.choice((p.accent(0), p.panel, p.ground)), rng.uniform(0.5, 1.4), p.accent(1)
    logo, hero, place, columns = words(rng, 1, True), rng.random() < 0.6, 0.0, rng.choice((2, 3))
    speed = rng.uniform(40, 130)
    for t in s.clock():
        place += speed * s.dt * max(0, math.sin(t * 2 * stops)) + 0.1
        s.clear(p.ground)
        y = 26 - place + (12 if address else 0)
        if hero:
            s.image(pictures[0], 0, y, s.w, 96, soft=True)
            s.rect(0, y, s.w, 96, veil(shade(head, 0.4), 0.5))
            s.text(s.w / 2, y + 50, blocks[0][2], 20, WHITE, 0.5, bold=True)
            s.rect(s.w / 2 - 28, y + 62, 56, 16, colour, 4)
            y += 112
        for style, text, title, number in blocks:
            if -140 < y < s.h:
                web_block(s, p, (style, text, title), pictures[number], x0, y, wide, size, columns)
            y += heights[style] * (0.8 + size / 40) + 10
        s.rect(0, 12 if address else 0, s.w, 22, head)
        ink = WHITE if head == p.accent(0) else p.ink
        s.text(x0, 27 if address else 15, logo, 11, ink, bold=True)
        for i in range(4):
            s.text(s.w - x0 - 34 * i, 26 if address else 14, blocks[i][2].split()[0], 7, ink, 1, bold=False)
        if address:
            s.rect(0, 0, s.w, 12, 0xFFDEE1E6)
            s.rect(30, 1.5, s.w - 60, 9, WHITE, 4)
            s.text(38, 8.5, f"https://www.{logo.lower()}.example/", 6.5, 0xFF444444, bold=False)
        s.rect(s.w - 3, 34 + place * 0.1 % (s.h - 70), 2, 26, 0xFF999999, 1)
        if not s.tall:
            cursor(s, *pointer.step())
        yield


def web_block(
    s: Scene,
    p: Palette,
    what: tuple[str, str, str],
    picture: skia.Image,
    x: float,
    y: float,
    w: float,
    size: float,
    columns: int,
) -> None:
    """One block of a page."""
    style, text, title = what
    faint = mix(p.ground, p.ink, 0.75)
    if style in ("text", "list", "form"):
        s.text(x, y + 12, title, size * 1.4, p.ink, bold=True)
    if style == "text":
        paragraph(s, x, y + 14 + size * 1.4, w, 5, size, faint, text)
    elif style == "list":
        for i in range(4):
            s.disc(x + 5, y + 24 + i * size * 1.7, 1.6, p.accent(0))
            s.text(x + 14, y + 27 + i * size * 1.7, " ".join(text.split()[i * 7 : i * 7 + 6]), size, faint, bold=False)
    elif style == "picture":
        s.image(picture, x, y, w, 108, soft=True)
        s.text(x, y + 117, title, size * 0.8, faint, bold=False, italic=True)
    elif style == "banner":
        s.rect(x, y, w, 52, p.accent(2), 5)
        s.text(x + w / 2, y + 31, title, size * 1.6, WHITE, 0.5, bold=True)
    elif style == "beside":
        s.image(picture, x, y, w * 0.4, 78, soft=True)
        paragraph(s, x + w * 0.44, y + 10, w * 0.56, 6, size, faint, text)
    elif style == "form":
        for i in range(2):
            s.rect(x, y + 20 + 26 * i, w * 0.6, 17, p.ground, 3)
            s.rect(x, y + 20 + 26 * i, w * 0.6, 17, mix(p.ground, p.ink, 0.4), 3, 0.8)
            s.text(x + 5, y + 31 + 26 * i, text.split()[i], size, mix(p.ground, p.ink, 0.45), bold=False)
        s.rect(x, y + 74, 54, 17, p.accent(0), 4)
        s.text(x + 27, y + 86, "Send", size, WHITE, 0.5)
    else:
        each = w / columns
        for i in range(columns):
            a = x + i * each
            s.rect(a, y, each - 8, 86, p.panel, 5)
            s.image(picture, a, y, each - 8, 44, soft=True)
            s.text(a + 5, y + 56, " ".join(text.split()[i : i + 2]), size, p.ink, bold=True)
            paragraph(s, a + 5, y + 67, each - 18, 2, size * 0.8, faint, " ".join(text.split()[i * 5 :]))


@kind(FLAT)
def spreadsheet(s: Scene) -> Draws:
    """Cells with numbers are filled and chosen, sometimes with a chart over them."""
    rng, p = s.rng, paper(s.rng) if s.rng.random() < 0.4 else Palette(WHITE, 0xFFF1F3F4, 0xFF202124, s.palette.accents)
    high, wide, size = rng.uniform(10, 16), rng.uniform(34, 62), rng.uniform(6.5, 9.5)
    rows, columns = int(s.h / high) + 30, int(s.w / wide) + 2
    cells = [
        [
            words(rng, 1)
            if c == 0
            else rng.choice((f"{rng.uniform(0, 999):.2f}", str(rng.randint(1, 9999)), f"{rng.randint(1, 99)}%"))
            for c in range(columns)
        ]
        for _ in range(rows)
    ]
    brand, ribbon, chart = rng.choice((0xFF1E7145, p.accent(0), p.panel)), rng.choice((14, 36, 48)), rng.random() < 0.4
    data, style, filled, bands = series(s, 2, 8), rng.choice(CHARTS), rng.uniform(5, 60), rng.random() < 0.5
    chosen, wait, pointer, heat, place = (1, 2), 0.0, Wander(s), rng.random() < 0.3, 0.0
    scrolls = rng.random() < 0.4
    for t in s.clock():
        wait, filled, place = wait + s.dt, filled + 9 * s.dt, place + (2.2 * s.dt if scrolls else 0)
        if wait > 0.5:
            wait, chosen = 0.0, (rng.randrange(1, columns - 1), rng.randrange(1, int((s.h - ribbon) / high) - 1))
        s.clear(p.ground)
        s.rect(0, 0, s.w, ribbon, brand if ribbon == 14 else p.panel)
        s.rect(0, 0, s.w, 11, brand)
        for i in range(int(s.w / 22) if ribbon > 14 else 0):
            s.rect(6 + i * 22, 16, 13, ribbon - 24, mix(p.panel, p.accent(i), 0.4 * (i % 3 == 0)), 2)
            s.text(6 + i * 22, ribbon - 2, cells[i % rows][0][:4], 5, p.ink, bold=False)
        for r in range(int((s.h - ribbon) / high) + 1):
            y, number = ribbon + r * high, r + int(place)
            for c in range(columns):
                x = 18 + c * wide
                if r == 0:
                    s.rect(x, y, wide, high, p.panel)
                    s.text(x + wide / 2, y + high * 0.75, chr(65 + c), size, p.ink, 0.5, bold=False)
                    continue
                if bands and number % 2:
                    s.rect(x, y, wide, high, mix(p.ground, p.accent(0), 0.12))
                if heat and c > 1:
                    s.rect(x, y, wide, high, mix(p.accent(1), p.accent(4), (number * 37 + c * 53) % 100 / 100))
                if number * 1.0 < filled:
                    s.text(
                        x + (3 if c == 0 else wide - 3),
                        y + high * 0.75,
                        cells[number % rows][c],
                        size,
                        p.ink,
                        0 if c == 0 else 1,
                        bold=number == 1,
                    )
            s.rect(0, y, 18, high, p.panel)
            s.text(9, y + high * 0.75, number if r else "", size * 0.85, p.ink, 0.5, bold=False)
            s.line(0, y, s.w, y, mix(p.ground, p.ink, 0.2), 0.5)
        for c in range(columns):
            s.line(18 + c * wide, ribbon, 18 + c * wide, s.h, mix(p.ground, p.ink, 0.2), 0.5)
        cx, cy = 18 + chosen[0] * wide, ribbon + chosen[1] * high
        s.rect(cx, cy, wide * (1 + chosen[0] % 2), high * (1 + chosen[1] % 3), veil(0xFF1A73E8, 0.12))
        s.rect(cx, cy, wide * (1 + chosen[0] % 2), high * (1 + chosen[1] % 3), 0xFF1A73E8, 0, 1.4)
        if chart:
            x, y, w, h = s.w * 0.45, s.h * 0.35, s.w * 0.48, s.h * 0.5
            s.rect(x, y, w, h, p.ground)
            s.rect(x, y, w, h, mix(p.ground, p.ink, 0.3), 0, 0.8)
            draw_chart(s, x + 12, y + 16, w - 24, h - 28, p, data, style, min(1, t / 2))
        cursor(s, *pointer.step((cx + wide / 2, cy + high / 2)))
        yield


@kind(FLAT, tall=0.2)
def map_view(s: Scene) -> Draws:
    """A map that is moved and enlarged: coasts, roads, names, pins."""
    rng, n = s.rng, 384
    land, rough = noise(s.numpy, n, n, 3, 6), noise(s.numpy, n, n, 5, 5)
    sea = rng.uniform(0.25, 0.5)
    water, plain, wood = rng.choice(
        (
            (0xFFAAD3DF, 0xFFF2EFE9, 0xFFC8DFB0),
            (0xFFA3CCFF, 0xFFF5F5F5, 0xFFD5E8D0),
            (0xFF17263C, 0xFF242F3E, 0xFF263C3F),
            (0xFFD4DADC, 0xFFFAFAF8, 0xFFEAEAEA),
        )
    )
    shown = coloured((rough > 0.6).astype(float), (plain, wood))
    relief = rng.random() < 0.25
    if relief:
        shown = coloured((land - sea) * 1.6, (0xFF7DAF6B, 0xFFE7DFA5, 0xFFC79A63, 0xFFF5F2EE))
    shown[land < sea] = coloured(np.zeros(1), (water, water))[0]
    regions = rng.random() < 0.3
    if regions:
        seeds = s.numpy.uniform(0, n, (22, 2))
        ys, xs = np.mgrid[0:n, 0:n]
        nearest = np.argmin([(xs + 40 * rough - a) ** 2 + (ys + 40 * land - b) ** 2 for a, b in seeds], axis=0)
        tones = coloured(s.numpy.random(22), (0xFFFFF3C4, s.palette.accent(0), s.palette.accent(2)))
        shown[land >= sea] = tones[nearest][land >= sea]
        edge = (np.diff(nearest, axis=0, prepend=0) != 0) | (np.diff(nearest, axis=1, prepend=0) != 0)
        shown[edge & (land >= sea)] = 90
    image = to_image(shown)
    walk = [
        np.cumsum(
            np.vstack(
                [[rng.uniform(0, n), rng.uniform(0, n)], s.numpy.normal(0, 5, (60, 2)) + s.numpy.normal(0, 5, 2)]
            ),
            axis=0,
        )
        for _ in range(45)
    ]
    names = [(rng.uniform(0, n), rng.uniform(0, n), words(rng, 1, True), rng.choice((6, 8, 11))) for _ in range(70)]
    pins, route = rng.sample(names, rng.randint(0, 9)), rng.random() < 0.4
    x, y, zoom, dx, dy, dz = (
        n / 2,
        n / 2,
        rng.uniform(0.8, 2),
        rng.uniform(-14, 14),
        rng.uniform(-14, 14),
        rng.choice((0, 0.15, 0.35, -0.2)),
    )
    ink, panel, pointer, search = BLACK if plain > 0xFF888888 else WHITE, rng.random() < 0.4, Wander(s), words(rng, 2)
    road = rng.choice((0xFFF7C873, WHITE, 0xFFE892A2))
    for t in s.clock():
        move = max(0, math.sin(1.7 * t))
        x, y, zoom = x + dx * move * s.dt, y + dy * move * s.dt, zoom * (1 + dz * move * s.dt)
        scale = zoom * SHORT_SIDE / 170

        def at(q: Point, x: float = x, y: float = y, scale: float = scale) -> Point:
            return s.w / 2 + (q[0] - x) * scale, s.h / 2 + (q[1] - y) * scale

        s.clear(water)
        s.image(image, *at((0, 0)), n * scale, n * scale, soft=True)
        for i, w in enumerate(walk):
            line = [at(q) for q in w]
            if not regions:
                s.poly(line, shade(road, 0.7), 2.6 if i < 5 else 1.6, closed=False)
                s.poly(line, road, 1.7 if i < 5 else 0.9, closed=False)
        if route:
            s.poly([at(q) for q in walk[0][: int(8 + t * 9)]], 0xFF2A6BEA, 3, closed=False)
        for a, b, name, size in names:
            if size > 6 or zoom > 1.2:
                s.text(*at((a, b)), name, size, ink, 0.5, bold=size > 8)
        for a, b, _, _ in pins:
            px, py = at((a, b))
            s.poly([(px - 4, py - 9), (px, py), (px + 4, py - 9)], 0xFFE03A2E)
            s.disc(px, py - 10, 4.6, 0xFFE03A2E)
            s.disc(px, py - 10, 1.8, WHITE)
        if panel:
            s.rect(0, 0, s.w * 0.3, s.h, WHITE)
            s.rect(6, 6, s.w * 0.3 - 12, 16, 0xFFF1F3F4, 8)
            s.text(12, 17, search[: int(t * 9)], 8, BLACK, bold=False)
            for i in range(8):
                s.text(10, 40 + 20 * i, names[i][2], 8, BLACK, bold=True)
                s.text(10, 49 + 20 * i, names[i + 9][2] + f", {i * 3 + 2} km", 6.5, 0xFF666666, bold=False)
        for i, sign in enumerate("+-"):
            s.rect(s.w - 20, s.h - 42 + 17 * i, 14, 14, WHITE, 2)
            s.text(s.w - 13, s.h - 32 + 17 * i, sign, 10, BLACK, 0.5)
        cursor(s, *pointer.step())
        yield


@kind(FLAT)
def growing_chart(s: Scene) -> Draws:
    """One chart that grows: lines, columns, a race of bars, a scatter that drifts, a pendulum's curve."""
    rng, p = s.rng, s.rng.choice((paper(s.rng), paper(s.rng), palette(s.rng, "pastel")))
    style = rng.choice((*CHARTS, "race", "race", "wave", "bubbles"))
    rows, n = (
        rng.randint(1, 4),
        rng.choice((6, 9, 14, 40, 80)) if style in ("line", "area", "scatter") else rng.randint(4, 10),
    )
    data, title, names = series(s, rows, n), words(rng, 4, True), [words(rng, 1, True) for _ in range(12)]
    x, y, w, h = s.w * 0.13, s.h * 0.18, s.w * 0.77, s.h * 0.64
    values, pace = np.array([rng.uniform(10, 60) for _ in range(10)]), np.array([rng.uniform(2, 25) for _ in range(10)])
    order, legend, pad = np.arange(10.0), rng.random() < 0.5, rng.random() < 0.3
    spots, duration, centred = s.numpy.uniform(0, 1, (24, 4)), rng.uniform(2, 5), rng.random() < 0.5
    for t in s.clock():
        s.clear(p.ground)
        if pad:
            s.rect(x - 6, y - 6, w + 12, h + 12, p.panel)
        s.text(s.w / 2 if centred else x, s.h * 0.11, title, s.h * 0.06, p.ink, 0.5 if centred else 0)
        if style == "race":
            values = values + pace * s.dt
            order += (np.argsort(np.argsort(-values)) - order) * min(1, 6 * s.dt)
            for i in range(10):
                by, bw = y + order[i] * h / 10, w * 0.85 * values[i] / values.max()
                s.rect(x, by, bw, h / 12, p.accent(i))
                s.text(x - 3, by + h / 17, names[i], h * 0.05, p.ink, 1, bold=False)
                s.text(x + bw + 3, by + h / 17, f"{values[i]:.1f}", h * 0.05, p.ink, bold=False)
            s.text(x + w, y + h, 1990 + int(t * 5), h * 0.16, mix(p.ground, p.ink, 0.4), 1)
        elif style == "wave":
            draw_chart(s, x, y, w, h, p, np.array([[0.5]]), "none")
            for k in range(rows):
                xs = np.linspace(0, 1, 120) * min(t / duration, 1)
                ys = 0.5 + 0.4 * np.sin(xs * (14 + 3 * k) + k) * np.exp(-xs * 0.8 * (k + 1))
                s.poly(
                    [(x + w * a, y + h - h * b) for a, b in zip(xs, ys, strict=True)], p.accent(k), 1.8, closed=False
                )
        elif style == "bubbles":
            draw_chart(s, x, y, w, h, p, np.array([[0.0]]), "scatter")
            for i, (a, b, c, d) in enumerate(spots):
                s.disc(
                    x + w * (a * 0.7 + 0.05 * t * c),
                    y + h - h * (b * 0.7 + 0.05 * t * d),
                    3 + 12 * c,
                    veil(p.accent(i), 0.6),
                )
        else:
            draw_chart(s, x, y, w, h, p, data, style, min(1.0, t / duration))
        if style not in ("pie", "ring", "race"):
            for i in range(6):
                s.text(x - 4, y + h - h * i / 5 + 3, i * 20, h * 0.05, p.ink, 1, bold=False)
                s.text(x + w * (i + 0.5) / 6, y + h + h * 0.08, names[i][:5], h * 0.05, p.ink, 0.5, bold=False)
        for i in range(min(rows + 1, 4) if legend else 0):
            s.rect(x + w - 54, y + 4 + 11 * i, 8, 8, p.accent(i))
            s.text(x + w - 43, y + 11 + 11 * i, names[i], 8, p.ink, bold=False)
        yield


@kind(FLAT)
def dashboard(s: Scene) -> Draws:
    """Panels with charts, figures and tables that change, and a pointer over them."""
    rng, p = s.rng, paper(s.rng)
    side, columns, pointer = rng.choice((0, 0, 26, 62)), rng.choice((2, 3, 3, 4)), Wander(s)
    rows = rng.choice((2, 3))
    cards = [
        (
            rng.choice((*CHARTS, "figure", "figure", "table")),
            words(rng, 2, True),
            series(s, rng.randint(1, 2), 10),
            rng.randint(10, 9000),
        )
        for _ in range(12)
    ]
    names, tint, gap = (
        [words(rng, 1, True) for _ in range(12)],
        rng.choice((p.panel, p.accent(0), shade(p.ground, 0.5))),
        rng.uniform(4, 9),
    )
    title = words(rng, 2, True)
    for t in s.clock():
        s.clear(p.panel)
        s.rect(0, 0, s.w, 18, p.ground)
        s.text(side + 8, 13, title, 10, p.ink, bold=True)
        if side:
            s.rect(0, 0, side, s.h, tint)
            for i in range(9):
                s.rect(6, 26 + 18 * i, 9, 9, veil(p.ink if tint == p.panel else WHITE, 0.8), 2)
                if side > 40:
                    s.text(20, 34 + 18 * i, names[i], 7.5, p.ink if tint == p.panel else WHITE, bold=False)
        w, h = (s.w - side - gap) / columns, (s.h - 18 - gap) / rows
        for i in range(rows * columns):
            style, name, data, figure = cards[i]
            x, y = side + gap + i % columns * w, 18 + gap + i // columns * h
            s.rect(x, y, w - gap, h - gap, p.ground, 4)
            s.text(x + 6, y + 11, name, 7.5, mix(p.ground, p.ink, 0.7), bold=False)
            if style == "figure":
                s.text(x + 6, y + 34, f"{int(figure + 13 * t):,}", 18, p.ink, bold=True)
                s.text(x + 6, y + 46, f"+{figure % 30 / 10 + 1:.1f} %", 8, 0xFF2EAA50, bold=False)
            elif style == "table":
                for k in range(int((h - 30) / 10)):
                    s.text(x + 6, y + 24 + 10 * k, names[k % 12], 7, p.ink, bold=False)
                    s.text(x + w - gap - 8, y + 24 + 10 * k, (figure * (k + 3)) % 997, 7, p.ink, 1, bold=False)
            else:
                draw_chart(
                    s,
                    x + 8,
                    y + 18,
                    w - gap - 16,
                    h - gap - 26,
                    p,
                    np.clip(np.roll(data, -int(t * 1.5), axis=1), 0, 1),
                    style,
                )
        cursor(s, *pointer.step())
        yield


@kind(FLAT, tall=0.4)
def paper_pages(s: Scene) -> Draws:
    """A printed document: text in columns, formulas, figures; pages are turned or scrolled."""
    rng = s.rng
    s.face, grey = (
        rng.choice(installed(rng.choice(("serif", "serif", "sans")))),
        rng.choice((0xFF525659, 0xFFCCCCCC, 0xFF303030, WHITE)),
    )
    p = Palette(rng.choice((WHITE, 0xFFFBF7EC)), WHITE, 0xFF1A1A1A, s.palette.accents)
    columns, size = rng.choice((1, 1, 2)), rng.uniform(5.5, 9)
    w = min(s.w * rng.uniform(0.6, 0.97), 330)
    h = max(w * 1.3, s.h * 0.95)
    pages = [
        (words(rng, 5, True), words(rng, 900, True), rng.choice(CHARTS), series(s, 2, 9), rng.random())
        for _ in range(4)
    ]
    scroll, pace, mark, place = rng.random() < 0.65, rng.uniform(25, 80), rng.random() < 0.3, rng.uniform(0, 150)
    hand, stops = Wander(s), rng.uniform(0.6, 1.5)
    for t in s.clock():
        place += pace * s.dt * (max(0, math.sin(2 * t * stops)) if scroll else 0)
        s.clear(grey)
        first = int(place / (h + 10)) if scroll else int(t / 1.4)
        for k in range(2 if scroll else 1):
            title, text, style, data, number = pages[(first + k) % 4]
            x, y = (s.w - w) / 2, 6 + k * (h + 10) - (place % (h + 10) if scroll else 0)
            s.rect(x, y, w, h, p.ground)
            s.text(x + w / 2, y + 24, title, size * 1.7, p.ink, 0.5, bold=True)
            s.text(
                x + w / 2, y + 24 + size * 1.5, " ".join(text.split()[:4]), size, p.ink, 0.5, bold=False, italic=True
            )
            each, left = (w - 30) / columns, text.split()
            for c in range(columns):
                cx, cy = x + 15 + c * each, y + 34 + size * 3
                chart = number < 0.7 and c == columns - 1
                if chart:
                    draw_chart(s, cx + 6, cy, each - 16, h * 0.2, p, data, style)
                    cy += h * 0.2 + size * 2
                lines = int((y + h - 20 - cy) / (size * 1.4))
                paragraph(s, cx, cy, each - 8, lines, size, p.ink, " ".join(left[c * 300 :]))
            s.text(x + w / 2, y + h - 6, first + k + 1, size, p.ink, 0.5, bold=False)
        if mark:
            s.rect((s.w - w) / 2 + 15, s.h * 0.5, (w - 30) * min(1, t / 2.5), size * 1.4, veil(0xFFFFEE00, 0.45))
        cursor(s, *hand.step())
        yield


@kind(FLAT, tall=0.5)
def chat(s: Scene) -> Draws:
    """Messages come in, in a telephone or a desktop program; or a mailbox that is read."""
    rng, p, mail = s.rng, paper(s.rng), s.rng.random() < 0.3 and not s.tall
    mine, theirs, size = p.accent(0), p.panel, rng.uniform(7.5, 11)
    if theirs == p.ground:
        theirs = shade(p.ground, 0.92)
    says = [(words(rng, rng.randint(2, 16), True), rng.random() < 0.5, words(rng, 1, True)) for _ in range(40)]
    left, round_corner, avatars = (0 if s.tall else rng.choice((0, 80, 110))), rng.choice((3, 8)), rng.random() < 0.5
    names, pace, shown = (
        [words(rng, 2, True) for _ in range(14)],
        rng.uniform(0.8, 2.5),
        rng.randint(3, 8),
    )
    keys, typed = s.tall and rng.random() < 0.5, words(rng, 9)
    for t in s.clock():
        s.clear(p.ground)
        for i in range(13 if left or mail else 0):
            wide = left or 110
            s.rect(0, 22 + 26 * i, wide, 25, mix(p.panel, p.accent(0), 0.25 * (i == int(t / 1.5) % 4)))
            s.disc(13, 34 + 26 * i, 8, p.accent(i))
            s.text(25, 32 + 26 * i, names[i], 7.5, p.ink, bold=True)
            s.text(25, 41 + 26 * i, says[i][0][:22], 6.5, mix(p.ground, p.ink, 0.6), bold=False)
        if mail:
            who = int(t / 1.5) % 4
            s.text(120, 46, says[who][0][:40], 12, p.ink, bold=True)
            s.text(120, 60, names[who], 8, p.accent(0), bold=False)
            y = 80.0
            for k in range(4):
                y = (
                    paragraph(
                        s,
                        120,
                        y,
                        s.w - 135,
                        5,
                        size,
                        p.ink,
                        " ".join(m[0] for m in says[who * 4 + k : who * 4 + k + 4]),
                    )
                    + 8
                )
        else:
            y, upto = s.h - (86 if keys else 28), shown + t * pace
            for i in range(int(upto), -1, -1):
                text, me, name = says[i % 40]
                wide = min(s.width(text, size, bold=False), (s.w - left) * 0.6)
                lines = math.ceil(s.width(text, size, bold=False) * 1.12 / wide)
                high = lines * size * 1.4 + 8
                y -= high + 6
                x = s.w - wide - 24 if me else left + (26 if avatars else 10)
                if y < 10:
                    break
                s.rect(x, y, wide + 14, high, mine if me else theirs, round_corner)
                paragraph(s, x + 7, y + size + 3, wide + 4, lines, size, WHITE if me else p.ink, text)
                if avatars and not me:
                    s.disc(left + 12, y + 9, 8, p.accent(len(name)))
            s.rect(left, s.h - (80 if keys else 22), s.w - left, 22, p.panel)
            s.rect(left + 8, s.h - (76 if keys else 18), s.w - left - 16, 14, p.ground, 7)
            s.text(left + 16, s.h - (66 if keys else 8), typed[: int(t * 11) % 40], size, p.ink, bold=False)
        for i in range(30 if keys else 0):
            s.rect(3 + i % 10 * (s.w - 6) / 10, s.h - 56 + i // 10 * 18, (s.w - 6) / 10 - 3, 15, p.panel, 3)
            s.text(
                3 + (i % 10 + 0.4) * (s.w - 6) / 10,
                s.h - 45 + i // 10 * 18,
                chr(97 + i % 26),
                8,
                p.ink,
                0.5,
                bold=False,
            )
        s.rect(0, 0, s.w, 20, p.accent(0) if round_corner == 8 else p.panel)
        s.text(left + 10, 14, names[0], 10, WHITE if round_corner == 8 else p.ink, bold=True)
        yield


@kind(FLAT)
def file_windows(s: Scene) -> Draws:
    """A desktop with windows of files that are opened and dragged, menus and dialogues."""
    rng, p, back, pointer = s.rng, paper(s.rng), desktop(s), Wander(s, 1.2)
    windows = [
        [
            rng.uniform(0, s.w * 0.4),
            rng.uniform(5, s.h * 0.35),
            rng.uniform(0.4, 0.6) * s.w,
            rng.uniform(0.45, 0.62) * s.h,
            words(rng, 2, True),
            rng.choice(("icons", "list", "text", "settings")),
        ]
        for _ in range(rng.randint(1, 3))
    ]
    names, tone = (
        [words(rng, 1) + rng.choice((".txt", ".pdf", "", ".png")) for _ in range(40)],
        rng.choice((0xFFF5C542, 0xFF5AA9E6, p.accent(0))),
    )
    icons, menu, drag, dialogue = rng.randint(0, 12), rng.random() < 0.5, rng.random() < 0.7, rng.random() < 0.4
    menu_at = (rng.uniform(0.2, 0.6) * s.w, rng.uniform(0.2, 0.5) * s.h)
    old = pointer.place
    for t in s.clock():
        place = pointer.step()
        if drag and int(t) % 2:
            windows[-1][0] += place[0] - old[0]
            windows[-1][1] = max(0, windows[-1][1] + place[1] - old[1])
        old = place
        back()
        for i in range(icons):
            s.rect(14 + i // 5 * 46, 10 + i % 5 * 42, 20, 16, tone, 3)
            s.text(24 + i // 5 * 46, 36 + i % 5 * 42, names[i][:8], 6, WHITE, 0.5, bold=False)
        for x, y, w, h, title, inside in windows:
            s.rect(x + 3, y + 4, w, h, veil(BLACK, 0.3), 4)
            s.rect(x, y, w, h, p.ground, 3)
            s.rect(x, y, w, 13, p.panel, 3)
            s.text(x + 6, y + 9.5, title, 7.5, p.ink, bold=True)
            s.text(x + w - 8, y + 9.5, "×", 9, p.ink, 0.5)
            s.rect(x, y + 13, w * 0.2, h - 13, p.panel)
            for k in range(6):
                s.text(x + 4, y + 26 + 11 * k, names[k][:6], 6.5, p.ink, bold=False)
            left, wide = x + w * 0.2 + 6, w * 0.8 - 8
            if inside == "text":
                paragraph(s, left, y + 26, wide, int((h - 24) / 11), 7.5, p.ink, " ".join(names) * 2)
            for k in range(int((h - 20) / 12) if inside in ("list", "settings") else 0):
                if k == int(t * 2) % 7:
                    s.rect(left - 3, y + 16 + 12 * k, wide, 12, mix(p.ground, p.accent(1), 0.35))
                s.rect(left, y + 19 + 12 * k, 6, 6, tone, 1)
                s.text(left + 11, y + 25 + 12 * k, names[k + 9], 7, p.ink, bold=False)
                if inside == "settings":
                    s.rect(left + wide - 22, y + 18 + 12 * k, 15, 8, p.accent(1) if (k + int(t)) % 3 else 0xFF999999, 4)
                else:
                    s.text(left + wide - 6, y + 25 + 12 * k, f"{k * 37 % 90 + 3} kB", 6.5, p.ink, 1, bold=False)
            for k in range(int(wide / 34) * int((h - 24) / 34) if inside == "icons" else 0):
                a, b = left + k % int(wide / 34) * 34, y + 20 + k // int(wide / 34) * 34
                s.rect(a + 5, b, 20, 16, tone if k % 3 else p.accent(k), 2)
                s.text(a + 15, b + 24, names[k % 40][:7], 5.5, p.ink, 0.5, bold=False)
        if menu and int(t * 0.8) % 2:
            s.rect(*menu_at, 70, 74, p.panel, 3)
            for k in range(6):
                s.text(
                    menu_at[0] + 7,
                    menu_at[1] + 13 + 11 * k,
                    names[k + 20],
                    7.5,
                    p.accent(1) if k == int(t * 4) % 6 else p.ink,
                    bold=False,
                )
        if dialogue and t > 1.5:
            s.rect(s.w / 2 - 70, s.h / 2 - 30, 140, 62, p.ground, 5)
            s.rect(s.w / 2 - 70, s.h / 2 - 30, 140, 62, mix(p.ground, p.ink, 0.4), 5, 1)
            s.text(s.w / 2, s.h / 2 - 10, names[30] + "?", 9, p.ink, 0.5)
            for k, label in enumerate(("Cancel", "OK")):
                s.rect(s.w / 2 - 54 + 58 * k, s.h / 2 + 10, 50, 14, p.accent(1) if k else p.panel, 3)
                s.text(s.w / 2 - 29 + 58 * k, s.h / 2 + 20, label, 7.5, WHITE if k else p.ink, 0.5)
        cursor(s, *place)
        yield


@kind(FLAT, tall=0.3)
def lettering(s: Scene) -> Draws:
    """Lettering on a plain ground: a word mark, a title, lines of type that come one by one."""
    rng, p = s.rng, s.rng.choice((s.palette, paper(s.rng)))
    style = rng.choice(("mark", "lines", "title", "big", "grid", "type"))
    text, size = [words(rng, rng.randint(1, 3), True) for _ in range(9)], s.h * rng.uniform(0.09, 0.16)
    upper, rule = rng.random() < 0.5, rng.random() < 0.5
    text = [line.upper() if upper else line for line in text]
    each, logo = rng.uniform(0.6, 1.5), rng.choice(("disc", "square", "bars", "ring"))
    wide = max(s.width(line, size) for line in text[:5])
    size *= min(1, s.w * 0.85 / wide)
    for t in s.clock():
        s.clear(p.ground)
        if style == "mark":
            r, x, y, c = s.h * 0.13, s.w / 2, s.h * 0.4, veil(p.accent(0), min(1, t))
            if logo == "bars":
                for i in range(3):
                    s.rect(x - r + i * r * 0.75, y + r - r * 0.6 * (i + 1), r * 0.5, r * 0.6 * (i + 1), p.accent(i))
            elif logo == "square":
                s.rect(x - r, y - r, 2 * r, 2 * r, c, r * 0.4)
                s.text(x, y + r * 0.5, text[0][0], r * 1.5, p.ground, 0.5)
            else:
                s.disc(x, y, r, c, r * 0.4 if logo == "ring" else 0)
            s.text(x, s.h * 0.75, text[0], size, veil(p.ink, min(1, t / 1.5)), 0.5)
        elif style in ("lines", "type"):
            for i in range(5):
                start = i * each * 0.6
                if t > start:
                    line = text[i][: int((t - start) * 14)] if style == "type" else text[i]
                    s.text(
                        s.w * 0.08,
                        s.h * 0.2 + i * size * 1.25,
                        line,
                        size,
                        veil(p.ink if i % 2 else p.accent(i), min(1, (t - start) * 3)),
                    )
        elif style == "title":
            s.text(s.w / 2, s.h * 0.5, text[0], size, p.ink, 0.5)
            s.text(s.w / 2, s.h * 0.5 + size, text[1], size * 0.45, p.accent(0), 0.5, bold=False)
        elif style == "big":
            word = text[int(t / each) % 9].split()[0]
            big = min(s.h * 0.6, s.w * 0.9 / max(s.width(word, 1), 0.1))
            s.text(s.w / 2, s.h / 2 + big * 0.35, word, big, p.accent(int(t / each)), 0.5)
        else:
            for i in range(12):
                s.text(
                    s.w * (0.13 + 0.25 * (i % 4)),
                    s.h * (0.27 + 0.28 * (i // 4)),
                    chr(65 + (i + int(t / each)) % 26),
                    s.h * 0.2,
                    p.accent(i) if i == int(t * 2) % 12 else p.ink,
                    0.5,
                )
        if rule and style in ("title", "mark"):
            s.rect(s.w * 0.5 - s.w * 0.2 * min(1, t), s.h * 0.85, s.w * 0.4 * min(1, t), 2, p.accent(1))
        yield


@kind(FLAT, tall=0.6)
def poster(s: Scene) -> Draws:
    """A printed sheet, filmed slowly: type, shapes and a picture in a layout."""
    rng, p = s.rng, s.palette
    picture, size = photo(s), rng.uniform(0.1, 0.18) * s.h
    style, title, lines = (
        rng.choice(("swiss", "centre", "photo", "blocks", "info")),
        words(rng, 3).upper().split(),
        [words(rng, 6, True) for _ in range(14)],
    )
    shapes = [(rng.random(), rng.random(), rng.uniform(0.08, 0.35), i) for i in range(rng.randint(2, 7))]
    zoom, slide, data = rng.choice((0, 0.02, 0.05)), rng.uniform(-8, 8), series(s, 1, 7)
    size *= min(1, s.w * 0.84 / max(s.width(w, size) for w in title))
    for t in s.clock():
        s.clear(p.ground)
        s.canvas.save()
        s.canvas.translate(s.w / 2, s.h / 2 + slide * t * 0.5)
        s.canvas.scale(1 + zoom * t, 1 + zoom * t)
        s.canvas.translate(-s.w / 2, -s.h / 2)
        if style == "photo":
            s.image(picture, 0, 0, s.w, s.h * 0.6, soft=True)
        for a, b, r, i in shapes if style in ("swiss", "blocks") else ():
            if style == "swiss":
                s.disc(a * s.w, b * s.h, r * s.h, p.accent(i))
            else:
                s.rect(a * s.w * 0.7, b * s.h * 0.7, r * s.w, r * s.h, p.accent(i))
        align = 0.5 if style in ("centre", "info") else 0
        x = s.w / 2 if align else s.w * 0.08
        for i, word in enumerate(title):
            s.text(x, s.h * (0.62 if style == "photo" else 0.2) + (i + 0.3) * size, word, size, p.ink, align, bold=True)
        for i, line in enumerate(lines[: 4 if style != "info" else 8]):
            s.text(
                x,
                s.h * (0.8 if style != "info" else 0.52) + i * s.h * 0.05,
                line[:38],
                s.h * 0.04,
                p.ink,
                align,
                bold=False,
            )
        if style == "info":
            draw_chart(s, s.w * 0.15, s.h * 0.06, s.w * 0.7, s.h * 0.1, p, data, "columns")
        s.rect(4, 4, s.w - 8, s.h - 8, p.accent(0), 0, 2 if style == "centre" else 0.5)
        s.canvas.restore()
        yield


@kind(FLAT)
def diagram(s: Scene) -> Draws:
    """Boxes and arrows that appear one after the other, on a page or in a drawing program."""
    rng, p = s.rng, paper(s.rng)
    style, columns, rows = rng.choice(("tree", "grid", "ring")), rng.randint(3, 4), rng.randint(2, 4)
    places = [
        (s.w * (0.14 + 0.72 * c / (columns - 1)), s.h * (0.22 + 0.64 * r / max(rows - 1, 1)))
        for r in range(rows)
        for c in range(columns)
        if rng.random() < 0.85
    ]
    if style == "ring":
        places = [
            (s.w / 2 + s.w * 0.34 * math.cos(k), s.h * 0.55 + s.h * 0.34 * math.sin(k))
            for k in np.linspace(0, 2 * math.pi, 8)[:-1]
        ]
    names, form = (
        [words(rng, rng.choice((1, 1, 2)), True) for _ in places],
        [rng.choice(("box", "box", "round", "diamond", "disc")) for _ in places],
    )
    if rng.random() < 0.6:
        form = [form[0]] * len(places)
    links = [(i, rng.randrange(i) if style == "tree" else i - 1) for i in range(1, len(places))]
    tools, title, pointer, filled = rng.random() < 0.4, words(rng, 3, True), Wander(s, 1.5), rng.random() < 0.6
    pace, dots = rng.uniform(2, 5), rng.random() < 0.3
    for t in s.clock():
        upto = int(t * pace) + 2
        s.clear(p.ground)
        for i in range(int(s.w / 14) * int(s.h / 14) if dots else 0):
            s.disc(i % int(s.w / 14) * 14, i // int(s.w / 14) * 14, 0.6, mix(p.ground, p.ink, 0.3))
        s.text(s.w / 2, s.h * 0.09, title, s.h * 0.06, p.ink, 0.5)
        for i, j in links:
            if i < upto:
                (a, b), (c, d) = places[j], places[i]
                s.line(a, b, c, d, mix(p.ground, p.ink, 0.6), 1.3)
                mx, my, angle = a + 0.6 * (c - a), b + 0.6 * (d - b), math.atan2(d - b, c - a)
                s.poly(
                    [(mx + 5 * math.cos(angle + k), my + 5 * math.sin(angle + k)) for k in (0, 2.5, -2.5)],
                    mix(p.ground, p.ink, 0.7),
                )
        for i, (x, y) in enumerate(places[:upto]):
            w, h = s.w * 0.2, s.h * 0.13
            for line in (0, 1.2):
                colour = (mix(p.ground, p.accent(i), 0.9 if filled else 0.15)) if not line else p.accent(i)
                if form[i] == "diamond":
                    s.poly([(x - w / 2, y), (x, y - h * 0.8), (x + w / 2, y), (x, y + h * 0.8)], colour, line)
                elif form[i] == "disc":
                    s.disc(x, y, h * 0.8, colour, line)
                else:
                    s.rect(x - w / 2, y - h / 2, w, h, colour, h / 2 if form[i] == "round" else 2, line)
            s.text(x, y + 3, names[i][:14], s.h * 0.04, WHITE if filled else p.ink, 0.5, bold=False)
        if tools:
            s.rect(4, 30, 16, 110, p.panel, 3)
            for k in range(6):
                s.rect(7, 34 + 17 * k, 10, 10, p.accent(k), 2)
            cursor(s, *pointer.step(places[min(upto, len(places)) - 1]))
        yield


@kind(FLAT, tall=0.2)
def credits(s: Scene) -> Draws:
    """Names and roles rise over a plain ground."""
    rng = s.rng
    p = s.rng.choice((Palette(BLACK, BLACK, WHITE, (0xFFBBBBBB, 0xFFFFD060)), s.palette, paper(rng)))
    style, size, pace = rng.choice(("two", "centre", "left", "cards")), rng.uniform(8, 14), rng.uniform(18, 50)
    rows = [(words(rng, rng.choice((1, 2)), True), words(rng, 2).title(), rng.random() < 0.12) for _ in range(60)]
    for t in s.clock():
        s.clear(p.ground)
        if style == "cards":
            role, name, _ = rows[int(t / 1.2)]
            fade = min(1, 3 * (t % 1.2), 3 * (1.2 - t % 1.2))
            s.text(s.w / 2, s.h * 0.45, role, size, veil(p.accent(0), fade), 0.5, bold=False)
            s.text(s.w / 2, s.h * 0.45 + size * 1.9, name, size * 1.6, veil(p.ink, fade), 0.5)
            yield
            continue
        y = s.h * 0.7 - t * pace
        for role, name, head in rows:
            y += size * (3.2 if head else 1.5)
            if not -20 < y < s.h + 20:
                continue
            if head:
                s.text(
                    s.w * (0.1 if style == "left" else 0.5),
                    y,
                    role.upper(),
                    size * 1.3,
                    p.accent(1),
                    0 if style == "left" else 0.5,
                )
            elif style == "two":
                s.text(s.w * 0.48, y, role, size, p.accent(0), 1, bold=False)
                s.text(s.w * 0.52, y, name, size, p.ink)
            else:
                s.text(s.w * (0.1 if style == "left" else 0.5), y, name, size, p.ink, 0 if style == "left" else 0.5)
        yield


@kind(FLAT, tall=0.9)
def phone_app(s: Scene) -> Draws:
    """An application on a telephone: lists, tiles, a calculator, a clock, settings; pages slide."""
    rng, p = s.rng, paper(s.rng)
    s.palette = palette(rng)
    pages = [rng.choice(("list", "tiles", "keys", "clock", "player", "form")) for _ in range(4)]
    names, picture, each, bottom = (
        [words(rng, 2, True) for _ in range(30)],
        photo(s),
        rng.uniform(1.2, 2.2),
        rng.random() < 0.6,
    )
    head, w = rng.choice((p.accent(0), p.ground, p.panel)), min(s.w, s.h * 0.6)
    left, bezel, place = (s.w - w) / 2, rng.random() < 0.5, 0.0
    ring = rng.uniform(0.2, 0.9)
    for t in s.clock():
        place += 30 * s.dt * max(0, math.sin(3 * t))
        s.clear(s.palette.ground)
        s.rect(left, 0, w, s.h, p.ground, 12 if bezel else 0)
        s.canvas.save()
        s.canvas.clipRect(skia.Rect.MakeXYWH(left, 0, w, s.h))
        number, u = int(t / each), min(1, t % each / 0.25)
        phone_page(s, p, pages[number % 4], left + w * (1 - u), w, names, picture, place, ring + t * 0.02)
        if u < 1:
            phone_page(s, p, pages[(number - 1) % 4], left - w * u, w, names, picture, place, ring)
        s.rect(left, 0, w, 32, head)
        s.text(left + w / 2, 25, names[number % 9], 11, WHITE if head == p.accent(0) else p.ink, 0.5, bold=True)
        s.text(left + 10, 9, "9:41", 7, WHITE if head == p.accent(0) else p.ink)
        if bottom:
            s.rect(left, s.h - 26, w, 26, p.panel)
            for i in range(4):
                s.disc(
                    left + w * (i + 0.5) / 4, s.h - 15, 5, p.accent(0) if i == number % 4 else mix(p.panel, p.ink, 0.4)
                )
        s.canvas.restore()
        if bezel:
            s.rect(left, 1, w, s.h - 2, BLACK, 14, 5)
        yield


def phone_page(
    s: Scene,
    p: Palette,
    style: str,
    x: float,
    w: float,
    names: list[str],
    picture: skia.Image,
    place: float,
    ring: float,
) -> None:
    """One page of an application."""
    s.rect(x, 0, w, s.h, p.ground)
    faint = mix(p.ground, p.ink, 0.6)
    if style == "list":
        for i in range(14):
            y = 40 + 32 * i - place
            s.disc(x + 18, y + 14, 10, p.accent(i))
            s.text(x + 36, y + 12, names[i], 9, p.ink, bold=True)
            s.text(x + 36, y + 23, names[i + 12], 7.5, faint, bold=False)
            s.line(x + 36, y + 30, x + w, y + 30, p.panel, 1)
    elif style == "tiles":
        for i in range(12):
            a, b = x + 8 + i % 2 * (w / 2 - 4), 42 + i // 2 * 84 - place
            s.image(picture, a, b, w / 2 - 12, 54, soft=True)
            s.text(a, b + 65, names[i], 8.5, p.ink, bold=True)
            s.text(a, b + 75, f"{i * 7 % 40 + 3}.90", 8, p.accent(1), bold=False)
    elif style == "keys":
        s.text(x + w - 12, 90, f"{ring * 4711:.2f}", 28, p.ink, 1, bold=False)
        for i, key in enumerate("789/456*123-0.=+"):
            a, b = x + (i % 4 + 0.5) * w / 4, s.h * 0.42 + i // 4 * min(w / 4, s.h * 0.13)
            s.disc(a, b, min(w / 9, s.h * 0.055), p.accent(0) if i % 4 == 3 else p.panel)
            s.text(a, b + 5, key, 14, p.ink, 0.5, bold=False)
    elif style in ("clock", "player"):
        r = w * 0.3
        s.disc(x + w / 2, s.h * 0.42, r, p.panel, 8)
        box = skia.Rect.MakeXYWH(x + w / 2 - r, s.h * 0.42 - r, 2 * r, 2 * r)
        s.canvas.drawArc(box, -90, 360 * (ring % 1), False, s.pen(p.accent(0), 8))
        s.text(x + w / 2, s.h * 0.44, f"{int(ring * 20):02}:{int(ring * 1200) % 60:02}", 22, p.ink, 0.5)
        for i in range(3):
            s.disc(x + w * (0.28 + 0.22 * i), s.h * 0.78, 14 if i == 1 else 9, p.accent(i))
    else:
        for i in range(5):
            s.text(x + 14, 56 + 40 * i, names[i], 8.5, faint, bold=False)
            s.rect(x + 14, 61 + 40 * i, w - 28, 19, p.panel, 4)
            s.text(x + 20, 74 + 40 * i, names[i + 5], 9, p.ink, bold=False)
        s.rect(x + 14, 64 + 200, w - 28, 24, p.accent(0), 8)
        s.text(x + w / 2, 80 + 200, names[12], 10, WHITE, 0.5)

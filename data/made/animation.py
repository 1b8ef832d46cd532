"""Drawn and rendered films: cartoons, motion graphics, sketches, puppets of paper and clay, toys rendered in 3-D."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

import cv2
import numpy as np
import skia
from make_samples import smooth
from made.scene import (
    BLACK,
    WHITE,
    Draws,
    Point,
    Scene,
    coloured,
    draw_hills,
    draw_mesh,
    hsv,
    kind,
    lit,
    mix,
    noise,
    palette,
    parts,
    rotation,
    shade,
    sprite,
    to_image,
    veil,
    words,
)

FILM = "Animation"


def bounce(x: float) -> float:
    """Ease to 1 with a swing beyond it."""
    x = min(max(x, 0.0), 1.0)
    return 1 - math.exp(-6 * x) * math.cos(9 * x)


class Figure:
    """A cartoon character: proportions, colours, hair and ears by chance; it walks, jumps, waves and talks."""

    def __init__(self, s: Scene, ink: int | None = 0xFF2A2028) -> None:
        rng, p = s.rng, s.palette
        self.s, self.ink, self.line = s, ink, rng.uniform(1.2, 3.2)
        self.skin = rng.choice((0xFFF6CDA6, 0xFFC98A5E, 0xFF7A4B32, p.accent(0), hsv(rng.random(), 0.5, 0.95)))
        self.shirt, self.trousers, self.hair = (rng.choice(p.accents) for _ in range(3))
        self.head, self.body, self.leg = rng.uniform(0.16, 0.32), rng.uniform(0.2, 0.36), rng.uniform(0.1, 0.28)
        self.round, self.eyes = rng.uniform(0.7, 1.3), rng.uniform(0.14, 0.34)
        self.ears = rng.choice(("none", "cat", "bunny", "round", "hair", "hair", "hat", "spikes"))
        self.shadow, self.cheeks = rng.random() < 0.5, rng.random() < 0.4

    def shape(self, points: Sequence[Point], colour: int) -> None:
        """A smooth filled shape with its outline."""
        self.s.blob(points, colour)
        if self.ink is not None:
            self.s.blob(points, self.ink, self.line)

    def oval(self, x: float, y: float, rx: float, ry: float, colour: int) -> None:
        """A filled ellipse with its outline."""
        self.s.disc(x, y, rx, colour, ry=ry)
        if self.ink is not None:
            self.s.disc(x, y, rx, self.ink, self.line, ry=ry)

    def limb(self, points: Sequence[Point], colour: int, width: float) -> None:
        """An arm or a leg."""
        if self.ink is not None:
            self.s.blob(points, self.ink, width + 2 * self.line, closed=False)
        self.s.blob(points, colour, width, closed=False)

    def draw(self, x: float, y: float, size: float, t: float, act: str = "walk", look: float = 0.3) -> None:
        """Draw it standing at (x, y), `size` high."""
        head, body, leg = self.head * size, self.body * size, self.leg * size
        step = math.sin(t * 9) if act == "walk" else 0.0
        lift = abs(math.sin(t * 5)) * size * 0.18 if act == "jump" else abs(step) * size * 0.02
        squash = 1 - 0.1 * math.cos(t * 10) if act == "jump" else 1 + 0.02 * math.sin(t * 6)
        if self.shadow:
            self.s.disc(x, y, size * 0.2, veil(BLACK, 0.25), ry=size * 0.035)
        hip, y = y - leg - lift, y - lift
        for side in (-1, 1):
            foot = x + side * size * 0.07 + side * step * size * 0.11
            self.limb(
                [(x + side * size * 0.06, hip), (foot, (hip + y) / 2), (foot + 3, y - 2)], self.trousers, size * 0.07
            )
        neck, wide = hip - body * squash, size * 0.15 * self.round
        wave = -1.2 if act == "wave" else 0.3 * step
        for side in (-1, 1):
            swing = side * step * 0.12 * size
            hand = (x + side * wide * 1.7 + swing, hip - size * 0.02)
            if side == 1 and act in ("wave", "talk"):
                hand = (x + wide * 2.1, neck + size * (0.05 + 0.08 * math.sin(t * 8) + 0.12 * (wave > -1)))
            self.limb(
                [(x + side * wide * 0.8, neck + size * 0.06), (x + side * wide * 1.6, neck + size * 0.14), hand],
                self.skin,
                size * 0.055,
            )
        self.shape(
            [
                (x - wide * 0.7, neck),
                (x + wide * 0.7, neck),
                (x + wide * 1.1, hip),
                (x, hip + size * 0.04),
                (x - wide * 1.1, hip),
            ],
            self.shirt,
        )
        self.draw_head(x, neck - head * 0.75, head, t, act, look)

    def draw_head(self, x: float, y: float, r: float, t: float, act: str, look: float) -> None:
        """The head with ears or hair, eyes that blink and a mouth."""
        rx = r * (0.85 + 0.2 * self.round)
        if self.ears in ("cat", "bunny", "round"):
            for side in (-1, 1):
                a = x + side * rx * 0.6
                tall = {"cat": 0.75, "bunny": 1.6, "round": 0.4}[self.ears]
                if self.ears == "round":
                    self.oval(x + side * rx * 0.85, y - r * 0.75, r * 0.42, r * 0.42, self.skin)
                else:
                    self.shape(
                        [
                            (a - r * 0.28, y - r * 0.6),
                            (a + side * r * 0.15, y - r * (0.6 + tall)),
                            (a + r * 0.28, y - r * 0.6),
                        ],
                        self.skin,
                    )
        self.oval(x, y, rx, r, self.skin)
        if self.ears == "hair":
            self.shape(
                [
                    (x - rx * 1.05, y),
                    (x - rx * 0.8, y - r * 0.9),
                    (x, y - r * 1.25),
                    (x + rx * 0.85, y - r * 0.85),
                    (x + rx, y - r * 0.1),
                    (x + rx * 0.4, y - r * 0.55),
                    (x - rx * 0.3, y - r * 0.5),
                ],
                self.hair,
            )
        elif self.ears == "spikes":
            tips = [
                (
                    x + rx * 1.5 * math.cos(a) * (1 if i % 2 else 0.68),
                    y + r * 1.5 * math.sin(a) * (1 if i % 2 else 0.68),
                )
                for i, a in enumerate(np.linspace(math.pi * 0.95, math.pi * 2.05, 11))
            ]
            self.s.poly(tips, self.hair)
            if self.ink is not None:
                self.s.poly(tips, self.ink, self.line)
        elif self.ears == "hat":
            self.s.rect(x - rx * 1.1, y - r * 0.75, rx * 2.2, r * 0.18, self.hair)
            self.s.rect(x - rx * 0.7, y - r * 1.5, rx * 1.4, r * 0.8, self.hair, 2)
        for side in (-1, 1):
            ex, blink = x + side * rx * 0.4 + look * rx * 0.2, 0.1 if t % 2.3 < 0.12 else 1.0
            self.oval(ex, y - r * 0.08, r * self.eyes, r * self.eyes * 1.25 * blink, WHITE)
            if blink == 1.0:
                self.s.disc(ex + look * r * 0.1, y - r * 0.05, r * self.eyes * 0.5, 0xFF201820)
                self.s.disc(ex + look * r * 0.1 + r * 0.04, y - r * 0.1, r * self.eyes * 0.17, WHITE)
            if self.cheeks:
                self.s.disc(x + side * rx * 0.62, y + r * 0.32, r * 0.15, veil(0xFFFF6080, 0.5))
        mx = x + look * rx * 0.2
        if act == "talk":
            self.oval(mx, y + r * 0.48, r * 0.2, r * (0.04 + 0.17 * abs(math.sin(t * 11))), 0xFF8A2030)
        else:
            self.s.blob(
                [(mx - r * 0.3, y + r * 0.38), (mx, y + r * 0.55), (mx + r * 0.3, y + r * 0.38)],
                self.ink or 0xFF401818,
                max(self.line, 1.3),
                closed=False,
            )


def setting(s: Scene, ink: int | None = None) -> Callable[[float], float]:
    """A place where films play: meadow, town, room, night, sea or a plain ground; draws it and returns the floor."""
    rng, p = s.rng, s.palette
    where, floor, seed = (
        rng.choice(("meadow", "town", "room", "night", "sea", "plain", "forest")),
        s.h * rng.uniform(0.78, 0.9),
        rng.random(),
    )
    tone = rng.choice(p.accents)
    sky = {"night": 0xFF1A2150, "room": mix(tone, WHITE, 0.6), "plain": p.ground}.get(
        where, rng.choice((0xFF8FD3FF, 0xFFFFD9A8, mix(tone, WHITE, 0.7)))
    )
    land = {"room": shade(tone, 0.6), "town": 0xFF8A8A94, "sea": 0xFFF0DFA8, "plain": shade(p.ground, 0.9)}.get(
        where, rng.choice((0xFF7CC35A, 0xFFA5CF5F, shade(tone, 0.8)))
    )
    things = [(rng.uniform(-0.1, 1.1), rng.uniform(0.15, 0.5), rng.choice(p.accents)) for _ in range(11)]
    outline = rng.random() < 0.5 and ink

    def draw(shift: float) -> float:
        s.ramp(0, 0, s.w, floor, sky, mix(sky, WHITE, 0.45) if where != "night" else 0xFF3A4A8A)
        if where in ("meadow", "forest", "night"):
            s.disc(s.w * 0.8, s.h * 0.2, s.h * 0.09, 0xFFFFF4B8 if where == "night" else 0xFFFFDF55)
            for i in range(2):
                draw_hills(
                    s,
                    seed + i,
                    floor - s.h * (0.12 - 0.06 * i),
                    26,
                    mix(sky, shade(land, 0.8), 0.5 + 0.3 * i),
                    shift * (0.3 + 0.3 * i),
                    0.4,
                )
        if where == "sea":
            s.rect(0, s.h * 0.55, s.w, s.h * 0.3, 0xFF3A8FC8)
            for i in range(14):
                s.line(
                    i * 37 - shift * 0.3 % 37,
                    s.h * (0.58 + 0.02 * (i % 8)),
                    i * 37 - shift * 0.3 % 37 + 16,
                    s.h * (0.58 + 0.02 * (i % 8)),
                    0xFF8CC8EC,
                    1.2,
                )
        s.rect(0, floor, s.w, s.h, land)
        for a, high, colour in things:
            x = (a * s.w * 1.3 - shift * 0.7) % (s.w * 1.4) - s.w * 0.2
            if where == "town":
                s.rect(x, floor - high * s.h * 1.5, s.w * 0.13, high * s.h * 1.5, colour)
                if outline:
                    s.rect(x, floor - high * s.h * 1.5, s.w * 0.13, high * s.h * 1.5, ink, 0, 1.6)
                for k in range(8):
                    s.rect(
                        x + s.w * (0.025 + 0.05 * (k % 2)),
                        floor - high * s.h * 1.4 + 14 * (k // 2),
                        s.w * 0.025,
                        8,
                        0xFFFFF2C0,
                    )
            elif where in ("forest", "meadow") and (where == "forest" or high > 0.4):
                s.rect(x - 3, floor - high * s.h, 6, high * s.h, 0xFF7A4A28)
                for dx, dy, r in ((0, 0, 0.12), (-0.07, 0.05, 0.09), (0.07, 0.05, 0.09)):
                    s.disc(x + dx * s.h, floor - high * s.h + dy * s.h, r * s.h, mix(0xFF3E9A4A, colour, 0.2))
                    if outline:
                        s.disc(x + dx * s.h, floor - high * s.h + dy * s.h, r * s.h, ink, 1.4)
        if where == "room":
            s.rect(s.w * 0.1, s.h * 0.15, s.w * 0.24, s.h * 0.3, 0xFFBFE4FF)
            s.rect(s.w * 0.1, s.h * 0.15, s.w * 0.24, s.h * 0.3, WHITE, 0, 4)
            s.rect(s.w * 0.62, s.h * 0.2, s.w * 0.16, s.h * 0.2, things[0][2])
            s.rect(s.w * 0.62, s.h * 0.2, s.w * 0.16, s.h * 0.2, 0xFF6A4020, 0, 3)
            s.rect(s.w * 0.7, floor - s.h * 0.2, s.w * 0.25, s.h * 0.2, things[1][2], 6)
        return floor

    return draw


@kind(FILM, tall=0.15)
def cartoon(s: Scene) -> Draws:
    """Characters with outlines walk, jump, wave and talk; cuts to close-ups."""
    rng, ink = s.rng, s.rng.choice((0xFF2A2028, 0xFF000000, 0xFF3A2A5A, None))
    place, cast = setting(s, ink), [Figure(s, ink) for _ in range(rng.choice((1, 2, 2, 3)))]
    acts, size = [rng.choice(("walk", "jump", "wave", "talk")) for _ in cast], s.h * rng.uniform(0.45, 0.8)
    walk, close, hold = rng.choice((0, 30, 55)), rng.random() < 0.45, rng.choice((1, 2, 2, 3))
    cut = rng.uniform(1.5, 3)
    for i, now in enumerate(s.clock()):
        t = now - (i % hold) * s.dt
        floor = place(walk * t)
        if close and t > cut:
            hero = cast[int(t / cut) % len(cast)]
            hero.draw_head(s.w / 2 + 4 * math.sin(2 * t), s.h * 0.55, s.h * 0.34, t, "talk", math.sin(t))
            s.blob(
                [(s.w * 0.2, s.h * 1.1), (s.w * 0.35, s.h * 0.9), (s.w * 0.65, s.h * 0.9), (s.w * 0.8, s.h * 1.1)],
                hero.shirt,
            )
        else:
            for k, figure in enumerate(cast):
                x = s.w * (k + 1) / (len(cast) + 1) + (12 * math.sin(1.3 * t + k) if acts[k] == "jump" else 0)
                figure.draw(
                    x,
                    floor + s.h * 0.05 * (k % 2 + 1),
                    size * (0.8 + 0.2 * (k % 2)),
                    t + k * 0.7,
                    acts[k] if not walk else "walk",
                    0.5 - k,
                )
        yield


@kind(FILM, tall=0.15)
def cel_scene(s: Scene) -> Draws:
    """A painted scene with two tones of light, clouds and a moving foreground, as in drawn films."""
    rng = s.rng
    hour = rng.choice(
        (
            (0xFF3E8EDE, 0xFFBFE8FF, 0xFF4F9A52),
            (0xFFF26B4E, 0xFFFFD27A, 0xFF5A4A6A),
            (0xFF0F1B4A, 0xFF4A5FA8, 0xFF1E3A4A),
            (0xFF8FB8C8, 0xFFE8F0E8, 0xFF6A8A7A),
            (0xFFE59AC0, 0xFFFDE6D8, 0xFF7A6AA8),
        )
    )
    top, low, land = hour
    clouds = coloured(noise(s.numpy, 100, 260, 4, 5) ** 0.7, (top, top, low, WHITE))
    steps = rng.choice((5, 9, 30))
    clouds = (clouds // (256 // steps) * (256 // steps)).astype(np.uint8)
    sky, seeds, drift = to_image(clouds), [rng.random() for _ in range(4)], rng.uniform(4, 22)
    figure, near = Figure(s, None), rng.choice(("grass", "window", "petals", "rain", "branches", "snow", "none"))
    flakes = [(rng.uniform(0, s.w), rng.uniform(0, s.h), rng.uniform(0.5, 1.6)) for _ in range(60)]
    tower, sun, who = rng.random() < 0.4, (rng.uniform(0.15, 0.85), rng.uniform(0.15, 0.5)), rng.random() < 0.6
    lights = [(rng.random(), rng.random()) for _ in range(40)] if top == 0xFF0F1B4A else []
    for t in s.clock():
        s.image(sky, -drift * t, 0, s.w * 1.9, s.h * 0.8, soft=True)
        s.glow(sun[0] * s.w, sun[1] * s.h, s.h * 0.4, veil(0xFFFFF6D8, 0.8))
        for a, b in lights:
            s.disc(a * s.w, b * s.h * 0.5, 0.8, veil(WHITE, 0.5 + 0.5 * math.sin(4 * t + 9 * a)))
        for i in range(3):
            tone = mix(low, land, 0.3 + 0.3 * i)
            draw_hills(
                s, seeds[i], s.h * (0.55 + 0.13 * i), 38 - 8 * i, tone, drift * t * (0.4 + 0.4 * i), 0.6 + 0.4 * i
            )
            draw_hills(
                s,
                seeds[i],
                s.h * (0.6 + 0.13 * i),
                38 - 8 * i,
                shade(tone, 0.88),
                drift * t * (0.4 + 0.4 * i) + 11,
                0.6,
            )
        if tower:
            x = s.w * 0.7 - drift * t * 0.7
            s.poly(
                [(x - 16, s.h * 0.8), (x - 12, s.h * 0.35), (x + 12, s.h * 0.35), (x + 16, s.h * 0.8)], shade(land, 0.7)
            )
            s.poly([(x, s.h * 0.8), (x, s.h * 0.35), (x + 12, s.h * 0.35), (x + 16, s.h * 0.8)], shade(land, 0.5))
            s.poly([(x - 17, s.h * 0.36), (x, s.h * 0.2), (x + 17, s.h * 0.36)], figure.shirt)
        if who:
            figure.draw(s.w * 0.35, s.h * 0.92, s.h * 0.42, t, "idle", 0.6)
        for k, (x, y, speed) in enumerate(flakes):
            if near in ("petals", "snow"):
                a, b = (x + 14 * math.sin(t + k) - 20 * t) % s.w, (y + 42 * speed * t) % s.h
                s.disc(a, b, 2.2 * speed, 0xFFFFC8DC if near == "petals" else veil(WHITE, 0.9), ry=1.4 * speed)
            elif near == "rain":
                b = (y + 420 * t * speed) % s.h
                s.line(x, b, x - 3, b + 15 * speed, veil(0xFFD8E8F8, 0.6), 0.8)
            elif near == "grass":
                x0 = k * s.w / 55 - 8
                s.poly(
                    [(x0 - 2.5, s.h), (x0 + 2.5, s.h), (x0 + 7 * math.sin(2 * t + k * 0.3), s.h - 26 * speed)],
                    shade(land, 0.55),
                )
        if near == "window":
            s.rect(0, 0, s.w, s.h, 0xFF3A2A22, 0, s.h * 0.16)
            s.line(s.w / 2, 0, s.w / 2, s.h, 0xFF3A2A22, 6)
        elif near == "branches":
            for k in range(7):
                a = (k * 0.17 % 1) * s.w
                s.disc(a, 6 + 4 * math.sin(t + k), 30, shade(land, 0.45))
        yield


@kind(FILM, tall=0.2)
def motion_graphics(s: Scene) -> Draws:
    """Shapes that grow, turn, slide and change into each other, with rings, dots and a few words."""
    rng, p = s.rng, s.palette
    beats = [
        (
            rng.choice(("burst", "bars", "rings", "morph", "dots", "wipe", "orbit", "grid", "word")),
            rng.randint(0, 6),
            rng.randint(3, 8),
        )
        for _ in range(7)
    ]
    each, text, outline = rng.uniform(0.7, 1.4), words(rng, 8, True).upper().split(), rng.random() < 0.3
    line = rng.uniform(2, 9) if outline else 0
    for t in s.clock():
        number = int(t / each)
        style, tone, n = beats[number % 7]
        u = t % each / each
        v, ground = bounce(u * 1.6), p.accent(tone + number) if number % 2 else p.ground
        a, b = p.accent(tone + number + 1), p.accent(tone + number + 2)
        x, y, r = s.w / 2, s.h / 2, s.h * 0.3
        s.clear(ground)
        if style == "burst":
            for i in range(2 * n):
                c, d = math.cos(i * math.pi / n), math.sin(i * math.pi / n)
                s.line(
                    x + c * r * v * 0.7,
                    y + d * r * v * 0.7,
                    x + c * r * (v + 0.5 * (1 - u)),
                    y + d * r * (v + 0.5 * (1 - u)),
                    a,
                    5,
                )
            s.disc(x, y, r * 0.5 * v, b, line)
        elif style == "bars":
            for i in range(n):
                s.rect(0, i * s.h / n, s.w * smooth(u * 2 - i * 0.1), s.h / n + 1, p.accent(i + tone))
        elif style == "rings":
            for i in range(n):
                s.disc(x, y, max(r * 2.2 * (u + i / n) % (r * 2.2), 1), p.accent(i), 6 * (1 - u) + 2)
        elif style == "morph":
            sides, turn = 3 + number % 4, u * 2
            points = [
                (
                    x + r * v * (1 + 0.25 * math.sin(3 * k + 6 * u)) * math.cos(turn + 2 * math.pi * k / (sides * 3)),
                    y + r * v * (1 + 0.25 * (k % 3 == 0)) * math.sin(turn + 2 * math.pi * k / (sides * 3)),
                )
                for k in range(sides * 3)
            ]
            s.blob(points, a, line)
            s.disc(x + r * math.cos(7 * u), y + r * math.sin(7 * u), r * 0.25, b)
        elif style == "dots":
            for i in range(60):
                c = i * 2.4 + u
                k = r * 1.7 * math.sqrt(i / 60) * v
                s.disc(x + k * math.cos(c), y + k * math.sin(c), 3 + 3 * math.sin(8 * u + i), p.accent(i % 3 + tone))
        elif style == "wipe":
            s.canvas.save()
            s.canvas.rotate(-20)
            s.rect(-s.w + 2.6 * s.w * smooth(u) - s.w, -s.h, s.w, 3 * s.h, a)
            s.rect(-s.w + 2.6 * s.w * smooth(u * 1.2) - s.w * 1.6, -s.h, s.w * 0.4, 3 * s.h, b)
            s.canvas.restore()
        elif style == "orbit":
            for i in range(n):
                c = 5 * u + i * 2 * math.pi / n
                s.line(x, y, x + r * v * math.cos(c), y + r * v * math.sin(c), veil(a, 0.6), 2)
                s.disc(x + r * v * math.cos(c), y + r * v * math.sin(c), 11, p.accent(i))
            s.disc(x, y, 17 * v, b, line)
        elif style == "grid":
            for i in range(70):
                size = 12 * bounce(u * 2 - (i % 10 + i // 10) * 0.07) if u * 2 > (i % 10 + i // 10) * 0.07 else 0
                s.rect(
                    s.w * (i % 10 + 0.5) / 10 - size / 2,
                    s.h * (i // 10 + 0.5) / 7 - size / 2,
                    size,
                    size,
                    p.accent(i + tone),
                    size / 2 * (number % 2),
                )
        else:
            s.rect(x - s.w * 0.4 * v, y - 24, s.w * 0.8 * v, 48, a)
        if style in ("word", "orbit", "wipe"):
            size = min(34.0, s.w * 0.8 / max(s.width(text[number % len(text)], 1), 1))
            s.text(
                x,
                y + 12 + 50 * (1 - v),
                text[number % len(text)],
                size,
                WHITE if style == "word" else p.ink,
                0.5,
                bold=True,
            )
        yield


def strokes(s: Scene) -> list[list[Point]]:
    """Lines of a drawing in a square of 1: a face, a house, a plant, an animal, or loops that never lift the pen."""
    rng = s.rng

    def ring(x: float, y: float, rx: float, ry: float, start: float = 0, end: float = 6.4) -> list[Point]:
        return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in np.linspace(start, end, 24)]

    what = rng.choice(("face", "house", "plant", "animal", "loops", "loops", "lamp"))
    if what == "face":
        return [
            ring(0.5, 0.5, rng.uniform(0.25, 0.36), 0.38),
            ring(0.38, 0.42, 0.05, 0.07),
            ring(0.62, 0.42, 0.05, 0.07),
            ring(0.5, 0.6, 0.15, 0.1, 0.3, 2.8),
            [(0.5, 0.45), (0.46, 0.57), (0.52, 0.58)],
            [(0.2, 0.3 + 0.1 * rng.random()), (0.35, 0.12), (0.55, 0.18), (0.7, 0.1), (0.82, 0.32)],
        ]
    if what == "house":
        return [
            [(0.2, 0.9), (0.2, 0.45), (0.5, 0.15), (0.8, 0.45), (0.8, 0.9), (0.2, 0.9)],
            [(0.42, 0.9), (0.42, 0.65), (0.58, 0.65), (0.58, 0.9)],
            [(0.28, 0.5), (0.38, 0.5), (0.38, 0.6), (0.28, 0.6), (0.28, 0.5)],
            ring(0.85, 0.15, 0.08, 0.08),
            [(0.05, 0.92), (0.95, 0.92)],
        ]
    if what == "plant":
        lines = [
            [(0.5, 0.95), (0.48, 0.6), (0.52, 0.2)],
            [(0.35, 0.95), (0.65, 0.95), (0.6, 0.75), (0.4, 0.75), (0.35, 0.95)],
        ]
        for i in range(rng.randint(4, 9)):
            side, y = 1 - 2 * (i % 2), 0.7 - 0.06 * i
            lines.append(
                [
                    (0.5, y),
                    (0.5 + side * 0.18, y - 0.14),
                    (0.5 + side * 0.32, y - 0.06),
                    (0.5 + side * 0.16, y),
                    (0.5, y),
                ]
            )
        return lines
    if what == "animal":
        return [
            ring(0.48, 0.58, 0.26, 0.16),
            ring(0.78, 0.4, 0.12, 0.11),
            [(0.7, 0.32), (0.72, 0.2), (0.78, 0.29)],
            [(0.8, 0.29), (0.88, 0.2), (0.88, 0.34)],
            ring(0.82, 0.38, 0.015, 0.02),
            *[[(x, 0.7), (x - 0.02, 0.9), (x + 0.04, 0.9)] for x in (0.3, 0.4, 0.56, 0.66)],
            [(0.23, 0.55), (0.1, 0.45), (0.12, 0.3)],
        ]
    if what == "lamp":
        return [
            [(0.3, 0.5), (0.38, 0.2), (0.62, 0.2), (0.7, 0.5), (0.3, 0.5)],
            [(0.5, 0.5), (0.5, 0.88)],
            ring(0.5, 0.9, 0.18, 0.04),
            *[
                [
                    (0.5 + 0.3 * math.cos(a), 0.35 + 0.3 * math.sin(a)),
                    (0.5 + 0.42 * math.cos(a), 0.35 + 0.42 * math.sin(a)),
                ]
                for a in (3.3, 3.9, 4.7, 5.5, 6.1)
            ],
        ]
    return [[(rng.uniform(0.1, 0.9), rng.uniform(0.1, 0.9)) for _ in range(rng.randint(9, 22))]]


def part_of(points: Sequence[Point], share: float) -> list[Point]:
    """The first part of a line."""
    cut = max(2, math.ceil(len(points) * share))
    return list(points[:cut])


@kind(FILM, tall=0.2)
def drawing_hand(s: Scene) -> Draws:
    """A drawing that grows stroke by stroke, on white, board or paper, mostly with a hand that draws."""
    rng = s.rng
    ground, ink = rng.choice(
        (
            (WHITE, 0xFF222222),
            (WHITE, BLACK),
            (0xFFF5F2E8, 0xFF2A4A8A),
            (0xFF24402F, 0xFFF0F0E8),
            (0xFF202020, 0xFFE8E8E8),
            (WHITE, s.palette.accent(0)),
        )
    )
    drawings = [(strokes(s), rng.uniform(0.6, 0.9)) for _ in range(rng.choice((1, 1, 2, 3)))]
    hand, width, label, colour = (
        rng.random() < 0.6,
        rng.uniform(1.2, 4),
        words(rng, 2, True),
        rng.choice(s.palette.accents),
    )
    skin, filled = rng.choice((0xFFEFC09A, 0xFF8D5A3A)), rng.random() < 0.4
    texture = (
        to_image(coloured(noise(s.numpy, 90, 160, 30, 2), (ground, shade(ground, 0.93))))
        if rng.random() < 0.4
        else None
    )
    pen_tip, length, write = (s.w, s.h), rng.uniform(2.5, 4.5), rng.random() < 0.4
    for t in s.clock():
        s.clear(ground)
        if texture:
            s.image(texture, 0, 0, s.w, s.h, soft=True)
        for k, (lines, scale) in enumerate(drawings):
            size = min(s.h, s.w / len(drawings)) * scale
            x0, y0 = s.w * (k + 0.5) / len(drawings) - size / 2, s.h * 0.48 - size / 2
            done = (t / length * len(drawings) - k) * len(lines)
            for i, line in enumerate(lines):
                if done > i:
                    part = [(x0 + a * size, y0 + b * size) for a, b in part_of(line, min(done - i, 1))]
                    if filled and done > i + 1 and len(line) > 12:
                        s.blob(part, veil(colour, 0.5))
                    s.blob(part, ink, width, closed=False)
                    pen_tip = part[-1]
        if write:
            s.text(s.w / 2, s.h * 0.95, label[: int(t * 5)], s.h * 0.09, ink, 0.5, bold=False)
        if hand and t < length * 1.1:
            x, y = pen_tip
            s.line(x, y, x + 22, y - 18, 0xFF333340, 5)
            s.blob(
                [
                    (x + 12, y - 2),
                    (x + 30, y - 20),
                    (x + 52, y - 4),
                    (x + 150, y + 90),
                    (x + 105, y + 130),
                    (x + 30, y + 30),
                ],
                skin,
            )
            s.blob(
                [
                    (x + 12, y - 2),
                    (x + 30, y - 20),
                    (x + 52, y - 4),
                    (x + 150, y + 90),
                    (x + 105, y + 130),
                    (x + 30, y + 30),
                ],
                shade(skin, 0.6),
                1.2,
            )
        yield


@kind(FILM, tall=0.2)
def line_boil(s: Scene) -> Draws:
    """A sketch whose lines tremble from drawing to drawing, in pencil or ink."""
    rng = s.rng
    ground, ink = rng.choice(
        ((WHITE, 0xFF333333), (0xFFF7F1E1, 0xFF4A3A2A), (0xFFE8E8EC, 0xFF22304A), (0xFF1A1A1A, 0xFFEEEEEE))
    )
    lines, wobble, width, hold = (
        [strokes(s) for _ in range(rng.choice((1, 2, 3)))],
        rng.uniform(0.006, 0.02),
        rng.uniform(0.8, 2.4),
        rng.choice((2, 3, 4)),
    )
    grain = to_image(coloured(noise(s.numpy, 120, 200, 50, 2), (ground, shade(ground, 0.9))))
    figure, walking, double = Figure(s, ink), rng.random() < 0.5, rng.random() < 0.6
    figure.skin = figure.shirt = figure.trousers = figure.hair = ground
    hatch = rng.random() < 0.4
    for i, t in enumerate(s.clock()):
        shaky = random.Random(i // hold)
        s.image(grain, -(i // hold % 3) * 3, 0, s.w + 9, s.h, soft=True)
        for k, drawing in enumerate(lines):
            size = s.h * 0.7 / (1 + 0.3 * (len(lines) - 1))
            x0, y0 = s.w * (k + 0.5) / len(lines) - size / 2 + 8 * math.sin(t + k), s.h * 0.15 + 5 * math.sin(3 * t + k)
            for line in drawing:
                for _ in range(2 if double else 1):
                    moved = [
                        (x0 + size * (a + shaky.gauss(0, wobble)), y0 + size * (b + shaky.gauss(0, wobble)))
                        for a, b in line
                    ]
                    s.blob(moved, veil(ink, 0.75), width, closed=False)
        if walking:
            figure.line = width * shaky.uniform(0.8, 1.3)
            figure.draw((t * 40) % (s.w + 60) - 30, s.h * 0.96 + shaky.uniform(-1, 1), s.h * 0.4, t - (i % hold) * s.dt)
        for k in range(26 if hatch else 0):
            x = s.w * k / 26 + shaky.uniform(-2, 2)
            s.line(x, s.h * 0.9, x - 14, s.h, veil(ink, 0.35), width * 0.7)
        yield


@kind(FILM, tall=0.15)
def cut_out(s: Scene) -> Draws:
    """Pieces of coloured paper with shadows, moved by hand: a low rate and small jolts."""
    rng, p = s.rng, palette(s.rng, s.rng.choice(("warm", "muted", "pastel", "bright")))
    s.palette, hold = p, rng.choice((2, 3, 4))
    grain = noise(s.numpy, 120, 200, 60, 2)
    sheet, stain = (
        to_image(coloured(grain, (p.ground, shade(p.ground, 0.88)))),
        to_image(np.dstack([np.zeros((120, 200, 3), np.uint8), (grain * 38).astype(np.uint8)])),
    )
    pieces = [
        (
            rng.choice(("hill", "disc", "star", "tree", "fish", "house")),
            rng.random(),
            rng.uniform(0.3, 0.85),
            rng.uniform(0.08, 0.2),
            p.accent(i),
            rng.uniform(-14, 14),
            [rng.uniform(0.85, 1.15) for _ in range(12)],
        )
        for i in range(rng.randint(5, 12))
    ]
    figure, stand = Figure(s, None), rng.random() < 0.6
    for i, now in enumerate(s.clock()):
        t, jolt = now - i % hold * s.dt, random.Random(i // hold)
        s.image(sheet, 0, 0, s.w, s.h, soft=True)
        for depth in range(2):
            draw_torn(s, s.h * (0.72 + 0.12 * depth), p.accent(depth + 3), depth + jolt.uniform(0, 0.004))
        for what, a, b, r, colour, speed, rough in pieces:
            x, y = (
                (a * s.w + speed * t) % (s.w + 60) - 30 + jolt.uniform(-0.8, 0.8),
                b * s.h + 7 * math.sin(1.5 * t + 9 * a),
            )
            for dx, dy, tone in ((2.5, 3, veil(BLACK, 0.3)), (0, 0, colour)):
                paper_piece(s, what, x + dx, y + dy, r * s.h, tone, rough, t)
        if stand:
            figure.shadow = True
            figure.draw(s.w * 0.5 + 20 * math.sin(t), s.h * 0.93, s.h * 0.55, t, "walk")
        s.image(stain, 0, 0, s.w, s.h, soft=True)
        yield


def draw_torn(s: Scene, y: float, colour: int, seed: float) -> None:
    """A strip of torn paper over the lower part, with its shadow."""
    rough = random.Random(int(seed * 10))
    xs = np.arange(-5, s.w + 10, 7)
    ys = [y + rough.uniform(-4, 4) + 8 * math.sin(x / 50 + seed) for x in xs]
    s.poly([(0, s.h), *[(x, b - 3) for x, b in zip(xs, ys, strict=True)], (s.w, s.h)], veil(BLACK, 0.25))
    s.poly([(0, s.h), *zip(xs, ys, strict=True), (s.w, s.h)], colour)


def paper_piece(s: Scene, what: str, x: float, y: float, r: float, colour: int, rough: list[float], t: float) -> None:
    """One piece of paper."""
    if what in ("disc", "hill"):
        s.poly(
            [
                (x + r * k * math.cos(i * math.pi / 6), y + r * k * math.sin(i * math.pi / 6))
                for i, k in enumerate(rough)
            ],
            colour,
        )
    elif what == "star":
        s.poly(
            [
                (
                    x + r * (1 if i % 2 else 0.45) * math.cos(i * math.pi / 5 + 0.2 * t),
                    y + r * (1 if i % 2 else 0.45) * math.sin(i * math.pi / 5 + 0.2 * t),
                )
                for i in range(10)
            ],
            colour,
        )
    elif what == "tree":
        s.poly([(x - r * 0.15, y + r * 1.2), (x + r * 0.15, y + r * 1.2), (x + r * 0.12, y), (x - r * 0.12, y)], colour)
        s.poly([(x - r * 0.8, y + r * 0.3), (x, y - r * 1.3), (x + r * 0.8, y + r * 0.3)], colour)
    elif what == "fish":
        s.disc(x, y, r, colour, ry=r * 0.55)
        s.poly(
            [
                (x - r * 0.8, y),
                (x - r * 1.5, y - r * 0.5 + 3 * math.sin(7 * t)),
                (x - r * 1.5, y + r * 0.5 + 3 * math.sin(7 * t)),
            ],
            colour,
        )
    else:
        s.rect(x - r * 0.6, y - r * 0.4, r * 1.2, r, colour)
        s.poly([(x - r * 0.85, y - r * 0.4), (x, y - r * 1.1), (x + r * 0.85, y - r * 0.4)], colour)


@kind(FILM, tall=0.15)
def clay(s: Scene) -> Draws:
    """Lumps of clay that melt together and hop, lit from the side, with finger marks and a low rate."""
    rng, p = s.rng, palette(s.rng, s.rng.choice(("bright", "warm", "pastel", "muted")))
    wide, high, hold = int(150 * s.w / max(s.w, s.h)), int(150 * s.h / max(s.w, s.h)), rng.choice((2, 2, 3))
    ys, xs = np.mgrid[0:high, 0:wide].astype(np.float32) / min(wide, high)
    lumps = [
        (
            rng.uniform(0.15, 0.85) * wide / min(wide, high),
            rng.uniform(0.3, 0.8) * high / min(wide, high),
            rng.uniform(0.09, 0.2),
            rng.uniform(0, 6),
        )
        for _ in range(rng.randint(3, 8))
    ]
    tones = np.array([parts(p.accent(i)) for i in range(len(lumps))], np.float32)
    table, wall, light = (
        np.array(parts(p.ground), np.float32),
        np.array(parts(mix(p.panel, p.accent(5), 0.4)), np.float32),
        np.array((rng.uniform(-0.7, 0.7), -0.6, 0.7)),
    )
    light /= np.linalg.norm(light)
    marks, eyes, gloss, floor = (
        [noise(s.numpy, high, wide, 14, 3) for _ in range(3)],
        rng.random() < 0.75,
        rng.uniform(0, 0.5),
        rng.uniform(0.55, 0.75) * high / min(wide, high),
    )
    hop, blink = rng.uniform(0.02, 0.12), rng.uniform(1, 3)
    for i, now in enumerate(s.clock()):
        t = now - i % hold * s.dt
        if i % hold == 0 or i == 0:
            places = [
                (
                    x + 0.05 * math.sin(1.7 * t + f),
                    y - hop * abs(math.sin(4 * t + f)),
                    r * (1 + 0.06 * math.sin(8 * t + f)),
                )
                for x, y, r, f in lumps
            ]
            weights = np.stack([np.exp(-3.2 * (((xs - x) / r) ** 2 + ((ys - y) / r) ** 2)) for x, y, r in places])
            field = weights.sum(axis=0)
            height = np.sqrt(np.clip(field - 0.12, 0, None)) * 0.22 + 0.006 * marks[i // hold % 3]
            gy, gx = np.gradient(height, 1 / min(wide, high))
            normal = np.stack([-gx, -gy, np.ones_like(gx)], -1)
            normal /= np.linalg.norm(normal, axis=2, keepdims=True)
            bright = np.clip(normal @ light, 0, 1)
            colour = np.tensordot(weights**2, tones, (0, 0)) / np.maximum((weights**2).sum(axis=0), 1e-9)[..., None]
            lump = colour * (0.35 + 0.75 * bright[..., None]) + 255 * gloss * bright[..., None] ** 16
            shadow = 1 - 0.45 * np.clip(
                np.roll(field, (int(high * 0.04), int(-wide * 0.04 * light[0])), (0, 1)) * 3, 0, 1
            )
            back = (
                np.where((ys > floor)[..., None], table * 0.85, wall)
                * (0.9 + 0.1 * marks[0][..., None])
                * shadow[..., None]
            )
            soft = np.clip((field - 0.12) * 25, 0, 1)[..., None]
            picture = np.clip(lump * soft + back * (1 - soft), 0, 255).astype(np.uint8)
        s.image(picture, 0, 0, s.w, s.h, soft=True)
        unit = min(s.w, s.h)
        for x, y, r in places if eyes else ():
            for side in (-1, 1):
                ex, ey, k = (x + side * r * 0.32) * unit, (y - r * 0.2) * unit, r * unit * 0.2
                s.disc(ex, ey, k, WHITE, ry=k * (0.15 if t % blink < 0.15 else 1))
                s.disc(
                    ex + k * 0.3 * math.sin(2 * t), ey, k * 0.45, 0xFF101010, ry=k * (0.1 if t % blink < 0.15 else 0.45)
                )
            s.disc(
                x * unit,
                (y + r * 0.3) * unit,
                r * unit * 0.16,
                0xFF5A1520,
                ry=r * unit * (0.03 + 0.08 * abs(math.sin(9 * t))),
            )
        yield


def sphere_mesh(
    x: float, y: float, z: float, rx: float, ry: float, rz: float, n: int = 12
) -> tuple[np.ndarray, np.ndarray]:
    """An ellipsoid of triangles (m, 3, 3), and the normals at their corners."""
    u, v = np.meshgrid(np.linspace(0, 2 * math.pi, 2 * n + 1), np.linspace(0.02, math.pi - 0.02, n + 1))
    ball = np.stack([np.sin(v) * np.cos(u), np.cos(v), np.sin(v) * np.sin(u)], -1)
    a, b, c, d = ball[:-1, :-1], ball[1:, :-1], ball[1:, 1:], ball[:-1, 1:]
    normals = np.concatenate([np.stack([a, b, c], -2).reshape(-1, 3, 3), np.stack([a, c, d], -2).reshape(-1, 3, 3)])
    turned = normals / (rx, ry, rz)
    return normals * (rx, ry, rz) + (x, y, z), turned / np.linalg.norm(turned, axis=2, keepdims=True)


def glossy(normals: np.ndarray, colour: int, light: Sequence[float], shine: float) -> np.ndarray:
    """Soft light with a highlight and a bright rim, for the corners of a mesh."""
    towards = np.asarray(light) / np.linalg.norm(light)
    base = lit(normals, colour, light, 0.4)
    half = (towards + (0, 0.1, -1)) / np.linalg.norm(towards + (0, 0.1, -1))
    spot = np.clip(normals @ half, 0, 1) ** 24
    rim = np.clip(1 + normals[..., 2] * 1.2, 0, 1) ** 3 * 0.25
    return base + 255 * (shine * spot + 0.4 * rim)[..., None]


@kind(FILM, tall=0.2)
def toys(s: Scene) -> Draws:
    """Rounded toys rendered in three dimensions, with soft light, shadows and a slow camera."""
    rng, p = s.rng, palette(s.rng, s.rng.choice(("bright", "pastel", "warm", "two")))
    body, belly, extra = rng.choice(p.accents), rng.choice((WHITE, *p.accents)), rng.choice(p.accents)
    ears, light, shine = (
        rng.choice(("long", "round", "none", "horn")),
        (rng.uniform(-0.8, 0.8), 1.0, -0.8),
        rng.uniform(0, 0.7),
    )
    plump, tall, head = rng.uniform(0.6, 1.0), rng.uniform(0.7, 1.2), rng.uniform(0.45, 0.75)
    balls = [
        (rng.uniform(-2.6, 2.6), rng.uniform(0.5, 3.5), rng.uniform(0.15, 0.5), rng.choice(p.accents))
        for _ in range(rng.randint(0, 7))
    ]
    act, ground, back = (
        rng.choice(("hop", "turn", "dance", "walk")),
        p.ground,
        mix(p.ground, rng.choice(p.accents), 0.5),
    )
    room, spin = rng.random() < 0.5, rng.uniform(-0.5, 0.5)
    distance = rng.uniform(3.4, 5)
    for t in s.clock():
        hop = abs(math.sin(5 * t)) * 0.5 if act in ("hop", "dance") else 0.0
        turn = {"turn": 1.4 * t, "dance": 0.6 * math.sin(4 * t), "walk": 0.2 * math.sin(5 * t), "hop": 0.3}[act]
        squash = 1 - 0.15 * math.cos(10 * t) * (act == "hop")
        y = plump * squash + hop
        pieces = [
            ((0, y, 0), (plump, plump * tall * squash, plump * 0.9), body),
            ((0, y - 0.05, -0.25), (plump * 0.7, plump * tall * 0.75, plump * 0.72), belly),
        ]
        top = y + plump * tall * squash + head * 0.6
        pieces.append(((0, top, 0), (head * 1.05, head, head), body))
        for side in (-1, 1):
            pieces += [
                ((side * head * 0.38, top + 0.1, -head * 0.85), (head * 0.2, head * 0.24, head * 0.12), WHITE),
                ((side * head * 0.38, top + 0.1, -head * 0.97), (head * 0.1, head * 0.13, head * 0.06), 0xFF181010),
            ]
            pieces += [
                (
                    (side * plump * 0.45, 0.14 + hop * 0.8 + 0.12 * max(0, math.sin(8 * t + side * 1.5)), -0.3),
                    (0.25, 0.16, 0.36),
                    extra,
                ),
                ((side * plump * 1.05, y + 0.15 + 0.15 * math.sin(6 * t), -0.1), (0.17, 0.36, 0.17), body),
            ]
            if ears in ("long", "round"):
                pieces.append(
                    (
                        (side * head * 0.55, top + head * (1.35 if ears == "long" else 0.85), 0),
                        (head * 0.2, head * (0.75 if ears == "long" else 0.35), head * 0.16),
                        body,
                    )
                )
        pieces.append(((0, top - head * 0.12, -head * 1.02), (head * 0.16, head * 0.11, head * 0.1), extra))
        if ears == "horn":
            pieces.append(((0, top + head * 1.1, 0), (head * 0.14, head * 0.45, head * 0.14), extra))
        pieces = [
            ((x * math.cos(turn) - z * math.sin(turn), h, x * math.sin(turn) + z * math.cos(turn)), size, tone)
            for (x, h, z), size, tone in pieces
        ]
        pieces += [((x, r + 0.6 * abs(math.sin(3 * t + x)) * (r < 0.3), z), (r, r, r), tone) for x, z, r, tone in balls]
        s.ramp(0, 0, s.w, s.h, back, mix(back, WHITE, 0.4))
        s.ramp(0, s.h * (0.55 if room else 0.3), s.w, s.h, ground if room else veil(ground, 0), shade(ground, 0.85))
        eye, look = (distance * 0.5 * math.sin(spin * t), 1.9, -distance), rotation(-0.5 * math.sin(spin * t), 0.12)
        for (x, _, z), (rx, _, _), _ in pieces:
            a, b, c = look @ (np.array((x, 0.0, z)) - eye)
            if c > 0.5:
                s.disc(s.w / 2 + 240 * a / c, s.h / 2 - 240 * b / c, 300 * rx / c, veil(BLACK, 0.09), ry=80 * rx / c)
        meshes = [sphere_mesh(*place, *size, 10 if max(size) > 0.3 else 6) for place, size, _ in pieces]
        colours = [
            glossy(normals, tone, light, shine) for (_, normals), (_, _, tone) in zip(meshes, pieces, strict=True)
        ]
        draw_mesh(s, np.concatenate([corners for corners, _ in meshes]), np.concatenate(colours), eye, look, 1.0)
        yield


@kind(FILM, tall=0.35)
def speed_lines(s: Scene) -> Draws:
    """Close-ups of a drawn face with big eyes, speed lines, flashes and energy, cut quickly."""
    rng, p = s.rng, palette(s.rng, s.rng.choice(("bright", "neon", "night", "warm", "two")))
    hair, eye, skin = (
        rng.choice((*p.accents, 0xFF2A2020)),
        rng.choice(p.accents),
        rng.choice((0xFFFBE0CC, 0xFFE8B890, 0xFFB07850)),
    )
    shots = [rng.choice(("face", "eyes", "dash", "energy", "stand", "face")) for _ in range(6)]
    each, ink, length = rng.uniform(0.6, 1.6), rng.choice((0xFF1A1018, 0xFF3A2030)), rng.uniform(0.6, 1.3)
    spikes, figure, radial = [rng.uniform(0.75, 1.35) for _ in range(15)], Figure(s), rng.random() < 0.5
    for i, t in enumerate(s.clock()):
        number, shaky = int(t / each), random.Random(i // 2)
        shot, u = shots[number % 6], t % each
        ground = p.accent(number)
        s.ramp(0, 0, s.w, s.h, ground, mix(ground, WHITE, 0.6))
        for _ in range(70 if shot in ("dash", "stand", "energy") or radial else 0):
            a = shaky.uniform(0, 6.283)
            if radial or shot == "energy":
                r0, r1 = s.h * shaky.uniform(0.45, 0.8), s.w
                s.poly(
                    [
                        (s.w / 2 + r0 * math.cos(a), s.h / 2 + r0 * math.sin(a)),
                        (s.w / 2 + r1 * math.cos(a), s.h / 2 + r1 * math.sin(a)),
                        (s.w / 2 + r1 * math.cos(a + 0.025), s.h / 2 + r1 * math.sin(a + 0.025)),
                    ],
                    WHITE if shaky.random() < 0.7 else ink,
                )
            else:
                y = s.h * shaky.random()
                s.line(
                    s.w * shaky.uniform(-0.3, 1),
                    y,
                    s.w * shaky.uniform(0.3, 1.4),
                    y,
                    veil(WHITE, 0.8),
                    shaky.uniform(0.5, 3),
                )
        if shot == "face":
            drawn_face(
                s,
                s.w / 2 + 3 * math.sin(2 * t),
                s.h * (0.52 + 0.03 * u),
                s.h * 0.36,
                (skin, hair, eye, ink),
                spikes,
                length,
                t,
            )
        elif shot == "eyes":
            s.canvas.save()
            s.canvas.clipRect(skia.Rect.MakeXYWH(0, s.h * 0.25, s.w, s.h * 0.5))
            drawn_face(s, s.w / 2 + 12 * u, s.h * 0.42, s.h * 0.95, (skin, hair, eye, ink), spikes, length, t)
            s.canvas.restore()
            s.rect(0, 0, s.w, s.h * 0.25, BLACK)
            s.rect(0, s.h * 0.75, s.w, s.h * 0.3, BLACK)
        elif shot == "energy":
            r = s.h * (0.1 + 0.25 * u / each)
            s.glow(s.w / 2, s.h / 2, r * 2.6, WHITE)
            for k in range(9):
                a = k * 0.7 + 3 * t
                points = [
                    (
                        s.w / 2 + r * (1 + m * 0.5) * math.cos(a + shaky.uniform(-0.3, 0.3)),
                        s.h / 2 + r * (1 + m * 0.5) * math.sin(a + shaky.uniform(-0.3, 0.3)),
                    )
                    for m in range(4)
                ]
                s.poly(points, p.accent(k), 2, closed=False)
            s.disc(s.w / 2, s.h / 2, r, veil(WHITE, 0.9))
        else:
            x = s.w * (-0.1 + 1.2 * u / each) if shot == "dash" else s.w / 2
            figure.draw(x, s.h * 0.95, s.h * 0.7, t, "walk" if shot == "dash" else "idle", 1)
        if u < 0.07 and number % 2:
            s.rect(0, 0, s.w, s.h, veil(WHITE, 0.8))
        yield


def drawn_face(
    s: Scene,
    x: float,
    y: float,
    r: float,
    colours: tuple[int, int, int, int],
    spikes: list[float],
    length: float,
    t: float,
) -> None:
    """A face as in drawn films from Japan: pointed chin, large eyes with lights, strands of hair."""
    skin, hair, eye, ink = colours
    s.blob(
        [
            (x - r * 1.15, y - r * 0.3),
            (x, y - r * 1.3),
            (x + r * 1.15, y - r * 0.3),
            (x + r * 1.05, y + r * length),
            (x - r * 1.05, y + r * length),
        ],
        shade(hair, 0.75),
    )
    s.rect(x - r * 0.22, y + r * 0.7, r * 0.44, r * 0.6, shade(skin, 0.85))
    face = [
        (x - r * 0.82, y - r * 0.5),
        (x, y - r * 0.9),
        (x + r * 0.82, y - r * 0.5),
        (x + r * 0.72, y + r * 0.4),
        (x, y + r),
        (x - r * 0.72, y + r * 0.4),
    ]
    s.blob(face, skin)
    s.blob(face, ink, r * 0.02 + 0.6)
    blink = 0.12 if t % 2.1 < 0.1 else 1.0
    for side in (-1, 1):
        ex, ey = x + side * r * 0.38, y + r * 0.05
        s.disc(ex, ey, r * 0.22, WHITE, ry=r * 0.28 * blink)
        s.disc(ex, ey + r * 0.02, r * 0.16, eye, ry=r * 0.25 * blink)
        s.disc(ex, ey + r * 0.03, r * 0.08, shade(eye, 0.25), ry=r * 0.13 * blink)
        s.disc(ex - r * 0.06, ey - r * 0.1, r * 0.06, WHITE, ry=r * 0.07 * blink)
        s.blob(
            [
                (ex - r * 0.25, ey - r * 0.16 * blink),
                (ex, ey - r * 0.31 * blink),
                (ex + r * 0.25, ey - r * 0.16 * blink),
            ],
            ink,
            r * 0.05,
            closed=False,
        )
        s.blob(
            [(ex - r * 0.2, ey - r * 0.42), (ex, ey - r * 0.48), (ex + r * 0.22, ey - r * 0.38)],
            hair,
            r * 0.045,
            closed=False,
        )
    s.line(x, y + r * 0.38, x + r * 0.03, y + r * 0.44, ink, r * 0.02)
    s.disc(x, y + r * 0.62, r * 0.11, 0xFF9A3A3A, ry=r * (0.015 + 0.06 * abs(math.sin(8 * t))))
    n = len(spikes)
    strands = [(x - r * 1.1, y + r * 0.35)]
    for i, k in enumerate(spikes):
        a = x - r * 0.95 + 1.9 * r * i / (n - 1)
        strands.append((a, y - r * (0.28 if i % 2 else 0.62) * k))
    strands += [
        (x + r * 1.1, y + r * 0.35),
        (x + r * 1.2, y - r * 0.5),
        (x + r * 0.6, y - r * 1.25),
        (x, y - r * 1.4),
        (x - r * 0.6, y - r * 1.25),
        (x - r * 1.2, y - r * 0.5),
    ]
    s.poly(strands, hair)
    s.poly(strands, ink, r * 0.02 + 0.6)
    s.blob(
        [(x - r * 0.5, y - r * 1.0), (x, y - r * 1.12), (x + r * 0.5, y - r * 1.0)],
        shade(hair, 1.4),
        r * 0.07,
        closed=False,
    )


@kind(FILM, tall=0.2)
def abstract_loop(s: Scene) -> Draws:
    """Colours, ribbons, tunnels or particles that flow and repeat."""
    rng, p = s.rng, s.palette
    style, tones = (
        rng.choice(("ribbons", "tunnel", "particles", "liquid", "petals", "strings")),
        [rng.choice(p.accents) for _ in range(4)],
    )
    wide, high = 128, max(2, int(128 * s.h / s.w))
    ys, xs = np.mgrid[0:high, 0:wide] / wide * 6.0
    seeds, pace, dark = [rng.uniform(0.5, 2.5) for _ in range(6)], rng.uniform(0.6, 2), rng.random() < 0.6
    dots = [
        (rng.uniform(0, 6.3), rng.uniform(0.1, 1), rng.uniform(0.3, 1.4), rng.choice(p.accents)) for _ in range(140)
    ]
    ground, n = (shade(p.ground, 0.15) if dark else p.ground), rng.randint(4, 9)
    for t in s.clock():
        s.clear(ground)
        x, y, r, u = s.w / 2, s.h / 2, s.h * 0.4, t * pace
        if style == "liquid":
            field = (
                np.sin(xs * seeds[0] + u)
                + np.sin(ys * seeds[1] - u * 0.8 + np.sin(xs * seeds[2]))
                + np.sin(np.hypot(xs - 3, ys - 2) * seeds[3] - u)
            )
            s.image(coloured((field + 3) / 6, tones), 0, 0, s.w, s.h, soft=True)
        elif style == "ribbons":
            for k in range(n):
                points = [
                    (a, y + s.h * 0.35 * math.sin(a / s.w * 4 * seeds[k % 6] + u + k * 0.35) * math.sin(u * 0.5 + k))
                    for a in np.linspace(-20, s.w + 20, 14)
                ]
                s.blob(points, veil(p.accent(k), 0.7), 6 + 22 * (k % 3), closed=False)
        elif style == "tunnel":
            for k in range(16, -1, -1):
                near = ((k + u * 2) % 17) / 17
                size = s.w * 0.75 * near**2
                s.canvas.save()
                s.canvas.translate(x + 20 * math.sin(u + near * 3), y + 14 * math.cos(u + near * 3))
                s.canvas.rotate(u * 20 + near * 60)
                sides = 3 + n % 5
                s.poly(
                    [
                        (size * math.cos(2 * math.pi * i / sides), size * math.sin(2 * math.pi * i / sides))
                        for i in range(sides)
                    ],
                    veil(p.accent(k), 0.4 + 0.5 * near),
                    2 + 9 * near,
                )
                s.canvas.restore()
        elif style == "particles":
            for a, b, speed, colour in dots:
                k = (b + u * 0.12 * speed) % 1
                s.glow(
                    x + s.w * 0.6 * k * math.cos(a + u * 0.3),
                    y + s.w * 0.6 * k * math.sin(a + u * 0.3),
                    2 + 9 * k,
                    veil(colour, 0.9),
                )
        elif style == "petals":
            for k in range(n * 4):
                a, size = k * 2.399 + u * 0.4, r * 0.25 * math.sqrt(k + 1) / 1.6
                s.disc(
                    x + size * math.cos(a),
                    y + size * math.sin(a),
                    r * 0.16 * (1 + 0.4 * math.sin(u * 2 + k)),
                    veil(p.accent(k), 0.75),
                )
        else:
            for k in range(60):
                a = k / 60 * 2 * math.pi
                b = a * (2 + n % 3) + u * 0.6
                s.line(
                    x + r * math.cos(a),
                    y + r * math.sin(a),
                    x + r * math.cos(b),
                    y + r * math.sin(b),
                    veil(tones[k % 4], 0.8),
                    0.9,
                )
        yield


@kind(FILM, pixel=1.0, tall=0.1)
def pixel_cartoon(s: Scene) -> Draws:
    """Scenes of pixel art that tell or loop, without anything of a game: rain on a town, a fire, a train, people."""
    rng, p = s.rng, palette(s.rng, s.rng.choice(("night", "muted", "warm", "neon", "pastel")))
    scene, floor = rng.choice(("town", "fire", "train", "sea", "room")), s.h * 0.82
    folk = [
        (sprite(rng, (p.accent(i), 0xFFE8B88A), 10, 0.8), rng.uniform(0, 1), rng.uniform(-15, 15))
        for i in range(rng.randint(1, 4))
    ]
    sky = rng.choice(
        ((0xFF14183A, 0xFF4A3A7A), (0xFFE88A5A, 0xFFF8D08A), (0xFF5A9AD8, 0xFFC8E8F8), (p.ground, p.panel))
    )
    houses = [(i * s.w / 9, rng.uniform(0.25, 0.6) * s.h, p.accent(i)) for i in range(11)]
    drops, lamp, rain = (
        [(rng.uniform(0, s.w), rng.uniform(0, s.h)) for _ in range(90)],
        rng.random() < 0.5,
        rng.random() < 0.5,
    )
    for t in s.clock():
        for band in range(8):
            s.rect(0, band * floor / 8, s.w, floor / 8 + 1, mix(*sky, band / 7))
        s.disc(s.w * 0.8, s.h * 0.2, s.h * 0.08, 0xFFFFF0C0)
        if scene in ("town", "train"):
            for x, high, colour in houses:
                a = (x - t * (60 if scene == "train" else 3)) % (s.w * 1.2) - s.w * 0.12
                s.rect(a, floor - high, s.w / 9.5, high, mix(colour, BLACK, 0.55))
                for k in range(12):
                    if (k * 7 + int(x) + int(t + k) // 3) % 3:
                        s.rect(a + 5 + k % 2 * 11, floor - high + 8 + k // 2 * 13, 5, 6, 0xFFFFD878)
        s.rect(0, floor, s.w, s.h, mix(p.panel, BLACK, 0.55))
        if scene == "train":
            s.rect(s.w * 0.08, floor - 44, s.w * 0.84, 40, p.accent(0))
            for k in range(6):
                s.rect(s.w * (0.12 + 0.135 * k), floor - 37, s.w * 0.08, 15, 0xFFFFF0B0)
                s.disc(s.w * (0.14 + 0.14 * k), floor - 2, 5, 0xFF202020)
        elif scene == "fire":
            for k in range(26):
                x, u = s.w / 2 + 16 * math.sin(k * 2.4), (t * 1.5 + k / 26) % 1
                s.disc(
                    x * (1 - u * 0.02) + 4 * math.sin(9 * t + k),
                    floor - 62 * u,
                    11 * (1 - u),
                    mix(0xFFFFF080, 0xFFE03010, u),
                )
            s.poly([(s.w / 2 - 30, floor + 6), (s.w / 2 + 26, floor - 5)], 0xFF6A3A1A, 7, False)
            s.glow(s.w / 2, floor, 120, 0x60FF9030)
        elif scene == "sea":
            for k in range(9):
                y = floor - 42 + 9 * k
                s.blob(
                    [(a, y + 4 * math.sin(a / 21 + 2 * t + k)) for a in range(-20, int(s.w) + 40, 20)]
                    + [(s.w + 40, s.h + 30), (-40, s.h + 30)],
                    mix(0xFF2A6AA8, 0xFF7AD0E0, k / 9),
                )
            s.poly(
                [
                    (s.w * 0.4, floor - 34 + 4 * math.sin(2 * t)),
                    (s.w * 0.6, floor - 34 + 4 * math.sin(2 * t + 1)),
                    (s.w * 0.56, floor - 22),
                    (s.w * 0.44, floor - 22),
                ],
                0xFF7A3A20,
            )
            s.poly([(s.w * 0.5, floor - 100), (s.w * 0.58, floor - 45), (s.w * 0.5, floor - 42)], WHITE)
        elif scene == "room":
            s.rect(0, 0, s.w, floor, mix(p.accent(1), BLACK, 0.4))
            s.rect(s.w * 0.55, s.h * 0.15, s.w * 0.3, s.h * 0.35, sky[1])
            s.rect(s.w * 0.55, s.h * 0.15, s.w * 0.3, s.h * 0.35, 0xFFE8D8B8, 0, 4)
            s.rect(s.w * 0.1, floor - 50, s.w * 0.35, 50, p.accent(3))
            s.rect(s.w * 0.14, floor - 80, s.w * 0.12, 30, 0xFF88C8F0 if int(t * 3) % 2 else 0xFF98D0F4)
        for look, a, speed in folk if scene != "sea" else ():
            x, size = (a * s.w + speed * t) % s.w, s.h * 0.17
            s.image(look, x, floor - size + 5 - 2 * (int(t * 4 + 9 * a) % 2), size, size)
        for x, y in drops if rain else ():
            b = (y + 260 * t) % s.h
            s.line(x, b, x - 2, b + 8, 0xA0B8D0F0, 1)
        if lamp:
            s.rect(s.w * 0.2, floor - 90, 4, 90, 0xFF202028)
            s.glow(s.w * 0.2 + 10, floor - 90, 46, 0x90FFE8A0)
        yield


@kind(FILM, tall=0.2)
def flat_landscape(s: Scene) -> Draws:
    """A landscape of flat shapes that passes by in layers, with a traveller, birds and a changing sky."""
    rng, p = s.rng, s.palette
    base, far = rng.choice(p.accents), rng.choice((p.ground, 0xFFFFE0B0, 0xFFCDEBFF, 0xFF2A2A5A))
    n, style, pace = rng.randint(3, 6), rng.choice(("hills", "peaks", "dunes", "city")), rng.uniform(15, 60)
    seeds, trees = (
        [rng.uniform(0, 9) for _ in range(n)],
        [(rng.uniform(0, 3), rng.uniform(0.5, 1.2)) for _ in range(24)],
    )
    who, sun, tree_form = (
        rng.choice(("van", "balloon", "bike", "none", "plane")),
        rng.uniform(0.2, 0.8),
        rng.choice(("cone", "disc", "palm")),
    )
    birds, day = rng.random() < 0.5, rng.random() < 0.4
    for t in s.clock():
        sky = mix(far, 0xFF2A2050, min(1, t / 5)) if day else far
        s.ramp(0, 0, s.w, s.h, mix(sky, base, 0.15), sky)
        for k in range(3):
            s.disc(
                s.w * sun,
                s.h * (0.35 + (0.06 * t if day else 0)),
                s.h * (0.22 - 0.05 * k),
                veil(0xFFFFF2C8, 0.3 + 0.25 * k),
            )
        for i in range(n):
            tone, y, shift = (
                mix(sky, shade(base, 0.75 - 0.4 * i / n), 0.25 + 0.75 * i / n),
                s.h * (0.5 + 0.4 * i / n),
                pace * t * (0.15 + i / n),
            )
            if style in ("peaks", "city"):
                rough, edge = random.Random(seeds[i]), [(0.0, s.h)]
                step = 26 if style == "city" else 44
                high = [rough.uniform(10, 90 - 50 * i / n) for _ in range(40)]
                for k in range(int(s.w / step) + 4):
                    x, top = (k - 1) * step - shift % step, y - high[(k + int(shift // step)) % 40]
                    edge += [(x, top), (x + step, top)] if style == "city" else [(x, top)]
                s.poly([(edge[1][0], s.h), *edge[1:], (edge[-1][0], s.h)], tone)
            else:
                draw_hills(s, seeds[i], y, 30, tone, shift, 0.2 if style == "dunes" else 0.8)
            if i == n - 2:
                for a, k in trees:
                    x = (a * s.w - shift) % (s.w * 3) - 30
                    paper_tree(s, x, y + 6, 26 * k, shade(tone, 0.7), tree_form)
        bob = 3 * math.sin(4 * t)
        x, y = s.w * 0.42, s.h * 0.9
        if who == "van":
            s.rect(x - 34, y - 32 + bob * 0.4, 68, 26, p.accent(1), 7)
            s.rect(x + 6, y - 28 + bob * 0.4, 20, 11, 0xFFD8F0FF, 3)
            for a in (-18, 18):
                s.disc(x + a, y - 5, 7, 0xFF25202A)
        elif who == "bike":
            for a in (-15, 15):
                s.disc(x + a, y - 10, 10, p.ink, 2)
            s.poly(
                [(x - 15, y - 10), (x - 3, y - 26), (x + 15, y - 10), (x, y - 10), (x - 3, y - 26)], p.accent(2), 2.5
            )
            s.disc(x + 3, y - 50, 7, 0xFFE8B88A)
            s.poly([(x - 5, y - 26), (x + 2, y - 43), (x + 12, y - 28)], p.accent(0), 6, False)
        elif who in ("balloon", "plane"):
            s.disc(x, s.h * 0.32 + bob, 26, p.accent(1))
            s.disc(x, s.h * 0.32 + bob, 12, p.accent(2), ry=26)
            s.rect(x - 7, s.h * 0.32 + 37 + bob, 14, 10, 0xFF7A4A28, 2)
        for k in range(5 if birds else 0):
            a, b, f = (k * 47 + t * 30) % s.w, s.h * (0.15 + 0.05 * (k % 3)), 4 * math.sin(9 * t + k)
            s.poly([(a - 7, b - f), (a, b), (a + 7, b - f)], shade(base, 0.3), 1.5, False)
        yield


def paper_tree(s: Scene, x: float, y: float, size: float, colour: int, form: str) -> None:
    """A tree of flat shapes."""
    s.rect(x - size * 0.06, y - size * 0.5, size * 0.12, size * 0.6, shade(colour, 0.6))
    if form == "cone":
        for k in range(3):
            s.poly(
                [
                    (x - size * (0.4 - 0.08 * k), y - size * (0.2 + 0.3 * k)),
                    (x, y - size * (0.8 + 0.3 * k)),
                    (x + size * (0.4 - 0.08 * k), y - size * (0.2 + 0.3 * k)),
                ],
                colour,
            )
    elif form == "disc":
        s.disc(x, y - size * 0.8, size * 0.4, colour, ry=size * 0.5)
    else:
        for a in (-2.8, -2.2, -1.6, -1.0, -0.4):
            s.line(
                x,
                y - size * 0.6,
                x + size * 0.5 * math.cos(a),
                y - size * 0.6 + size * 0.35 * math.sin(a),
                colour,
                size * 0.1,
            )


@kind(FILM, tall=0.2)
def logo_sting(s: Scene) -> Draws:
    """A sign that flies in with light, splinters and a name: the opening of a film or a channel."""
    rng, p = s.rng, palette(s.rng, s.rng.choice(("neon", "night", "bright", "grey", "warm")))
    style, name, dark = (
        rng.choice(("spin", "strokes", "solid", "splinters", "beam")),
        words(rng, 1).upper()[:8],
        rng.random() < 0.65,
    )
    ground = shade(p.ground, 0.12) if dark else p.ground
    bits = [(rng.uniform(0, 6.3), rng.uniform(0.3, 1.6), rng.uniform(2, 9), rng.choice(p.accents)) for _ in range(70)]
    size, deep, ink = s.h * 0.24, rng.randint(4, 12), WHITE if dark else p.ink
    size *= min(1, s.w * 0.8 / s.width(name, size))
    for t in s.clock():
        u, x, y = smooth(t / 1.6), s.w / 2, s.h / 2
        s.clear(ground)
        s.glow(x, y, s.h * (0.3 + 0.5 * u), veil(p.accent(0), 0.5 * u))
        if style == "beam":
            for k in range(24):
                a = k * 0.262 + t * 0.4
                s.poly(
                    [
                        (x, y),
                        (x + s.w * math.cos(a), y + s.w * math.sin(a)),
                        (x + s.w * math.cos(a + 0.1), y + s.w * math.sin(a + 0.1)),
                    ],
                    veil(p.accent(1), 0.18),
                )
        for a, speed, r, colour in bits if style in ("splinters", "spin") else ():
            k = s.h * speed * (1 - u) if style == "splinters" else s.h * 0.3 * speed * u
            s.canvas.save()
            s.canvas.translate(x + k * math.cos(a + t * 0.4), y + k * math.sin(a + t * 0.4))
            s.canvas.rotate(90 * t * speed)
            s.poly([(-r, -r * 0.5), (r, 0), (-r * 0.3, r)], veil(colour, 0.9))
            s.canvas.restore()
        s.canvas.save()
        s.canvas.translate(x, y)
        turn = math.cos(math.pi * 2 * (1 - u)) if style == "spin" else 1
        s.canvas.scale((0.2 + 0.8 * bounce(t)) * (turn if abs(turn) > 0.05 else 0.05), 0.2 + 0.8 * bounce(t))
        for k in range(deep if style in ("solid", "beam") else 0, 0, -1):
            s.text(k * math.sin(t), size * 0.35 + k, name, size, shade(p.accent(0), 0.35), 0.5, bold=True)
        s.text(0, size * 0.35, name, size, veil(p.accent(0) if style != "strokes" else ground, u), 0.5, bold=True)
        if style == "strokes":
            paint = s.pen(ink, 1.6)
            paint.setPathEffect(skia.DashPathEffect.Make([max(300 * u, 0.1), 300 * (1 - u) + 0.1], 0))
            s.canvas.drawString(name, -s.width(name, size, bold=True) / 2, size * 0.35, s.font(size, None, True), paint)
        s.canvas.restore()
        shine = x - s.w + 2.4 * s.w * ((t * 0.45) % 1)
        s.poly([(shine, 0), (shine + 16, 0), (shine - 30, s.h), (shine - 46, s.h)], veil(WHITE, 0.18))
        s.rect(x - s.w * 0.25 * u, y + size * 0.7, s.w * 0.5 * u, 2, ink)
        yield


@kind(FILM, tall=0.3)
def explainer(s: Scene) -> Draws:
    """Flat figures, symbols and short words that explain something, one picture after the other."""
    rng, p = s.rng, palette(s.rng, s.rng.choice(("bright", "pastel", "two", "warm", "night")))
    s.palette, each = p, rng.uniform(1.2, 2.4)
    cast = [Figure(s, None) for _ in range(2)]
    scenes = [
        (
            rng.choice(("speak", "icons", "phone", "grow", "globe")),
            words(rng, rng.randint(1, 3), True),
            rng.choice(p.accents),
        )
        for _ in range(5)
    ]
    blobs = [(rng.random(), rng.random(), rng.uniform(0.1, 0.3)) for _ in range(5)]
    for t in s.clock():
        number = int(t / each)
        style, text, tone = scenes[number % 5]
        u, left = t % each, number % 2
        v = bounce(u * 1.5)
        s.clear(mix(p.ground, tone, 0.25))
        for a, b, r in blobs:
            s.disc(a * s.w + 5 * math.sin(t + 9 * a), b * s.h, r * s.h, veil(tone, 0.18))
        x, y = s.w * (0.3 if left else 0.7), s.h * 0.88
        if style in ("speak", "grow"):
            cast[number % 2].draw(
                x, y, s.h * 0.65 * max(v, 0.05), t, "talk" if style == "speak" else "wave", 1 - 2 * left
            )
        if style == "speak":
            bx = s.w * (0.52 if left else 0.06)
            s.rect(bx, s.h * 0.15, s.w * 0.42 * v, s.h * 0.3, WHITE, 12)
        elif style == "icons":
            for k in range(3):
                grown = s.h * 0.13 * bounce(max(u * 2 - 0.4 * k, 0))
                cx = s.w * (k + 1) / 4
                s.disc(cx, s.h * 0.45, grown, p.accent(k))
                s.poly(
                    [
                        (cx + grown * 0.5 * math.cos(a), s.h * 0.45 + grown * 0.5 * math.sin(a))
                        for a in np.arange(3 + k) * 2 * math.pi / (3 + k)
                    ],
                    WHITE,
                )
                if k:
                    s.line(cx - s.w * 0.25 + s.h * 0.15, s.h * 0.45, cx - s.h * 0.15, s.h * 0.45, p.ink, 2)
        elif style == "phone":
            s.canvas.save()
            s.canvas.translate(x, s.h * (0.5 + 0.5 * (1 - v)))
            s.canvas.rotate(8 * math.sin(t))
            s.rect(-36, -72, 72, 144, 0xFF22222A, 10)
            s.rect(-31, -64, 62, 128, WHITE, 5)
            for k in range(4):
                s.rect(-26, -56 + 30 * k, 52 * min(1, max(0, u * 2 - 0.3 * k)), 22, p.accent(k), 4)
            s.canvas.restore()
        elif style == "grow":
            for k in range(4):
                high = s.h * (0.12 + 0.12 * k) * bounce(max(0, u * 1.6 - 0.2 * k))
                s.rect(s.w * ((0.55 if left else 0.1) + 0.09 * k), s.h * 0.85 - high, s.w * 0.06, high, p.accent(k), 3)
        else:
            s.disc(x, s.h * 0.5, s.h * 0.25 * v, tone)
            for k in range(4):
                s.disc(x, s.h * 0.5, s.h * 0.25 * max(v, 0.01), veil(WHITE, 0.7), 1.5, ry=max(0.1, s.h * 0.25 * v))
                s.canvas.drawPath(
                    skia.Path.Oval(
                        skia.Rect.MakeXYWH(
                            x - s.h * 0.25 * abs(math.cos(t + k * 0.8)) * v,
                            s.h * 0.5 - s.h * 0.25 * v,
                            2 * s.h * 0.25 * abs(math.cos(t + k * 0.8)) * v,
                            s.h * 0.5 * v,
                        )
                    ),
                    s.pen(WHITE, 1.5),
                )
        size = min(s.h * 0.11, s.w * 0.42 / max(s.width(text, 1), 1))
        s.text(
            s.w * (0.73 if left else 0.27) if style != "icons" else s.w / 2,
            s.h * (0.32 if style != "icons" else 0.85),
            text,
            size,
            p.ink if style != "speak" else 0xFF333340,
            0.5,
        )
        yield


@kind(FILM, tall=0.15)
def painted(s: Scene) -> Draws:
    """A still painting with rough strokes that comes alive: drifting light, rain, a slow camera."""
    rng, p = s.rng, palette(s.rng, s.rng.choice(("muted", "warm", "night", "two", "pastel")))
    small = Scene(random.Random(rng.random()), 320, 200, 1)
    small.palette = p
    place = setting(small)
    floor = place(0)
    if rng.random() < 0.7:
        Figure(small, None).draw(
            small.w * rng.uniform(0.3, 0.7), floor + 12, small.h * rng.uniform(0.3, 0.6), 0.5, "idle"
        )
    base = cv2.GaussianBlur(small.picture(), (0, 0), rng.uniform(1, 3))
    canvas = Scene(random.Random(rng.random()), 480, 300, 1)
    canvas.image(base, 0, 0, canvas.w, canvas.h, soft=True)
    length, wild = rng.uniform(5, 15), rng.uniform(4, 22)
    flow = noise(s.numpy, 100, 160, 3, 2) * 6
    for _ in range(rng.choice((1500, 2600))):
        x, y = rng.uniform(0, canvas.w), rng.uniform(0, canvas.h)
        tone = base[min(int(y / canvas.h * 200), 199), min(int(x / canvas.w * 320), 319)].astype(int) + rng.uniform(
            -wild, wild
        )
        a = flow[min(int(y / canvas.h * 100), 99), min(int(x / canvas.w * 160), 159)]
        colour = 0xFF000000 | sum(int(np.clip(v, 0, 255)) << k for v, k in zip(tone, (16, 8, 0), strict=True))
        canvas.line(x, y, x + length * math.cos(a), y + length * math.sin(a), colour, rng.uniform(1, 5))
    image, zoom, dx = canvas.surface.makeImageSnapshot(), rng.uniform(0.01, 0.05), rng.uniform(-5, 5)
    weather, flakes = (
        rng.choice(("rain", "dust", "light", "none")),
        [(rng.uniform(0, s.w), rng.uniform(0, s.h)) for _ in range(60)],
    )
    for t in s.clock():
        k = 1.15 + zoom * t
        s.image(image, (s.w - s.w * k) / 2 + dx * t, (s.h - s.h * k) / 2, s.w * k, s.h * k, soft=True)
        for i, (x, y) in enumerate(flakes):
            if weather == "rain":
                b = (y + 300 * t) % s.h
                s.line(x, b, x - 2, b + 12, 0x90E0E8F8, 0.8)
            elif weather == "dust":
                s.disc(
                    x + 12 * math.sin(t + i), (y - 9 * t) % s.h, 1.3, veil(0xFFFFF0C0, 0.5 + 0.4 * math.sin(2 * t + i))
                )
        if weather == "light":
            s.glow(s.w * (0.3 + 0.08 * t), s.h * 0.2, s.h * 0.7, veil(0xFFFFF0C8, 0.4 + 0.1 * math.sin(3 * t)))
        yield

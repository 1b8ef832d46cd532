"""Games that play themselves: each generator simulates a game, with a simple player, and draws it in a random look."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

import numpy as np
import skia
from made.scene import (
    BLACK,
    WHITE,
    Draws,
    Palette,
    Point,
    Scene,
    Wander,
    backdrop,
    cursor,
    draw_hills,
    kind,
    mix,
    palette,
    rgb,
    shade,
    sprite,
    veil,
)

GAME = "Gaming"


class Hud:
    """Score, lives and messages over the game, in one of many styles; one game in six shows none."""

    def __init__(self, s: Scene, *names: str) -> None:
        self.s, rng = s, s.rng
        self.names = names or ("SCORE", "LIVES")
        self.style = rng.choice(("corners", "corners", "bar", "bottom", "boxes", "none"))
        self.size = rng.uniform(9, 17)
        self.ink = rng.choice(
            (WHITE, WHITE, 0xFFFFE14D, s.palette.accent(0), BLACK if s.palette.ground > 0xFFAAAAAA else WHITE)
        )
        self.icon = sprite(rng, (s.palette.accent(1), s.palette.accent(2)), 8)
        self.hearts, self.lives = rng.random() < 0.4, rng.randint(1, 5)
        self.message = rng.choice(("", "", "READY!", "LEVEL 2", "GO", "COMBO x3", "PAUSE", "WAVE 4"))
        self.until = rng.uniform(0.6, 2.5)
        self.time = 0.0

    def draw(self, *values: object) -> None:
        """Draw it, with the values for its names."""
        s, size = self.s, self.size
        self.time += s.dt
        if self.message and self.time < self.until:
            y = s.h * 0.45
            for shift, colour in ((1.5, BLACK), (0, self.ink)):
                s.text(s.w / 2 + shift, y + shift, self.message, size * 2.2, colour, 0.5)
        if self.style == "none":
            return
        low = self.style == "bottom"
        if self.style == "bar" or low:
            s.rect(0, s.h - size * 1.6 if low else 0, s.w, size * 1.6, veil(BLACK, 0.75))
        for i, (name, value) in enumerate(zip(self.names, values, strict=False)):
            x = 6 + i * (s.w - 12) / max(len(self.names) - 1, 1)
            align = i / max(len(self.names) - 1, 1)
            y = s.h - size * 0.45 if low else size * 1.2
            if self.style == "boxes":
                s.rect(x - align * size * 6 - 3, 3, size * 6, size * 2.3, veil(s.palette.panel, 0.85), 4)
                s.text(x - align * size * 6 + size * 3, 3 + size * 0.8, name, size * 0.6, s.palette.ink, 0.5)
                s.text(x - align * size * 6 + size * 3, 1 + size * 2, value, size, s.palette.ink, 0.5)
                continue
            s.text(x + 1, y + 1, f"{name} {value}", size, BLACK, align)
            s.text(x, y, f"{name} {value}", size, self.ink, align)
        if self.hearts:
            for i in range(self.lives):
                s.image(self.icon, 6 + i * size * 1.1, s.h - size * 1.3 if not low else 6, size, size)


def tile_style(s: Scene) -> Callable[[float, float, float, int], None]:
    """A way to draw a square tile of a colour: flat, bevelled, glossy, ringed, gem or pattern."""
    style, r = s.rng.choice(("flat", "bevel", "gloss", "ring", "dot", "brick", "gap")), s.rng.choice((0, 0, 0.15, 0.3))

    def draw(x: float, y: float, size: float, colour: int) -> None:
        if style == "gap":
            s.rect(x + size * 0.08, y + size * 0.08, size * 0.84, size * 0.84, colour, r * size)
            return
        s.rect(x, y, size, size, colour, r * size)
        if style == "bevel":
            edge = size * 0.16
            s.poly([(x, y), (x + size, y), (x + size - edge, y + edge), (x + edge, y + edge)], shade(colour, 1.45))
            s.poly([(x, y), (x, y + size), (x + edge, y + size - edge), (x + edge, y + edge)], shade(colour, 1.2))
            low = [(x, y + size), (x + size, y + size), (x + size - edge, y + size - edge), (x + edge, y + size - edge)]
            s.poly(low, shade(colour, 0.5))
        elif style == "gloss":
            s.ramp(x + 1, y + 1, size - 2, size * 0.5, shade(colour, 1.6), colour)
        elif style == "ring":
            s.rect(x + 0.5, y + 0.5, size - 1, size - 1, shade(colour, 0.45), r * size, size * 0.1)
        elif style == "dot":
            s.disc(x + size / 2, y + size / 2, size * 0.22, shade(colour, 1.5))
        elif style == "brick":
            dark = shade(colour, 0.65)
            s.line(x, y + size / 2, x + size, y + size / 2, dark, size * 0.07)
            s.line(x + size / 2, y, x + size / 2, y + size / 2, dark, size * 0.07)
            s.line(x, y + size * 0.97, x + size, y + size * 0.97, dark, size * 0.07)

    return draw


def board_area(s: Scene, columns: int, rows: int) -> tuple[float, float, float]:
    """Left, top and tile size of a board somewhere on the screen."""
    size = min(s.w * 0.94 / columns, s.h * s.rng.uniform(0.8, 0.99) / rows)
    left = (s.w - size * columns) * s.rng.choice((0.5, 0.5, 0.15, 0.85))
    return left, (s.h - size * rows) * s.rng.uniform(0.3, 0.9), size


SHAPES = (
    ((0, 0), (1, 0), (2, 0), (3, 0)),
    ((0, 0), (1, 0), (0, 1), (1, 1)),
    ((0, 0), (1, 0), (2, 0), (1, 1)),
    ((0, 0), (1, 0), (2, 0), (0, 1)),
    ((0, 0), (1, 0), (2, 0), (2, 1)),
    ((0, 0), (1, 0), (1, 1), (2, 1)),
    ((1, 0), (2, 0), (0, 1), (1, 1)),
)


def turned(shape: Sequence[tuple[int, int]], quarter: int) -> list[tuple[int, int]]:
    """A shape of cells turned by quarters, moved to the corner."""
    cells = list(shape)
    for _ in range(quarter):
        cells = [(-y, x) for x, y in cells]
    low = min(x for x, _ in cells), min(y for _, y in cells)
    return [(x - low[0], y - low[1]) for x, y in cells]


def drop(grid: np.ndarray, cells: Sequence[tuple[int, int]], x: int) -> int:
    """The row to which cells fall in a column, -1 if there is no room."""
    y = -1
    while all(cy + y + 1 < grid.shape[0] and not grid[cy + y + 1, cx + x] for cx, cy in cells):
        y += 1
    return y


def best_place(grid: np.ndarray, shape: Sequence[tuple[int, int]]) -> tuple[list[tuple[int, int]], int, int]:
    """Turned cells, column and row: low, and with few holes below."""
    best = (-math.inf, turned(shape, 0), 0, 0)
    for quarter in range(4):
        cells = turned(shape, quarter)
        for x in range(grid.shape[1] - max(cx for cx, _ in cells)):
            y = drop(grid, cells, x)
            filled = grid.copy()
            for cx, cy in cells:
                filled[cy + max(y, 0), cx + x] = 1
            holes = sum((np.cumsum(column > 0) > 0)[column == 0].sum() for column in filled.T)
            best = max(best, (y * 1.0 - 3 * holes, cells, x, y), key=lambda b: b[0])
    return best[1:]


@kind(GAME, pixel=0.3, tall=0.3)
def falling_blocks(s: Scene) -> Draws:
    """Blocks fall into a well and full rows vanish."""
    rng, p = s.rng, s.palette
    columns, rows = rng.choice(((10, 20), (10, 18), (8, 14), (12, 20)))
    left, top, size = board_area(s, columns, rows)
    tile, ground, hud = tile_style(s), backdrop(s), Hud(s, "SCORE", "LINES", "LEVEL")
    grid = np.zeros((rows, columns), int)
    for y in range(rows - rng.randint(0, rows // 2), rows):
        grid[y] = [rng.randint(1, 7) if rng.random() < 0.8 else 0 for _ in range(columns)]
        grid[y, rng.randrange(columns)] = 0
    well = rng.choice((BLACK, p.panel, shade(p.ground, 0.5), WHITE))
    lines, speed, score = rng.random() < 0.5, rng.uniform(14, 40), rng.randint(0, 90) * 100
    number, following = rng.randrange(7), rng.randrange(7)
    cells, goal, rest = best_place(grid, SHAPES[number])
    x, y = columns / 2 - 1, 0.0
    for _ in s.clock():
        y, x = y + speed * s.dt, x + max(-1, min(1, goal - x)) * min(1, 12 * s.dt)
        if y >= rest:
            for cx, cy in cells:
                grid[cy + max(rest, 0), cx + goal] = number + 1
            full = (grid > 0).all(axis=1)
            grid = np.vstack([np.zeros((full.sum(), columns), int), grid[~full]])
            score += 100 * int(full.sum()) + 10
            if grid[1].any():
                grid[:] = 0
            number, following = following, rng.randrange(7)
            cells, goal, rest = best_place(grid, SHAPES[number])
            x, y = columns / 2 - 1, 0.0
        ground()
        s.rect(left - 2, top - 2, size * columns + 4, size * rows + 4, p.ink, 2, 2)
        s.rect(left, top, size * columns, size * rows, well)
        if lines:
            for i in range(columns):
                s.line(left + i * size, top, left + i * size, top + rows * size, mix(well, p.ink, 0.15), 0.5)
        for gy, gx in zip(*np.nonzero(grid), strict=True):
            tile(left + gx * size, top + gy * size, size, p.accent(grid[gy, gx]))
        for cx, cy in cells:
            tile(left + (round(x) + cx) * size, top + (int(y) + cy) * size, size, p.accent(number + 1))
        aside = left + columns * size + 8 if left < s.w / 3 or left + columns * size < s.w * 0.75 else left - size * 5
        s.text(aside, top + size * 1.5, "NEXT", size * 0.9, p.ink)
        for cx, cy in SHAPES[following]:
            tile(aside + cx * size, top + (2 + cy) * size, size, p.accent(following + 1))
        hud.draw(score, score // 100, 1 + score // 2000)
        yield


@kind(GAME, pixel=0.35, tall=0.15)
def snake(s: Scene) -> Draws:
    """A snake that eats and grows."""
    rng, p = s.rng, s.palette
    columns, rows = rng.randint(14, 30), rng.randint(10, 20)
    left, top, size = board_area(s, columns, rows)
    tile, ground, hud = tile_style(s), backdrop(s), Hud(s, rng.choice(("Score", "SCORE", "Length", "APPLES")))
    body = [(columns // 2 - i, rows // 2) for i in range(rng.randint(3, 12))]
    food, look, checks = (rng.randrange(columns), rng.randrange(rows)), rng.choice("tcl"), rng.random() < 0.5
    field, passed, pace, points = rng.choice((p.panel, p.ground, BLACK)), 0.0, rng.uniform(6, 14), 0
    for _ in s.clock():
        passed += s.dt * pace
        while passed > 1:
            passed -= 1
            x, y = body[0]
            steps = [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
            free = [q for q in steps if q not in body and 0 <= q[0] < columns and 0 <= q[1] < rows]
            if not free:
                body = [(columns // 2 - i, rows // 2) for i in range(4)]
                continue
            ahead = min(free, key=lambda q: abs(q[0] - food[0]) + abs(q[1] - food[1]))
            body.insert(0, ahead)
            if ahead == food:
                points += 1
                food = rng.choice([(a, b) for a in range(columns) for b in range(rows) if (a, b) not in body])
            else:
                body.pop()
        ground()
        s.rect(left, top, columns * size, rows * size, field)
        for i in range(columns * rows if checks else 0):
            if (i // columns + i % columns) % 2:
                s.rect(left + i % columns * size, top + i // columns * size, size, size, mix(field, p.ink, 0.07))
        s.rect(left, top, columns * size, rows * size, p.ink, 0, 1.5)
        s.disc(left + (food[0] + 0.5) * size, top + (food[1] + 0.5) * size, size * 0.42, p.accent(3))
        middles = [(left + (x + 0.5) * size, top + (y + 0.5) * size) for x, y in body]
        if look == "l":
            s.poly(middles, p.accent(0), size * 0.8, closed=False)
        for i, (x, y) in enumerate(middles):
            colour = mix(p.accent(0), p.accent(1), i / len(body))
            if look == "t":
                tile(x - size / 2, y - size / 2, size, colour)
            elif look == "c":
                s.disc(x, y, size * 0.5, colour)
        for side in (-0.2, 0.2):
            s.disc(middles[0][0] + side * size, middles[0][1] - size * 0.15, size * 0.12, WHITE)
        hud.draw(points * 10)
        yield


@kind(GAME, pixel=0.4, tall=0.2)
def pong(s: Scene) -> Draws:
    """Two bats and a ball; upright or lying, with trails and other looks."""
    rng, p = s.rng, s.palette
    p = rng.choice((p, Palette(BLACK, BLACK, WHITE, (WHITE, WHITE))))
    ground = backdrop(s, p) if rng.random() < 0.5 else lambda: s.clear(p.ground)
    r, bat, thick = rng.uniform(3, 7), rng.uniform(28, 60), rng.uniform(4, 10)
    x, y, vx, vy = s.w / 2, s.h / 2, rng.choice((-1, 1)) * rng.uniform(150, 300), rng.uniform(-120, 120)
    bats, score = [s.h / 2, s.h / 2], [rng.randint(0, 9), rng.randint(0, 9)]
    square, round_bat, trail = rng.random() < 0.5, rng.choice((0, 4)), []
    glow, dashed, size = rng.random() < 0.3, rng.random() < 0.8, rng.uniform(18, 48)
    for _ in s.clock():
        x, y = x + vx * s.dt, y + vy * s.dt
        if y < r or y > s.h - r:
            vy, y = -vy, min(max(y, r), s.h - r)
        for side, edge in ((0, 14 + thick), (1, s.w - 14 - thick)):
            towards = vx < 0 if side == 0 else vx > 0
            aim = y if towards else s.h / 2
            bats[side] += max(-170 * s.dt, min(170 * s.dt, aim - bats[side]))
            if towards and (x - r < edge if side == 0 else x + r > edge):
                if abs(y - bats[side]) < bat / 2 + r:
                    vx, vy = -vx * 1.02, vy + (y - bats[side]) * 4
                else:
                    score[1 - side] += 1
                    x, y, vx, vy = s.w / 2, s.h / 2, math.copysign(200, -vx), rng.uniform(-140, 140)
        trail = [*trail[-10:], (x, y)]
        ground()
        for i in range(14 if dashed else 0):
            s.rect(s.w / 2 - 1.5, i * s.h / 14 + 3, 3, s.h / 28, veil(p.ink, 0.6))
        for i, (tx, ty) in enumerate(trail if glow else trail[-1:]):
            s.disc(tx, ty, r, veil(p.accent(2), (i + 1) / len(trail))) if not square else None
        if square:
            s.rect(x - r, y - r, 2 * r, 2 * r, p.ink)
        elif not glow:
            s.disc(x, y, r, p.ink)
        s.rect(14, bats[0] - bat / 2, thick, bat, p.accent(0), round_bat)
        s.rect(s.w - 14 - thick, bats[1] - bat / 2, thick, bat, p.accent(1), round_bat)
        s.text(s.w * 0.4, size * 1.2, score[0], size, p.ink, 0.5)
        s.text(s.w * 0.6, size * 1.2, score[1], size, p.ink, 0.5)
        yield


@kind(GAME, pixel=0.25, tall=0.3)
def breakout(s: Scene) -> Draws:
    """A ball, a bat and a wall of bricks."""
    rng, p = s.rng, s.palette
    columns, rows = rng.randint(6, 14), rng.randint(3, 8)
    bw, bh, y0 = s.w / columns, rng.uniform(8, 15), rng.uniform(20, 45)
    pattern = rng.choice((lambda i, j: True, lambda i, j: (i + j) % 2, lambda i, j: abs(i - columns / 2) > j / 2))
    bricks = {(i, j) for i in range(columns) for j in range(rows) if pattern(i, j) and rng.random() < 0.9}
    by_row, gap, corner = rng.random() < 0.6, rng.choice((0.5, 1, 2)), rng.choice((0, 2, 4))
    ground, hud = backdrop(s), Hud(s, "SCORE", "LIVES")
    balls = [
        [s.w * rng.random(), s.h * 0.7, rng.uniform(-120, 120), -rng.uniform(170, 260)]
        for _ in range(rng.choice((1, 1, 3)))
    ]
    bat, wide, r, points, sparks = s.w / 2, rng.uniform(36, 70), rng.uniform(3, 6), 0, []
    for _ in s.clock():
        low = max(balls, key=lambda b: b[1] * (b[3] > 0))
        bat += max(-260 * s.dt, min(260 * s.dt, low[0] - bat))
        for ball in balls:
            for _ in range(3):
                ball[0], ball[1] = ball[0] + ball[2] * s.dt / 3, ball[1] + ball[3] * s.dt / 3
                cell = (int(ball[0] / bw), int((ball[1] - y0) // bh))
                if cell in bricks:
                    bricks.discard(cell)
                    ball[3], points = -ball[3], points + 10
                    sparks += [
                        [ball[0], ball[1], rng.uniform(-60, 60), rng.uniform(-80, 20), cell[1]] for _ in range(6)
                    ]
            ball[2] = abs(ball[2]) if ball[0] < r else -abs(ball[2]) if ball[0] > s.w - r else ball[2]
            ball[3] = abs(ball[3]) if ball[1] < r else ball[3]
            if ball[1] > s.h - 20 - r and ball[3] > 0:
                ball[2:] = [(ball[0] - bat) * 6 + rng.uniform(-40, 40), -abs(ball[3])]
        ground()
        for i, j in bricks:
            s.rect(
                i * bw + gap, y0 + j * bh + gap, bw - 2 * gap, bh - 2 * gap, p.accent(j if by_row else i + j), corner
            )
        sparks = [[a + u * s.dt, b + v * s.dt, u, v + 250 * s.dt, c] for a, b, u, v, c in sparks if b < s.h]
        for a, b, _, _, c in sparks:
            s.rect(a, b, 2, 2, p.accent(c))
        s.rect(bat - wide / 2, s.h - 20, wide, 7, p.accent(5), corner)
        for ball in balls:
            s.disc(ball[0], ball[1], r, p.ink)
        hud.draw(points, 3)
        yield


@kind(GAME, pixel=0.55, tall=0.35)
def space_shooter(s: Scene) -> Draws:
    """A ship that shoots at rows or waves of enemies."""
    rng = s.rng
    p = palette(rng, rng.choice(("neon", "night", "bright", "handheld")))
    fleet, wave = rng.random() < 0.5, rng.uniform(0.5, 2)
    looks = [sprite(rng, (p.accent(i), p.accent(i + 2)), rng.choice((8, 10, 12))) for i in range(4)]
    ship, size = sprite(rng, (p.accent(4), WHITE), 10, 0.7), rng.uniform(14, 26)
    columns, rows = int(s.w * 0.6 / size / 1.3), rng.randint(2, 5)
    foes = [[30 + i * size * 1.3, 30 + j * size * 1.2, j] for i in range(columns) for j in range(rows)]
    stars = [[rng.uniform(0, s.w), rng.uniform(0, s.h), rng.uniform(10, 120)] for _ in range(rng.choice((0, 60, 90)))]
    ground = backdrop(s, p) if rng.random() < 0.4 else lambda: s.clear(rgb(4, 4, night))
    night = rng.choice((0, 12, 40))
    hud, x, shots, bombs, booms, points, drift = Hud(s, "SCORE", "HI"), s.w / 2, [], [], [], 0, 0.0
    for t in s.clock():
        drift = 14 * math.sin(t * 1.3) if fleet else 0
        if not fleet and rng.random() < 3 * s.dt:
            foes.append([rng.uniform(15, s.w - 15), -20, rng.randrange(4)])
        foes = [
            [fx + (0 if fleet else 40 * math.sin(t * wave + fy / 30) * s.dt), fy + (2 if fleet else 55) * s.dt, k]
            for fx, fy, k in foes
            if fy < s.h
        ]
        target = max(foes, key=lambda f: f[1], default=[s.w / 2, 0, 0])
        danger = [b for b in bombs if abs(b[0] - x) < 14 and b[1] > s.h * 0.6]
        goal = x + 40 * (1 if x < s.w / 2 else -1) if danger else target[0] + drift
        x = min(max(x + max(-150 * s.dt, min(150 * s.dt, goal - x)), 12), s.w - 12)
        if rng.random() < 6 * s.dt:
            shots.append([x, s.h - 24])
        if foes and rng.random() < 2.5 * s.dt:
            chosen = rng.choice(foes)
            bombs.append([chosen[0] + drift, chosen[1]])
        shots, bombs = (
            [[a, b - 260 * s.dt] for a, b in shots if b > 0],
            [[a, b + 120 * s.dt] for a, b in bombs if b < s.h],
        )
        for shot in list(shots):
            hit = next(
                (f for f in foes if abs(f[0] + drift - shot[0]) < size / 2 and abs(f[1] - shot[1]) < size / 2), None
            )
            if hit:
                foes.remove(hit)
                shots.remove(shot)
                booms.append([hit[0] + drift, hit[1], 0.0])
                points += 50
        ground()
        for star in stars:
            star[1] = (star[1] + star[2] * s.dt) % s.h
            s.rect(star[0], star[1], 1.2, 1.2, veil(WHITE, star[2] / 120))
        for fx, fy, k in foes:
            s.image(looks[k % 4], fx + drift - size / 2, fy - size / 2, size, size)
        for a, b in shots:
            s.rect(a - 1, b - 6, 2.4, 8, p.accent(5))
        for a, b in bombs:
            s.disc(a, b, 2.6, p.accent(1))
        booms = [[a, b, c + s.dt] for a, b, c in booms if c < 0.4]
        for a, b, c in booms:
            s.disc(a, b, 4 + 40 * c, veil(0xFFFFC040, 1 - c * 2.4))
        s.image(ship, x - size / 2, s.h - 16 - size / 2, size, size)
        hud.draw(f"{points:05}", 12000)
        yield


def terrain_steps(rng: random.Random, count: int) -> list[int]:
    """Heights of the ground of a platform game in tiles, -1 for a gap."""
    level, heights = 3, []
    while len(heights) < count:
        level = min(max(level + rng.choice((-1, 0, 0, 1)), 2), 5)
        heights += [level] * rng.randint(3, 7)
        if rng.random() < 0.35:
            heights += [-1, -1]
    return heights


@kind(GAME, pixel=0.55, tall=0.05)
def platformer(s: Scene) -> Draws:
    """A hero runs and jumps through a level that scrolls, with parallax hills, coins and enemies."""
    rng, p, size = s.rng, s.palette, s.rng.uniform(14, 26)
    heights, tile = terrain_steps(rng, 120), tile_style(s)
    earth, grass = rng.choice(((0xFF8B5A2B, 0xFF4CAF50), (p.accent(0), p.accent(1)), (0xFF555566, 0xFF9999AA)))
    sky = rng.choice((0xFF6FB7FF, p.ground, 0xFF1A1A3A, mix(p.accent(2), WHITE, 0.6)))
    hero, foe = sprite(rng, (p.accent(3), p.accent(4)), 10, 0.7), sprite(rng, (p.accent(5), p.accent(1)), 8)
    coins = [
        (i * size, (heights[i] + rng.choice((2, 3, 4))) * size)
        for i in range(120)
        if heights[i] > 0 and rng.random() < 0.25
    ]
    ledges = [(i, max(heights[i], 2) + 3, rng.randint(2, 4)) for i in range(6, 116, rng.choice((7, 11)))]
    foes = [i for i in range(8, 118) if heights[i] == heights[i - 1] > 0 and rng.random() < 0.1]
    x, y, vy, speed, got = 3 * size, 6 * size, 0.0, rng.uniform(60, 110), 0
    hud, clouds, layers = Hud(s, "COINS", "WORLD", "TIME"), rng.random() < 0.6, rng.randint(0, 3)
    for t in s.clock():
        ahead = heights[int((x + size * 1.2) / size) % 120]
        here = heights[int(x / size) % 120] * size
        x, vy = x + speed * s.dt, vy - 620 * s.dt
        y += vy * s.dt
        if y <= here and vy <= 0 and here > 0:
            y, vy = here, 0.0
            if ahead < 0 or ahead * size > here or any(0 < f * size - x < size * 2 for f in foes):
                vy = 260 + 30 * rng.random()
        y = max(y, -size) if here > 0 else y if y > -3 * size else 7 * size
        kept = [c for c in coins if abs(c[0] - x) > size * 0.8 or abs(c[1] - y) > size * 1.4]
        got, coins = got + len(coins) - len(kept), kept
        view = x - s.w * 0.35
        s.ramp(0, 0, s.w, s.h, sky, mix(sky, WHITE, 0.4))
        for i in range(5 if clouds else 0):
            cx = (i * 130 - view * 0.15) % (s.w + 100) - 50
            for k in (-14, 0, 14):
                s.disc(cx + k, 35 + 17 * (i % 3), 12, veil(WHITE, 0.9))
        for i in range(layers):
            draw_hills(
                s, i * 0.37, s.h * (0.5 + 0.13 * i), 34, mix(sky, grass, 0.25 + 0.25 * i), view * (0.2 + 0.2 * i)
            )
        first = int(view // size)
        for i in range(first, first + int(s.w / size) + 2):
            for j in range(max(heights[i % 120], 0)):
                top = j == heights[i % 120] - 1
                tile(i * size - view, s.h - (j + 1) * size, size + 0.4, grass if top else earth)
        for i, level, length in ledges:
            for k in range(length):
                tile((i + k) * size - view, s.h - (level + 1) * size, size, p.accent(2))
        for cx, cy in coins:
            s.disc(cx - view, s.h - cy, size * 0.28 * (0.3 + 0.7 * abs(math.cos(5 * t))), 0xFFFFD23F, ry=size * 0.28)
        for f in foes:
            fx = f * size + size * math.sin(2 * t + f)
            s.image(foe, fx - view, s.h - heights[f] * size - size, size, size)
        bob = abs(math.sin(t * 12)) * 2 if vy == 0 else 0
        s.image(hero, x - view - size * 0.6, s.h - y - size * 1.3 - bob, size * 1.3, size * 1.3)
        hud.draw(got, "1-2", int(300 - t))
        yield


def maze(rng: random.Random, columns: int, rows: int, loops: float = 0.15) -> np.ndarray:
    """Walls (True) of a maze with odd numbers of columns and rows; some more walls are opened for loops."""
    walls = np.ones((rows, columns), bool)
    stack = [(1, 1)]
    walls[1, 1] = False
    while stack:
        x, y = stack[-1]
        ways = [
            (dx, dy)
            for dx, dy in ((2, 0), (-2, 0), (0, 2), (0, -2))
            if 0 < x + dx < columns and 0 < y + dy < rows and walls[y + dy, x + dx]
        ]
        if not ways:
            stack.pop()
            continue
        dx, dy = rng.choice(ways)
        walls[y + dy // 2, x + dx // 2] = walls[y + dy, x + dx] = False
        stack.append((x + dx, y + dy))
    for y in range(1, rows - 1):
        for x in range(1, columns - 1):
            if walls[y, x] and (x + y) % 2 and rng.random() < loops:
                walls[y, x] = False
    return walls


def way(walls: np.ndarray, start: tuple[int, int], goals: set[tuple[int, int]]) -> tuple[int, int]:
    """The first step of the shortest way to a goal (breadth first); the start itself if there is none."""
    origin, queue = {start: start}, [start]
    for place in queue:
        if place in goals and place != start:
            while origin[place] != start:
                place = origin[place]
            return place
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            q = place[0] + dx, place[1] + dy
            if q not in origin and not walls[q[1], q[0]]:
                origin[q] = place
                queue.append(q)
    return start


def glide(past: Point, now: Point, share: float) -> Point:
    """A place on the way between two."""
    return past[0] + (now[0] - past[0]) * share, past[1] + (now[1] - past[1]) * share


@kind(GAME, pixel=0.3, tall=0.15)
def maze_pellets(s: Scene) -> Draws:
    """An eater in a maze full of pellets, with ghosts behind it."""
    rng, p = s.rng, s.rng.choice((s.palette, palette(s.rng, "neon")))
    rows = rng.choice((11, 13, 15, 17))
    columns = max(9, int(rows * s.w / s.h * rng.uniform(0.7, 1)) // 2 * 2 + 1)
    walls, hud, tile = maze(rng, columns, rows, 0.3), Hud(s, "1UP", "HIGH SCORE"), tile_style(s)
    left, top, size = board_area(s, columns, rows)
    floor = rng.choice((BLACK, p.ground, p.panel))
    free = {(x, y) for y in range(rows) for x in range(columns) if not walls[y, x]}
    pellets, style = set(free), rng.choice(("tiles", "lines", "round"))
    ghosts = [[g, g] for g in rng.sample(sorted(free), min(4, len(free)))]
    me, past, share, pace, points = (1, 1), (1, 1), 0.0, rng.uniform(4, 8), 0
    for t in s.clock():
        share += s.dt * pace
        if share > 1:
            share, past = share - 1, me
            pellets.discard(me)
            points += 10
            me = way(walls, me, pellets)
            for ghost in ghosts:
                near = [(ghost[1][0] + dx, ghost[1][1] + dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))]
                options = [q for q in near if q in free and q != ghost[0]] or [ghost[0]]
                ghost[:] = [ghost[1], rng.choice(options)]
            pellets = pellets or set(free)
        s.clear(floor)
        for y, x in zip(*np.nonzero(walls), strict=True):
            if style == "tiles":
                tile(left + x * size, top + y * size, size, p.accent(0))
            elif style == "round":
                s.rect(left + x * size + 1, top + y * size + 1, size - 2, size - 2, p.accent(0), size / 2)
            else:
                for dx, dy in ((1, 0), (0, 1)):
                    if y + dy < rows and x + dx < columns and walls[y + dy, x + dx]:
                        a, b = left + (x + 0.5) * size, top + (y + 0.5) * size
                        s.line(a, b, a + dx * size, b + dy * size, p.accent(0), size * 0.3)
        for x, y in pellets:
            s.disc(left + (x + 0.5) * size, top + (y + 0.5) * size, size * 0.12, p.ink if floor != BLACK else WHITE)
        for i, (a, b) in enumerate(ghosts):
            gx, gy = glide(a, b, share)
            gx, gy = left + (gx + 0.5) * size, top + (gy + 0.5) * size
            s.disc(gx, gy, size * 0.42, p.accent(i + 1))
            s.rect(gx - size * 0.42, gy, size * 0.84, size * 0.42, p.accent(i + 1))
            for side in (-0.17, 0.17):
                s.disc(gx + side * size, gy - size * 0.05, size * 0.13, WHITE)
                s.disc(gx + (side + 0.04) * size, gy - size * 0.05, size * 0.06, BLACK)
        x, y = glide(past, me, share)
        angle = math.degrees(math.atan2(me[1] - past[1], me[0] - past[0]))
        mouth = 10 + 30 * abs(math.sin(t * 14))
        box = skia.Rect.MakeXYWH(left + x * size + size * 0.04, top + y * size + size * 0.04, size * 0.92, size * 0.92)
        s.canvas.drawArc(box, angle + mouth, 360 - 2 * mouth, True, s.fill(0xFFFFD800))
        hud.draw(points, 10000)
        yield


@kind(GAME, pixel=0.4, tall=0.1)
def sokoban(s: Scene) -> Draws:
    """A keeper pushes boxes to their places, in a room of tiles."""
    rng, p, tile = s.rng, s.palette, tile_style(s)
    columns, rows = rng.randint(8, 13), rng.randint(7, 10)
    left, top, size = board_area(s, columns, rows)
    walls = np.zeros((rows, columns), bool)
    walls[0], walls[-1], walls[:, 0], walls[:, -1] = True, True, True, True
    for _ in range(columns * rows // 8):
        walls[rng.randint(2, rows - 3), rng.randint(2, columns - 3)] = True
    free = [(x, y) for y in range(2, rows - 2) for x in range(2, columns - 2) if not walls[y, x]]
    boxes, goals = rng.sample(free, min(4, len(free) // 2)), set(rng.sample(free, min(4, len(free) // 2)))
    me = past = (1, 1)
    hero, ground, hud = sprite(rng, (p.accent(3), p.accent(4)), 10, 0.75), backdrop(s), Hud(s, "MOVES", "LEVEL")
    brown, floor = rng.choice((0xFFB5803C, p.accent(1))), mix(p.ground, p.accent(0), 0.25)
    share, moves, aim = 0.0, 0, (1, 1)
    for _ in s.clock():
        share += s.dt * 7
        if share >= 1:
            share, past, moves = 0.0, me, moves + 1
            blocked = walls.copy()
            for bx, by in boxes:
                blocked[by, bx] = True
            if me == aim or way(blocked, me, {aim}) == me:
                dx, dy = rng.choice(((1, 0), (-1, 0), (0, 1), (0, -1)))
                box = rng.choice(boxes)
                beyond, aim = (box[0] + dx, box[1] + dy), (box[0] - dx, box[1] - dy)
                if me == aim and not blocked[beyond[1], beyond[0]]:
                    boxes[boxes.index(box)], me = beyond, box
                elif blocked[aim[1], aim[0]]:
                    aim = me
            else:
                me = way(blocked, me, {aim})
        ground()
        for y in range(rows):
            for x in range(columns):
                if walls[y, x]:
                    tile(left + x * size, top + y * size, size, p.accent(0))
                else:
                    s.rect(
                        left + x * size, top + y * size, size + 0.3, size + 0.3, mix(floor, p.ink, 0.04 * ((x + y) % 2))
                    )
        for x, y in goals:
            s.disc(left + (x + 0.5) * size, top + (y + 0.5) * size, size * 0.2, p.accent(2))
        for x, y in boxes:
            a, b = left + x * size + size * 0.08, top + y * size + size * 0.08
            colour = shade(brown, 1.3) if (x, y) in goals else brown
            s.rect(a, b, size * 0.84, size * 0.84, colour, 1)
            s.rect(a, b, size * 0.84, size * 0.84, shade(brown, 0.55), 1, size * 0.09)
            s.line(a, b, a + size * 0.84, b + size * 0.84, shade(brown, 0.55), size * 0.08)
        x, y = glide(past, me, share)
        s.image(hero, left + x * size, top + y * size, size, size)
        hud.draw(moves, 7)
        yield


def gem(s: Scene, x: float, y: float, r: float, number: int, colour: int) -> None:
    """A jewel: its shape goes with its number."""
    sides = (4, 6, 3, 5, 8, 0, 4)[number % 7]
    if not sides:
        s.disc(x, y, r, colour)
    else:
        turn = math.pi / 4 if number % 7 == 6 else -math.pi / 2
        points = [
            (x + r * math.cos(turn + 2 * math.pi * i / sides), y + r * math.sin(turn + 2 * math.pi * i / sides))
            for i in range(sides)
        ]
        s.poly(points, colour)
        s.poly([(x + (a - x) * 0.55, y + (b - y) * 0.55) for a, b in points], shade(colour, 1.35))
    s.disc(x - r * 0.3, y - r * 0.35, r * 0.16, veil(WHITE, 0.8))


@kind(GAME, pixel=0.15, tall=0.4)
def match_three(s: Scene) -> Draws:
    """Jewels are swapped; three in a line vanish and others fall in."""
    rng, p = s.rng, palette(s.rng, s.rng.choice(("bright", "pastel", "neon", "two")))
    columns, rows, colours = rng.randint(6, 9), rng.randint(6, 9), rng.randint(5, 7)
    left, top, size = board_area(s, columns, rows)
    ground, hud, tile, tiles = backdrop(s, p), Hud(s, "SCORE", "MOVES", "GOAL"), tile_style(s), rng.random() < 0.35
    grid = np.array([[rng.randrange(colours) for _ in range(columns)] for _ in range(rows)])
    fall, wait, score, pointer = np.zeros((rows, columns)), 0.0, 0, Wander(s, 2)
    picked, mouse = (0, 0), rng.random() < 0.6
    for _ in s.clock():
        fall, wait = np.maximum(fall - 9 * s.dt, 0), wait + s.dt
        if not fall.any() and wait > 0.35:
            wait, gone = 0.0, np.zeros((rows, columns), bool)
            for y in range(rows):
                for x in range(columns):
                    for dx, dy in ((1, 0), (0, 1)):
                        line = [(x + k * dx, y + k * dy) for k in range(3)]
                        if line[2][0] < columns and line[2][1] < rows and len({grid[b, a] for a, b in line}) == 1:
                            for a, b in line:
                                gone[b, a] = True
            score += 30 * int(gone.sum())
            if not gone.any():
                picked = rng.randrange(columns - 1), rng.randrange(rows)
                x, y = picked
                grid[y, x], grid[y, x + 1] = int(grid[y, x + 1]), int(grid[y, x])
                grid[y, max(x - 1, 0)] = grid[(y + 1) % rows, x] = grid[y, x]
            for x in range(columns):
                keep = [grid[y, x] for y in range(rows) if not gone[y, x]]
                missing = rows - len(keep)
                lowest = max((y for y in range(rows) if gone[y, x]), default=-1)
                grid[:, x] = [rng.randrange(colours) for _ in range(missing)] + keep
                fall[: lowest + 1, x] = missing
        ground()
        s.rect(left - 4, top - 4, columns * size + 8, rows * size + 8, veil(p.panel, 0.8), 6)
        s.canvas.save()
        s.canvas.clipRect(skia.Rect.MakeXYWH(left, top, columns * size, rows * size))
        for y in range(rows):
            for x in range(columns):
                a, b = left + (x + 0.5) * size, top + (y + 0.5 - fall[y, x]) * size
                if tiles:
                    tile(a - size * 0.45, b - size * 0.45, size * 0.9, p.accent(grid[y, x]))
                else:
                    gem(s, a, b, size * 0.42, int(grid[y, x]), p.accent(grid[y, x]))
        s.canvas.restore()
        s.rect(left + picked[0] * size, top + picked[1] * size, size, size, WHITE, 3, 1.6)
        if mouse:
            cursor(s, *pointer.step((left + (picked[0] + 0.5) * size, top + (picked[1] + 0.5) * size)))
        hud.draw(score, 17, 5000)
        yield


@kind(GAME, pixel=0.05, tall=0.35)
def slide_numbers(s: Scene) -> Draws:
    """Numbers slide on a square board and equal ones join."""
    rng, p, n = s.rng, s.palette, s.rng.choice((4, 4, 4, 5, 3))
    if rng.random() < 0.5:
        p = Palette(0xFFFAF8EF, 0xFFBBADA0, 0xFF776E65, tuple(mix(0xFFEEE4DA, 0xFFE8590C, i / 7) for i in range(8)))
    left, top, size = board_area(s, n, n)
    top, size, ground = (
        top * 0.8 + size * 0.35,
        size * 0.86,
        backdrop(s, p) if rng.random() < 0.4 else lambda: s.clear(p.ground),
    )
    left = (s.w - n * size) * rng.choice((0.5, 0.5, 0.2))
    grid = np.array([[rng.choice((0, 0, 1, 2, 3, 4, 5, 6)) for _ in range(n)] for _ in range(n)])
    base, r, gap, wait, score = (
        rng.choice((2, 2, 3)),
        rng.choice((0.05, 0.1, 0.2)),
        rng.uniform(0.04, 0.1),
        0.0,
        rng.randint(0, 9000),
    )
    old, moved, turn = grid.copy(), {}, 0
    for _ in s.clock():
        wait += s.dt
        if wait > 0.45:
            wait, old, turn = 0.0, grid.copy(), rng.choice((0, 0, 1, 1, 2, 3))
            seen, moved = np.rot90(grid, turn).copy(), {}
            for y in range(n):
                line = [(x, v) for x, v in enumerate(seen[y]) if v]
                row, joined = [], False
                for x, v in line:
                    if row and row[-1] == v and not joined:
                        row[-1], joined, score = v + 1, True, score + base ** int(v + 1)
                    else:
                        row.append(v)
                        joined = False
                    moved[x, y] = len(row) - 1
                seen[y] = row + [0] * (n - len(row))
            grid = np.rot90(seen, -turn).copy()
            empty = list(zip(*np.nonzero(grid == 0), strict=True))
            if empty:
                grid[rng.choice(empty)] = rng.choice((1, 1, 2))
            else:
                grid[:] = 0
        ground()
        s.text(left, top - 10, goal_name(base, n), size * 0.42, p.ink)
        s.rect(left + n * size - size * 1.4, top - size * 0.55, size * 1.4, size * 0.45, p.panel, 3)
        s.text(left + n * size - size * 0.7, top - size * 0.22, score, size * 0.25, p.ink, 0.5)
        s.rect(left, top, n * size, n * size, p.panel, r * size)
        shown, share = (old, min(wait / 0.15, 1)) if wait < 0.15 else (grid, 1.0)
        for y in range(n):
            for x in range(n):
                cell = (
                    left + x * size + gap * size,
                    top + y * size + gap * size,
                    size * (1 - 2 * gap),
                    size * (1 - 2 * gap),
                )
                s.rect(*cell, mix(p.panel, p.ground, 0.35), r * size)
        for y in range(n):
            for x in range(n):
                if shown[y, x]:
                    a, b = slid(x, y, turn, n, moved, share) if wait < 0.15 else (x, y)
                    number_tile(s, p, left + a * size, top + b * size, size, int(shown[y, x]), base, gap, r)
        yield


def goal_name(base: int, n: int) -> str:
    """The name of the number game: its goal."""
    return str(base ** (11 if n > 3 else 9)) if base == 2 else "Threes"


def slid(x: int, y: int, turn: int, n: int, moved: dict, share: float) -> Point:
    """Where a tile is while the board slides."""
    place = (x, y)
    for _ in range(turn):
        place = (place[1], n - 1 - place[0])
    goal = (moved.get(place, place[0]), place[1])
    now = (place[0] + (goal[0] - place[0]) * share, place[1])
    for _ in range(turn):
        now = (n - 1 - now[1], now[0])
    return now


def number_tile(
    s: Scene, p: Palette, x: float, y: float, size: float, value: int, base: int, gap: float, r: float
) -> None:
    """One tile with its number."""
    colour = p.accent(value - 1)
    s.rect(x + gap * size, y + gap * size, size * (1 - 2 * gap), size * (1 - 2 * gap), colour, r * size)
    label = str(base**value)
    light = sum(((colour >> 16) & 255, (colour >> 8) & 255, colour & 255)) > 430
    s.text(
        x + size / 2,
        y + size * 0.64,
        label,
        size * (0.42 if len(label) < 3 else 0.3),
        0xFF554F49 if light else WHITE,
        0.5,
    )


@kind(GAME, pixel=0.15, tall=0.2)
def minesweeper(s: Scene) -> Draws:
    """Fields are opened one by one; numbers tell how many mines are near."""
    rng, p = s.rng, s.palette
    columns, rows = rng.randint(8, 22), rng.randint(8, 14)
    left, top, size = board_area(s, columns, rows)
    top, size = top + size * 0.6, size * 0.93
    mines = np.array([[rng.random() < 0.15 for _ in range(columns)] for _ in range(rows)])
    wide = np.pad(mines.astype(int), 1)
    near = sum(wide[1 + b : rows + 1 + b, 1 + a : columns + 1 + a] for a in (-1, 0, 1) for b in (-1, 0, 1)) - mines
    shown, flags = np.zeros_like(mines), np.zeros_like(mines)
    classic = rng.random() < 0.5
    cover, opened = (0xFFC0C0C0, 0xFFB8B8B8) if classic else (p.accent(0), p.ground)
    inks = (0xFF0000FF, 0xFF008000, 0xFFFF0000, 0xFF000080, 0xFF800000, 0xFF008080, BLACK, 0xFF808080)
    pointer, wait, goal, ground = Wander(s, 2.5), 1.0, (0, 0), backdrop(s)
    for t in s.clock():
        wait += s.dt
        if wait > 0.5:
            wait = 0.0
            stack = [goal]
            if mines[goal[1], goal[0]]:
                flags[goal[1], goal[0]], stack = True, []
            while stack:
                x, y = stack.pop()
                if 0 <= x < columns and 0 <= y < rows and not shown[y, x]:
                    shown[y, x] = True
                    if not near[y, x]:
                        stack += [(x + a, y + b) for a in (-1, 0, 1) for b in (-1, 0, 1)]
            left_over = [(int(x), int(y)) for y, x in zip(*np.nonzero(~shown & ~flags), strict=True)]
            goal = rng.choice(left_over or [(0, 0)])
        ground()
        s.rect(
            left - 4, top - size * 1.5, columns * size + 8, (rows + 1.5) * size + 4, cover if classic else p.panel, 2
        )
        for i, value in enumerate((int(mines.sum() - flags.sum()), int(t) + 30)):
            x = left + i * (columns * size - size * 2.4)
            s.rect(x, top - size * 1.35, size * 2.4, size * 1.2, BLACK)
            s.text(x + size * 1.2, top - size * 0.35, f"{value:03}", size, 0xFFFF2020, 0.5)
        s.disc(left + columns * size / 2, top - size * 0.75, size * 0.5, 0xFFFFD83D)
        for y in range(rows):
            for x in range(columns):
                a, b = left + x * size, top + y * size
                s.rect(a + 0.4, b + 0.4, size - 0.8, size - 0.8, opened if shown[y, x] else cover)
                if not shown[y, x] and classic:
                    s.line(a + 1, b + 1, a + size - 1, b + 1, WHITE, size * 0.1)
                    s.line(a + 1, b + 1, a + 1, b + size - 1, WHITE, size * 0.1)
                    s.line(a + size - 1, b + 1, a + size - 1, b + size - 1, 0xFF7B7B7B, size * 0.1)
                    s.line(a + 1, b + size - 1, a + size - 1, b + size - 1, 0xFF7B7B7B, size * 0.1)
                if shown[y, x] and near[y, x]:
                    s.text(a + size / 2, b + size * 0.8, near[y, x], size * 0.8, inks[near[y, x] - 1], 0.5)
                if flags[y, x]:
                    s.poly(
                        [
                            (a + size * 0.3, b + size * 0.2),
                            (a + size * 0.75, b + size * 0.4),
                            (a + size * 0.3, b + size * 0.6),
                        ],
                        0xFFE02020,
                    )
                    s.line(a + size * 0.3, b + size * 0.2, a + size * 0.3, b + size * 0.85, BLACK, 1)
        cursor(s, *pointer.step((left + (goal[0] + 0.5) * size, top + (goal[1] + 0.5) * size)))
        yield

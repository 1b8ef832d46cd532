"""More games that play themselves: worlds of tiles, boards and cards, races, and worlds in three dimensions."""

from __future__ import annotations

import math

import numpy as np
import skia
from made.gaming import GAME, Hud, board_area, glide, maze, way
from made.scene import (
    BLACK,
    WHITE,
    Draws,
    Scene,
    Wander,
    backdrop,
    box_mesh,
    coloured,
    cursor,
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
import itertools


def ground_tiles(s: Scene, low: int, high: int) -> list[skia.Image]:
    """Four speckled tiles of 16 pixels between two colours."""
    made = []
    for _ in range(4):
        speckle = s.numpy.random((16, 16)) ** s.rng.uniform(1, 4)
        made.append(to_image(coloured(speckle * 0.5, (low, high))))
    return made


@kind(GAME, pixel=0.6, tall=0.1)
def tile_rpg(s: Scene) -> Draws:
    """A hero walks over a map of tiles; people speak in a box."""
    rng, size = s.rng, s.rng.choice((16, 20, 24, 28))
    land = noise(s.numpy, 60, 60, 6, 3)
    green, water, sand = rng.choice(
        (
            (0xFF5DB04A, 0xFF3B7DD8, 0xFFE2CF8F),
            (0xFF7A8F99, 0xFF243B55, 0xFFB9C4CC),
            (0xFFB98B50, 0xFFC2452D, 0xFFE5C07B),
            tuple(s.palette.accents[:3]),
        )
    )
    sets = [ground_tiles(s, c, shade(c, 0.7)) for c in (water, sand, green)]
    level = np.digitize(land, (rng.uniform(0.2, 0.35), rng.uniform(0.38, 0.45)))
    trees = (level == 2) & (s.numpy.random((60, 60)) < rng.uniform(0.05, 0.25))
    houses = [(rng.randrange(5, 55), rng.randrange(5, 55)) for _ in range(25)]
    solid = trees | (level == 0)
    solid[0], solid[-1], solid[:, 0], solid[:, -1] = True, True, True, True
    for x, y in houses:
        solid[y : y + 2, x : x + 3] = True
    free = [(x, y) for y in range(12, 48) for x in range(15, 45) if not solid[y, x]] or [(30, 30)]
    hero, folk = (
        sprite(rng, (s.palette.accent(0), 0xFFF2C79A), 10, 0.8),
        [sprite(rng, (s.palette.accent(i), 0xFFE5B080), 10, 0.8) for i in (1, 2, 3)],
    )
    people = rng.sample(free, min(12, len(free)))
    me = past = rng.choice(free)
    goal, share, hud, says = rng.choice(free), 0.0, Hud(s, "HP", "GOLD", "LV"), words(rng, 14, True)
    talk, roof, white = rng.uniform(0, 3) if rng.random() < 0.6 else 99, s.palette.accent(4), rng.random() < 0.5
    for t in s.clock():
        share += s.dt * 5
        if share > 1 and not talk < t < talk + 2.5:
            share, past = 0.0, me
            me = way(solid, me, {goal})
            goal = rng.choice(free) if me == past else goal
        x, y = glide(past, me, min(share, 1))
        vx, vy = x * size - s.w / 2, y * size - s.h / 2
        for ty in range(int(vy // size), int((vy + s.h) // size) + 1):
            for tx in range(int(vx // size), int((vx + s.w) // size) + 1):
                a, b = tx * size - vx, ty * size - vy
                cell = level[ty % 60, tx % 60]
                s.image(sets[cell][(tx * 7 + ty * 13 + int(t * 2) * (cell == 0)) % 4], a, b, size + 0.5, size + 0.5)
                if trees[ty % 60, tx % 60]:
                    s.rect(a + size * 0.42, b + size * 0.6, size * 0.16, size * 0.4, 0xFF6B4423)
                    s.disc(a + size / 2, b + size * 0.4, size * 0.42, shade(green, 0.55))
                    s.disc(a + size * 0.42, b + size * 0.3, size * 0.22, shade(green, 0.8))
        for hx, hy in houses:
            a, b = hx * size - vx, hy * size - vy
            s.rect(a, b, 3 * size, 2 * size, 0xFFE9DCC3)
            s.poly(
                [
                    (a - 3, b + size * 0.9),
                    (a + size * 0.5, b - size * 0.5),
                    (a + size * 2.5, b - size * 0.5),
                    (a + 3 * size + 3, b + size * 0.9),
                ],
                roof,
            )
            s.rect(a + size * 1.3, b + size * 1.2, size * 0.5, size * 0.8, 0xFF5A3A1E)
        for i, (px, py) in enumerate(people):
            s.image(folk[i % 3], px * size - vx, py * size - vy, size, size)
        s.image(hero, s.w / 2, s.h / 2 - abs(math.sin(share * math.pi)) * 2, size, size)
        if talk < t < talk + 2.5:
            back, ink = (WHITE, BLACK) if white else (0xFF1B2A6B, WHITE)
            s.rect(8, s.h * 0.7, s.w - 16, s.h * 0.27, back, 5)
            s.rect(11, s.h * 0.7 + 3, s.w - 22, s.h * 0.27 - 6, ink, 4, 1.6)
            shown = says[: int((t - talk) * 40)]
            for i in range(3):
                s.text(20, s.h * 0.7 + 22 + 17 * i, shown[i * 34 : (i + 1) * 34], 12, ink)
        hud.draw("42/50", 318, 7)
        yield


@kind(GAME, pixel=0.35, tall=0.1)
def monster_battle(s: Scene) -> Draws:
    """A battle in turns: two creatures, health bars and a menu."""
    rng, p = s.rng, s.rng.choice((s.palette, palette(s.rng, "handheld"), palette(s.rng, "pastel")))
    beasts = [sprite(rng, (p.accent(i), p.accent(i + 1)), rng.choice((12, 14, 16)), 0.7) for i in (0, 2)]
    names, moves = [words(rng, 1).upper()[:9] for _ in range(2)], [words(rng, 1, True) for _ in range(4)]
    health, ground, turn, wait, blow, white = [1.0, 1.0], backdrop(s, p), 0, 0.0, 0.0, rng.random() < 0.5
    message = f"A wild {names[0]} appears!"
    box, ink = (WHITE, 0xFF222222) if white else (shade(p.ground, 0.3), WHITE)
    for t in s.clock():
        wait, blow = wait + s.dt, max(0, blow - s.dt)
        if wait > 1.3:
            wait, blow, turn = 0.0, 0.5, 1 - turn
            health[1 - turn] = max(0.05, health[1 - turn] - rng.uniform(0.1, 0.3))
            message = f"{names[turn]} uses {rng.choice(moves).upper()}!"
        ground()
        places = ((s.w * 0.72, s.h * 0.28, s.h * 0.3), (s.w * 0.27, s.h * 0.52, s.h * 0.42))
        for i, (x, y, size) in enumerate(places):
            s.disc(x, y + size * 0.48, size * 0.62, veil(p.panel, 0.9), ry=size * 0.16)
            shift = 8 * math.sin(40 * t) * (blow > 0 and i != turn) + 12 * (blow > 0.25 and i == turn) * (
                1 - 2 * (i == 0)
            )
            if not (blow > 0 and i != turn and int(t * 16) % 2):
                s.image(beasts[i], x - size / 2 + shift, y - size / 2 + 2 * math.sin(3 * t + i), size, size)
            bx, by = (s.w * 0.06, s.h * 0.08) if i == 0 else (s.w * 0.54, s.h * 0.5)
            s.rect(bx, by, s.w * 0.4, s.h * 0.13, box, 4)
            s.rect(bx, by, s.w * 0.4, s.h * 0.13, ink, 4, 1)
            s.text(bx + 6, by + s.h * 0.055, f"{names[i]}  Lv{12 + i}", s.h * 0.05, ink)
            s.rect(bx + 6, by + s.h * 0.075, s.w * 0.34, s.h * 0.03, 0xFF555555, 3)
            s.rect(
                bx + 6,
                by + s.h * 0.075,
                s.w * 0.34 * health[i],
                s.h * 0.03,
                0xFF3CC850 if health[i] > 0.5 else 0xFFE8B020 if health[i] > 0.25 else 0xFFE03030,
                3,
            )
        s.rect(3, s.h * 0.74, s.w - 6, s.h * 0.25, box, 4)
        s.rect(5, s.h * 0.74 + 2, s.w - 10, s.h * 0.25 - 4, ink, 4, 1.5)
        s.text(14, s.h * 0.83, message[: int(wait * 40)], s.h * 0.058, ink)
        for i, move in enumerate(moves):
            s.text(
                s.w * (0.52 + 0.25 * (i % 2)),
                s.h * (0.88 + 0.07 * (i // 2)),
                (">" if i == int(t) % 4 else " ") + move,
                s.h * 0.05,
                ink,
            )
        yield


@kind(GAME, pixel=0.25, tall=0.1)
def tower_defence(s: Scene) -> Draws:
    """Enemies follow a road past towers that shoot."""
    rng, p = s.rng, s.palette
    grass = rng.choice((0xFF6AA84F, 0xFFC9B36B, 0xFF5A6E7A, p.ground, 0xFF2E3B2E))
    road = rng.choice((0xFFC8A165, 0xFF8D8D8D, shade(grass, 0.6), 0xFFE8D5A0))
    texture = to_image(coloured(noise(s.numpy, 96, 128, 12, 3), (grass, shade(grass, 0.8))))
    path = [(-10.0, s.h * rng.uniform(0.2, 0.8))]
    for i in range(1, 7):
        path += [(s.w * i / 7, path[-1][1]), (s.w * i / 7, s.h * rng.uniform(0.15, 0.85))]
    path += [(s.w + 12, path[-1][1])]
    lengths = [math.dist(a, b) for a, b in itertools.pairwise(path)]
    curved, wide = rng.random() < 0.4, rng.uniform(14, 26)
    towers = [
        (rng.uniform(20, s.w - 20), rng.uniform(24, s.h - 24), rng.randrange(3)) for _ in range(rng.randint(4, 11))
    ]
    foe, foes, shots, gold = sprite(rng, (p.accent(1), p.accent(3)), 8), [[i * 24.0, 1.0] for i in range(8)], [], 200
    round_foe, hud, trees, pace = (
        rng.random() < 0.5,
        Hud(s, "Gold", "Wave", "Lives"),
        [(rng.uniform(0, s.w), rng.uniform(0, s.h)) for _ in range(rng.choice((0, 14, 30)))],
        rng.uniform(25, 55),
    )

    def place(along: float) -> tuple[float, float]:
        for (a, b), length in zip(itertools.pairwise(path), lengths, strict=True):
            if along < length:
                return glide(a, b, along / max(length, 1e-6))
            along -= length
        return path[-1]

    for _ in s.clock():
        foes = [[a + pace * s.dt, life] for a, life in foes if life > 0 and a < sum(lengths)]
        if rng.random() < 2 * s.dt:
            foes.append([0.0, 1.0])
        s.image(texture, 0, 0, s.w, s.h, soft=True)
        for colour, width in ((shade(road, 0.7), wide + 5), (road, wide)):
            if curved:
                s.blob(path, colour, width, closed=False)
            else:
                s.poly(path, colour, width, closed=False)
        for x, y in trees:
            s.disc(x, y, 8, shade(grass, 0.5))
            s.disc(x - 2, y - 2, 5, shade(grass, 0.7))
        spots = [(*place(a), i) for i, (a, _) in enumerate(foes)]
        for x, y, i in spots:
            if round_foe:
                s.disc(x, y, 6.5, p.accent(i))
                s.disc(x - 2, y - 2, 2, veil(WHITE, 0.6))
            else:
                s.image(foe, x - 8, y - 9, 16, 16)
            s.rect(x - 8, y - 13, 16, 2.4, 0xFF400000)
            s.rect(x - 8, y - 13, 16 * max(foes[i][1], 0), 2.4, 0xFF30E040)
        for x, y, level in towers:
            near = min(spots, key=lambda q: math.dist(q[:2], (x, y)), default=None)
            angle = math.atan2(near[1] - y, near[0] - x) if near else 0
            s.rect(x - 10, y - 10, 20, 20, 0xFF6F6F78, 4)
            s.disc(x, y, 8, p.accent(level + 4))
            s.line(x, y, x + 14 * math.cos(angle), y + 14 * math.sin(angle), 0xFF26262C, 4)
            if near and math.dist(near[:2], (x, y)) < 75:
                if rng.random() < 3 * s.dt:
                    shots.append([x, y, near[2], 0.0])
                    foes[near[2]][1] -= 0.2
                    gold += 5
        shots = [[x, y, i, u + 5 * s.dt] for x, y, i, u in shots if u < 1 and i < len(spots)]
        for x, y, i, u in shots:
            a, b = glide((x, y), spots[i][:2], u)
            s.disc(a, b, 2.6, 0xFFFFE060)
        if hud.hearts:
            s.disc(*towers[0][:2], 75, veil(WHITE, 0.4), 1)
        hud.draw(gold, "3/10", 18)
        yield


def card(
    s: Scene, x: float, y: float, w: float, value: int, suit: int, up: bool = True, back: int = 0xFF2B4C9B
) -> None:
    """A playing card."""
    h = w * 1.42
    s.rect(x, y, w, h, WHITE if up else back, w * 0.08)
    s.rect(x, y, w, h, 0xFF555555, w * 0.08, 0.8)
    if not up:
        s.rect(x + w * 0.1, y + w * 0.1, w * 0.8, h - w * 0.2, shade(back, 1.4), w * 0.05, w * 0.06)
        return
    colour = 0xFFD02030 if suit % 2 else 0xFF151515
    s.text(x + w * 0.08, y + w * 0.34, ("A", *range(2, 11), "J", "Q", "K")[value % 13], w * 0.34, colour, bold=True)
    for cx, cy, r in ((x + w * 0.75, y + w * 0.22, w * 0.11), (x + w * 0.52, y + h * 0.62, w * 0.24)):
        if suit == 1:
            s.poly([(cx, cy - r * 1.3), (cx + r, cy), (cx, cy + r * 1.3), (cx - r, cy)], colour)
            continue
        flip = -1 if suit == 3 else 1
        lobes = ((-0.5, 0.2), (0.5, 0.2)) if suit != 2 else ((-0.55, 0.25), (0.55, 0.25), (0, -0.5))
        for dx, dy in lobes:
            s.disc(cx + dx * r, cy + flip * dy * r, r * 0.56, colour)
        if suit != 2:
            s.poly([(cx - r, cy + flip * r * 0.3), (cx + r, cy + flip * r * 0.3), (cx, cy - flip * r * 1.2)], colour)
        if suit != 3:
            s.poly([(cx, cy), (cx + r * 0.35, cy + r * 1.2), (cx - r * 0.35, cy + r * 1.2)], colour)


@kind(GAME, pixel=0.1, tall=0.15)
def solitaire(s: Scene) -> Draws:
    """Cards in columns; a hand moves them about."""
    rng, n = s.rng, s.rng.choice((5, 6, 7, 7, 8, 10))
    felt = rng.choice((0xFF1E6B3A, 0xFF0B5D1E, 0xFF22558A, 0xFF6B1E2E, 0xFF35354A, 0xFF2F8F5B))
    w, back, offset = s.w / (n + 1.4), rng.choice(s.palette.accents), rng.uniform(0.22, 0.38)
    w = min(w, s.h * 0.19)
    step, top = s.w / n, w * 1.42 + 18
    piles = [
        [(rng.randrange(13), rng.randrange(4), j >= rng.randint(0, i)) for j in range(rng.randint(1, 6))]
        for i in range(n)
    ]
    piles = [[*pile[:-1], (*pile[-1][:2], True)] for pile in piles]
    done, flat_felt = [rng.randrange(13) for _ in range(4)], rng.random() < 0.5
    pointer, held, source, wait, hud, goal = Wander(s, 2.4), [], 0, 0.0, Hud(s, "Score", "Time"), 1

    def spot(i: int, j: int) -> tuple[float, float]:
        return i * step + (step - w) / 2, top + j * w * offset

    for t in s.clock():
        wait += s.dt
        if wait > 0.75:
            wait = 0.0
            if held:
                piles[goal] += held
                held = []
                piles[goal] = piles[goal][-9:]
            else:
                source = rng.choice([i for i in range(n) if piles[i]])
                cut = max(len(piles[source]) - rng.randint(1, 3), 0)
                held, piles[source] = [(*c[:2], True) for c in piles[source][cut:]], piles[source][:cut]
                if piles[source]:
                    piles[source][-1] = (*piles[source][-1][:2], True)
                goal = rng.choice([i for i in range(n) if i != source])
        aim = spot(goal if held else source, len(piles[goal if held else source]))
        mx, my = pointer.step((aim[0] + w * 0.4, aim[1] + w * 0.3))
        s.clear(felt)
        if not flat_felt:
            s.glow(s.w / 2, s.h / 2, s.w * 0.6, veil(shade(felt, 1.35), 1))
        card(s, spot(0, 0)[0], 9, w, 0, 0, False, back)
        card(s, spot(1, 0)[0], 9, w, int(t) * 5 + 3, int(t) % 4)
        for k in range(4):
            x = s.w - (4 - k) * (w + 5)
            s.rect(x, 9, w, w * 1.42, veil(BLACK, 0.25), 3)
            if n > 5 and k % 2 == 0:
                card(s, x, 9, w, done[k], k)
        for i, pile in enumerate(piles):
            s.rect(*spot(i, 0), w, w * 1.42, veil(BLACK, 0.18), 3)
            for j, (value, suit, up) in enumerate(pile):
                card(s, *spot(i, j), w, value, suit, up, back)
        for j, (value, suit, _) in enumerate(held):
            card(s, mx - w * 0.4, my - w * 0.3 + j * w * offset, w, value, suit)
        hud.draw(int(t) * 15 + 120, f"0:{int(t) + 10:02}")
        cursor(s, mx, my)
        yield


PIECES = {
    "p": ((0.3, 0.85), (0.7, 0.85), (0.58, 0.5), (0.42, 0.5)),
    "r": ((0.25, 0.85), (0.75, 0.85), (0.68, 0.3), (0.32, 0.3)),
}


def piece(s: Scene, x: float, y: float, size: float, name: str, colour: int, edge: int) -> None:
    """A chess piece from simple shapes, or a round one."""

    def at(points: list) -> list:
        return [(x + a * size, y + b * size) for a, b in points]

    if name == "o":
        s.disc(x + size / 2, y + size / 2, size * 0.4, colour)
        s.disc(x + size / 2, y + size / 2, size * 0.4, edge, size * 0.06)
        s.disc(x + size / 2, y + size / 2, size * 0.25, edge, size * 0.04)
        return
    body = PIECES["r"] if name == "r" else PIECES["p"]
    heads = {
        "q": [(0.25, 0.2), (0.4, 0.4), (0.5, 0.12), (0.6, 0.4), (0.75, 0.2), (0.66, 0.55), (0.34, 0.55)],
        "n": [(0.34, 0.55), (0.28, 0.4), (0.5, 0.15), (0.7, 0.28), (0.68, 0.6)],
        "r": [(0.28, 0.18), (0.4, 0.18), (0.4, 0.26), (0.6, 0.26), (0.6, 0.18), (0.72, 0.18), (0.72, 0.4), (0.28, 0.4)],
    }
    for line in (0, size * 0.05):
        paint = edge if line else colour
        s.poly(at(body), paint, line)
        if name in heads:
            s.poly(at(heads[name]), paint, line)
        else:
            s.disc(x + size / 2, y + size * 0.36, size * (0.17 if name == "p" else 0.2), paint, line)
        if name == "k":
            s.line(x + size / 2, y + size * 0.04, x + size / 2, y + size * 0.2, edge, size * 0.07)
            s.line(x + size * 0.42, y + size * 0.1, x + size * 0.58, y + size * 0.1, edge, size * 0.07)


@kind(GAME, pixel=0.1, tall=0.15)
def board_game(s: Scene) -> Draws:
    """Chess, draughts, reversi or four in a row, with moves that are made by chance."""
    rng, p, game = s.rng, s.palette, s.rng.choice(("chess", "chess", "draughts", "reversi", "four"))
    columns, rows = (7, 6) if game == "four" else (8, 8)
    left, top, size = board_area(s, columns, rows)
    light, dark = rng.choice(
        ((0xFFF0D9B5, 0xFFB58863), (0xFFEEEED2, 0xFF769656), (0xFFDEE3E6, 0xFF8CA2AD), (p.ground, p.accent(0)))
    )
    pieces: dict[tuple[int, int], tuple[str, int]] = {}
    if game == "chess":
        for i, name in enumerate("rnbqkbnr"):
            pieces |= {(i, 0): (name, 1), (i, 1): ("p", 1), (i, 6): ("p", 0), (i, 7): (name, 0)}
    else:
        for x in range(columns):
            for y in range(rows):
                chance = rng.random()
                if (
                    (game == "draughts" and (x + y) % 2 and y not in (3, 4))
                    or (game == "reversi" and chance < 0.4)
                    or (game == "four" and y > rows - 1 - (x * 7 % 5))
                ):
                    pieces[x, y] = ("o", int(y < 4) if game == "draughts" else rng.randrange(2))
    inks = (
        ((WHITE, 0xFF222222), (0xFF222222, 0xFF888888))
        if game in ("chess", "reversi")
        else ((p.accent(1), BLACK), (p.accent(4), BLACK))
    )
    ground, wait, side, pointer, hud, mouse, panel = (
        backdrop(s),
        0.0,
        0,
        Wander(s, 2),
        Hud(s, "WHITE", "BLACK"),
        rng.random() < 0.6,
        words(rng, 40).split(),
    )
    start, end = (0, 6), (0, 5)
    for t in s.clock():
        wait += s.dt
        if wait > 0.8:
            wait, side = 0.0, 1 - side
            if game in ("reversi", "four"):
                empty = [(x, y) for x in range(columns) for y in range(rows) if (x, y) not in pieces]
                start = end = rng.choice(empty or [(0, 0)])
                if game == "four":
                    start, end = (
                        (end[0], -1),
                        max((q for q in empty if q[0] == end[0]), key=lambda q: q[1], default=end),
                    )
                pieces[end] = ("o", side)
            else:
                mine = [
                    (q, (q[0] + a, q[1] + b))
                    for q, v in pieces.items()
                    if v[1] == side
                    for a in (-1, 0, 1, 2)
                    for b in (-2, -1, 1, 2)
                ]
                legal = [(a, b) for a, b in mine if b not in pieces and 0 <= b[0] < 8 and 0 <= b[1] < 8]
                start, end = rng.choice(legal)
                pieces[end] = pieces.pop(start)
        ground()
        for x in range(columns):
            for y in range(rows):
                a, b = left + x * size, top + y * size
                if game == "four":
                    s.rect(a, b, size, size, dark)
                    s.disc(a + size / 2, b + size / 2, size * 0.4, light)
                elif game == "reversi":
                    s.rect(a, b, size, size, 0xFF2E8B57)
                    s.rect(a, b, size, size, BLACK, 0, 0.8)
                else:
                    s.rect(a, b, size + 0.3, size + 0.3, dark if (x + y) % 2 else light)
        for q in (start, end) if game != "four" else ():
            s.rect(left + q[0] * size, top + q[1] * size, size, size, veil(0xFFFFF000, 0.4))
        for q, (name, who) in pieces.items():
            x, y = glide(start, end, min(wait / 0.3, 1)) if q == end else q
            piece(s, left + x * size, top + y * size, size, name, *inks[who])
        if left > s.w * 0.25:
            for i in range(min(int(t * 2) + 6, 20)):
                s.text(8, 24 + 11 * i, f"{i + 1}. {panel[i][:3]}{i % 8 + 1}", 8, s.palette.ink)
        if mouse:
            cursor(s, *pointer.step((left + (end[0] + 0.5) * size, top + (end[1] + 0.5) * size)))
        hud.draw(f"4:{59 - int(t)}", "5:12")
        yield


@kind(GAME, pixel=0.35, tall=0.05)
def road_racer(s: Scene) -> Draws:
    """A road that winds to the horizon, with cars and roadside trees, drawn line by line."""
    rng, p = s.rng, s.palette
    sky, far = rng.choice(
        ((0xFF5DB8FF, 0xFFCDEBFF), (0xFFFF7E5F, 0xFFFFC371), (0xFF0B0B2B, 0xFF4A2A6A), (p.ground, p.accent(0)))
    )
    grass = rng.choice(
        ((0xFF3FA34D, 0xFF379444), (0xFFD9B36C, 0xFFCFA75C), (0xFFE8EEF4, 0xFFD8E2EC), (0xFF12122E, 0xFF1A1A44))
    )
    road, rumble = rng.choice((0xFF6B6B6B, 0xFF4A4A55, 0xFF2A2A3A)), rng.choice((0xFFD03030, p.accent(1)))
    car, hud, speed, horizon = (
        p.accent(3),
        Hud(s, "LAP", "SPEED", "POS"),
        rng.uniform(30, 70),
        s.h * rng.uniform(0.38, 0.52),
    )
    bends, along, others = (
        rng.uniform(0.8, 1.6),
        rng.uniform(0, 300),
        [[rng.uniform(20, 160), rng.uniform(-0.7, 0.7), i] for i in range(5)],
    )
    trees, round_tree, strips = (
        [(i * 9.0, rng.choice((-1, 1)) * rng.uniform(1.3, 2.6)) for i in range(60)],
        rng.random() < 0.5,
        int(rng.choice((50, 90))),
    )
    scale, deep = s.w * 0.55, s.h - horizon

    def middle(z: float) -> float:
        return (
            s.w / 2
            + scale * 0.9 * math.sin((along + z) * 0.012 * bends) * (z / 170) ** 1.6
            - scale * 0.3 * math.sin(along * 0.012 * bends)
        )

    def row(z: float) -> tuple[float, float, float]:
        near = 4 / (z + 4)
        return middle(z), horizon + deep * near, scale * near

    for _ in s.clock():
        along += speed * s.dt
        s.ramp(0, 0, s.w, horizon + 2, sky, far)
        draw_hills(s, 0.3, horizon, 26, mix(far, grass[0], 0.5), along * 0.6)
        depths = (np.linspace(0, 1, strips) ** 2.2 * 170)[::-1]
        for z, nearer in itertools.pairwise(depths):
            x, y, w = row(z)
            x2, y2, w2 = row(nearer)
            odd = int((along + nearer) / 4) % 2
            s.rect(0, y, s.w, y2 - y + 1, grass[odd])
            s.poly(
                [(x - w * 1.12, y), (x + w * 1.12, y), (x2 + w2 * 1.12, y2 + 0.5), (x2 - w2 * 1.12, y2 + 0.5)],
                rumble if odd else WHITE,
            )
            s.poly(
                [(x - w, y), (x + w, y), (x2 + w2, y2 + 0.5), (x2 - w2, y2 + 0.5)], road if odd else shade(road, 1.06)
            )
            if odd:
                s.poly([(x - w * 0.03, y), (x + w * 0.03, y), (x2 + w2 * 0.03, y2), (x2 - w2 * 0.03, y2)], WHITE)
        things = [((z - along) % 540, side, -1) for z, side in trees] + [(z, lane, i) for z, lane, i in others]
        for z, side, number in sorted(things, reverse=True):
            if 0 < z < 170:
                x, y, w = row(z)
                if number < 0:
                    size = w * 0.55
                    s.rect(x + side * w - size * 0.06, y - size * 0.5, size * 0.12, size * 0.5, 0xFF6B4423)
                    if round_tree:
                        s.disc(x + side * w, y - size * 0.75, size * 0.4, shade(grass[0], 0.6))
                    else:
                        s.poly(
                            [
                                (x + side * w - size * 0.3, y - size * 0.3),
                                (x + side * w, y - size * 1.5),
                                (x + side * w + size * 0.3, y - size * 0.3),
                            ],
                            shade(grass[0], 0.55),
                        )
                else:
                    back_of_car(s, x + side * w * 0.8, y, w * 0.4, p.accent(number))
        for other in others:
            other[0] = (other[0] - speed * 0.35 * s.dt) % 170
        back_of_car(s, s.w / 2 + 22 * math.sin(along * 0.02), s.h - 8, s.w * 0.19, car)
        hud.draw("1/3", f"{int(speed * 4 + 6 * math.sin(along))} km/h", "4th")
        yield


def back_of_car(s: Scene, x: float, y: float, w: float, colour: int) -> None:
    """A car from behind; `y` is the road under it."""
    s.disc(x, y, w * 0.55, veil(BLACK, 0.4), ry=w * 0.08)
    for side in (-0.36, 0.36):
        s.rect(x + side * w - w * 0.1, y - w * 0.22, w * 0.2, w * 0.24, 0xFF181818, w * 0.04)
    s.poly(
        [
            (x - w * 0.36, y - w * 0.4),
            (x - w * 0.26, y - w * 0.62),
            (x + w * 0.26, y - w * 0.62),
            (x + w * 0.36, y - w * 0.4),
        ],
        0xFF203040,
    )
    s.rect(x - w * 0.48, y - w * 0.42, w * 0.96, w * 0.3, colour, w * 0.08)
    s.rect(x - w * 0.48, y - w * 0.22, w * 0.96, w * 0.08, shade(colour, 0.6))
    for side in (-0.4, 0.28):
        s.rect(x + side * w, y - w * 0.36, w * 0.12, w * 0.08, 0xFFFF3030)


@kind(GAME, pixel=0.3, tall=0.15)
def race_from_above(s: Scene) -> Draws:
    """Cars on a winding track, seen from above; the view follows one or shows all."""
    rng, p = s.rng, s.palette
    grass, road = (
        rng.choice((0xFF58B84A, 0xFFE0C070, 0xFF2E7D4F, p.ground)),
        rng.choice((0xFF5A5A60, 0xFF35353D, 0xFFB58A55)),
    )
    angles = np.linspace(0, 2 * math.pi, 300, endpoint=False)
    radius = 1 + sum(rng.uniform(0.05, 0.22) * np.sin(k * angles + rng.uniform(0, 6)) for k in (2, 3, 4, 5))
    follow = rng.random() < 0.65
    big = 3.2 if follow else 0.95
    track = np.stack([np.cos(angles) * radius * s.w * 0.36, np.sin(angles) * radius * s.h * 0.36], 1) * big
    wide, cars = (
        (46 if follow else 24),
        [[rng.uniform(0, 40), rng.uniform(26, 40), i] for i in range(rng.randint(1, 5))],
    )
    hud, spots, turn_view = (
        Hud(s, "LAP", "TIME"),
        [(rng.uniform(-1, 1) * s.w * 1.6, rng.uniform(-1, 1) * s.h * 1.6) for _ in range(90)],
        follow and rng.random() < 0.5,
    )
    curb = rng.random() < 0.7
    for t in s.clock():
        for c in cars:
            c[0] += c[1] * s.dt / (2 if follow else 1)
        s.clear(grass)
        s.canvas.save()
        s.canvas.translate(s.w / 2, s.h / 2)
        k = int(cars[0][0] * 3) % 300
        if follow:
            heading = math.degrees(math.atan2(*(track[(k + 3) % 300] - track[k])[::-1]))
            s.canvas.rotate(-heading - 90 if turn_view else 0)
            s.canvas.translate(*map(float, -track[k]))
        for x, y in spots:
            s.disc(x, y, 7, shade(grass, 0.85))
        s.poly(track, WHITE if curb else shade(road, 0.7), wide + 7)
        if curb:
            paint = s.pen(0xFFE03030, wide + 7)
            paint.setPathEffect(skia.DashPathEffect.Make([8, 8], 0))
            paint.setStrokeCap(skia.Paint.kButt_Cap)
            s.canvas.drawPath(skia.Path.Polygon([skia.Point(*map(float, q)) for q in track], True), paint)
        s.poly(track, road, wide)
        for c in cars:
            i = int(c[0] * 3) % 300
            (x, y), (dx, dy) = track[i], track[(i + 2) % 300] - track[i]
            s.canvas.save()
            s.canvas.translate(float(x + 8 * math.sin(c[2] * 2)), float(y + 8 * math.cos(c[2] * 2)))
            s.canvas.rotate(math.degrees(math.atan2(dy, dx)))
            size = 11 if follow else 7
            for a in (-0.7, 0.7):
                s.rect(a * size - 2, -size * 0.62, 4, size * 1.24, BLACK)
            s.rect(-size, -size * 0.45, 2 * size, size * 0.9, p.accent(c[2]), 3)
            s.rect(-size * 0.2, -size * 0.35, size * 0.6, size * 0.7, 0xFF203040, 1)
            s.canvas.restore()
        s.canvas.restore()
        hud.draw("2/5", f"0:{int(t) + 12}.{int(t * 10) % 10}")
        yield


@kind(GAME, pixel=0.4, tall=0.05)
def raycaster(s: Scene) -> Draws:
    """First person in a maze of textured walls, with a weapon, a cross and a bar of health."""
    rng, size = s.rng, 17
    walls = maze(rng, size, size, 0.5)
    textures = [wall_texture(s, hsv(rng.random(), rng.uniform(0, 0.6), rng.uniform(0.35, 0.85))) for _ in range(3)]
    wide, high = rng.choice((120, 160, 240)), rng.choice((90, 120, 160))
    high = max(40, int(wide * s.h / s.w))
    ceiling, floor = rng.choice(
        ((0xFF383838, 0xFF707070), (0xFF6FB7FF, 0xFF4C8A3C), (0xFF120808, 0xFF3A2A20), (0xFFD8D0A0, 0xFFB8A860))
    )
    x, y, goal, angle = 1.5, 1.5, (1, 1), 0.0
    free = [(a, b) for b in range(size) for a in range(size) if not walls[b, a]]
    aim, hud, gun, fire = (
        rng.choice(free),
        Hud(s, "HEALTH", "AMMO", "ARMOR"),
        rng.choice(("gun", "hand", "none", "gun")),
        0.0,
    )
    foes = [
        (a + 0.5, b + 0.5, sprite(rng, (s.palette.accent(a), s.palette.accent(b)), 12, 0.8))
        for a, b in rng.sample(free, 12)
    ]
    dark, cross, map_on = rng.uniform(2.5, 9), rng.choice((0xFF40FF40, WHITE, 0xFFFF4040)), rng.random() < 0.3
    speed = rng.uniform(1.5, 2.6)
    fog = np.array(parts(ceiling if dark > 5 else BLACK), np.float32)
    for t in s.clock():
        if math.dist((x, y), (goal[0] + 0.5, goal[1] + 0.5)) < 0.15:
            here = (int(x), int(y))
            aim = rng.choice(free) if here == aim else aim
            goal = way(walls, here, {aim})
        heading = math.atan2(goal[1] + 0.5 - y, goal[0] + 0.5 - x)
        swing = (heading - angle + math.pi) % (2 * math.pi) - math.pi
        angle += max(-2.6 * s.dt, min(2.6 * s.dt, swing))
        if abs(swing) < 0.7:
            x, y = x + speed * s.dt * math.cos(heading), y + speed * s.dt * math.sin(heading)
        picture, depth = cast(walls, textures, x, y, angle, wide, high, (ceiling, floor), dark, fog)
        s.image(picture, 0, 0, s.w, s.h)
        for fx, fy, look in sorted(foes, key=lambda f: -math.dist(f[:2], (x, y))):
            far = math.dist((fx, fy), (x, y))
            side = (math.atan2(fy - y, fx - x) - angle + math.pi) % (2 * math.pi) - math.pi
            column = int((0.5 + math.tan(side) / 1.2) * wide) if abs(side) < 0.7 else -1
            if far > 0.4 and 0 <= column < wide and depth[column] > far:
                tall = s.h * 0.75 / far
                s.image(
                    look, s.w * column / wide - tall / 2, s.h / 2 - tall * 0.35 + 2 * math.sin(6 * t + fx), tall, tall
                )
                fire = 0.12 if abs(side) < 0.1 and rng.random() < 4 * s.dt else fire
        fire = max(0, fire - s.dt)
        weapon(s, gun, t, fire)
        if gun != "none":
            for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                s.line(s.w / 2 + 3 * a, s.h / 2 + 3 * b, s.w / 2 + 8 * a, s.h / 2 + 8 * b, cross, 1.3)
        if map_on:
            s.image(coloured(walls.astype(float), (0xFFE0E0E0, 0xFF303030)), s.w - 62, 6, 56, 56)
            s.disc(s.w - 62 + x * 56 / size, 6 + y * 56 / size, 2, 0xFFFF2020)
        hud.draw(f"{87 - int(t)}%", 50 - int(t * 2), 25)
        yield


def wall_texture(s: Scene, colour: int) -> np.ndarray:
    """Bricks, boards, stone or panels, (32, 32, 3) float32."""
    style, base = s.rng.choice(("brick", "board", "stone", "panel")), np.full((32, 32), 0.75)
    ys, xs = np.mgrid[0:32, 0:32]
    if style == "brick":
        base[(ys % 8 == 0) | ((xs + 8 * (ys // 8 % 2)) % 16 == 0)] = 0.4
    elif style == "board":
        base[xs % 8 == 0] = 0.45
    elif style == "panel":
        base[(ys < 2) | (xs < 2)] = 1.0
        base[(ys > 29) | (xs > 29)] = 0.4
    base = base * (0.75 + 0.5 * noise(s.numpy, 32, 32, 6, 3))
    return (base[..., None] * np.array(parts(colour))).astype(np.float32)


def cast(
    walls: np.ndarray,
    textures: list[np.ndarray],
    x: float,
    y: float,
    angle: float,
    wide: int,
    high: int,
    flat: tuple[int, int],
    dark: float,
    fog: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """One picture of the maze, (high, wide, 3) uint8, and the distance of the wall in each column."""
    screen = (np.arange(wide) + 0.5) / wide * 1.2 - 0.6
    dx, dy = math.cos(angle) - screen * math.sin(angle), math.sin(angle) + screen * math.cos(angle)
    along = np.arange(0.02, 14, 0.02)[:, None]
    px, py = x + along * dx, y + along * dy
    hit = walls[np.clip(py, 0, len(walls) - 1).astype(int), np.clip(px, 0, len(walls) - 1).astype(int)]
    first = hit.argmax(axis=0)
    columns = np.arange(wide)
    depth, hx, hy = along[first, 0], px[first, columns], py[first, columns]
    fx, fy = hx % 1, hy % 1
    upright = np.minimum(fx, 1 - fx) < np.minimum(fy, 1 - fy)
    u = (np.where(upright, fy, fx) * 32).astype(int) % 32
    rows = np.arange(high)[:, None]
    tall = high * 0.95 / depth
    v = ((rows - high / 2) / tall + 0.5) * 32
    number = (hx.astype(int) + hy.astype(int) * 3) % len(textures)
    walled = np.stack(textures)[number, np.clip(v, 0, 31).astype(int), u] * np.where(upright, 1.0, 0.75)[:, None]
    distance = np.where(abs(rows - high / 2) < tall / 2, depth, high * 0.5 / (abs(rows - high / 2) + 0.5))
    plain = np.where(
        (rows < high / 2)[..., None], np.array(parts(flat[0]), np.float32), np.array(parts(flat[1]), np.float32)
    )
    seen = np.where((abs(rows - high / 2) < tall / 2)[..., None], walled, plain)
    clear = np.exp(-distance / dark)[..., None]
    return np.clip(seen * clear + fog * (1 - clear) * 0.6, 0, 255).astype(np.uint8), depth


def weapon(s: Scene, which: str, t: float, fire: float) -> None:
    """What the player holds, at the lower edge."""
    x, y = s.w * 0.56 + 5 * math.sin(5 * t), s.h + 5 * abs(math.cos(5 * t)) + 12 * (fire > 0)
    if which == "gun":
        if fire > 0:
            s.disc(x - 6, y - 86, 17, 0xC0FFD040)
        s.poly([(x - 14, y - 80), (x + 4, y - 82), (x + 24, y), (x - 22, y)], 0xFF3A3A40)
        s.poly([(x - 10, y - 80), (x - 2, y - 81), (x + 4, y), (x - 12, y)], 0xFF6A6A72)
        s.disc(x + 10, y - 8, 20, 0xFFC68F6A)
    elif which == "hand":
        s.poly([(x + 50, y), (x + 20, y - 60), (x + 42, y - 66), (x + 90, y)], 0xFFC68F6A)
        s.poly([(x + 24, y - 62), (x - 20, y - 120), (x - 10, y - 125), (x + 34, y - 70)], 0xFFB8C4CC)


@kind(GAME, pixel=0.2, tall=0.05)
def block_world(s: Scene) -> Draws:
    """A landscape of textured blocks walked through in first or third person, with a bar of items."""
    rng, n = s.rng, 26
    lands = noise(s.numpy, 80, 80, rng.choice((3, 5, 7)), 3)
    height = np.round(lands * rng.uniform(3, 9)).astype(int)
    top, side = rng.choice(
        ((0xFF5FA53C, 0xFF8A6038), (0xFFE4D79A, 0xFFD8C27E), (0xFFF4F8FA, 0xFF9AA4AA), (0xFF8E5AA8, 0xFF4A3A5A))
    )
    grain = (150 + 105 * s.numpy.random((16, 16, 1))).astype(np.uint8).repeat(3, 2)
    texture, sky = to_image(grain), rng.choice((0xFF8EC5FF, 0xFFF2B98A, 0xFF151A3A, 0xFFB5C7D6))
    patch = np.array([[[0, 0], [0, 16], [16, 16]], [[0, 0], [16, 16], [16, 0]]], float)
    trees = {(rng.randrange(80), rng.randrange(80)) for _ in range(rng.choice((20, 90, 160)))}
    x, z, yaw, drift, speed = 40.0, 20.0, rng.uniform(-1, 1), rng.uniform(-0.25, 0.25), rng.uniform(2, 4.5)
    bar, hearts, cross, hand = rng.random() < 0.75, rng.random() < 0.6, rng.random() < 0.7, rng.random() < 0.6
    items, hold, chosen = (
        [rng.choice(s.palette.accents) for _ in range(9)],
        rng.choice((top, 0xFFC68F6A)),
        rng.randrange(9),
    )
    eye_y = float(height.max())
    for t in s.clock():
        yaw += drift * s.dt + 0.25 * math.sin(t * 1.4) * s.dt
        x, z = x + speed * s.dt * math.sin(yaw), z + speed * s.dt * math.cos(yaw)
        eye_y += (height[int(z) % 80, int(x) % 80] + 2.7 - eye_y) * min(1, 5 * s.dt)
        corners, tints = blocks_around(height, trees, x, z, yaw, n, (top, side))
        s.clear(sky)
        for i in range(5):
            cx = (i * 97 + t * 4 - yaw * 170) % (s.w + 120) - 60
            s.rect(cx, 14 + 13 * (i % 3), 55, 9, veil(WHITE, 0.75))
        draw_mesh(
            s,
            corners,
            tints,
            (x, eye_y + 0.06 * math.sin(9 * t), z),
            rotation(yaw, 0.16),
            0.95,
            (sky, n * 0.95),
            np.tile(patch, (len(corners) // 2, 1, 1)),
            texture,
        )
        if hand:
            bob = 4 * math.sin(8 * t)
            s.poly(
                [(s.w * 0.8, s.h), (s.w * 0.74, s.h * 0.72 + bob), (s.w * 0.83, s.h * 0.68 + bob), (s.w * 0.95, s.h)],
                hold,
            )
            s.poly(
                [(s.w * 0.83, s.h * 0.68 + bob), (s.w * 0.95, s.h), (s.w, s.h), (s.w * 0.9, s.h * 0.72 + bob)],
                shade(hold, 0.7),
            )
        if cross:
            s.line(s.w / 2 - 5, s.h / 2, s.w / 2 + 5, s.h / 2, WHITE, 1.2)
            s.line(s.w / 2, s.h / 2 - 5, s.w / 2, s.h / 2 + 5, WHITE, 1.2)
        cell = min(19, s.w / 11)
        for i in range(9 if bar else 0):
            a = s.w / 2 + (i - 4.5) * cell
            s.rect(a, s.h - cell - 3, cell, cell, veil(BLACK, 0.5))
            s.rect(a, s.h - cell - 3, cell, cell, WHITE if i == chosen else 0xFF777777, 0, 2 if i == chosen else 1)
            s.rect(a + cell * 0.25, s.h - cell * 0.75 - 3, cell * 0.5, cell * 0.5, items[i])
        for i in range(10 if hearts else 0):
            s.disc(s.w / 2 - cell * 4.4 + i * cell * 0.42, s.h - cell - 10, 3, 0xFFE02828)
        yield


def blocks_around(
    height: np.ndarray,
    trees: set[tuple[int, int]],
    x: float,
    z: float,
    yaw: float,
    reach: int,
    colours: tuple[int, int],
) -> tuple[np.ndarray, np.ndarray]:
    """The triangles of a landscape of blocks that a camera can see, and their colours: pairs of one face each."""
    top, side = (np.array(parts(c), float) for c in colours)
    faces, tints = [], []

    def face(points: list[tuple[float, float, float]], colour: np.ndarray) -> None:
        a, b, c, d = points
        faces.extend(((a, b, c), (a, c, d)))
        tints.extend((colour, colour))

    for bz in range(int(z) - reach, int(z) + reach):
        for bx in range(int(x) - reach, int(x) + reach):
            ahead = (bx - x) * math.sin(yaw) + (bz - z) * math.cos(yaw)
            across = abs((bx - x) * math.cos(yaw) - (bz - z) * math.sin(yaw))
            if ahead < 0.2 or across > ahead * 1.0 + 3 or ahead > reach:
                continue
            h = height[bz % 80, bx % 80]
            face([(bx, h, bz), (bx, h, bz + 1), (bx + 1, h, bz + 1), (bx + 1, h, bz)], top)
            for dx, dz, corners, light in (
                (0, -1, ((0, 0), (1, 0)), 0.8),
                (-1, 0, ((0, 1), (0, 0)), 0.6),
                (1, 0, ((1, 0), (1, 1)), 0.7),
            ):
                low = height[(bz + dz) % 80, (bx + dx) % 80]
                (ax, az), (cx, cz) = corners
                for level in range(low, h):
                    a, c = (bx + ax, bz + az), (bx + cx, bz + cz)
                    face(
                        [(a[0], level + 1, a[1]), (a[0], level, a[1]), (c[0], level, c[1]), (c[0], level + 1, c[1])],
                        side * light,
                    )
            if (bx % 80, bz % 80) in trees and ahead > 2:
                for (px, py, pz), size, colour in (
                    ((0.3, h, 0.3), (0.4, 2.5, 0.4), (96, 66, 36)),
                    ((-0.7, h + 2.2, -0.7), (2.4, 1.8, 2.4), (44, 110, 40)),
                ):
                    triangles, normals = box_mesh(bx + px, py, bz + pz, *size)
                    faces.extend(triangles.tolist())
                    tints.extend(np.array(colour, float) * (0.7 + 0.3 * normals[:, 1:2]))
    return np.array(faces, float).reshape(-1, 3, 3), np.repeat(np.array(tints, float).reshape(-1, 1, 3), 3, axis=1)


@kind(GAME, pixel=0.15, tall=0.05)
def flight(s: Scene) -> Draws:
    """Over mountains in three dimensions: a plane with gauges or the view from its seat."""
    rng = s.rng
    land, n = noise(s.numpy, 128, 128, rng.choice((4, 7, 10)), 4), 34
    tones = rng.choice(
        (
            (0xFF2C5FA8, 0xFFDCCB8C, 0xFF4E9440, 0xFF7A6A58, WHITE),
            (0xFF6B2A10, 0xFFB5602A, 0xFFE0A060),
            (0xFF102040, 0xFF20B0A0, 0xFFE040C0),
            (0xFF3A5A2A, 0xFF88A050, 0xFFD0D0C0),
        )
    )
    colours, tall = coloured(land, tones).astype(float), rng.uniform(5, 12)
    sky, wire = rng.choice((0xFF9CCBFF, 0xFFFFC9A0, 0xFF0A0A24, 0xFFC8D0D8)), rng.random() < 0.12
    x, z, yaw, plane, hud, inks = (
        64.0,
        0.0,
        0.0,
        rng.random() < 0.6,
        Hud(s, "SPEED", "ALT", "SCORE"),
        rng.choice((0xFF40FF70, WHITE, 0xFFFFC000)),
    )
    speed, gauge, rings = (
        rng.uniform(6, 13),
        rng.random() < 0.55,
        [(60 + rng.uniform(-8, 8), i * 11.0) for i in range(12)],
    )
    for t in s.clock():
        bank = 0.5 * math.sin(t * 0.9)
        yaw += 0.3 * bank * s.dt
        x, z = x + speed * s.dt * math.sin(yaw), z + speed * s.dt * math.cos(yaw)
        gx, gz = np.meshgrid(np.arange(int(x) - n // 2, int(x) + n // 2 + 1), np.arange(int(z), int(z) + n + 1))
        ys = np.maximum(land[gz % 128, gx % 128], 0.22) * tall
        points = np.stack([gx, ys, gz], -1).astype(float)
        a, b, c, d = points[:-1, :-1], points[1:, :-1], points[1:, 1:], points[:-1, 1:]
        triangles = np.concatenate(
            [np.stack([a, b, c], -2).reshape(-1, 3, 3), np.stack([a, c, d], -2).reshape(-1, 3, 3)]
        )
        normals = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        light = 0.55 + 0.45 * np.clip(normals @ np.array([0.5, 0.7, -0.5]), 0, 1)
        base = colours[gz % 128, gx % 128][:-1, :-1].reshape(-1, 3)
        tints = np.repeat((np.concatenate([base, base]) * light[:, None])[:, None], 3, axis=1)
        s.canvas.save()
        s.clear(tones[1])
        s.ramp(0, 0, s.w, s.h * 0.7, shade(sky, 0.75), mix(sky, WHITE, 0.5))
        s.canvas.translate(s.w / 2, s.h / 2)
        s.canvas.rotate(math.degrees(bank) * 0.6)
        s.canvas.translate(-s.w / 2, -s.h / 2)
        draw_mesh(
            s,
            triangles,
            tints,
            (x, tall * 0.8 + 2 + math.sin(t), z - 1),
            rotation(yaw, 0.24),
            0.85,
            (mix(sky, WHITE, 0.4), 24),
        )
        for rx, rz in rings:
            ahead = (rz + 12 - z) % 132
            if 2 < ahead < 30:
                s.disc(
                    s.w / 2 + (rx - x) * 200 / ahead,
                    s.h * 0.45 + 100 / ahead,
                    380 / ahead,
                    veil(0xFFFFD020, 0.9),
                    min(5, 45 / ahead),
                )
        s.canvas.restore()
        if plane:
            draw_plane(s, s.w / 2 + 20 * bank, s.h * 0.68, math.degrees(bank), s.palette.accent(0))
        if gauge:
            for i in range(-3, 4):
                s.line(s.w / 2 - 40, s.h / 2 + i * 22 + 20 * bank, s.w / 2 - 20, s.h / 2 + i * 22 + 20 * bank, inks, 1)
                s.line(s.w / 2 + 20, s.h / 2 + i * 22 + 20 * bank, s.w / 2 + 40, s.h / 2 + i * 22 + 20 * bank, inks, 1)
            s.disc(s.w / 2, s.h / 2, 6, inks, 1.2)
        if wire:
            s.rect(0, s.h * 0.8, s.w, s.h * 0.2, 0xFF2A2A2E)
            for i in range(5):
                s.disc(s.w * (i + 0.5) / 5, s.h * 0.9, s.h * 0.08, 0xFF101014)
                s.line(
                    s.w * (i + 0.5) / 5,
                    s.h * 0.9,
                    s.w * (i + 0.5) / 5 + 14 * math.cos(t + i),
                    s.h * 0.9 + 14 * math.sin(t + i),
                    WHITE,
                    1.5,
                )
        hud.draw(int(210 + 9 * math.sin(t)), int(900 + 80 * math.sin(t / 2)), int(t) * 50)
        yield


def draw_plane(s: Scene, x: float, y: float, bank: float, colour: int) -> None:
    """A plane from behind."""
    s.canvas.save()
    s.canvas.translate(x, y)
    s.canvas.rotate(bank)
    s.poly([(-52, 4), (52, 4), (10, -5), (-10, -5)], shade(colour, 0.8))
    s.poly([(-20, -8), (20, -8), (4, -13), (-4, -13)], shade(colour, 0.6))
    s.poly([(-2, -4), (2, -4), (1, -27), (-1, -27)], shade(colour, 1.2))
    s.disc(0, 0, 10, colour)
    s.disc(0, 1, 5, 0xFFFFB040)
    s.canvas.restore()


@kind(GAME, pixel=0.3, tall=0.1)
def isometric_city(s: Scene) -> Draws:
    """A town of blocks seen from a corner, that grows while a pointer builds."""
    rng, p, n = s.rng, s.palette, 16
    size, grass = rng.uniform(13, 26), rng.choice((0xFF7CB850, 0xFFB5C26A, 0xFFD8D0B8, p.ground))
    town = {
        (x, y): (rng.uniform(0.3, 3.2), rng.choice(p.accents))
        for x in range(n)
        for y in range(n)
        if x % 4 and y % 4 and rng.random() < 0.45
    }
    trees = {(rng.randrange(n), rng.randrange(n)) for _ in range(40)} - set(town)
    pointer, icons, wait, hud = Wander(s, 1.3), rng.random() < 0.7, 0.0, Hud(s, "Money", "People", "Day")
    mx, my, lights = s.w / 2, s.h * 0.12, rng.random() < 0.6
    dx, dy = rng.uniform(-9, 9), rng.uniform(-9, 9)
    for t in s.clock():
        wait += s.dt
        if wait > 0.4:
            wait = 0.0
            place = (rng.randrange(n), rng.randrange(n))
            if place[0] % 4 and place[1] % 4:
                town[place] = (rng.uniform(0.3, 3.2), rng.choice(p.accents))
        s.clear(water_around(grass))
        x0, y0 = mx + dx * t, my + dy * t - n * size * 0.2
        for y in range(n):
            for x in range(n):
                a, b = x0 + (x - y) * size, y0 + (x + y) * size * 0.5
                road = x % 4 == 0 or y % 4 == 0
                s.poly(
                    [(a, b), (a + size, b + size / 2), (a, b + size), (a - size, b + size / 2)],
                    0xFF70747C if road else mix(grass, BLACK, 0.05 * ((x + y) % 2)),
                )
                if (x, y) in trees and not road:
                    s.disc(a, b + size * 0.2, size * 0.35, 0xFF2F7A35)
                if (x, y) in town:
                    iso_block(s, a, b, size * 0.85, town[x, y][0] * size, town[x, y][1], lights)
        if icons:
            s.rect(0, s.h - 26, s.w, 26, veil(0xFF20242C, 0.9))
            for i in range(8):
                s.rect(6 + i * 26, s.h - 23, 20, 20, p.accent(i), 4)
        cursor(s, *pointer.step())
        hud.draw(f"${int(t * 70) + 12000}", 3420 + int(t * 9), int(t) + 40)
        yield


def water_around(grass: int) -> int:
    """The colour around a town: darker and bluer than its grass."""
    return mix(shade(grass, 0.5), 0xFF2A5A9A, 0.5)


def iso_block(s: Scene, x: float, y: float, size: float, tall: float, colour: int, lights: bool) -> None:
    """A house in the isometric view; (x, y) is the far corner of its ground."""
    half = size / 2
    s.poly(
        [(x - size, y + half), (x, y + size), (x, y + size - tall), (x - size, y + half - tall)], shade(colour, 0.75)
    )
    s.poly([(x + size, y + half), (x, y + size), (x, y + size - tall), (x + size, y + half - tall)], shade(colour, 0.5))
    s.poly(
        [(x, y - tall), (x + size, y + half - tall), (x, y + size - tall), (x - size, y + half - tall)],
        shade(colour, 1.2),
    )
    for i in range(int(tall / 9) if lights else 0):
        for k in (0.25, 0.6):
            s.rect(x - size * k - 1.5, y + size - half * k - tall + 4 + 8 * i, 3, 3.5, 0xFFFFEFA0)


@kind(GAME, pixel=0.2, tall=0.1)
def asteroids(s: Scene) -> Draws:
    """Rocks and a ship drawn with lines."""
    rng = s.rng
    ink, ground = rng.choice(
        ((WHITE, BLACK), (0xFF50FF80, 0xFF001008), (s.palette.accent(0), 0xFF0A0A1E), (0xFFFFB040, BLACK))
    )
    rocks = [
        [
            rng.uniform(0, s.w),
            rng.uniform(0, s.h),
            rng.uniform(-40, 40),
            rng.uniform(-40, 40),
            rng.uniform(10, 30),
            [rng.uniform(0.7, 1.2) for _ in range(10)],
        ]
        for _ in range(rng.randint(5, 12))
    ]
    x, y, turn, vx, vy, shots, points = s.w / 2, s.h / 2, 0.0, 0.0, 0.0, [], 0
    thick, filled, hud = rng.uniform(0.8, 2.2), rng.random() < 0.4, Hud(s, "SCORE", "SHIPS")
    for t in s.clock():
        near = min(rocks, key=lambda r: math.dist(r[:2], (x, y)), default=[0, 0])
        wanted = math.atan2(near[1] - y, near[0] - x)
        turn += max(-3 * s.dt, min(3 * s.dt, (wanted - turn + math.pi) % (2 * math.pi) - math.pi))
        push = 45 * (math.sin(t) > 0)
        vx, vy = vx * 0.99 + push * math.cos(turn) * s.dt, vy * 0.99 + push * math.sin(turn) * s.dt
        x, y = (x + vx * s.dt) % s.w, (y + vy * s.dt) % s.h
        if rng.random() < 5 * s.dt:
            shots.append([x, y, 230 * math.cos(turn), 230 * math.sin(turn)])
        shots = [[a + u * s.dt, b + v * s.dt, u, v] for a, b, u, v in shots if 0 < a < s.w and 0 < b < s.h]
        for shot in list(shots):
            rock = next((r for r in rocks if math.dist(r[:2], shot[:2]) < r[4]), None)
            if rock:
                rocks.remove(rock)
                shots.remove(shot)
                points += 100
                rocks += [
                    [rock[0], rock[1], rng.uniform(-60, 60), rng.uniform(-60, 60), rock[4] * 0.6, rock[5][::-1]]
                    for _ in range(2 if rock[4] > 9 else 0)
                ]
        s.clear(ground)
        for r in rocks:
            r[0], r[1] = (r[0] + r[2] * s.dt) % s.w, (r[1] + r[3] * s.dt) % s.h
            outline = [
                (
                    r[0] + r[4] * k * math.cos(i * 0.628 + t * r[2] / 30),
                    r[1] + r[4] * k * math.sin(i * 0.628 + t * r[2] / 30),
                )
                for i, k in enumerate(r[5])
            ]
            if filled:
                s.poly(outline, veil(ink, 0.25))
            s.poly(outline, ink, thick)
        for a, b, _, _ in shots:
            s.disc(a, b, 1.6, ink)
        ship = [
            (x + 10 * math.cos(turn + a) * k, y + 10 * math.sin(turn + a) * k)
            for a, k in ((0, 1.2), (2.5, 1), (3.14, 0.4), (-2.5, 1))
        ]
        s.poly(ship, ink, thick)
        hud.draw(points, 3)
        yield


@kind(GAME, pixel=0.1, tall=0.4)
def ball_table(s: Scene) -> Draws:
    """Balls that collide: pool on cloth, or pinball with bumpers and flippers."""
    rng, p, pool = s.rng, s.palette, s.rng.random() < 0.5
    cloth = rng.choice((0xFF0E7A4A, 0xFF1F5FA8, 0xFF7A1F8A, 0xFF8A1F2A, p.ground)) if pool else shade(p.ground, 0.35)
    r, edge = (rng.uniform(5, 8), 15) if pool else (rng.uniform(4, 6), 8)
    balls = np.array(
        [
            [rng.uniform(30, s.w - 30), rng.uniform(30, s.h - 60)]
            for _ in range(rng.randint(8, 15) if pool else rng.choice((1, 2)))
        ]
    )
    speeds = np.array(
        [
            [rng.uniform(-220, 220), rng.uniform(-220, 220)] if not pool or i < 3 else [0.0, 0.0]
            for i in range(len(balls))
        ]
    )
    bumpers = (
        []
        if pool
        else [(rng.uniform(0.2, 0.8) * s.w, rng.uniform(0.15, 0.6) * s.h, rng.uniform(11, 20)) for _ in range(5)]
    )
    hud, wood, lamps = (
        Hud(s, "SCORE", "BALL"),
        rng.choice((0xFF6B3F1D, 0xFF3A2412, p.accent(2))),
        [(rng.random(), rng.random()) for _ in range(20)],
    )
    points, hit = 0, [0.0] * len(bumpers)
    for t in s.clock():
        for _ in range(3):
            balls += speeds * s.dt / 3
            for k, size in ((0, s.w), (1, s.h)):
                low, high = balls[:, k] < edge + r, balls[:, k] > size - edge - r
                speeds[low, k], speeds[high, k] = abs(speeds[low, k]), -abs(speeds[high, k])
                balls[:, k] = np.clip(balls[:, k], edge + r, size - edge - r)
            for i in range(len(balls)):
                for j in range(i):
                    gap = balls[i] - balls[j]
                    far = max(np.linalg.norm(gap), 1e-6)
                    if far < 2 * r and (push := (speeds[i] - speeds[j]) @ gap / far) < 0:
                        speeds[i], speeds[j] = speeds[i] - push * gap / far, speeds[j] + push * gap / far
                for b, (x, y, size) in enumerate(bumpers):
                    gap = balls[i] - (x, y)
                    far = max(np.linalg.norm(gap), 1e-6)
                    if far < size + r:
                        speeds[i], hit[b] = gap / far * 260, t
                        points += 100
        speeds *= 1 - (0.35 if pool else 0.05) * s.dt
        speeds[:, 1] += 0 if pool else 190 * s.dt
        flip = not pool and (balls[:, 1] > s.h - 42).any()
        if flip:
            speeds[balls[:, 1] > s.h - 34] = [rng.uniform(-120, 120), -330]
        if pool and abs(speeds).max() < 12:
            speeds[0] = [rng.uniform(-330, 330), rng.uniform(-330, 330)]
        s.clear(wood)
        s.rect(edge - 3, edge - 3, s.w - 2 * edge + 6, s.h - 2 * edge + 6, cloth, 4)
        for x in (edge, s.w / 2, s.w - edge) if pool else ():
            for y in (edge, s.h - edge):
                s.disc(x, y, r * 1.6, BLACK)
        for i, (a, b) in enumerate(lamps if not pool else ()):
            s.disc(
                20 + a * (s.w - 40),
                20 + b * (s.h - 60),
                4,
                p.accent(i) if int(t * 3 + i) % 3 else shade(p.accent(i), 0.4),
            )
        for b, (x, y, size) in enumerate(bumpers):
            s.disc(x, y, size, p.accent(b))
            s.disc(x, y, size * 0.7, WHITE if t - hit[b] < 0.15 else shade(p.accent(b), 0.6))
            s.text(x, y + 4, "100", 9, WHITE, 0.5)
        for side in (-1, 1) if not pool else ():
            x = s.w / 2 + side * 44
            s.line(x, s.h - 30, x - side * 30, s.h - (44 if flip else 18), p.accent(0), 8)
        if pool:
            s.line(*balls[0], *(balls[0] - speeds[0] * 0.3 - (60, 30)), 0xFFE0B070, 2.5)
        for i, (x, y) in enumerate(balls):
            s.disc(x + 2, y + 2, r, veil(BLACK, 0.35))
            s.disc(x, y, r, (WHITE if i == 0 else p.accent(i)) if pool else 0xFFC8CCD4)
            s.disc(x - r * 0.3, y - r * 0.3, r * 0.3, veil(WHITE, 0.8))
        hud.draw(points, 2)
        yield


def fighter(
    s: Scene, x: float, y: float, size: float, side: int, colours: tuple[int, int], act: float, t: float
) -> None:
    """A fighter of limbs; `act` is 0 for standing to 1 for a blow at full reach."""
    skin, cloth = colours
    sway = 2 * math.sin(6 * t + side)
    hip, neck = (x, y - size * 0.45), (x + side * size * 0.05, y - size * 0.82 + sway)
    for k in (-1, 1):
        s.poly(
            [
                hip,
                (x + k * size * 0.16, y - size * 0.22 + sway),
                (x + k * size * 0.22 + side * act * k * size * 0.1, y),
            ],
            cloth,
            size * 0.13,
            False,
        )
    s.poly([hip, neck], shade(cloth, 1.2), size * 0.24)
    reach = size * (0.2 + 0.4 * act)
    s.poly(
        [neck, (x + side * size * 0.16, y - size * 0.62), (x + side * reach, y - size * (0.65 + 0.1 * act))],
        skin,
        size * 0.1,
        False,
    )
    s.poly(
        [neck, (x + side * size * 0.1, y - size * 0.58), (x + side * size * 0.24, y - size * 0.7)],
        skin,
        size * 0.1,
        False,
    )
    s.disc(neck[0], neck[1] - size * 0.12, size * 0.12, skin)
    s.rect(neck[0] - size * 0.12, neck[1] - size * 0.2, size * 0.24, size * 0.06, cloth)


@kind(GAME, pixel=0.5, tall=0.0)
def fighting(s: Scene) -> Draws:
    """Two fighters, their health above them."""
    rng, p = s.rng, s.palette
    ground, size, floor = backdrop(s), s.h * rng.uniform(0.38, 0.6), s.h * rng.uniform(0.84, 0.94)
    places, health, acts = [s.w * 0.32, s.w * 0.68], [1.0, 1.0], [0.0, 0.0]
    looks = [(rng.choice((0xFFE8B88A, 0xFF8D5A3A, p.accent(4))), p.accent(i)) for i in (0, 2)]
    beasts = [sprite(rng, (p.accent(i), p.accent(i + 2)), 14, 0.8) for i in (0, 3)] if rng.random() < 0.35 else []
    names, gold, jumps, timer = (
        [words(rng, 1).upper() for _ in range(2)],
        rng.choice((0xFFFFD020, 0xFF40E050, 0xFFE83030)),
        [0.0, 0.0],
        rng.randint(40, 99),
    )
    spark, stage = 0.0, rng.choice((p.panel, 0xFF6A4A2A, 0xFF555A60))
    for t in s.clock():
        gap = places[1] - places[0]
        for i in (0, 1):
            towards = 1 - 2 * i
            places[i] += towards * (gap - size * 0.55 + 50 * math.sin(2.1 * t + 2 * i)) * 0.9 * s.dt
            acts[i] = max(0, acts[i] - 4 * s.dt)
            jumps[i] = max(0, jumps[i] - 1.6 * s.dt)
            if rng.random() < 0.5 * s.dt:
                jumps[i] = 1.0
            if acts[i] == 0 and rng.random() < 2.5 * s.dt:
                acts[i] = 1.0
                if gap < size * 0.9:
                    health[1 - i], spark = max(0.05, health[1 - i] - rng.uniform(0.03, 0.12)), 0.2
        spark = max(0, spark - s.dt)
        ground()
        s.rect(0, floor - size * 0.05, s.w, s.h, stage)
        for i in (0, 1):
            y = floor - 4 * jumps[i] * (1 - jumps[i]) * size * 0.5
            if beasts:
                s.image(beasts[i], places[i] - size / 2 + 14 * acts[i] * (1 - 2 * i), y - size, size, size)
            else:
                fighter(s, places[i], y, size, 1 - 2 * i, looks[i], acts[i], t)
            wide = s.w * 0.4
            x = 10 if i == 0 else s.w - 10 - wide
            s.rect(x - 1.5, 10.5, wide + 3, 13, WHITE)
            s.rect(x, 12, wide, 10, 0xFF601010)
            s.rect(x + (wide * (1 - health[i]) if i == 0 else 0), 12, wide * health[i], 10, gold)
            s.text(x + (wide if i else 0), 35, names[i], 11, WHITE, i)
        s.text(s.w / 2, 25, int(timer - t), 17, WHITE, 0.5)
        if spark:
            middle = (places[0] + places[1]) / 2
            for k in range(8):
                s.line(
                    middle,
                    floor - size * 0.65,
                    middle + 22 * math.cos(k * 0.8),
                    floor - size * 0.65 + 22 * math.sin(k * 0.8),
                    0xFFFFF0A0,
                    2.5,
                )
        yield


@kind(GAME, pixel=0.1, tall=0.4)
def rhythm_lanes(s: Scene) -> Draws:
    """Notes come down lanes and are hit on a line."""
    rng, p, n = (
        s.rng,
        palette(s.rng, s.rng.choice(("neon", "night", "bright", "pastel"))),
        s.rng.choice((3, 4, 4, 5, 6)),
    )
    deep, wide, ground = rng.random() < 0.5, s.w * rng.uniform(0.3, 0.7), backdrop(s, p)
    notes = [[rng.randrange(n), i * 0.17 + rng.uniform(0, 0.05), rng.random() < 0.1] for i in range(90)]
    pace, style, hud, line = (
        rng.uniform(0.5, 1),
        rng.choice(("bar", "disc", "arrow")),
        Hud(s, "SCORE", "COMBO"),
        s.h * 0.86,
    )
    left = (s.w - wide) * rng.choice((0.5, 0.5, 0.2))

    def at(lane: float, u: float) -> tuple[float, float, float]:
        near = (0.25 + 0.75 * u**2) if deep else 1.0
        middle = left + wide / 2
        return middle + (lane - n / 2) * wide / n * near, line * (u**2 if deep else u), near

    for t in s.clock():
        ground()
        s.poly([at(0, 0)[:2], at(n, 0)[:2], at(n, 1.15)[:2], at(0, 1.15)[:2]], veil(BLACK, 0.7))
        for i in range(n + 1):
            s.line(*at(i, 0)[:2], *at(i, 1.15)[:2], veil(p.ink, 0.4), 1)
        r = wide / n * 0.4
        for i in range(n):
            x, y, _ = at(i + 0.5, 1)
            s.disc(x, y, r, p.accent(i), 2.5, ry=r * 0.6 if deep else r)
        combo = 0
        for lane, when, _ in notes:
            u = 1 - (when - t) * pace
            if u > 1:
                combo += 1
                if u < 1.12:
                    x, y, _ = at(lane + 0.5, 1)
                    s.glow(x, y, r * 2.2, veil(p.accent(lane), 0.9))
                continue
            if u < 0:
                continue
            x, y, near = at(lane + 0.5, u)
            k = r * near
            if style == "bar":
                s.rect(x - k, y - k * 0.35, 2 * k, 0.7 * k, p.accent(lane), 3)
            elif style == "disc":
                s.disc(x, y, k, p.accent(lane), ry=k * (0.6 if deep else 1))
                s.disc(x, y, k * 0.5, WHITE, ry=k * (0.3 if deep else 0.5))
            else:
                s.poly([(x - k, y + k * 0.6), (x, y - k), (x + k, y + k * 0.6), (x, y + k * 0.2)], p.accent(lane))
        s.text(s.w * 0.86, s.h * 0.4, f"{combo}x", 24, p.ink, 0.5)
        hud.draw(combo * 300, combo)
        yield


@kind(GAME, pixel=0.4, tall=0.4)
def flapping(s: Scene) -> Draws:
    """A bird between pipes, or a runner over obstacles, on one button."""
    rng, p, bird = s.rng, s.palette, s.rng.random() < 0.6
    sky = rng.choice((0xFF70C5CE, p.ground, 0xFFF7F7F7, 0xFF1B2340))
    look, size = sprite(rng, (p.accent(0), p.accent(1)), 10, 0.75), rng.uniform(16, 26)
    gates = [[s.w * 0.6 + i * s.w * rng.uniform(0.38, 0.5), rng.uniform(0.25, 0.6) * s.h] for i in range(30)]
    pipe, y, vy, floor, gap = (
        rng.choice((0xFF5EBB3A, p.accent(2))),
        s.h / 2,
        0.0,
        s.h * 0.87,
        s.h * rng.uniform(0.28, 0.36),
    )
    hills, pace, big, drawn = rng.random() < 0.7, rng.uniform(70, 130), rng.uniform(20, 40), rng.random() < 0.5
    points, x = rng.randint(0, 30), s.w * 0.28
    for t in s.clock():
        for g in gates:
            g[0] -= pace * s.dt
        ahead = next(g for g in gates if g[0] > x - 22)
        vy += 560 * s.dt
        if bird and y > ahead[1] + gap * 0.72 and vy > 0:
            vy = -180
        if not bird and y >= floor - size / 2:
            vy = -270 if 0 < ahead[0] - x < 40 else 0
        y = min(y + vy * s.dt, floor - size / 2)
        s.ramp(0, 0, s.w, s.h, sky, mix(sky, WHITE, 0.35))
        if hills:
            draw_hills(s, 0.2, s.h * 0.75, 30, mix(sky, pipe, 0.3), t * 20)
        for gx, gy in gates:
            if -50 < gx < s.w + 50:
                if bird:
                    for top, high in ((0, gy), (gy + gap, floor - gy - gap)):
                        s.ramp(gx - 17, top, 34, high, shade(pipe, 1.3), shade(pipe, 0.7), True)
                        s.rect(gx - 20, top + (high - 12 if top == 0 else 0), 40, 12, pipe, 1)
                        s.rect(gx - 20, top + (high - 12 if top == 0 else 0), 40, 12, shade(pipe, 0.4), 1, 1.2)
                else:
                    s.poly([(gx - 9, floor), (gx, floor - 26), (gx + 9, floor)], pipe)
        s.rect(0, floor, s.w, s.h, 0xFFDED895)
        s.rect(0, floor, s.w, 5, shade(pipe, 0.9))
        for i in range(30):
            s.line(
                (i * 20 - t * pace) % (s.w + 20) - 10,
                floor + 5,
                (i * 20 - t * pace) % (s.w + 20) - 16,
                floor + 13,
                0xFFC8BE70,
                2,
            )
        s.canvas.save()
        s.canvas.translate(x, y)
        s.canvas.rotate(max(-25, min(60, vy * 0.2)) if bird else 0)
        if drawn:
            s.disc(0, 0, size * 0.5, 0xFFF8D030, ry=size * 0.4)
            s.disc(-size * 0.2, 2, size * 0.25, WHITE, ry=size * (0.1 + 0.1 * math.sin(25 * t)))
            s.disc(size * 0.25, -size * 0.15, size * 0.14, WHITE)
            s.disc(size * 0.29, -size * 0.15, size * 0.06, BLACK)
            s.poly([(size * 0.4, 0), (size * 0.75, size * 0.1), (size * 0.4, size * 0.2)], 0xFFF07020)
        else:
            s.image(look, -size / 2, -size / 2, size, size)
        s.canvas.restore()
        s.text(s.w / 2 + 2, big * 1.4 + 2, points + int(t), big, BLACK, 0.5)
        s.text(s.w / 2, big * 1.4, points + int(t), big, WHITE, 0.5)
        yield


@kind(GAME, pixel=0.5, tall=0.05)
def dungeon(s: Scene) -> Draws:
    """Rooms seen from above with light around the hero, monsters, shots and a map in the corner."""
    rng, p, size = s.rng, s.palette, s.rng.choice((18, 22, 28))
    n = 31
    walls = maze(rng, n, n, 0.75)
    base = hsv(rng.random(), rng.uniform(0.05, 0.45), rng.uniform(0.3, 0.7))
    tiles, floor = ground_tiles(s, base, shade(base, 1.5)), ground_tiles(s, shade(base, 0.45), shade(base, 0.25))
    free = [(x, y) for y in range(n) for x in range(n) if not walls[y, x]]
    hero = sprite(rng, (p.accent(0), 0xFFF0C8A0), 10, 0.8)
    kinds = [sprite(rng, (p.accent(i), p.accent(i + 1)), 10) for i in (2, 4)]
    beasts = [[*rng.choice(free), 1.0, i % 2] for i in range(45)]
    me, past, goal, share, shots = rng.choice(free), (15, 15), rng.choice(free), 0.0, []
    past = me
    hud, dark, map_on, side = (
        Hud(s, "HP", "FLOOR", "KEYS"),
        rng.choice((0, 60, 80, 110)),
        rng.random() < 0.5,
        rng.random() < 0.3,
    )
    lines = [words(rng, 4, True) for _ in range(9)]
    for t in s.clock():
        share += 4.5 * s.dt
        if share > 1:
            share, past, me = 0.0, me, way(walls, me, {goal})
            goal = rng.choice(free) if me == past else goal
        x, y = glide(past, me, share)
        vx, vy = x * size - s.w / 2, y * size - s.h / 2
        s.clear(BLACK)
        for ty in range(max(int(vy // size), 0), min(int((vy + s.h) // size) + 1, n)):
            for tx in range(max(int(vx // size), 0), min(int((vx + s.w) // size) + 1, n)):
                look = tiles if walls[ty, tx] else floor
                s.image(look[(tx * 5 + ty * 3) % 4], tx * size - vx, ty * size - vy, size + 0.5, size + 0.5)
                if walls[ty, tx]:
                    s.rect(tx * size - vx, (ty + 0.75) * size - vy, size, size * 0.25, veil(BLACK, 0.45))
        for b in beasts:
            b[0], b[1] = b[0] + math.sin(t * 2 + b[1]) * 0.3 * s.dt, b[1]
            s.image(kinds[b[3]], b[0] * size - vx, b[1] * size - vy, size, size)
        if rng.random() < 3 * s.dt:
            a = rng.uniform(0, 6.28)
            shots.append([s.w / 2, s.h / 2, 170 * math.cos(a), 170 * math.sin(a)])
        shots = [[a + u * s.dt, b + v * s.dt, u, v] for a, b, u, v in shots if 0 < a < s.w and 0 < b < s.h]
        for a, b, _, _ in shots:
            s.glow(a, b, 7, 0xFFFFC040)
        s.image(hero, s.w / 2, s.h / 2, size, size)
        if dark:
            shader = skia.GradientShader.MakeRadial(
                skia.Point(s.w / 2, s.h / 2), dark * 1.6, [0, 0xF0000008], [0.35, 1]
            )
            s.canvas.drawPaint(skia.Paint(Shader=shader))
        if map_on:
            s.image(coloured(walls.astype(float), (0xFF8890A0, 0xFF20242C)), s.w - 66, 6, 60, 60)
            s.disc(s.w - 66 + x * 2, 6 + y * 2, 2, 0xFFFFE040)
        if side:
            s.rect(0, s.h * 0.78, s.w, s.h * 0.22, veil(BLACK, 0.85))
            for i in range(4):
                s.text(6, s.h * 0.84 + 11 * i, "> " + lines[(i + int(t * 2)) % 9], 9, 0xFFB8FFB8)
        hud.draw(f"{34 - int(t)}/40", 3, 1)
        yield


@kind(GAME, pixel=0.15, tall=0.05)
def third_person(s: Scene) -> Draws:
    """A figure or a car seen from behind, running through a simple world in three dimensions."""
    rng, p = s.rng, s.palette
    ground, sky = rng.choice(
        (
            (0xFF6BAA55, 0xFFA8D8FF),
            (0xFFD8C090, 0xFFF0D0A0),
            (0xFF8890A0, 0xFFC8D4E0),
            (0xFF2A2A48, 0xFF101024),
            (p.ground, p.panel),
        )
    )
    things = []
    for _ in range(70):
        x, z = rng.choice((-1, 1)) * rng.uniform(2.5, 16), rng.uniform(0, 90)
        w, h = rng.uniform(0.8, 3), rng.choice((0.6, 1.5, 3, 7)) * rng.uniform(0.6, 1.2)
        things.append((x, z, w, h, rng.choice((*p.accents, shade(ground, 0.7), 0xFF9A9AA2))))
    car, road, hud, pace = rng.random() < 0.4, rng.random() < 0.6, Hud(s, "SCORE", "COINS"), rng.uniform(5, 12)
    coins = [(rng.choice((-1.2, 0, 1.2)), i * 3.1) for i in range(30)]
    body, z, lane, skin = p.accent(0), 0.0, 0.0, rng.choice((0xFFE8B88A, 0xFF8D5A3A, p.accent(2)))
    map_on, cross, light = rng.random() < 0.35, rng.random() < 0.3, (rng.uniform(-1, 1), 1.0, -0.6)
    for t in s.clock():
        z, lane = z + pace * s.dt, 1.2 * math.sin(0.9 * t)
        meshes, tints = floor_mesh(z, ground, 0xFF55585E if road else shade(ground, 0.92))
        for x, oz, w, h, colour in things:
            ahead = (oz - z) % 90
            if 0.5 < ahead < 60:
                triangles, normals = box_mesh(x, 0, z + ahead, w, h, w)
                meshes.append(triangles)
                tints.append(lit(normals, colour, light))
        for x, cz in coins:
            ahead = (cz - z) % 90
            if 1 < ahead < 45:
                triangles, normals = box_mesh(x - 0.15, 0.5, z + ahead, 0.3 * abs(math.cos(3 * t)) + 0.05, 0.35, 0.08)
                meshes.append(triangles)
                tints.append(lit(normals, 0xFFFFD020, light))
        meshes += figure_mesh(lane, z + 3.4, t, car, (body, skin), light, tints)
        corners, colours = np.concatenate(meshes), np.repeat(np.concatenate(tints)[:, None], 3, axis=1)
        s.ramp(0, 0, s.w, s.h, shade(sky, 0.8), mix(sky, WHITE, 0.4))
        draw_mesh(
            s,
            corners,
            colours,
            (lane * 0.6, 2.3, z - 0.6),
            rotation(0.06 * math.sin(t), 0.2),
            0.95,
            (mix(sky, WHITE, 0.25), 45),
        )
        if map_on:
            s.disc(32, s.h - 34, 26, veil(BLACK, 0.55))
            s.disc(32, s.h - 34, 26, WHITE, 1.5)
            s.poly([(32, s.h - 42), (38, s.h - 28), (26, s.h - 28)], 0xFF40C0FF)
        if cross:
            s.disc(s.w / 2, s.h * 0.42, 6, WHITE, 1.2)
        hud.draw(int(z * 10), int(z))
        yield


def floor_mesh(z: float, ground: int, middle: int) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Squares of floor ahead of a place, with a way in the middle."""
    gx, gz = np.meshgrid(np.arange(-21, 21, 3.0), np.floor(z / 3) * 3 + np.arange(0, 66, 3.0))
    corner = np.stack([gx, np.zeros_like(gx), gz], -1).reshape(-1, 1, 3)
    shape = np.array([[[0, 0, 0], [0, 0, 3], [3, 0, 3]], [[0, 0, 0], [3, 0, 3], [3, 0, 0]]], float)
    triangles = (corner[:, None] + shape[None]).reshape(-1, 3, 3)
    centre = abs(corner[:, 0, 0] + 1.5) < 2
    odd = ((corner[:, 0, 0] + corner[:, 0, 2]) // 3 % 2)[:, None] * 0.08
    base = np.where(centre[:, None], parts(middle), parts(ground)) * (1 - odd)
    return [triangles], [np.repeat(base, 2, axis=0)]


def figure_mesh(
    x: float, z: float, t: float, car: bool, colours: tuple[int, int], light: tuple, tints: list
) -> list[np.ndarray]:
    """A running figure or a car of boxes; the colours of its faces are added to `tints`."""
    body, skin = colours
    swing = 0.3 * math.sin(10 * t)
    if car:
        boxes = [((-0.6, 0.2, 0), (1.2, 0.4, 2), body), ((-0.45, 0.6, 0.4), (0.9, 0.35, 1), 0xFF2A3A4A)]
        boxes += [((a, 0, b), (0.25, 0.4, 0.4), 0xFF181818) for a in (-0.65, 0.4) for b in (0.1, 1.5)]
    else:
        boxes = [((-0.22, 0, swing), (0.18, 0.5, 0.18), 0xFF30406A), ((0.04, 0, -swing), (0.18, 0.5, 0.18), 0xFF30406A)]
        boxes += [((-0.28, 0.5, -0.1), (0.56, 0.6, 0.3), body), ((-0.17, 1.12, -0.1), (0.34, 0.34, 0.34), skin)]
        boxes += [((-0.42, 0.55, -swing), (0.13, 0.5, 0.16), skin), ((0.29, 0.55, swing), (0.13, 0.5, 0.16), skin)]
    made = []
    for (a, b, c), size, colour in boxes:
        triangles, normals = box_mesh(x + a, b, z + c, *size)
        made.append(triangles)
        tints.append(lit(normals, colour, light))
    return made

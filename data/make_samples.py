"""Make the twelve sample videos in data/samples, three for each category, and their list samples.csv.

Gaming           three open-source games, played by a scripted player and captured frame by frame
Flat_Content     a web page scrolled in Chromium, a slide deck shown in Chromium, a real shell session in a terminal
Animation        a 2D cartoon, a ray-marched 3D toy scene, a whiteboard drawing film
Natural_Content  three photographs under the motion of a hand-held camera

Every clip is recorded or rendered here; nothing is downloaded. The clips are H.264 in MP4, yuv420p, without sound.

Python packages:  pip install av numpy skia-python pygame-ce pyxel playwright pyte pillow scikit-image scikit-learn
Debian packages:  apt-get install chromium fonts-dejavu-core bash
Running time:     about ten minutes on one core, nearly all of it for animation_penguin; the others take seconds each.

    python data/make_samples.py [--only NAME ...] [--out data/samples]
"""

from __future__ import annotations

import argparse
import csv
import importlib.metadata
import math
import multiprocessing
import os
import pty
import random
import re
import runpy
import select
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
import skia
from PIL import Image

Frames = Iterable[np.ndarray]
Point = tuple[float, float]

SEED = 7


# ---------------------------------------------------------------------------------------------------------------------
# Gaming
# ---------------------------------------------------------------------------------------------------------------------


def upscale(frame: np.ndarray, factor: int) -> np.ndarray:
    """Enlarge pixel art by a whole factor, keeping its hard edges."""
    return frame.repeat(factor, axis=0).repeat(factor, axis=1)


def play_pyxel(script: Path, player: Callable[[Any, int], set[int]], start: int, count: int, every: int) -> list[np.ndarray]:
    """Run a pyxel game headless with the keys that `player(app, frame)` holds down; return every n-th screen."""
    import pyxel

    os.environ["SDL_AUDIODRIVER"] = "dummy"
    os.chdir(script.parent)
    sys.path.insert(0, str(script.parent))
    real_init, screens = pyxel.init, []

    def headless_init(*args: Any, **kwargs: Any) -> None:
        folder = os.getcwd()
        real_init(*args, **kwargs, headless=True)
        os.chdir(folder)  # pyxel.init moves to the folder of its caller
        pyxel.rseed(SEED)

    def run(update: Callable[[], None], draw: Callable[[], None]) -> None:
        held: set[int] = set()
        for frame in range(start + count * every):
            keys = player(update.__self__, frame)
            for key in held ^ keys:
                pyxel.set_btn(key, key in keys)
            held = keys
            update()
            draw()
            if frame >= start and (frame - start) % every == 0:
                screens.append(pyxel_screen())
            pyxel.flip()

    pyxel.init, pyxel.run = headless_init, run
    runpy.run_path(str(script), run_name="__main__")
    return screens


def pyxel_screen() -> np.ndarray:
    """The pyxel screen as RGB."""
    import pyxel

    palette = np.array([[c >> 16 & 255, c >> 8 & 255, c & 255] for c in pyxel.colors], np.uint8)
    return palette[np.frombuffer(pyxel.screen.data_ptr(), np.uint8).reshape(pyxel.height, pyxel.width)]


def jump_player(app: Any, _frame: int) -> set[int]:
    """Steer to the platform that is easiest to reach before the fall reaches it, the lower ones first."""
    import pyxel

    best_cost, best_shift = math.inf, 0.0
    for x, y, alive in app.floor:
        steps, height, speed = 0, float(app.player_y), app.player_dy
        while steps < 60 and not (speed > 0 and height + 16 >= y and height <= y + 8):
            height, speed, steps = height + speed, min(speed + 1, 8), steps + 1
        landing = x - 4 * steps
        shift = landing + 12 - app.player_x
        reachable = alive and steps < 60 and abs(shift) <= 2 * steps + 16 and -20 < landing < 140
        cost = abs(shift) + steps + max(0, 64 - y)
        if reachable and cost < best_cost:
            best_cost, best_shift = cost, shift
    return {pyxel.KEY_RIGHT} if best_shift > 2 else {pyxel.KEY_LEFT} if best_shift < -2 else set()


def game_jump() -> Frames:
    """Pyxel Jump, one of pyxel's example games."""
    import pyxel

    script = Path(pyxel.__file__).parent / "examples" / "02_jump_game.py"
    return [upscale(f, 3) for f in play_pyxel(script, jump_player, start=20, count=140, every=1)]


class ShooterPlayer:
    """Plays Vortexion: starts the game, then keeps firing, lines up with enemies and avoids what comes near."""

    def __init__(self) -> None:
        self.last: dict[int, Point] = {}

    def __call__(self, app: Any, frame: int) -> set[int]:
        import pyxel

        stage = app.game.state
        if not hasattr(stage, "player"):
            return {pyxel.KEY_Z} if frame % 20 == 10 else set()
        threats = [(t, *self.velocity(t)) for t in [*stage.enemies, *stage.enemy_shots]]
        self.last = {id(t): (t.x, t.y) for t, _, _ in threats}
        moves = [(dx, dy) for dx in (0, -1, 1) for dy in (0, -1, 1)]
        dx, dy = min(moves, key=lambda move: self.cost(stage, threats, *move))
        keys = {(-1, 0): pyxel.KEY_LEFT, (1, 0): pyxel.KEY_RIGHT, (0, -1): pyxel.KEY_UP, (0, 1): pyxel.KEY_DOWN}
        return {pyxel.KEY_Z} | {keys[move] for move in ((dx, 0), (0, dy)) if move != (0, 0)}

    def velocity(self, thing: Any) -> Point:
        """How far a thing moved since the last frame."""
        x, y = self.last.get(id(thing), (thing.x, thing.y))
        return thing.x - x, thing.y - y

    @staticmethod
    def cost(stage: Any, threats: list[tuple[Any, float, float]], dx: int, dy: int) -> float:
        """How bad it is to move this way: nearness of threats over the next frames, and distance from a target."""
        player = stage.player
        total = 0.1 * abs(dx) + 0.1 * abs(dy)
        for ahead in (4, 10, 18):
            x = min(max(player.x + 2 * dx * min(ahead, 6), 0), 240)
            y = min(max(player.y + 2 * dy * min(ahead, 6), 18), 164)
            for thing, vx, vy in threats:
                gap = math.hypot((thing.x + vx * ahead - x) / 1.5, thing.y + vy * ahead - y)
                total += 2000 / ahead * max(0.0, 1 - gap / (10 + thing.w / 2))
            total += 40 * stage.background.is_point_colliding(x + 8, y + 4)
        targets = [t.y for t, _, _ in threats if t.w > 4 and t.x > player.x + 20]
        aim = min(targets, key=lambda y: abs(y - player.y), default=92)
        return total + abs(player.y + 8 * dy - aim) / 4 + abs(player.x + 8 * dx - 56) / 16


def game_vortexion() -> Frames:
    """Vortexion, a shoot-em-up that ships with pyxel as a packed app."""
    import pyxel

    package = Path(pyxel.__file__).parent / "examples" / "apps" / "vortexion.pyxapp"
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(package).extractall(folder)
        script = Path(folder) / "vortexion" / "src" / "main.py"
        screens = play_pyxel(script, ShooterPlayer(), start=420, count=120, every=3)
    return [upscale(f, 2) for f in screens]


def aliens_player(game: Any, frame: int) -> set[int]:
    """Step aside from falling bombs, else drive under the lowest alien; pull the trigger every other frame."""
    import pygame

    everything = game.Player.containers.sprites()
    car = next((s for s in everything if isinstance(s, game.Player)), None)
    if car is None:
        return set()
    bombs = [b for b in everything if isinstance(b, game.Bomb) and b.rect.bottom > 250]
    near = [b for b in bombs if abs(b.rect.centerx - car.rect.centerx) < 50]
    aliens = [a for a in everything if isinstance(a, game.Alien)]
    keys = {pygame.K_SPACE} if frame % 2 else set()
    if near:
        away = car.rect.centerx - near[0].rect.centerx
        right = (away >= 0 or car.rect.left < 30) and car.rect.right < 620
        return keys | {pygame.K_RIGHT if right else pygame.K_LEFT}
    if aliens:
        target = max(aliens, key=lambda a: a.rect.bottom)
        lead = target.rect.centerx + target.facing * (car.rect.top - target.rect.bottom) / 11
        shift = min(max(lead, 40), 600) - car.rect.centerx
        if abs(shift) > 12:
            return keys | {pygame.K_RIGHT if shift > 0 else pygame.K_LEFT}
    return keys


def game_aliens() -> Frames:
    """Aliens, one of pygame-ce's example games."""
    os.environ.update(SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy", PYGAME_HIDE_SUPPORT_PROMPT="1")
    import pygame
    from pygame.examples import aliens

    screens: list[np.ndarray] = []
    keys: set[int] = set()
    state = {"frame": 0}

    def flip() -> None:
        nonlocal keys
        frame = state["frame"] = state["frame"] + 1
        if frame == 1:
            return
        keys = aliens_player(aliens, frame)
        if frame > 120 and frame % 2:
            screens.append(pygame.surfarray.array3d(pygame.display.get_surface()).swapaxes(0, 1))
        if len(screens) == 140:
            pygame.event.post(pygame.event.Event(pygame.QUIT))

    pygame.display.flip = flip
    pygame.key.get_pressed = lambda: defaultdict(bool, {key: True for key in keys})
    random.seed(SEED)
    aliens.main()
    return [np.asarray(Image.fromarray(s).resize((480, 360), Image.Resampling.BOX)) for s in screens]

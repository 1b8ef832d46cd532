"""Make the twelve sample videos in data/samples, three for each category, and their list samples.csv.

Gaming           three open-source games, played by a scripted player and captured frame by frame
Flat_Content     a web page scrolled in Chromium, a slide deck shown in Chromium, a real shell session in a terminal
Natural_Content  three photographs under the motion of a hand-held camera
Animation        a 2D cartoon, a ray-marched 3D toy scene, a whiteboard drawing film

Every clip is recorded or rendered here; nothing is downloaded. The clips are H.264 in MP4, yuv420p, without sound.

Python packages:  pip install av numpy skia-python pygame-ce pyxel playwright pyte pillow scikit-image scikit-learn
Debian packages:  apt-get install chromium fonts-dejavu-core bash
Each package is imported where it is used, so --only needs no more than the chosen clips do.
Running time:     about five minutes on one core, two of them for animation_penguin.

    python data/make_samples.py [--only NAME ...] [--out data/samples]
"""

from __future__ import annotations

import argparse
import csv
import fcntl
import importlib.metadata
import io
import itertools
import math
import multiprocessing
import os
import pty
import random
import runpy
import select
import shutil
import struct
import sys
import tempfile
import termios
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

SEED = 13


def smooth(x: float) -> float:
    """Ease in and out between 0 and 1."""
    x = min(max(x, 0.0), 1.0)
    return x * x * (3 - 2 * x)


# ---------------------------------------------------------------------------------------------------------------------
# Gaming
# ---------------------------------------------------------------------------------------------------------------------


def upscale(frame: np.ndarray, factor: int) -> np.ndarray:
    """Enlarge pixel art by a whole factor, keeping its hard edges."""
    return frame.repeat(factor, axis=0).repeat(factor, axis=1)


def play_pyxel(
    script: Path, player: Callable[[Any, int], set[int]], start: int, count: int, every: int
) -> list[np.ndarray]:
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

    def run(update: Any, draw: Callable[[], None]) -> None:
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
        cost = abs(shift) + steps + 2 * max(0, 88 - y)
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
    frame = 0

    def flip() -> None:
        nonlocal keys, frame
        frame += 1
        if frame == 1:
            return
        keys = aliens_player(aliens, frame)
        if frame > 120 and frame % 2:
            screens.append(pygame.surfarray.array3d(pygame.display.get_surface()).swapaxes(0, 1))
        if len(screens) == 140:
            pygame.event.post(pygame.event.Event(pygame.QUIT))

    pygame.display.flip = flip
    pygame.key.get_pressed = lambda: defaultdict(bool, dict.fromkeys(keys, True))
    random.seed(SEED)
    aliens.main()
    return [np.asarray(Image.fromarray(s).resize((480, 360), Image.Resampling.BOX)) for s in screens]


# ---------------------------------------------------------------------------------------------------------------------
# Flat_Content
# ---------------------------------------------------------------------------------------------------------------------

MANUAL_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8">
<style>
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.55 "DejaVu Sans", sans-serif; color: #222; background: #fff }
header { position: fixed; inset: 0 0 auto 0; height: 52px; padding: 13px 24px; background: #1f4e79; color: #fff }
header b { font-size: 18px }
header span { float: right; padding: 2px 90px 2px 10px; border-radius: 4px; font-size: 14px; background: #fff;
              color: #777 }
nav { position: fixed; top: 52px; bottom: 0; width: 220px; padding: 18px; font-size: 14px; background: #f4f6f8;
      border-right: 1px solid #d9dee3 }
nav a { display: block; padding: 5px 8px; border-radius: 4px; color: #1f4e79 }
nav a.here { background: #1f4e79; color: #fff }
main { margin: 66px 40px 400px 252px; max-width: 660px }
h1 { font-size: 29px; margin: 8px 0 }
h2 { font-size: 22px; margin-top: 30px; padding-bottom: 4px; border-bottom: 1px solid #ddd }
pre { padding: 12px; border: 1px solid #dde; border-radius: 5px; background: #f2f3f5;
      font: 14px/1.45 "DejaVu Sans Mono", monospace }
pre i { color: #888; font-style: normal }
pre b { color: #a1260d; font-weight: normal }
code { padding: 1px 4px; font: 14px "DejaVu Sans Mono", monospace; background: #f2f3f5 }
table { width: 100%; border-collapse: collapse; font-size: 15px }
td, th { padding: 6px 10px; border: 1px solid #cfd6dc; text-align: left }
th { background: #eef2f5 }
.tip { padding: 9px 14px; border-left: 5px solid #4a9c3f; background: #e8f4e5 }
</style>
<header><b>Balcony Weather Station</b> &nbsp; Manual &nbsp; Parts &nbsp; Questions <span>Search</span></header>
<nav>
<a>Overview</a><a>What you need</a><a>Wiring</a><a>First reading</a><a>Settings</a><a>Reading the chart</a>
<a>Troubleshooting</a>
</nav>
<main>
<section>
<h1>Overview</h1>
<p>The station measures temperature, air pressure and rain on a balcony or in a small garden. It stores one reading a
minute and draws a chart for each day. Building it takes an afternoon; no soldering is needed.</p>
<p class="tip"><b>Tip.</b> Read the whole page once before you start. The order of the wires matters.</p>
</section>
<section>
<h2>What you need</h2>
<ul>
<li>a small computer with a 40-pin header</li>
<li>a temperature and pressure sensor</li>
<li>a rain gauge with a tipping bucket</li>
<li>four jumper wires and a weatherproof box</li>
</ul>
</section>
<section>
<h2>Wiring</h2>
<table>
<tr><th>Sensor pin</th><th>Header pin</th><th>Colour</th></tr>
<tr><td>Power</td><td>1</td><td>red</td></tr>
<tr><td>Ground</td><td>6</td><td>black</td></tr>
<tr><td>Data</td><td>3</td><td>blue</td></tr>
<tr><td>Clock</td><td>5</td><td>yellow</td></tr>
</table>
<p>Keep the wires shorter than 30 cm. Longer wires pick up noise and the sensor then reports a pressure that jumps up
and down.</p>
</section>
<section>
<h2>First reading</h2>
<p>Start the reader by hand and wait for the first line:</p>
<pre><i># one reading now</i>
station read --once
<b>temperature</b>  18.4 C
<b>pressure</b>     1013.2 hPa
<b>rain today</b>   0.0 mm</pre>
<p>If a value is missing, go to <u>Troubleshooting</u>.</p>
</section>
<section>
<h2>Settings</h2>
<p>All settings live in one file. Every line is a name and a value:</p>
<pre>interval = 60
height   = 112    <i># metres above the sea</i>
units    = metric
chart    = daily</pre>
<p>Set <code>height</code> first: without it the pressure cannot be compared with the forecast.</p>
</section>
<section>
<h2>Reading the chart</h2>
<p>A typical week in spring. Bars show rain, the line shows temperature.</p>
<svg viewBox="0 0 660 240">
<path d="M40 10V205H650" fill="none" stroke="#555"/>
<path d="M62 205v-40h46v40z M148 205v-12h46v12z M234 205v-95h46v95z M320 205v-60h46v60z M406 205v-5h46v5z
         M492 205v-25h46v25z M578 205v-110h46v110z" fill="#8db9dd"/>
<path d="M85 120L171 95 257 130 343 140 429 70 515 60 601 105" fill="none" stroke="#c0392b" stroke-width="4"/>
<g font-size="15" fill="#444" text-anchor="middle">
<text x="85" y="228">Mon</text><text x="171" y="228">Tue</text><text x="257" y="228">Wed</text>
<text x="343" y="228">Thu</text><text x="429" y="228">Fri</text><text x="515" y="228">Sat</text>
<text x="601" y="228">Sun</text>
</g>
</svg>
<p>Rain falls mostly when the line goes down: a front brings clouds, and clouds keep the sun away.</p>
</section>
<section>
<h2>Troubleshooting</h2>
<p><b>No sensor found.</b> Swap the data and the clock wire, then start again.</p>
<p><b>Rain is always zero.</b> Clean the bucket. Leaves and spiders like it.</p>
</section>
</main>
<script>
const sections = [...document.querySelectorAll("section")], links = document.querySelectorAll("nav a");
function place(y) {
  scrollTo(0, y);
  const at = sections.filter(s => s.getBoundingClientRect().top < 200).length - 1;
  links.forEach((a, i) => a.className = i == at ? "here" : "");
}
</script></html>"""

SLIDE_DECK = """<!doctype html>
<html lang="en"><meta charset="utf-8">
<style>
body { margin: 0; font: 30px/1.4 "DejaVu Sans", sans-serif; color: #1d2b3a }
section { position: absolute; inset: 0; padding: 48px 80px; background: #fff; opacity: 0 }
section:before { content: ""; position: absolute; left: 0; top: 0; bottom: 0; width: 26px; background: #0b7a75 }
section:after { content: "Cycling to work"; position: absolute; left: 80px; bottom: 22px; font-size: 17px;
                color: #8a97a3 }
h1 { margin: 0 0 26px; font-size: 46px; color: #0b7a75 }
li { margin: 16px 0 }
table { width: 100%; border-collapse: collapse }
td, th { padding: 13px; border-bottom: 2px solid #d5dde3; text-align: left }
th { color: #0b7a75 }
svg { width: 1080px }
.title { background: #0b7a75; color: #fff }
.title h1 { margin-top: 190px; font-size: 66px; color: #fff }
.title p { font-size: 32px }
.title:after { color: #bfe3e0 }
.big { margin: 50px 0 0; font-size: 170px; line-height: 1; color: #d1495b }
</style>
<section class="title">
<h1>Cycling to work</h1>
<p>Results of a one-year survey in a small town</p>
</section>
<section>
<h1>What we asked</h1>
<ul>
<li class="step">How do you travel to work today?</li>
<li class="step">How far is it, door to door?</li>
<li class="step">What would make you take the bicycle?</li>
<li class="step">1 240 people answered, four times a year</li>
</ul>
</section>
<section>
<h1>Trips by bicycle, per cent</h1>
<svg viewBox="0 0 1080 470">
<path d="M60 20V400H1060 M60 305H1060 M60 210H1060 M60 115H1060" fill="none" stroke="#cfd8de" stroke-width="2"/>
<g fill="#0b7a75">
<rect class="step" x="130" y="286" width="130" height="114"/>
<rect class="step" x="370" y="191" width="130" height="209"/>
<rect class="step" x="610" y="77" width="130" height="323"/>
<rect class="step" x="850" y="229" width="130" height="171"/>
</g>
<g font-size="28" text-anchor="middle">
<text x="195" y="440">Winter</text><text x="435" y="440">Spring</text>
<text x="675" y="440">Summer</text><text x="915" y="440">Autumn</text>
</g>
<g font-size="24" fill="#667" text-anchor="end">
<text x="48" y="408">0</text><text x="48" y="313">10</text><text x="48" y="218">20</text><text x="48" y="123">30</text>
</g>
</svg>
</section>
<section>
<h1>What keeps people away</h1>
<table>
<tr><th>Reason</th><th>Women</th><th>Men</th></tr>
<tr class="step"><td>No safe path</td><td>58 %</td><td>44 %</td></tr>
<tr class="step"><td>Rain</td><td>31 %</td><td>35 %</td></tr>
<tr class="step"><td>Nowhere to park</td><td>22 %</td><td>27 %</td></tr>
<tr class="step"><td>Hills</td><td>12 %</td><td>9 %</td></tr>
</table>
</section>
<section>
<h1>What one new path changed</h1>
<p class="big step">+ 63 %</p>
<p class="step">more bicycles on the river route in the first summer</p>
</section>
<script>
const slides = [...document.querySelectorAll("section")], each = 1.6;
function place(t) {
  slides.forEach((slide, i) => {
    const local = t - i * each;
    slide.style.opacity = i == 0 ? 1 : Math.min(Math.max(local / 0.25, 0), 1);
    slide.querySelectorAll(".step").forEach((e, k) => e.style.visibility = local > 0.3 + 0.2 * k ? "" : "hidden");
  });
}
</script></html>"""


def browser_frames(html: str, view: tuple[int, int], width: int, places: Iterable[float]) -> Iterator[np.ndarray]:
    """Load a page in headless Chromium and photograph it after each call of the page's own `place(value)`."""
    from playwright.sync_api import sync_playwright

    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox"], ignore_default_args=["--hide-scrollbars"]
        )
        page = browser.new_page(viewport={"width": view[0], "height": view[1]}, device_scale_factor=width / view[0])
        page.set_content(html)
        for value in places:
            page.evaluate("place", value)
            with Image.open(io.BytesIO(page.screenshot())) as picture:
                yield np.asarray(picture.convert("RGB"))
        browser.close()


def flat_web_page() -> Frames:
    """A manual page read from top to bottom, with a pause after each turn of the wheel."""
    stops = (0, 330, 640, 1010, 1390, 1480)
    reading, turning = 8, 7
    places = [0.0] * 4
    for here, there in itertools.pairwise(stops):
        places += [here + (there - here) * smooth((i + 1) / turning) for i in range(turning)] + [there] * reading
    return browser_frames(MANUAL_PAGE, (960, 540), 640, places)


def flat_slides() -> Frames:
    """Five slides with bullets, a chart and a table that appear step by step."""
    return browser_frames(SLIDE_DECK, (1280, 720), 640, [i / 12 for i in range(96)])


SHELL_FILES = {
    "rain.csv": "month,days,mm\nJan,14,62\nFeb,11,48\nMar,12,51\nApr,9,37\nMay,10,58\nJun,8,71\n",
    "notes.txt": "12 Jan  first frost, gauge frozen\n03 Mar  storm in the night, 19 mm\n20 May  cleaned the bucket\n"
    "08 Jun  storm and hail, roof fine\n",
    "report.py": "import csv\n\nfor row in csv.DictReader(open('rain.csv')):\n    mm = int(row['mm'])\n"
    "    print(f\"{row['month']}  \\033[34m{'█' * (mm // 2)}\\033[0m {mm} mm\")\n",
}
SHELL_COMMANDS = (
    "ls",
    "head -n 4 rain.csv",
    'awk -F, \'{s += $3} END {print "sum:", s, "mm"}\' rain.csv',
    "python3 report.py",
    "grep --color storm notes.txt",
    "sort -t, -nrk3 rain.csv | head -n 2",
    "wc -l *",
)


class Shell:
    """A bash in a pseudo terminal, in a folder of its own, with its output on a pyte screen."""

    def __init__(self, folder: str, columns: int, rows: int) -> None:
        import pyte

        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        environment = {
            "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
            "PS1": r"\[\e[1;32m\]$\[\e[0m\] ",
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "HOME": folder,
            "COLUMNS": str(columns),
            "LINES": str(rows),
        }
        pid, self.terminal = pty.fork()
        if pid == 0:
            os.chdir(folder)
            os.execve("/bin/bash", ["bash", "--norc", "--noprofile", "-i"], environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.pid = pid

    def read(self, quiet: float) -> None:
        """Take in output until there has been none for a while."""
        while select.select([self.terminal], [], [], quiet)[0]:
            self.stream.feed(os.read(self.terminal, 65536))

    def type(self, keys: str) -> None:
        """Send keys; after a return, wait for the next prompt."""
        os.write(self.terminal, keys.encode())
        self.read(0.05)
        while keys.endswith("\r") and self.screen.cursor.x != 2:
            self.read(0.2)

    def close(self) -> None:
        """End the shell."""
        os.write(self.terminal, b"exit\r")
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


TERMINAL_COLOURS = {"default": 0xFFD8DEE4, "green": 0xFF7EC16E, "blue": 0xFF5C9DE0, "red": 0xFFE2695F}


def draw_terminal(screen: Any) -> np.ndarray:
    """The screen of a terminal emulator as a picture in a plain window."""
    surface, font = skia.Surface(640, 360), skia.Font(skia.Typeface("DejaVu Sans Mono"), 14.5)
    bold = skia.Font(skia.Typeface("DejaVu Sans Mono", skia.FontStyle.Bold()), 14.5)
    wide, high, left, top = font.measureText("M"), 17.5, 12, 44
    with surface as canvas:
        canvas.clear(0xFF1B2027)
        canvas.drawRect(skia.Rect(0, 0, 640, 26), skia.Paint(Color=0xFF39424D))
        canvas.drawString(
            "Terminal", 285, 18, skia.Font(skia.Typeface("DejaVu Sans"), 13), skia.Paint(Color=0xFFC9D1D9)
        )
        for i, colour in enumerate((0xFFE2695F, 0xFFE0B050, 0xFF7EC16E)):
            canvas.drawCircle(18 + 20 * i, 13, 6, skia.Paint(Color=colour, AntiAlias=True))
        for y in range(screen.lines):
            for x, cell in screen.buffer[y].items():
                paint = skia.Paint(Color=TERMINAL_COLOURS.get(cell.fg, 0xFFD8DEE4), AntiAlias=True)
                canvas.drawString(cell.data, left + x * wide, top + y * high, bold if cell.bold else font, paint)
        cursor = skia.Rect.MakeXYWH(left + screen.cursor.x * wide, top - 13 + screen.cursor.y * high, wide, high - 1)
        canvas.drawRect(cursor, skia.Paint(Color=0x99D8DEE4))
    return surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3]


def flat_terminal() -> Frames:
    """A shell session, typed two keys a frame."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in SHELL_FILES.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        shell = Shell(folder, columns=70, rows=18)
        shell.read(0.5)
        shell.type("alias ls='ls --color'; clear\r")
        yield from [draw_terminal(shell.screen)] * 4
        for command in SHELL_COMMANDS:
            for i in range(0, len(command), 2):
                shell.type(command[i : i + 2])
                yield draw_terminal(shell.screen)
            shell.type("\r")
            yield from [draw_terminal(shell.screen)] * 5
        shell.close()


# ---------------------------------------------------------------------------------------------------------------------
# Natural_Content
# ---------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class View:
    """Where the camera points: a centre in photo pixels, a zoom in video pixels per photo pixel, a roll in degrees."""

    x: float
    y: float
    zoom: float
    roll: float = 0.0


class Wobble:
    """Smooth random motion: slow drift plus a little tremor, each a sum of sines with random phases."""

    def __init__(self, rng: np.random.Generator, amplitude: float) -> None:
        self.frequencies = np.array([0.23, 0.41, 0.77, 1.3, 2.4, 5.6])
        self.sizes = amplitude * np.array([1.0, 0.8, 0.5, 0.3, 0.12, 0.05]) * rng.uniform(0.6, 1.2, 6)
        self.phases = rng.uniform(0, 2 * math.pi, 6)

    def __call__(self, t: float) -> float:
        return float(np.sum(self.sizes * np.sin(2 * math.pi * self.frequencies * t + self.phases)))


def hand_held(photo: np.ndarray, first: View, last: View, seconds: float, seed: int) -> Iterator[np.ndarray]:
    """Film a photograph with a hand-held camera that moves from one view to another."""
    width, height, fps, shutter = 480, 272, 15, (0.0, 0.01, 0.02, 0.03)
    rng = np.random.default_rng(seed)
    shake_x, shake_y, shake_roll, breathing, light = (Wobble(rng, a) for a in (5.0, 4.0, 0.5, 0.006, 0.03))
    rgba = np.dstack([photo, np.full(photo.shape[:2], 255, np.uint8)])
    image = skia.Image.fromarray(np.ascontiguousarray(rgba), colorType=skia.kRGBA_8888_ColorType)
    sampling = skia.SamplingOptions(skia.CubicResampler.CatmullRom())
    fall_off = lens_fall_off(width, height)

    def exposure(t: float) -> np.ndarray:
        s = smooth(t / seconds)
        zoom = (first.zoom + (last.zoom - first.zoom) * s) * (1 + breathing(t))
        matrix = skia.Matrix.Translate(width / 2, height / 2)
        matrix.preRotate(first.roll + (last.roll - first.roll) * s + shake_roll(t))
        matrix.preScale(zoom, zoom)
        matrix.preTranslate(
            -(first.x + (last.x - first.x) * s + shake_x(t)), -(first.y + (last.y - first.y) * s + shake_y(t))
        )
        surface = skia.Surface(width, height)
        shader = image.makeShader(skia.TileMode.kMirror, skia.TileMode.kMirror, sampling, matrix)
        with surface as canvas:
            canvas.drawPaint(skia.Paint(Shader=shader))
        return surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3].astype(np.float32)

    for i in range(round(seconds * fps)):
        t = i / fps
        picture = np.mean([exposure(t + dt) for dt in shutter], axis=0) * fall_off * (1 + light(t))
        noise = rng.normal(0, 1.8, (height, width, 1)) + rng.normal(0, 0.8, (height, width, 3))
        yield np.clip(picture + noise * (0.6 + (255 - picture) / 255), 0, 255).astype(np.uint8)


def lens_fall_off(width: int, height: int) -> np.ndarray:
    """The slight darkening of a lens towards the corners, as a factor for each pixel."""
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    return (1 - 0.07 * (x * x + y * y))[..., None]


def natural_pagoda() -> Frames:
    """A pagoda above a lake, panned from the trees to the tower."""
    from sklearn.datasets import load_sample_image

    return hand_held(load_sample_image("china.jpg"), View(385, 262, 1.0, 0.6), View(268, 190, 1.04, -0.5), 6, SEED)


def natural_cat() -> Frames:
    """The face of a cat, with the camera moving closer."""
    from skimage import data

    return hand_held(data.chelsea(), View(225, 152, 1.16), View(210, 140, 1.42, -1.2), 6, SEED + 1)


def natural_coffee() -> Frames:
    """A cup of coffee on a wooden table, with the camera drawing back."""
    from skimage import data

    return hand_held(data.coffee(), View(315, 192, 1.15, 1.0), View(292, 196, 0.86, -0.4), 6, SEED + 2)


# ---------------------------------------------------------------------------------------------------------------------
# Animation
# ---------------------------------------------------------------------------------------------------------------------

INK = 0xFF3B2A35


def rendered(width: int, height: int, fps: int, seconds: float, draw: Callable[[skia.Canvas, float], None]) -> Frames:
    """Call `draw(canvas, seconds)` for every frame."""
    for i in range(round(fps * seconds)):
        surface = skia.Surface(width, height)
        with surface as canvas:
            draw(canvas, i / fps)
        yield surface.toarray(colorType=skia.kRGBA_8888_ColorType)[..., :3]


def fill(colour: int) -> skia.Paint:
    """A paint that fills."""
    return skia.Paint(Color=colour, AntiAlias=True)


def pen(colour: int, width: float) -> skia.Paint:
    """A paint that draws round-ended lines."""
    return skia.Paint(
        Color=colour,
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


def blended(top: int, bottom: int, y0: float, y1: float) -> skia.Paint:
    """A paint with a vertical gradient."""
    shader = skia.GradientShader.MakeLinear([skia.Point(0, y0), skia.Point(0, y1)], [top, bottom])
    return skia.Paint(Shader=shader, AntiAlias=True)


def curve(points: Iterable[Point], closed: bool = False) -> skia.Path:
    """A smooth path through the points (Catmull-Rom)."""
    pts = [np.array(p, float) for p in points]
    ring = [pts[-1], *pts, pts[0], pts[1]] if closed else [pts[0], *pts, pts[-1]]
    builder = skia.PathBuilder()
    builder.moveTo(*map(float, ring[1]))
    for a, b, c, d in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        builder.cubicTo(*map(float, (*(b + (c - a) / 6), *(c - (d - b) / 6), *c)))
    return builder.detach()


def oval(x: float, y: float, rx: float, ry: float) -> skia.Path:
    """An ellipse around a centre."""
    return skia.Path.Oval(skia.Rect(x - rx, y - ry, x + rx, y + ry))


def inked(canvas: skia.Canvas, path: skia.Path, paint: skia.Paint | int, width: float = 3) -> None:
    """Fill a shape and outline it in ink."""
    canvas.drawPath(path, fill(paint) if isinstance(paint, int) else paint)
    canvas.drawPath(path, pen(INK, width))


@dataclass
class Pose:
    """How the cartoon chick stands at one moment; (x, y) are its feet."""

    x: float
    y: float
    stretch: float = 1.0
    lean: float = 0.0
    look: Point = (0.0, 0.0)
    eyes: str = "open"
    mouth: str = "smile"
    arms: float = 0.0


def chick_pose(t: float) -> Pose:
    """The acting: hop in, look up, get bonked, wobble, eat the apple."""
    if t < 2.8:
        hop, u = divmod(t / 0.7, 1)
        u = smooth(u) * 0.35 + u * 0.65
        lift = 4 * u * (1 - u)
        landing = max(0.0, 1 - min(u, 1 - u) / 0.13)
        stretch = 1 - 0.28 * landing + 0.14 * abs(1 - 2 * u) * (1 - landing)
        return Pose(-50 + 450 * (hop + u) / 4, 300 - 80 * lift, stretch, 10 * (0.5 - u), arms=lift)
    if t < 3.85:
        up = smooth((t - 2.9) / 0.3)
        return Pose(400, 300, 1 + 0.03 * math.sin(7 * t), 0, (0.2 * up, -up), mouth="oh" if t > 3.45 else "smile")
    if t < 5.1:
        since = t - 3.85
        spring = -0.5 * math.exp(-4 * since) * math.cos(17 * since)
        return Pose(400, 300, 1 + spring, 9 * math.sin(6 * since), eyes="dizzy", mouth="wavy", arms=0.3)
    chew = math.sin(2 * math.pi * 3 * t)
    mouth = "chew" if chew > 0 else "open"
    return Pose(400, 300, 1 + 0.05 * chew, 2 * math.sin(5 * t), eyes="happy", mouth=mouth, arms=0.8)


def apple_place(t: float) -> tuple[float, float, float, int]:
    """Position and angle of the apple, and the number of bites taken."""
    if t < 3.5:
        swing = 14 * math.sin(24 * t) * smooth((t - 2.9) / 0.3)
        return 404, 118, swing, 0
    if t < 3.85:
        return 404, 118 + 82 * ((t - 3.5) / 0.35) ** 2, 0, 0
    u = min((t - 3.85) / 1.25, 1.0)
    return 404 + 52 * u, 200 + 56 * u - 4 * 95 * u * (1 - u), 400 * u, min(2, max(0, int((t - 4.8) / 0.7)))


def draw_apple(canvas: skia.Canvas, t: float) -> None:
    """The apple, with bites taken out of its left side."""
    x, y, angle, bites = apple_place(t)
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(angle)
    shape = curve([(0, -9), (10, -13), (17, -3), (12, 11), (0, 14), (-12, 11), (-17, -3), (-10, -13)], closed=True)
    for i in range(bites):
        shape = skia.Op(shape, oval(-17 + 9 * i, -6 + 9 * (i % 2), 11, 10), skia.PathOp.kDifference_PathOp)
    inked(canvas, shape, 0xFFE2373F)
    if bites < 2:
        canvas.drawPath(oval(7, -5, 3, 4.5), fill(0xFFFFB3AE))
    canvas.drawPath(curve([(0, -9), (1, -15), (5, -20)]), pen(INK, 3))
    inked(canvas, curve([(3, -16), (11, -22), (18, -18), (11, -14)], closed=True), 0xFF6CBF4B, 2)
    canvas.restore()


def draw_eyes(canvas: skia.Canvas, pose: Pose, t: float) -> None:
    """Eyes: open (with blinks), happy arcs, or dizzy spirals."""
    for side in (-1, 1):
        x, y = side * 17.0 + 5, -62.0
        if pose.eyes == "happy":
            canvas.drawPath(curve([(x - 9, y + 3), (x, y - 8), (x + 9, y + 3)]), pen(INK, 4))
            continue
        blink = 0.12 if pose.eyes == "open" and t % 2.1 < 0.1 else 1.0
        inked(canvas, oval(x, y, 12, 15 * blink), 0xFFFFFFFF, 2.5)
        if pose.eyes == "dizzy":
            turn = [(i * 0.55 + side * t * 9, 0.75 * i) for i in range(14)]
            spiral = [(x + r * math.cos(a), y + 1.2 * r * math.sin(a)) for a, r in turn]
            canvas.drawPath(curve(spiral), pen(INK, 2))
        elif blink == 1.0:
            px, py = x + 3 + 3 * pose.look[0], y + 8 * pose.look[1]
            canvas.drawPath(oval(px, py, 6.5, 8), fill(INK))
            canvas.drawPath(oval(px + 2, py - 3, 2.3, 2.8), fill(0xFFFFFFFF))


def draw_beak(canvas: skia.Canvas, pose: Pose) -> None:
    """The beak in one of its shapes."""
    gap = {"smile": 3, "oh": 10, "wavy": 5, "chew": 2, "open": 12}[pose.mouth]
    lower = curve([(-6, -45), (6, -40 + gap * 1.3), (18, -45)])
    inked(canvas, lower, 0xFFD9572B if gap > 4 else 0xFFF08A24, 2.5)
    inked(canvas, curve([(-9, -46), (6, -56), (22, -45), (6, -43)], closed=True), 0xFFFF9F2E, 2.5)


def draw_chick(canvas: skia.Canvas, pose: Pose, t: float) -> None:
    """The chick: feet, body, wings, tuft and face, squashed about its feet."""
    height = max(0.0, 300 - pose.y)
    canvas.drawPath(oval(pose.x, 303, 42 - height * 0.2, 8 - height * 0.04), fill(0x44224411))
    canvas.save()
    canvas.translate(pose.x, pose.y)
    canvas.rotate(pose.lean)
    canvas.scale(1 / math.sqrt(pose.stretch), pose.stretch)
    for side in (-1, 1):
        kick = 5 * math.sin(12 * t + side) if height > 4 else 0
        inked(canvas, oval(side * 17 + 3, -2 + kick, 14, 7), 0xFFFF9F2E)
    for k, tip in enumerate((-14, 0, 14)):
        sway = 5 * math.sin(8 * t + k) - pose.lean * 0.6
        feather = curve([(-4, -94), (tip + sway - 3, -112), (tip + sway + 4, -111), (5, -94)], closed=True)
        inked(canvas, feather, 0xFFFFC93C)
    body = curve([(0, -99), (29, -82), (42, -40), (30, -8), (0, -1), (-30, -8), (-42, -40), (-29, -82)], closed=True)
    inked(canvas, body, blended(0xFFFFE066, 0xFFFFB52E, -95, 0), 3.5)
    canvas.drawPath(oval(3, -24, 25, 19), fill(0xFFFFF1BE))
    for side in (-1, 1):
        canvas.save()
        canvas.translate(side * 37, -42)
        canvas.rotate(side * (20 - 110 * pose.arms))
        inked(canvas, curve([(-8, -4), (8, -4), (9, 18), (0, 30), (-9, 18)], closed=True), 0xFFFFC93C)
        canvas.restore()
        canvas.drawPath(oval(side * 29 + 5, -44, 7, 4.5), fill(0x99FF7F6B))
    draw_eyes(canvas, pose, t)
    draw_beak(canvas, pose)
    canvas.restore()


def draw_cloud(canvas: skia.Canvas, x: float, y: float, size: float) -> None:
    """A cloud of three puffs with an outline."""
    shape = oval(x, y, 34 * size, 16 * size)
    for dx, dy, r in ((-18, -10, 18), (10, -16, 22), (30, -4, 14)):
        shape = skia.Op(shape, oval(x + dx * size, y + dy * size, r * size, r * size), skia.PathOp.kUnion_PathOp)
    inked(canvas, shape, 0xFFFFFFFF, 2.5)


def draw_meadow(canvas: skia.Canvas, t: float) -> None:
    """Sky, sun, clouds, hills and flowers behind the action."""
    canvas.drawRect(skia.Rect(-200, -200, 840, 400), blended(0xFF6EC6F2, 0xFFDDF4FB, 0, 250))
    for i in range(12):
        canvas.save()
        canvas.translate(95, 78)
        canvas.rotate(30 * i + 14 * t)
        canvas.drawPath(curve([(-6, -46), (0, -66 - 5 * math.sin(6 * t + i)), (6, -46)], closed=True), fill(0xFFFFD34E))
        canvas.restore()
    inked(canvas, oval(95, 78, 36, 36), 0xFFFFDE59)
    for x, y, size, speed in ((250, 60, 1.0, 9), (470, 40, 0.8, 14), (20, 125, 0.7, 20), (640, 100, 1.1, 12)):
        draw_cloud(canvas, (x + speed * t + 80) % 800 - 80, y, size)
    far = [(-220, 300), (-40, 215), (110, 190), (260, 235), (420, 180), (600, 225), (860, 200), (880, 420), (-220, 420)]
    inked(canvas, curve(far, closed=True), blended(0xFF8FD08A, 0xFF6DB873, 180, 300))
    near = [(-220, 290), (60, 262), (300, 276), (520, 258), (860, 280), (880, 460), (-220, 460)]
    inked(canvas, curve(near, closed=True), blended(0xFF7FCB4F, 0xFF3F9A3C, 260, 380))
    petals = (0xFFFF7BAC, 0xFFFFFFFF, 0xFFB98CF0)
    for i in range(16):
        x, y = -40 + 47 * i, 322 + 17 * math.sin(i * 2.4)
        sway = 4 * math.sin(3 * t + i)
        canvas.drawPath(curve([(x, y + 16), (x + sway / 2, y + 6), (x + sway, y)]), pen(0xFF2F7D32, 3))
        for k in range(5):
            a = 2 * math.pi * k / 5 + 0.2 * sway
            inked(canvas, oval(x + sway + 5 * math.cos(a), y + 5 * math.sin(a), 4, 4), petals[i % 3], 1.3)
        inked(canvas, oval(x + sway, y, 3.4, 3.4), 0xFFFFD34E, 1.3)


def draw_tree(canvas: skia.Canvas, t: float) -> None:
    """An apple tree on the right, with a branch over the meadow."""
    trunk = [(520, 305), (527, 230), (518, 110), (556, 110), (556, 230), (572, 308), (546, 300)]
    inked(canvas, curve(trunk, closed=True), blended(0xFFA8703F, 0xFF7C4A2A, 150, 300), 3.5)
    canvas.drawPath(curve([(530, 190), (480, 130), (405, 98)]), pen(INK, 17))
    canvas.drawPath(curve([(532, 190), (480, 130), (405, 98)]), pen(0xFFA8703F, 11))
    crown = skia.Path()
    puffs = ((540, 70, 92), (455, 62, 58), (625, 88, 66), (500, 20, 66), (590, 18, 70), (400, 78, 32))
    for i, (x, y, r) in enumerate(puffs):
        crown = skia.Op(crown, oval(x, y + 2 * math.sin(2 * t + i), r, r * 0.82), skia.PathOp.kUnion_PathOp)
    inked(canvas, crown, blended(0xFF6CC04A, 0xFF36893B, -30, 150), 3.5)
    for x, y in ((470, 60), (520, 30), (600, 50), (560, 100), (630, 110)):
        inked(canvas, oval(x, y + 2 * math.sin(2 * t + x), 10, 10), 0xFFE2373F, 2.5)


def star(x: float, y: float, outer: float, inner: float, tips: int, turn: float = 0.0) -> skia.Path:
    """A star-shaped polygon."""
    corners = []
    for i in range(2 * tips):
        r, a = (outer, inner)[i % 2], turn + math.pi * i / tips
        corners.append(skia.Point(x + r * math.sin(a), y - r * math.cos(a)))
    return skia.Path.Polygon(corners, True)


def draw_effects(canvas: skia.Canvas, t: float) -> None:
    """Dust at landings, the bonk, circling stars, hearts."""
    hop, u = divmod(t / 0.7, 1)
    if 1 <= hop <= 4 and u < 0.4 and t < 3.2:
        for side in (-1, 1):
            x, puff = -50 + 450 * hop / 4 + side * (30 + 50 * u), 9 + 16 * u
            canvas.drawPath(oval(x, 300 - 20 * u, puff, puff * 0.8), fill(int(200 * (1 - u / 0.4)) << 24 | 0xFFF3DC))
    since = t - 3.85
    if 0 <= since < 1.25:
        for i in range(5):
            a = 7 * since + 2 * math.pi * i / 5
            inked(canvas, star(400 + 50 * math.cos(a), 188 + 13 * math.sin(a), 11, 5, 5, a), 0xFFFFE14D, 2)
    if 0 <= since < 0.75:
        grow = 1.15 - 0.15 * math.cos(20 * since) * math.exp(-4 * since) - math.exp(-30 * since)
        canvas.save()
        canvas.translate(302, 186)
        canvas.scale(grow, grow)
        canvas.rotate(-10)
        inked(canvas, star(0, 0, 66, 44, 11), 0xFFFFF15C)
        font = skia.Font(skia.Typeface("DejaVu Sans", skia.FontStyle.Bold()), 27)
        canvas.drawString("BONK!", -47, 10, font, pen(INK, 5))
        canvas.drawString("BONK!", -47, 10, font, fill(0xFFE2373F))
        canvas.restore()
    for i in range(4):
        age = t - 5.4 - 0.45 * i
        if 0.05 < age < 1.2:
            x, y, s = 352 - 16 * i % 40 + 6 * math.sin(6 * age), 215 - 55 * age, 8 * smooth(age * 4)
            heart = [(0, 1), (-1, -0.3), (-0.5, -1), (0, -0.4), (0.5, -1), (1, -0.3)]
            inked(canvas, curve([(x + s * dx, y + s * dy) for dx, dy in heart], closed=True), 0xFFFF5C7A, 2)


def animation_cartoon() -> Frames:
    """A 2D cartoon: a chick hops over a meadow, an apple falls on its head, the chick eats the apple."""

    def draw(canvas: skia.Canvas, t: float) -> None:
        closer = smooth((t - 2.7) / 0.7)
        zoom = 1 + 0.55 * closer
        shake = 6 * math.exp(-6 * (t - 3.85)) * math.sin(60 * t) if t > 3.85 else 0
        canvas.translate(320, 180 + shake)
        canvas.scale(zoom, zoom)
        canvas.translate(-(320 + 70 * closer), -(180 + 40 * closer))
        draw_meadow(canvas, t)
        draw_tree(canvas, t)
        pose = chick_pose(t)
        if t < 5.0:
            draw_apple(canvas, t)
        draw_chick(canvas, pose, t)
        if t >= 5.0:
            draw_apple(canvas, t)
        draw_effects(canvas, t)

    return rendered(640, 360, 24, 7.4, draw)


@dataclass(frozen=True)
class Stroke:
    """One line of the marker: its points, colour and width."""

    points: np.ndarray
    colour: int
    width: float

    @property
    def length(self) -> float:
        return float(np.hypot(*np.diff(self.points, axis=0).T).sum())


def marker(points: Iterable[Point], colour: int = 0xFF2B2B33, width: float = 4.0, wobble: float = 0.7) -> Stroke:
    """A marker line along a smooth curve, with the small wobble of a hand."""
    measure = skia.PathMeasure(curve(points), False)
    distances = np.arange(0, measure.getLength() + 2, 2.0)
    exact = np.array([list(measure.getPosTan(min(d, measure.getLength()))[0]) for d in distances])
    rng = np.random.default_rng(len(distances))
    drift = np.cumsum(rng.normal(0, 1, exact.shape), axis=0)
    drift -= np.linspace(0, 1, len(exact))[:, None] * drift[-1]
    return Stroke(exact + wobble * drift / (1 + np.abs(drift).max()), colour, width)


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float) -> list[Point]:
    """Points on an ellipse between two angles in degrees."""
    angles = np.radians(np.linspace(start, end, max(3, round(abs(end - start) / 15))))
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in angles]


def straight(*corners: Point) -> list[Point]:
    """Points along straight edges, close enough together to keep the corners sharp when smoothed."""
    points: list[Point] = []
    for (x0, y0), (x1, y1) in itertools.pairwise(corners):
        points += [(x0 + (x1 - x0) * k, y0 + (y1 - y0) * k) for k in (0, 0.02, 0.5, 0.98)]
    return [*points, corners[-1]]


def scribble(left: float, top: float, right: float, bottom: float, colour: int, rows: int) -> Stroke:
    """A translucent zigzag that colours an area."""
    points = [(left if i % 2 else right, top + (bottom - top) * i / rows) for i in range(rows + 1)]
    return marker(points, colour, width=1.25 * (bottom - top) / rows)


LETTERS: dict[str, list[list[Point]]] = {
    "A": [straight((0, 1), (0.4, 0), (0.8, 1)), straight((0.15, 0.65), (0.65, 0.65))],
    "D": [straight((0, 0), (0, 1)), arc(0, 0.5, 0.65, 0.5, -90, 90)],
    "E": [straight((0.6, 0), (0, 0), (0, 1), (0.6, 1)), straight((0, 0.5), (0.5, 0.5))],
    "G": [arc(0.42, 0.5, 0.42, 0.5, -40, -325), straight((0.84, 0.85), (0.84, 0.55), (0.5, 0.55))],
    "I": [straight((0, 0), (0, 1))],
    "O": [arc(0.42, 0.5, 0.42, 0.5, -90, 270)],
    "!": [straight((0, 0), (0, 0.65)), straight((0, 0.93), (0, 1))],
}


def lettering(text: str, x: float, y: float, size: float, colour: int) -> list[Stroke]:
    """Block letters written stroke by stroke."""
    strokes = []
    for letter in text:
        lines = LETTERS[letter]
        strokes += [marker([(x + size * px, y + size * py) for px, py in line], colour, 5) for line in lines]
        x += size * (max(px for line in lines for px, _ in line) + 0.28)
    return strokes


def sketch() -> list[Stroke]:
    """The drawing: a light bulb, an arrow and a rocket, with two words."""
    red, blue, yellow, orange = 0xFFD62F3A, 0xFF2468B4, 0x77FFD21F, 0x88FF8A1F
    bulb = [(118, 232), (112, 205), (84, 172), (80, 128), (106, 92), (140, 82), (174, 92), (200, 128), (196, 172)]
    bulb += [(168, 205), (162, 232)]
    strokes = [marker(bulb), marker(straight((116, 234), (164, 234)))]
    strokes += [marker([(117, y), (140, y + 4), (163, y - 2)]) for y in (245, 256)]
    strokes += [marker(arc(140, 262, 16, 10, 0, 180))]
    strokes += [marker([(126, 230), (122, 165), (130, 150), (140, 166), (150, 150), (158, 165), (154, 230)], width=3)]
    strokes += [scribble(92, 108, 188, 196, yellow, 8)]
    for angle in (180, 215, 250, 290, 325, 360):
        c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        strokes.append(marker([(140 + 76 * c, 140 + 74 * s), (140 + 102 * c, 140 + 98 * s)], 0xFFE9A400, 5))
    strokes += lettering("IDEA", 84, 296, 38, blue)
    strokes += [marker([(258, 200), (300, 168), (350, 164), (392, 186)], blue, 6)]
    strokes += [marker(straight((368, 190), (394, 188), (388, 160)), blue, 6)]
    hull = [(478, 232), (466, 190), (474, 130), (510, 62), (546, 130), (554, 190), (542, 232)]
    strokes += [
        marker(hull),
        marker([(478, 232), (510, 238), (542, 232)]),
        marker([(474, 128), (510, 136), (546, 128)]),
    ]
    strokes += [marker(arc(510, 168, 19, 19, -90, 275)), marker(arc(510, 168, 12, 12, -90, 275), blue, 3)]
    strokes += [
        marker([(467, 184), (440, 214), (436, 252), (474, 226)]),
        marker([(553, 184), (580, 214), (584, 252), (546, 226)]),
    ]
    strokes += [scribble(492, 96, 528, 127, 0x77D62F3A, 4)]
    strokes += [
        marker([(486, 240), (488, 268), (510, 300), (532, 268), (534, 240)], red),
        scribble(494, 244, 526, 282, orange, 4),
    ]
    return strokes + lettering("GO!", 366, 84, 34, red)


def draw_hand(canvas: skia.Canvas, tip: Point) -> None:
    """A right hand in a blue sleeve that holds a marker with its tip at a point."""
    canvas.save()
    canvas.translate(*tip)
    soft = skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 7)
    shadow = skia.Paint(Color=0x33000000, AntiAlias=True, MaskFilter=soft)
    shade = [(30, 22), (98, 44), (444, 460), (321, 515), (70, 80)]
    canvas.drawPath(curve(shade, closed=True), shadow)
    skin = blended(0xFFF3C6A0, 0xFFDDA075, -10, 110)
    sleeve = skia.Path.Polygon([skia.Point(x, y) for x, y in ((84, 116), (132, 72), (434, 446), (311, 501))], True)
    wrist = curve([(62, 78), (96, 44), (150, 110), (112, 150)], closed=True)
    inked(canvas, wrist, skin, 2)
    inked(canvas, sleeve, blended(0xFF3E6FB0, 0xFF27497A, 60, 260), 2)
    palm = curve([(34, 28), (58, 8), (86, 16), (106, 46), (100, 78), (74, 88), (46, 74), (34, 52)], closed=True)
    inked(canvas, palm, skin, 2)
    for x, y in ((30, 62), (27, 51)):
        finger = [(x, y), (x + 12, y - 10), (x + 44, y - 6), (x + 46, y + 10), (x + 12, y + 9)]
        inked(canvas, curve(finger, closed=True), skin, 2)
    canvas.save()
    canvas.rotate(-38)
    inked(canvas, skia.Path.Rect(skia.Rect(0, -2, 12, 2)), 0xFF2B2B33, 1.5)
    inked(canvas, skia.Path.Rect(skia.Rect(9, -5, 24, 5)), 0xFFB9BEC6, 2)
    inked(canvas, skia.Path.RRect(skia.Rect(22, -8, 120, 8), 4, 4), blended(0xFFFFFFFF, 0xFFC9CED6, -8, 8), 2)
    canvas.drawRect(skia.Rect(86, -7, 106, 7), fill(0xFF2468B4))
    canvas.restore()
    index = [(15, 3), (24, -12), (48, -18), (76, -4), (90, 18), (70, 22), (46, 2), (28, 4)]
    inked(canvas, curve(index, closed=True), skin, 2)
    thumb = [(18, 14), (30, 6), (52, 18), (72, 40), (62, 56), (42, 38), (22, 26)]
    inked(canvas, curve(thumb, closed=True), skin, 2)
    canvas.drawPath(curve([(17, 12), (22, 17), (26, 13)]), pen(0xFFF9E3D3, 3))
    canvas.restore()


def draw_board(canvas: skia.Canvas) -> None:
    """An empty whiteboard."""
    glow = skia.GradientShader.MakeRadial(skia.Point(280, 130), 460, [0xFFFFFFFF, 0xFFE9EDF0])
    canvas.drawPaint(skia.Paint(Shader=glow))


def animation_whiteboard() -> Frames:
    """A whiteboard film: a hand draws a light bulb that leads to a rocket."""
    strokes, speed, lift = sketch(), 960.0, 0.07
    schedule, now = [], 0.2
    for stroke in strokes:
        schedule.append((now, now + stroke.length / speed))
        now = schedule[-1][1] + lift

    def draw(canvas: skia.Canvas, t: float) -> None:
        draw_board(canvas)
        tip = (660.0, 380.0)
        for stroke, (start, end) in zip(strokes, schedule, strict=True):
            if t <= start:
                u = smooth(1 - (start - t) / lift)
                tip = (tip[0] + (stroke.points[0][0] - tip[0]) * u, tip[1] + (stroke.points[0][1] - tip[1]) * u)
                break
            share = min((t - start) / (end - start), 1.0)
            shown = stroke.points[: max(2, round(share * len(stroke.points)))]
            path = skia.Path.Polygon([skia.Point(*map(float, p)) for p in shown], False)
            canvas.drawPath(path, pen(stroke.colour, stroke.width))
            tip = (float(shown[-1][0]), float(shown[-1][1]))
        leaving = smooth((t - now - 0.2) / 0.5)
        draw_hand(canvas, (tip[0] + 320 * leaving, tip[1] + 330 * leaving))

    return rendered(640, 360, 15, now + 1.0, draw)


# Skia keeps one copy of a function's parameters, so no call may appear in the arguments of the same function.
PENGUIN_SHADER = """
uniform float2 size;
uniform float time, jump, squash, yaw, flap, nod;
uniform float3 ball;
uniform float roll;

float2 nearer(float2 a, float2 b) { return a.x < b.x ? a : b; }
float2 turn(float2 v, float a) { return float2(v.x * cos(a) - v.y * sin(a), v.x * sin(a) + v.y * cos(a)); }
float blend(float a, float b, float k) {
    float h = clamp(0.5 + 0.5 * (b - a) / k, 0, 1);
    return mix(b, a, h) - k * h * (1 - h);
}
float egg(float3 p, float3 r) { float a = length(p / r); return a * (a - 1) / length(p / (r * r)); }
float stick(float3 p, float3 a, float3 b, float r) {
    float3 d = b - a;
    return length(p - a - d * clamp(dot(p - a, d) / dot(d, d), 0, 1)) - r;
}
float cone(float3 p, float top, float bottom, float radius) {
    float2 side = normalize(float2(top - bottom, radius));
    return max(dot(float2(length(p.xz), p.y - top), side), bottom - p.y);
}
float3 penguin_space(float3 p) {
    float3 q = p - float3(0, jump, 0);
    q.xz = turn(q.xz, yaw);
    return float3(q.x * sqrt(squash), q.y / squash, q.z * sqrt(squash));
}
float2 penguin(float3 p) {
    float3 q = penguin_space(p);
    float3 h = q - float3(0, 1.35, 0);
    h.yz = turn(h.yz, nod);
    h += float3(0, 1.35, 0);
    float3 m = float3(abs(q.x), q.yz);
    float3 f = float3(abs(h.x), h.yz);
    float body = egg(q - float3(0, 0.82, 0), float3(0.64, 0.8, 0.58));
    float2 d = float2(blend(body, length(h - float3(0, 1.74, 0)) - 0.47, 0.25), 1);
    float3 w = m - float3(0.53, 1.2, 0);
    w.xy = turn(w.xy, -flap);
    d = nearer(d, float2(egg(w - float3(0.02, -0.4, 0), float3(0.1, 0.48, 0.22)), 2));
    d = nearer(d, float2(egg(m - float3(0.26, 0.07, 0.22), float3(0.23, 0.09, 0.34)), 3));
    d = nearer(d, float2(egg(h - float3(0, 1.64, 0.52), float3(0.15, 0.075, 0.2)), 3));
    d = nearer(d, float2(length(f - float3(0.18, 1.84, 0.4)) - 0.09, 4));
    float2 ring = float2(length(q.xz) - 0.44, (q.y - 1.38) * 0.9);
    d = nearer(d, float2(length(ring) - 0.12, 5));
    return nearer(d, float2(stick(q, float3(0.3, 1.33, 0.42), float3(0.4, 0.85, 0.62), 0.1), 5));
}
float2 snowman(float3 p) {
    float d = min(length(p - float3(0, 0.5, 0)) - 0.62, length(p - float3(0, 1.3, 0)) - 0.44);
    float2 r = float2(min(d, length(p - float3(0, 1.9, 0)) - 0.32), 6);
    r = nearer(r, float2(stick(p, float3(0.02, 1.88, 0.3), float3(0.12, 1.86, 0.62), 0.05), 3));
    float3 m = float3(abs(p.x - 0.03), p.yz);
    r = nearer(r, float2(length(m - float3(0.11, 2, 0.28)) - 0.05, 4));
    r = nearer(r, float2(min(length(p - float3(0.05, 1.4, 0.42)), length(p - float3(0.04, 1.15, 0.42))) - 0.05, 4));
    float hat = max(length(p.xz) - 0.24, abs(p.y - 2.36) - 0.2);
    return nearer(r, float2(min(hat, max(length(p.xz) - 0.4, abs(p.y - 2.17) - 0.03)), 4));
}
float2 tree(float3 p) {
    float d = min(cone(p, 1.9, 0.5, 1.0), min(cone(p, 2.6, 1.2, 0.8), cone(p, 3.2, 2.0, 0.6)));
    return nearer(float2(d - 0.04, 7), float2(max(length(p.xz) - 0.18, p.y - 0.6), 8));
}
float2 scene(float3 p) {
    float2 d = float2(p.y - 0.06 * sin(p.x * 0.9 + 1) * cos(p.z * 0.7), 0);
    d = nearer(d, float2(length(p - ball) - 0.36, 9));
    float far = length(p - float3(0, 1.1 + jump, 0)) - 1.7;
    float2 bird = float2(far, 1);
    if (far < 0.6) { bird = penguin(p); }
    d = nearer(d, bird);
    float3 s = p - float3(-2.1, 0, -1.2);
    far = length(s - float3(0, 1.2, 0)) - 1.5;
    float2 snow = float2(far, 6);
    if (far < 0.6) { snow = snowman(s); }
    d = nearer(d, snow);
    float3 a = p - (p.x < -1 ? float3(-4.6, 0, -4.2) : float3(2.7, 0, -2.6));
    far = length(a - float3(0, 1.6, 0)) - 2.1;
    float2 wood = float2(far, 7);
    if (far < 0.6) { wood = tree(a); }
    d = nearer(d, wood);
    return d;
}
float3 sky(float3 ray) {
    float3 c = mix(float3(1, 0.84, 0.75), float3(0.36, 0.62, 0.93), smoothstep(-0.02, 0.42, ray.y));
    float hill = 0.07 + 0.05 * sin(ray.x * 5 + 1) + 0.02 * sin(ray.x * 13);
    c = mix(c, float3(0.72, 0.8, 0.95), smoothstep(0.006, -0.006, ray.y - hill));
    return mix(c, float3(1, 0.97, 0.85), smoothstep(0.992, 0.996, dot(ray, normalize(float3(0.32, 0.3, -1)))));
}
float3 colour(float id, float3 p, float3 n) {
    if (id < 0.5) { return float3(0.93, 0.96, 1); }
    if (id < 1.5) {
        float3 q = penguin_space(p);
        float belly = length(float2(q.x / 0.46, (q.y - 0.72) / 0.7));
        float face = length(float2((abs(q.x) - 0.17) / 0.2, (q.y - 1.78) / 0.25));
        float light = q.z > 0 ? smoothstep(1.03, 0.97, min(belly, face)) : 0;
        return mix(float3(0.09, 0.13, 0.27), float3(0.97, 0.96, 0.93), light);
    }
    if (id < 2.5) { return float3(0.1, 0.15, 0.3); }
    if (id < 3.5) { return float3(1, 0.52, 0.08); }
    if (id < 4.5) { return float3(0.03, 0.03, 0.05); }
    if (id < 5.5) {
        float3 q = penguin_space(p);
        float stripe = q.y < 1.2 ? sin(q.y * 30) : sin(atan(q.z, q.x) * 12);
        return stripe > 0.3 ? float3(1, 0.9, 0.85) : float3(0.86, 0.1, 0.14);
    }
    if (id < 6.5) { return float3(0.95, 0.97, 1); }
    if (id < 7.5) {
        float snowy = sin(p.y * 9 + 0.5 * sin(p.x * 11) + 2.6);
        return snowy > 0.35 ? float3(0.95, 0.97, 1) : float3(0.1, 0.42, 0.3);
    }
    if (id < 8.5) { return float3(0.4, 0.25, 0.16); }
    float3 b = p - ball;
    b.xy = turn(b.xy, roll);
    float stripe = sin(atan(b.z, b.y) * 3);
    return abs(b.x) > 0.31 ? float3(1, 1, 1) : stripe > 0 ? float3(1, 0.8, 0.1) : float3(0.1, 0.55, 0.95);
}
half4 main(float2 at) {
    float2 s = (at - 0.5 * size) / size.y;
    float swing = 0.35 * sin(time * 0.5) - 0.1;
    float3 eye = float3(5.2 * sin(swing), 1.75, 5.2 * cos(swing));
    float3 forward = normalize(float3(-0.1, 1.4, 0) - eye);
    float3 right = normalize(cross(forward, float3(0, 1, 0)));
    float3 ray = normalize(forward * 1.15 + right * s.x - cross(right, forward) * s.y);
    float depth = 1;
    float2 hit = float2(1, 0);
    for (int i = 0; i < 90; i++) {
        hit = scene(eye + ray * depth);
        if (hit.x < 0.001 * depth || depth > 30) { break; }
        depth += hit.x * 0.85;
    }
    float3 back = sky(ray);
    float3 result = back;
    if (depth < 30) {
        float3 p = eye + ray * depth;
        float2 e = float2(0.002, -0.002);
        float3 n = normalize(e.xyy * scene(p + e.xyy).x + e.yyx * scene(p + e.yyx).x + e.yxy * scene(p + e.yxy).x
            + e.xxx * scene(p + e.xxx).x);
        float3 sun = normalize(float3(0.75, 0.85, 0.6));
        float shade = 1;
        float along = 0.04;
        for (int i = 0; i < 28; i++) {
            float gap = scene(p + n * 0.02 + sun * along).x;
            shade = min(shade, 9 * gap / along);
            along += clamp(gap, 0.04, 0.3);
            if (shade < 0.01 || along > 5) { break; }
        }
        shade = clamp(shade, 0, 1);
        float open = clamp(1 - 1.6 * (0.12 - scene(p + n * 0.12).x) - 0.8 * (0.3 - scene(p + n * 0.3).x), 0, 1);
        float3 base = colour(hit.y, p, n);
        float3 light = float3(0.86, 0.76, 0.62) * max(dot(n, sun), 0) * shade
            + float3(0.38, 0.46, 0.62) * (0.65 + 0.35 * n.y) * open;
        float gloss = hit.y > 0.5 && (hit.y < 5.5 || hit.y > 8.5) ? 0.5 : 0.04;
        float shine = pow(max(dot(reflect(ray, n), sun), 0), 40) * shade * gloss;
        float rim = pow(1 - max(dot(n, -ray), 0), 3) * 0.3 * open;
        result = base * light + shine + rim * float3(0.7, 0.85, 1);
        result = mix(result, back, smoothstep(10, 28, depth));
    }
    return half4(half3(pow(clamp(result, 0, 1), float3(0.9))), 1);
}
"""


def penguin_uniforms(t: float, width: int, height: int) -> np.ndarray:
    """The acting of the penguin scene: little hops, a header of the ball at 2.6 s, a happy spin."""
    hop = t / 0.65 % 1
    small = t < 2.2 or t > 5.0
    jump = 0.45 * 4 * hop * (1 - hop) if small else 0.0
    squash = 1 - (0.16 * math.cos(2 * math.pi * hop) if small else 0.0)
    leap = (t - 2.3) / 0.6
    if 0 < leap < 1:
        jump, squash = 0.3 * 4 * leap * (1 - leap), 1 + 0.1 * abs(1 - 2 * leap)
    spin = 2 * math.pi * smooth((t - 3.3) / 1.2)
    if 3.3 < t < 4.5:
        jump, squash = 0.12 * abs(math.sin(8 * (t - 3.3))), 1.06
    flap = 0.35 + 0.3 * math.sin(16 * t) + (0.9 if 2.3 < t < 4.5 else 0.2)
    nod = 0.35 * math.sin(math.pi * leap) if 0 < leap < 1 else 0.08 * math.sin(5 * t)
    if t < 2.6:
        ball = (3.4 - 3.4 * t / 2.6, 0.36 + 2.51 * abs(math.sin(math.pi * t / 1.733)), 0.1)
    else:
        since = t - 2.6
        bounce = 0.36 + 2.51 * abs(math.cos(math.pi * since / 1.733)) * math.exp(-0.25 * since)
        ball = (2.2 * since, bounce, 0.1 + 0.5 * since)
    yaw = -spin - 0.25 * math.sin(1.7 * t)
    return np.array([width, height, t, jump, squash, yaw, flap, nod, *ball, -5 * t], np.float32)


def draw_snow(canvas: skia.Canvas, t: float) -> None:
    """Snowflakes in front of the scene."""
    rng = random.Random(SEED)
    for _ in range(70):
        x, y, near = rng.uniform(0, 500), rng.uniform(0, 290), rng.uniform(0.4, 1.0)
        x = (x + 12 * math.sin(1.3 * t + y) + 14 * t * near) % 500 - 10
        canvas.drawCircle(x, (y + 55 * near * t) % 290 - 10, 2.6 * near, fill(0xE0FFFFFF))


def animation_penguin() -> Frames:
    """A computer-animated scene: a toy penguin hops in the snow and heads a ball, ray-marched in a Skia shader."""
    effect, scale = skia.RuntimeEffect.MakeForShader(PENGUIN_SHADER), 1.5
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)

    def draw(canvas: skia.Canvas, t: float) -> None:
        width, height = round(480 * scale), round(272 * scale)
        shader = effect.makeShader(skia.Data.MakeWithCopy(penguin_uniforms(t, width, height).tobytes()))
        large = skia.Surface(width, height)
        large.getCanvas().drawPaint(skia.Paint(Shader=shader))
        canvas.drawImageRect(large.makeImageSnapshot(), skia.Rect(480, 272), sampling)
        draw_snow(canvas, t)

    return rendered(480, 272, 16, 6, draw)


# ---------------------------------------------------------------------------------------------------------------------
# Files
# ---------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Sample:
    """One clip: what makes its frames, how it is encoded, and what samples.csv says about it."""

    make: Callable[[], Frames]
    category: str
    fps: int
    crf: int
    title: str
    how: str
    license: str
    packages: tuple[str, ...] = ()
    seed: int | None = None

    @property
    def name(self) -> str:
        return self.make.__name__

    @property
    def provenance(self) -> str:
        """The seed, if chance plays a part, and the versions of the packages that shape the pictures."""
        parts = [] if self.seed is None else [f"seed {self.seed}"]
        return ", ".join(parts + [f"{package} {importlib.metadata.version(package)}" for package in self.packages])


OWN = "same as this repository"

SAMPLES = (
    Sample(
        game_jump,
        "Gaming",
        20,
        25,
        "Jumping game in the mountains",
        "Pyxel Jump (pyxel example 02), played by a scripted player, screen captured headless",
        "MIT (game and its art, (c) Takashi Kitao)",
        ("pyxel",),
        SEED,
    ),
    Sample(
        game_vortexion,
        "Gaming",
        20,
        25,
        "Space shoot-em-up",
        "Vortexion (app packed with pyxel), played by a scripted player, screen captured headless",
        "MIT (game and its art, (c) 2022 helpcomputer)",
        ("pyxel",),
        SEED,
    ),
    Sample(
        game_aliens,
        "Gaming",
        20,
        25,
        "Car against flying saucers",
        "pygame.examples.aliens, played by a scripted player, display surface captured",
        "public domain source code, images part of pygame-ce (LGPL-2.1)",
        ("pygame-ce",),
        SEED,
    ),
    Sample(
        flat_web_page,
        "Flat_Content",
        12,
        24,
        "Manual of a weather station, scrolled",
        "web page written for this sample, scrolled and photographed in headless Chromium",
        OWN,
        ("playwright",),
    ),
    Sample(
        flat_slides,
        "Flat_Content",
        12,
        24,
        "Slides about cycling to work",
        "HTML slides written for this sample (the figures are invented), shown in headless Chromium",
        OWN,
        ("playwright",),
    ),
    Sample(
        flat_terminal,
        "Flat_Content",
        16,
        24,
        "Shell session about rain data",
        "real bash in a pseudo terminal, typed key by key, its screen emulated by pyte and drawn with Skia",
        OWN,
        ("pyte", "skia-python"),
    ),
    Sample(
        animation_cartoon,
        "Animation",
        24,
        32,
        "The chick and the apple",
        "2D cartoon drawn frame by frame with Skia",
        OWN,
        ("skia-python",),
    ),
    Sample(
        animation_penguin,
        "Animation",
        16,
        28,
        "Penguin, snowman and ball",
        "3D scene, ray-marched in a Skia shader on the CPU",
        OWN,
        ("skia-python",),
        SEED,
    ),
    Sample(
        animation_whiteboard,
        "Animation",
        15,
        29,
        "From idea to rocket",
        "whiteboard drawing film: a drawn hand sketches stroke by stroke, with Skia",
        OWN,
        ("skia-python",),
    ),
    Sample(
        natural_pagoda,
        "Natural_Content",
        15,
        27,
        "Pagoda above a lake",
        "photograph china.jpg of scikit-learn under simulated hand-held camera motion",
        "CC BY 2.0, photograph by danielbuechele (cropped, moved, noise added)",
        ("scikit-learn",),
        SEED,
    ),
    Sample(
        natural_cat,
        "Natural_Content",
        15,
        23,
        "Chelsea the cat",
        "photograph chelsea.png of scikit-image under simulated hand-held camera motion",
        "CC0, photograph by Stefan van der Walt",
        ("scikit-image",),
        SEED + 1,
    ),
    Sample(
        natural_coffee,
        "Natural_Content",
        15,
        27,
        "Cup of coffee",
        "photograph coffee.png of scikit-image under simulated hand-held camera motion",
        "CC0, photograph by Rachel Michetti, courtesy of Pikolo Espresso Bar",
        ("scikit-image",),
        SEED + 2,
    ),
)
COLUMNS = ("file", "category", "title", "how", "license", "seed_or_version")


def encode(sample: Sample, path: Path) -> None:
    """Write the frames of a sample as H.264.

    The same frames give the same file: x264 runs in one thread, and without its macroblock tree, with which clips 272
    pixels high came out different from run to run.
    """
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as container:
        options = {"crf": str(sample.crf), "preset": "veryslow", "g": str(2 * sample.fps)}
        options |= {"threads": "1", "x264-params": "mbtree=0"}
        stream = container.add_stream("libx264", rate=sample.fps, options=options)
        pictures = iter(sample.make())
        first = next(pictures)
        stream.height, stream.width = first.shape[:2]
        stream.pix_fmt = "yuv420p"
        for picture in itertools.chain([first], pictures):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")))
        container.mux(stream.encode())


def update_list(out: Path, made: Iterable[Sample]) -> None:
    """Write samples.csv: new rows for the clips just made, the old rows for the others."""
    listing = out / "samples.csv"
    rows: dict[str, dict[str, str]] = {}
    if listing.exists():
        with listing.open(newline="", encoding="utf-8") as file:
            rows = {row["file"]: row for row in csv.DictReader(file)}
    for s in made:
        values = (f"{s.name}.mp4", s.category, s.title, s.how, s.license, s.provenance)
        rows[values[0]] = dict(zip(COLUMNS, values, strict=True))
    with listing.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[f"{s.name}.mp4"] for s in SAMPLES if f"{s.name}.mp4" in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the sample videos and samples.csv.")
    names = [sample.name for sample in SAMPLES]
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME", help=", ".join(names))
    parser.add_argument("--out", type=Path, default=Path("data/samples"), help="folder to write to")
    args = parser.parse_args()
    out = args.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    chosen = [sample for sample in SAMPLES if sample.name in args.only]
    for sample in chosen:
        path = out / f"{sample.name}.mp4"
        process = multiprocessing.get_context("spawn").Process(target=encode, args=(sample, path))
        process.start()
        process.join()
        if process.exitcode:
            sys.exit(f"{sample.name} failed")
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")
    update_list(out, chosen)


if __name__ == "__main__":
    main()

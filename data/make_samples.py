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
import fcntl
import importlib.metadata
import io
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


# ---------------------------------------------------------------------------------------------------------------------
# Flat_Content
# ---------------------------------------------------------------------------------------------------------------------

MANUAL_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><style>
* { box-sizing: border-box } body { margin: 0; font: 16px/1.55 "DejaVu Sans", sans-serif; color: #222; background: #fff }
header { position: fixed; inset: 0 0 auto 0; height: 52px; background: #1f4e79; color: #fff; padding: 13px 24px }
header b { font-size: 18px } header span { float: right; font-size: 14px; background: #fff; color: #777;
  border-radius: 4px; padding: 2px 90px 2px 10px }
nav { position: fixed; top: 52px; bottom: 0; width: 220px; padding: 18px; background: #f4f6f8; font-size: 14px;
  border-right: 1px solid #d9dee3 } nav a { display: block; padding: 5px 8px; color: #1f4e79; border-radius: 4px }
nav a.here { background: #1f4e79; color: #fff }
main { margin: 66px 40px 400px 252px; max-width: 660px } h1 { font-size: 29px; margin: 8px 0 } h2 { font-size: 22px;
  border-bottom: 1px solid #ddd; padding-bottom: 4px; margin-top: 30px } pre { background: #f2f3f5; border: 1px solid
  #dde; border-radius: 5px; padding: 12px; font: 14px/1.45 "DejaVu Sans Mono", monospace } pre i { color: #888;
  font-style: normal } pre b { color: #a1260d; font-weight: normal } code { font: 14px "DejaVu Sans Mono", monospace;
  background: #f2f3f5; padding: 1px 4px } .tip { background: #e8f4e5; border-left: 5px solid #4a9c3f; padding: 9px 14px }
table { border-collapse: collapse; width: 100%; font-size: 15px } td, th { border: 1px solid #cfd6dc; padding: 6px 10px;
  text-align: left } th { background: #eef2f5 } </style>
<header><b>Balcony Weather Station</b> &nbsp; Manual &nbsp; Parts &nbsp; Questions <span>Search the manual</span></header>
<nav><a>Overview</a><a>What you need</a><a>Wiring</a><a>First reading</a><a>Settings</a><a>Reading the chart</a>
<a>Troubleshooting</a></nav><main>
<section><h1>Overview</h1><p>The station measures temperature, air pressure and rain on a balcony or in a small garden.
It stores one reading a minute and draws a chart for each day. Building it takes an afternoon; no soldering is
needed.</p><p class="tip"><b>Tip.</b> Read the whole page once before you start. The order of the wires matters.</p>
</section><section><h2>What you need</h2><ul><li>a small computer with a 40-pin header</li><li>a temperature and pressure
sensor</li><li>a rain gauge with a tipping bucket</li><li>four jumper wires and a weatherproof box</li></ul></section>
<section><h2>Wiring</h2><table><tr><th>Sensor pin</th><th>Header pin</th><th>Colour</th></tr><tr><td>Power</td><td>1
</td><td>red</td></tr><tr><td>Ground</td><td>6</td><td>black</td></tr><tr><td>Data</td><td>3</td><td>blue</td></tr><tr>
<td>Clock</td><td>5</td><td>yellow</td></tr></table><p>Keep the wires shorter than 30 cm. Longer wires pick up noise and
the sensor then reports a pressure that jumps up and down.</p></section>
<section><h2>First reading</h2><p>Start the reader by hand and wait for the first line:</p><pre><i># one reading now</i>
station read --once
<b>temperature</b>  18.4 C
<b>pressure</b>     1013.2 hPa
<b>rain today</b>   0.0 mm</pre><p>If a value is missing, go to <u>Troubleshooting</u>.</p></section>
<section><h2>Settings</h2><p>All settings live in one file. Every line is a name and a value:</p><pre>interval = 60
height   = 112    <i># metres above the sea</i>
units    = metric
chart    = daily</pre><p>Set <code>height</code> first: without it the pressure cannot be compared with the forecast.</p>
</section><section><h2>Reading the chart</h2><p>A typical week in spring. Bars show rain, the line shows
temperature.</p><svg viewBox="0 0 660 240"><path d="M40 10V205H650" fill="none" stroke="#555"/>
<g fill="#8db9dd"><path d="M62 205v-40h46v40zM148 205v-12h46v12zM234 205v-95h46v95zM320 205v-60h46v60zM406
205v-5h46v5zM492 205v-25h46v25zM578 205v-110h46v110z"/></g><path d="M85 120L171 95 257 130 343 140 429 70 515 60 601 105"
fill="none" stroke="#c0392b" stroke-width="4"/><g font-size="15" fill="#444" text-anchor="middle"><text x="85" y="228">
Mon</text><text x="171" y="228">Tue</text><text x="257" y="228">Wed</text><text x="343" y="228">Thu</text><text x="429"
y="228">Fri</text><text x="515" y="228">Sat</text><text x="601" y="228">Sun</text></g></svg><p>Rain falls mostly when the
line goes down: a front brings clouds, and clouds keep the sun away.</p></section>
<section><h2>Troubleshooting</h2><p><b>No sensor found.</b> Swap the data and the clock wire, then start again.</p>
<p><b>Rain is always zero.</b> Clean the bucket. Leaves and spiders like it.</p></section></main>
<script>function place(y) { scrollTo(0, y); const all = [...document.querySelectorAll("section")];
  const at = all.filter(s => s.getBoundingClientRect().top < 200).length - 1;
  document.querySelectorAll("nav a").forEach((a, i) => a.className = i == at ? "here" : "") }</script></html>"""

SLIDE_DECK = """<!doctype html><html lang="en"><meta charset="utf-8"><style>
body { margin: 0; font: 30px/1.4 "DejaVu Sans", sans-serif; color: #1d2b3a; background: #fff } section { position:
absolute; inset: 0; padding: 48px 80px; background: #fff; opacity: 0 } section:after { content: "Cycling to work";
position: absolute; left: 80px; bottom: 22px; font-size: 17px; color: #8a97a3 } section:before { content: ""; position:
absolute; left: 0; top: 0; bottom: 0; width: 26px; background: #0b7a75 } h1 { font-size: 46px; margin: 0 0 26px; color:
#0b7a75 } .title { background: #0b7a75; color: #fff } .title h1 { color: #fff; font-size: 66px; margin-top: 190px }
.title p { font-size: 32px } .title:after { color: #bfe3e0 } li { margin: 16px 0 } table { border-collapse: collapse;
width: 100% } td, th { border-bottom: 2px solid #d5dde3; padding: 13px; text-align: left } th { color: #0b7a75 }
svg { width: 1080px } .big { font-size: 170px; color: #d1495b; margin: 50px 0 0; line-height: 1 } </style>
<section class="title"><h1>Cycling to work</h1><p>Results of a one-year survey in a small town</p></section>
<section><h1>What we asked</h1><ul><li class="step">How do you travel to work today?</li><li class="step">How far is it,
door to door?</li><li class="step">What would make you take the bicycle?</li><li class="step">1 240 people answered, four
times a year</li></ul></section>
<section><h1>Trips by bicycle, per cent</h1><svg viewBox="0 0 1080 470"><path d="M60 20V400H1060M60 305H1060M60 210H1060
M60 115H1060" fill="none" stroke="#cfd8de" stroke-width="2"/><g fill="#0b7a75"><rect class="step" x="130" y="286"
width="130" height="114"/><rect class="step" x="370" y="191" width="130" height="209"/><rect class="step" x="610" y="77"
width="130" height="323"/><rect class="step" x="850" y="229" width="130" height="171"/></g><g text-anchor="middle"
font-size="28"><text x="195" y="440">Winter</text><text x="435" y="440">Spring</text><text x="675" y="440">Summer</text>
<text x="915" y="440">Autumn</text></g><g text-anchor="end" font-size="24" fill="#667"><text x="48" y="408">0</text><text
x="48" y="313">10</text><text x="48" y="218">20</text><text x="48" y="123">30</text></g></svg></section>
<section><h1>What keeps people away</h1><table><tr><th>Reason</th><th>Women</th><th>Men</th></tr><tr class="step"><td>No
safe path</td><td>58 %</td><td>44 %</td></tr><tr class="step"><td>Rain</td><td>31 %</td><td>35 %</td></tr><tr
class="step"><td>Nowhere to park</td><td>22 %</td><td>27 %</td></tr><tr class="step"><td>Hills</td><td>12 %</td><td>9 %
</td></tr></table></section>
<section><h1>What one new path changed</h1><p class="big step">+ 63 %</p><p class="step">more bicycles on the river route
in the first summer</p></section>
<script>const slides = [...document.querySelectorAll("section")], each = 1.6;
function place(t) { slides.forEach((s, i) => { const local = t - i * each;
  s.style.opacity = i == 0 ? 1 : Math.min(Math.max(local / 0.25, 0), 1);
  s.querySelectorAll(".step").forEach((e, k) => e.style.visibility = local > 0.3 + 0.2 * k ? "" : "hidden") }) }
</script></html>"""


def browser_frames(html: str, view: tuple[int, int], width: int, places: Iterable[float]) -> Iterator[np.ndarray]:
    """Load a page in headless Chromium and photograph it after each call of the page's own `place(value)`."""
    from playwright.sync_api import sync_playwright

    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--hide-scrollbars=false"])
        size = {"width": view[0], "height": view[1]}
        page = browser.new_page(viewport=size, device_scale_factor=width / view[0])
        page.set_content(html)
        for value in places:
            page.evaluate("place", value)
            with Image.open(io.BytesIO(page.screenshot())) as picture:
                yield np.asarray(picture.convert("RGB"))
        browser.close()


def smooth(x: float) -> float:
    """Ease in and out between 0 and 1."""
    x = min(max(x, 0.0), 1.0)
    return x * x * (3 - 2 * x)


def flat_web_page() -> Frames:
    """A manual page read from top to bottom, with a pause after each turn of the wheel."""
    stops = (0, 0, 330, 640, 1010, 1390, 1480)
    reading, turning = 8, 7
    places = [0.0] * 4
    for here, there in zip(stops[1:], stops[2:]):
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
    "awk -F, '{s += $3} END {print \"sum:\", s, \"mm\"}' rain.csv",
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
        canvas.drawString("Terminal", 285, 18, skia.Font(skia.Typeface("DejaVu Sans"), 13), skia.Paint(Color=0xFFC9D1D9))
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

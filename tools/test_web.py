"""The web page from end to end, in headless Chromium: every way in, progress, trouble, deletion, keyboard, phone, axe.

A server of its own on a free port of loopback, with a new data folder; `--shots FOLDER` keeps pictures of the page.
"""

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright

ROOT = Path(__file__).parents[1]
CAT = ROOT / "data/samples/natural_cat.mp4"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SECOND = 1000
TOKEN = "a token for this test alone"
shots: Path | None = None


def shot(page: Page, name: str, whole: bool = True) -> None:
    """Keep a picture of the page."""
    if shots:
        page.screenshot(path=shots / f"{name}.png", full_page=whole)


def scan(page: Page) -> None:
    """No serious finding of axe."""
    found = [v for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]
    assert not found, [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found]


def answer(page: Page) -> str:
    """Wait for the answer."""
    expect(page.locator("#answer")).to_be_visible(timeout=60 * SECOND)
    return page.locator("#answer").inner_text()


def sample(page: Page) -> None:
    """A sample: stages, answer, votes, timeline, charts; a frame moves the player."""
    expect(page.locator("#samples li")).to_have_count(12)
    page.wait_for_load_state("networkidle")
    shot(page, "start")
    scan(page)
    page.evaluate(
        "window.heard = []; new MutationObserver(() => heard.push(document.querySelector('#stages .now')?.textContent))"
        ".observe(document.querySelector('#stages'), {subtree: true, attributes: true})"
    )
    page.get_by_role("button", name="Jumping game in the mountains").click()
    expect(page.locator("#stages li.now")).to_be_visible()
    shot(page, "progress", whole=False)
    assert answer(page) == "Gaming"
    heard = page.evaluate("window.heard")
    assert "Decoding frames" in heard and "Looking at them" in heard, heard
    assert page.locator("tbody tr").count() == 4 and page.locator(".charts figure").count() == 4
    expect(page.locator(".frames")).to_contain_text("Gaming")
    assert "Of 16 frames, seen one at a time, the members take" in page.locator("#result").inner_text()
    assert page.locator(".key li").count() >= 1 and page.locator(".frames li").count() == 16
    page.wait_for_function("document.querySelector('video').readyState > 0")
    page.locator(".frames button").nth(9).click()
    page.wait_for_function("document.querySelector('video').currentTime > 2")
    shot(page, "result")
    scan(page)


def upload(page: Page) -> None:
    """An upload under a name with script in it, with test-time views."""
    page.get_by_label("Test-time views").check()
    page.locator("#file").set_input_files(
        {"name": "<img src=x onerror=document.title=1>.mp4", "mimeType": "video/mp4", "buffer": CAT.read_bytes()}
    )
    assert answer(page) == "Natural Content"
    shown = page.locator("#result .name").inner_text()
    assert "<img src=x" in shown and page.title() != "1" and "test-time views" in page.locator("#result").inner_text()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as JSON").click()
    assert '"tta": true' in Path(saved.value.path()).read_text()
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as report").click()
    assert "<img src=x" not in Path(saved.value.path()).read_text()


def drop(page: Page) -> None:
    """A file dropped onto the page, with the progress of its upload."""
    page.route("**/events", lambda route: route.abort())  # and pushing fails, so that the page has to ask
    with page.expect_request("**/api/classify") as sent:
        page.evaluate(
            """async () => {
                const body = await (await fetch('/api/videos/natural_cat/thumbnail')).blob()
                const data = new DataTransfer()
                data.items.add(new File([body], 'picture.mp4'))
                window.dispatchEvent(new DragEvent('drop', {dataTransfer: data, cancelable: true, bubbles: true}))
            }"""
        )
    assert sent.value.method == "POST"
    expect(page.locator("#trouble")).to_contain_text("That is no video.", timeout=60 * SECOND)


def address(page: Page) -> None:
    """An address inside is refused, in words."""
    page.get_by_label("An address").fill("http://127.0.0.1:9/film.mp4")
    page.get_by_role("button", name="Fetch").click()
    expect(page.locator("#trouble")).to_contain_text("not an address of the open internet", timeout=60 * SECOND)


def broken(page: Page) -> None:
    """A file that is no video."""
    page.locator("#file").set_input_files({"name": "broken.mp4", "mimeType": "video/mp4", "buffer": b"no film"})
    expect(page.locator("#trouble")).to_contain_text("broken.mp4: holds no video", timeout=60 * SECOND)
    shot(page, "trouble")
    scan(page)


def unclassified(page: Page) -> None:
    """Noise, which is none of the four kinds, is not called one without doubt."""
    import numpy as np

    from vidcls.preprocess import write_video

    with tempfile.TemporaryDirectory() as folder:
        noise = np.random.default_rng(0).integers(0, 256, (24, 120, 160, 3), np.uint8)
        page.locator("#file").set_input_files(write_video(Path(folder) / "noise.mp4", noise))
        said = answer(page)
    shot(page, "unclassified")
    assert said.startswith("Unclassified, closest: "), said


def deletion(page: Page) -> None:
    """Delete takes the result away here and on the server; the list of recent results loses it."""
    page.get_by_role("button", name="Chelsea the cat").click()
    answer(page)
    report = page.get_by_role("link", name="Save as report").get_attribute("href")
    before = page.locator("#recent-list li").count()
    page.get_by_role("button", name="Delete").click()
    expect(page.locator("#result")).to_be_hidden()
    expect(page.locator("#recent-list li")).to_have_count(before - 1)
    assert page.evaluate("async link => (await fetch(link)).status", report) == 404


def keyboard(page: Page) -> None:
    """From the top of the page to a result, and to a frame, with Tab, Enter and Space alone."""
    focused = "document.activeElement.textContent.trim() || document.activeElement.id"
    expect(page.locator("#samples li")).to_have_count(12)

    def tab_to(wanted: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if re.search(wanted, page.evaluate(focused)):
                return
        raise AssertionError(f"{wanted} cannot be reached with Tab")

    tab_to("^tta$")
    page.keyboard.press("Space")
    assert page.get_by_label("Test-time views").is_checked()
    tab_to("Cup of coffee")
    page.keyboard.press("Enter")
    assert answer(page) == "Natural Content" and page.evaluate("document.activeElement.id") == "answer"
    tab_to(r"^0:0\d\.\d · ")
    page.keyboard.press("Enter")


def phone(page: Page) -> None:
    """At the width of a phone nothing runs off to the side, in the dark too."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="dark")
    page.get_by_role("button", name="Car against flying saucers").click()
    answer(page)
    page.wait_for_load_state("networkidle")
    shot(page, "phone")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    scan(page)


def recent(page: Page) -> None:
    """A job that was not finished, and then its result, can be opened again after the page was loaded anew."""
    page.route("**/api/jobs/**", lambda route: route.abort())  # nothing is heard of the job after it was accepted
    page.get_by_role("button", name="Slides about cycling").click()
    entry = page.locator("#recent-list button", has_text="Slides about cycling")
    expect(entry).to_contain_text("not finished")
    page.reload()
    page.unroute("**/api/jobs/**")
    entry.click()
    assert answer(page) == "Flat Content"
    expect(entry).to_contain_text("Flat Content")
    page.reload()
    entry.click()
    assert answer(page) == "Flat Content"


def link(page: Page) -> None:
    """The address of a result leads back to it: loaded anew, and with the browser's Back and Forward."""
    page.get_by_role("button", name="Slides about cycling").click()
    said = answer(page)
    assert "#job=" in page.url and "Slides about cycling" in page.title()
    page.reload()
    assert answer(page) == said
    page.go_back()
    expect(page.locator("#result")).to_be_hidden()
    page.go_forward()
    assert answer(page) == said
    page.evaluate("fetch('/api/jobs/' + location.hash.slice(5), {method: 'DELETE'})")
    page.reload()
    expect(page.locator("#trouble")).to_contain_text("This result is no longer there.")
    assert "#job=" not in page.url and page.locator("#result").is_hidden()


def login(page: Page) -> None:
    """Where a token is asked for: a wrong one does not open the page, the right one does, and uploads go through."""
    field = page.get_by_label("Token")
    field.fill("not the token")
    page.get_by_role("button", name="Enter").click()
    expect(page.get_by_role("alert")).to_have_text("That is not the token.")
    scan(page)
    field.fill(TOKEN)
    page.get_by_role("button", name="Enter").click()
    page.locator("#file").set_input_files(CAT)
    assert answer(page) == "Natural Content"


def start_server(data: str, token: str = "") -> tuple[subprocess.Popen, str]:
    """A server that is ready, and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    code = "from vidcls.cli import main; main()"
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-c", code, "serve", "--port", str(port), "--data", data]
    server = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": path, "VIDCLS_TOKEN": token})
    for _ in range(240):
        try:
            with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
                return server, f"http://127.0.0.1:{port}/"
        except (URLError, OSError):
            time.sleep(0.25)
    server.kill()
    raise SystemExit("the server does not start")


def attempt(check: Callable[[Page], None], page: Page, address: str) -> bool:
    """One check on a fresh page; errors of scripts and refusals of the policy count as failures."""
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if "Content Security" in line.text else None)
    try:
        page.goto(address)
        check(page)
        assert not wrong, wrong
    except Exception as error:
        print(f"FAILED {check.__doc__}\n{error}", flush=True)
        return False
    print(f"passed {check.__doc__}", flush=True)
    return True


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--shots", type=Path)
    shots = parser.parse_args().shots
    checks = [sample, upload, drop, address, broken, unclassified, deletion, keyboard, phone, recent, link]
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        servers = [start_server(f"{data}/open"), start_server(f"{data}/closed", TOKEN)]
        try:
            size = {"width": 1200, "height": 900}
            results = [attempt(check, browser.new_page(viewport=size), servers[0][1]) for check in checks]
            results.append(attempt(login, browser.new_page(viewport=size), servers[1][1]))
        finally:
            browser.close()
            for server, _ in servers:
                server.terminate()
                server.wait(20)
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(0 if all(results) else 1)

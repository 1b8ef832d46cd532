"""The notebook demo from end to end, in headless Chromium: in JupyterLab, then served by Voila.

Each on a free port of loopback, with a random token, in a temporary folder; `--shots FOLDER` keeps pictures.
"""

import argparse
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright
from test_web import CAT, FLAGS, ROOT, SECOND

APP = ".vidcls-demo"
shots: Path | None = None


def shot(page: Page, name: str) -> None:
    """Keep a picture of what is seen."""
    if shots:
        page.screenshot(path=shots / f"{name}.png")


def shot_of_application(page: Page, name: str) -> None:
    """Keep a picture of the whole application, alone."""
    if shots:
        page.set_viewport_size({"width": 1200, "height": 1900})
        page.wait_for_timeout(500)
        page.locator(APP).screenshot(path=shots / f"{name}.png")
        page.set_viewport_size({"width": 1200, "height": 900})


def answer(page: Page, wanted: str) -> None:
    """Click and wait for the right category."""
    page.get_by_role("button", name="Classify").click()
    expect(page.locator(f"{APP} .answer")).to_have_text(wanted, timeout=60 * SECOND)
    expect(page.get_by_role("tab", name="Answer")).to_be_visible()


def upload(page: Page, name: str, content: bytes) -> None:
    """Choose a file as a visitor does."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="A file").click()
    chooser.value.set_files({"name": name, "mimeType": "application/octet-stream", "buffer": content})
    expect(page.locator(f"{APP} [role=status]")).to_have_text(f"Chosen: {name}")


def sample(page: Page) -> None:
    """A sample: stages, the right category, probabilities, and a frame that moves the player."""
    page.locator(f"{APP} select").select_option("Jumping game in the mountains")
    page.evaluate(
        "window.heard = [];"
        "new MutationObserver(() => heard.push(document.querySelector('[role=status]')?.textContent))"
        ".observe(document.querySelector('.vidcls-demo'), {subtree: true, childList: true})"
    )
    answer(page, "Gaming")
    heard = page.evaluate("window.heard")
    assert "Decoding frames" in heard and "Looking at them" in heard, heard
    assert page.locator(f"{APP} .bar").count() == 4 and page.locator(f"{APP} .frames .jump").count() == 16
    page.wait_for_function("document.querySelector('.vidcls-demo video').readyState > 0")
    page.locator(f"{APP} .frames .jump").nth(9).click()
    page.wait_for_function("(v => v.currentTime > 2 && !v.seeking)(document.querySelector('.vidcls-demo video'))")


def tabs(page: Page) -> None:
    """The second tab compares members and views, the third shows what preprocessing did."""
    page.get_by_role("tab", name="Members").click()
    expect(page.get_by_text("4 of 4 members say Gaming.")).to_be_visible()
    assert page.locator(f"{APP} table").count() == 2
    page.get_by_role("tab", name="Preprocessing").click()
    expect(page.get_by_text("16 frames wanted, 16 taken")).to_be_visible()


def uploads(page: Page) -> None:
    """A video under a name with markup, then a text file, which is refused in words, then a good video again."""
    name = "<img src=x onerror=document.title=1>.mp4"
    upload(page, name, CAT.read_bytes())
    answer(page, "Natural Content")
    expect(page.locator(f"{APP} .name").first).to_contain_text("<img src=x")
    upload(page, "notes.txt", b"no film")
    page.get_by_role("button", name="Classify").click()
    expect(page.locator(f"{APP} [role=alert]")).to_contain_text("NotAVideo: notes.txt", timeout=60 * SECOND)
    expect(page.get_by_role("tab", name="Answer")).to_be_hidden()
    assert page.title() != "1"


def too_large(page: Page) -> None:
    """A file beyond what the connection takes does no harm: the next video is answered."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="A file").click()
    chooser.value.set_files({"name": "long.mp4", "mimeType": "video/mp4", "buffer": bytes(12 * 2**20)})
    page.wait_for_timeout(3 * SECOND)
    page.locator(f"{APP} select").select_option("Cup of coffee")
    answer(page, "Natural Content")


def changed_frames(page: Page, folder: Path) -> None:
    """Black frames are shown as left out, blurred ones before and after sharpening."""
    page.get_by_placeholder("A path on this machine").fill(str(mixed_film(folder)))
    page.keyboard.press("Enter")
    expect(page.locator(f"{APP} [role=status]")).to_have_text("Chosen: mixed.mp4")
    page.get_by_role("button", name="Classify").click()
    page.get_by_role("tab", name="Preprocessing").click(timeout=60 * SECOND)
    expect(page.get_by_text("left out: black").first).to_be_visible()
    expect(page.get_by_alt_text("after").first).to_be_visible()


def mixed_film(folder: Path) -> Path:
    """A cat, black, and the cat out of focus."""
    import cv2
    import numpy as np

    from vidcls.preprocess import open_video, write_video

    with open_video(CAT) as (container, stream):
        cat = [frame.to_ndarray(format="rgb24") for _, frame in zip(range(24), container.decode(stream))]
    soft = [cv2.GaussianBlur(picture, (0, 0), 6) for picture in cat]
    return write_video(folder / "mixed.mp4", [*cat, *[np.zeros_like(cat[0])] * 12, *soft], gop=4)


def narrow(page: Page) -> None:
    """At the width of a phone nothing of the application runs off to the side."""
    page.set_viewport_size({"width": 420, "height": 900})
    page.wait_for_timeout(500)
    too_wide = page.evaluate("(e => e.scrollWidth - e.clientWidth)(document.querySelector('.vidcls-demo'))")
    assert too_wide <= 1, too_wide


def closed_to_strangers(page: Page, address: str) -> None:
    """Without the token there is nothing to see."""
    answer = page.goto(address.split("?")[0])
    assert answer.status == 403 or "/login" in page.url, (answer.status, page.url)


def whole_visit(page: Page, folder: Path, name: str) -> None:
    """Everything that a visitor does, one after the other."""
    expect(page.get_by_role("button", name="Classify")).to_be_disabled(timeout=90 * SECOND)
    sample(page)
    shot(page, f"{name}-answer")
    shot_of_application(page, f"{name}-application")
    tabs(page)
    shot_of_application(page, f"{name}-steps")
    page.get_by_role("tab", name="Members").click()
    shot_of_application(page, f"{name}-members")
    uploads(page)
    shot(page, f"{name}-trouble")
    too_large(page)
    changed_frames(page, folder)
    shot_of_application(page, f"{name}-changed")


def jupyterlab(page: Page, address: str, folder: Path) -> None:
    """JupyterLab: open the notebook, run it, use the application."""
    closed_to_strangers(page, address)
    page.goto(address.replace("/?", "/lab/tree/app.ipynb?"))
    page.get_by_text("| Idle").wait_for(timeout=90 * SECOND)  # before that, the key would start nothing
    page.locator(".jp-Notebook .cm-content").first.click()
    page.keyboard.press("Control+Enter")
    whole_visit(page, folder, "lab")


def voila(page: Page, address: str, folder: Path) -> None:
    """Voila: the page is the application, without cells or code; it fits a phone."""
    closed_to_strangers(page, address)
    page.goto(address)
    whole_visit(page, folder, "voila")
    assert page.locator(".jp-InputArea-editor, .cm-content").count() == 0
    narrow(page)
    shot(page, "voila-narrow")


def start(command: list[str], token: str, folder: Path) -> tuple[subprocess.Popen, str]:
    """A notebook server that is ready, and its address; it reads no settings but its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    own = {f"JUPYTER_{name}_DIR": str(folder / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    environment = os.environ | own | {"PYTHONPATH": path, "IPYTHONDIR": str(folder / "ipython")}
    with open(folder / f"{command[0]}.log", "wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", *command, f"--port={port}", "--no-browser"],
            env=environment, cwd=folder, stdout=log, stderr=log,
        )  # fmt: skip
    for _ in range(240):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
            return server, f"http://127.0.0.1:{port}/?token={token}"
        except OSError:
            time.sleep(0.25)
    server.kill()
    raise SystemExit(f"{command[0]} does not start")


def attempt(check: Callable, command: list[str], token: str, folder: Path, browser) -> bool:
    """One server, one visit; errors of scripts count as failures."""
    server, address = start(command, token, folder)
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    try:
        check(page, address, folder)
        assert not wrong, wrong
    except Exception as error:
        shot(page, f"{check.__name__}-failed")
        print(f"FAILED {check.__doc__}\n{error}\n{(folder / f'{command[0]}.log').read_text()[-2000:]}", flush=True)
        return False
    finally:
        page.close()
        server.terminate()
        server.wait(20)
    print(f"passed {check.__doc__}", flush=True)
    return True


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--shots", type=Path)
    shots = parser.parse_args().shots
    expect.set_options(timeout=30 * SECOND)
    token = secrets.token_urlsafe(24)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        shutil.copy(ROOT / "tools/app.ipynb", folder)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        lab = ["jupyterlab", f"--IdentityProvider.token={token}", "--allow-root"]
        alone = ["voila", "app.ipynb", f"--Voila.token={token}"]
        try:
            results = [attempt(jupyterlab, lab, token, folder, browser), attempt(voila, alone, token, folder, browser)]
        finally:
            browser.close()
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(0 if all(results) else 1)

"""Fifty uploads at once from ten clients, the server killed in the middle; and what the web adds to one answer.

Every upload that was accepted has to end, by the same server or by the next one on the same folder.
"""

import argparse
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import urllib3
from films import ROOT, film

HTTP = urllib3.PoolManager(maxsize=10, retries=False, timeout=30)


def start(data: str, port: int) -> subprocess.Popen:
    """A server that is ready."""
    code = "from vidcls.cli import main; main()"
    command = [sys.executable, "-c", code, "serve", "--port", str(port), "--data", data]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=os.environ | {"PYTHONPATH": str(ROOT)})
    for _ in range(240):
        try:
            if HTTP.request("GET", f"http://127.0.0.1:{port}/healthz").status == 200:
                return server
        except urllib3.exceptions.HTTPError:
            pass
        time.sleep(0.25)
    raise SystemExit("the server does not start")


def upload(base: str, content: bytes) -> dict | int:
    """An accepted job, or the status of a refusal, 0 for no connection."""
    try:
        answer = HTTP.request("POST", f"{base}/api/classify", fields={"video": ("film.mp4", content)})
    except urllib3.exceptions.HTTPError:
        return 0
    return answer.json() if answer.status == 202 else answer.status


def end_of(base: str, job: str, seconds: float = 120.0) -> dict:
    """Ask for a job until it ends."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        row = HTTP.request("GET", f"{base}/api/jobs/{job}").json()
        if row.get("ended") is not None:
            return row
        time.sleep(0.02)
    return {"state": "stuck", "created": 0.0, "ended": seconds}


def memory_mb(process: int) -> int:
    """Resident memory of a process and its children."""
    import psutil

    tree = [psutil.Process(process), *psutil.Process(process).children(recursive=True)]
    return round(sum(p.memory_info().rss for p in tree) / 2**20)


def burst(data: str, port: int, content: bytes, n: int, clients: int, kill: bool) -> dict:
    """Many uploads at once, and what became of them."""
    base, server = f"http://127.0.0.1:{port}", start(data, port)
    with ThreadPoolExecutor(clients) as pool:
        answers = list(pool.map(lambda _: upload(base, content), range(n)))
        accepted = [a for a in answers if isinstance(a, dict)]
        if kill:
            time.sleep(1)
            done = HTTP.request("GET", f"{base}/api/status").json()
            server.send_signal(signal.SIGKILL)
            server.wait()
            server = start(data, port)
        used = memory_mb(server.pid)
        rows = list(pool.map(lambda a: end_of(base, a["id"]), accepted))
        used = max(used, memory_mb(server.pid))
    server.terminate()
    server.wait()
    took = [row["ended"] - row["created"] for row in rows]
    states = {state: sum(row["state"] == state for row in rows) for state in {row["state"] for row in rows}}
    return {
        "accepted": len(accepted),
        "refused": [a for a in answers if not isinstance(a, dict)],
        "unfinished at the kill": done["waiting"] + done["running"] if kill else None,
        "ended": states,
        "p50_s": round(float(np.percentile(took, 50)), 2),
        "p95_s": round(float(np.percentile(took, 95)), 2),
        "memory_mb": used,
    }


def overhead(data: str, port: int, path: Path, repeats: int = 9) -> dict:
    """Seconds from upload to result and for the same in Python, medians."""
    from vidcls.inference import VideoClassifier

    classifier, content = VideoClassifier.load("compact", cache=False), path.read_bytes()
    classifier.predict(path)
    base, server = f"http://127.0.0.1:{port}", start(data, port)
    times = {"python": [], "web": []}
    for _ in range(repeats):
        begin = time.perf_counter()
        classifier.predict(path)
        times["python"].append(time.perf_counter() - begin)
        begin = time.perf_counter()
        end_of(base, upload(base, content)["id"])
        times["web"].append(time.perf_counter() - begin)
    server.terminate()
    server.wait()
    return {name: round(float(np.median(values)), 3) for name, values in times.items()}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--films", type=Path, default=ROOT / "runs/bench", help="folder for the clip of 10 s")
    parser.add_argument("--uploads", type=int, default=50)
    given = parser.parse_args()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        free_port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        clip = film(given.films, 10, "240p", 2)
        one = overhead(f"{folder}/one", free_port, clip)
        many = burst(f"{folder}/many", free_port, clip.read_bytes(), given.uploads, 10, kill=True)
    found = {"clip": clip.stem, "one upload, seconds": one, f"{given.uploads} uploads, 10 clients": many}
    (ROOT / "bench/web.json").write_text(json.dumps(found, indent=1) + "\n")
    print(json.dumps(found, indent=1))

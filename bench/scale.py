"""2,000 files through Ray on this machine: a stop in the middle, a worker killed on the way, against the plain engine.

The files are the samples and, if asked for, clips of a folder under other names; some are broken. The plain engine
labels them all; then Ray starts, is killed with everything it started, starts again, and loses one of its network
processes while it works. Every input must have one row, and the same answer. Then what each stage costs a video, in
seconds of one processor, for these clips and for longer films. Writes `bench/scale.json`.

    python bench/scale.py --clips ../corpus
"""

import argparse
import itertools
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from films import ROOT, film

from vidcls import VideoClassifier, __version__
from vidcls.core import LABELS
from vidcls.features import embed
from vidcls.inference import classify_features
from vidcls.pipeline import embed_videos
from vidcls.scale import Reader, read_results

RESULT = Path(__file__).with_suffix(".json")
RAY = "import sys; from vidcls.scale import *; run_on_ray(read_inputs(sys.argv[1]), sys.argv[2], rows_per_file=64)"
FILMS = [(60, "720p", 2), (600, "1080p", 2)]


def make_files(folder: Path, clips: Path | None, count: int, broken: int) -> pd.DataFrame:
    """Links to films under other names, and broken files between them, with the status that each must get."""
    sources = sorted((ROOT / "data/samples").glob("*.mp4"))
    sources += sorted(clips.rglob("*.mp4")) if clips else []
    cut, every, rows = sources[0].read_bytes()[:2000], count // max(broken, 1), []
    films = itertools.cycle(sources)
    for number in range(count):
        path, status = folder / f"{number:05d}.mp4", "ok"
        if number % every == every // 2 and len([row for row in rows if row["status"] != "ok"]) < broken:
            status = "NotAVideo" if number // every % 2 else "Undecodable"
            path.write_bytes(cut if status == "Undecodable" else b"not a film")
        else:
            path.symlink_to(next(films).resolve())
        rows.append({"path": str(path), "status": status})
    return pd.DataFrame(rows)


def descendants(root: int) -> dict[int, str]:
    """Processes below one, with their command lines."""
    found, parents = {}, {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
    for process in parents:
        above = process
        while above in parents and above != root:
            above = parents[above]
        if above == root and process != root:
            try:
                found[process] = (Path("/proc") / str(process) / "cmdline").read_text().replace("\0", " ")
            except OSError:
                continue
    return found


def kill(processes) -> None:
    """End processes without warning."""
    for process in processes:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            continue


def rows_done(out: Path) -> int:
    """Rows on disk so far."""
    try:
        return len(read_results(out, ["path"]))
    except Exception:  # a file that is being written cannot be read yet
        return -1


def ray_until(table: Path, out: Path, wanted: int, act) -> tuple[subprocess.Popen, float]:
    """Start Ray in a process of its own and do something once so many rows are there."""
    begin = time.perf_counter()
    driver = subprocess.Popen([sys.executable, "-c", RAY, str(table), str(out)], start_new_session=True)
    while driver.poll() is None and rows_done(out) < wanted:
        time.sleep(0.5)
    act(driver)
    return driver, begin


def stop_all(driver: subprocess.Popen) -> None:
    """Kill Ray with everything it started."""
    kill([driver.pid, *descendants(driver.pid)])
    driver.wait()


def kill_a_network(driver: subprocess.Popen) -> None:
    """Kill one of the processes that run a network."""
    networks = [p for p, command in descendants(driver.pid).items() if "MapWorker(MapBatches(_Network))" in command]
    if not networks:
        stop_all(driver)
        raise AssertionError("no network process found")
    kill(networks[:1])


def on_ray(table: Path, out: Path, count: int) -> dict:
    """A run that is stopped after a third and started again, and loses a worker half-way through the rest."""
    ray_until(table, out, count // 3, stop_all)
    first = len(read_results(out, ["path"]))
    driver, begin = ray_until(table, out, (first + count) // 2, kill_a_network)
    assert driver.wait() == 0, "the second run failed"
    seconds = time.perf_counter() - begin
    return {
        "rows when stopped": first,
        "videos of the second start": count - first,
        "seconds of the second start": round(seconds, 1),
        "videos/s": round((count - first) / seconds, 2),
        "bytes a row": round(sum(p.stat().st_size for p in out.glob("*.parquet")) / count),
    }


def plain(files: pd.DataFrame) -> tuple[pd.DataFrame, dict]:
    """The same files with the plain engine, in a sandbox as well."""
    begin = time.perf_counter()
    with Reader() as reader:
        classifier = VideoClassifier.load("compact", cache=False, sample=reader.sample_frames)
        rows = pd.DataFrame([one.row() for one in classifier.predict_many(list(files.path))])
    seconds = time.perf_counter() - begin
    return rows, {"seconds": round(seconds, 1), "videos/s": round(len(files) / seconds, 2)}


def compare(files: pd.DataFrame, rows: pd.DataFrame, results: pd.DataFrame) -> dict:
    """What became of the inputs, and how far the two engines differ."""
    both = rows.merge(results, on="path", suffixes=("", "_ray")).merge(files, on="path", suffixes=("", "_wanted"))
    good = both[both.status == "ok"]
    gap = np.abs(good[list(LABELS)].to_numpy(float) - good[[f"{label}_ray" for label in LABELS]].to_numpy(float))
    return {
        "inputs": len(files),
        "rows": len(results),
        "inputs with one row": int((results.path.value_counts().reindex(files.path) == 1).sum()),
        "errors": int((results.status != "ok").sum()),
        "errors of the right type": int(((both.status_ray == both.status_wanted) & (both.status_wanted != "ok")).sum()),
        "status as expected": int((both.status_ray == both.status_wanted).sum()),
        "same category": int((good.category == good.category_ray).sum()),
        "largest difference of a probability": float(gap.max()),
    }


def stage_costs(paths: list[Path]) -> dict:
    """Mean seconds of one processor that each stage takes for a video, and bytes of its features."""
    torch.set_num_threads(1)
    classifier, spent = VideoClassifier.load("compact", "cpu", cache=False), []
    bundle, backbone = classifier.bundle, classifier.backbone
    size = bundle.preprocessing.size
    embed(torch.zeros(2, 3, size, size, dtype=torch.uint8), backbone)
    with Reader(isolate=False) as reader:
        for path in paths:
            marks = [time.process_time()]
            frames = reader.sample_frames(path, bundle.preprocessing, 1)
            marks.append(time.process_time())
            features = embed_videos([frames], backbone, bundle.preprocessing)
            marks.append(time.process_time())
            classify_features(bundle, features)
            marks.append(time.process_time())
            spent.append([*np.diff(marks), features[0].values.size * 2 + features[0].times.nbytes, len(frames)])
    names = ("decode", "network", "members", "bytes of features", "frames")
    return {name: round(float(value), 4) for name, value in zip(names, np.mean(spent, 0), strict=True)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=int, default=2000, help="files")
    parser.add_argument("--broken", type=int, default=40, help="of them")
    parser.add_argument("--clips", type=Path, help="folder of more films")
    parser.add_argument("--only", choices=["engines", "stages"], help="measure this part again, keep the other")
    arguments = parser.parse_args()
    result = json.loads(RESULT.read_text()) if RESULT.exists() else {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "files").mkdir()
        files = make_files(folder / "files", arguments.clips, arguments.n, arguments.broken)
        if arguments.only != "engines":
            good = [Path(path) for path in files[files.status == "ok"].path[::25]]
            result["stages"] = {"clips": stage_costs(good)}
            for length, size, key in FILMS:
                made = film(folder, length, size, key)
                result["stages"][f"{length} s, {size}"] = stage_costs([made] * 3)
        if arguments.only != "stages":
            files.to_csv(folder / "files.csv", index=False)
            rows, alone = plain(files)
            ray = on_ray(folder / "files.csv", folder / "out", len(files))
            same = compare(files, rows, read_results(folder / "out"))
            over = round(ray["videos/s"] / alone["videos/s"], 2)
            result["engines"] = {"plain": alone, "ray": ray, "ray over plain": over}
            result["rows"] = same
    result["machine"] = {"cores": os.cpu_count(), "torch": torch.__version__, "vidcls": __version__}
    RESULT.write_text(json.dumps(result, indent=1) + "\n")
    for part, figures in result.items():
        print(f"\n{part}\n{pd.json_normalize(figures).T.to_string(header=False)}")


if __name__ == "__main__":
    main()

"""vidcls beside what people would use instead, on the same files, in one run.

Peers read the same sixteen moments and feed the same network: (a) OpenCV, seeking each frame or grabbing through,
(b) TorchCodec, approximate or exact; or they are video networks with random weights: (c) the video classification
pipeline of transformers with a VideoMAE-base, on 16 frames over the whole video and, as it comes, on the first 16
alone, and (d) an r3d_18 on four clips of 16 frames. Also: the time of a prediction over that of its parts, a folder of
clips against a loop, the start of the program, broken files, and peak memory. TorchCodec needs the libraries of FFmpeg
(`apt-get install ffmpeg`). Processors differ much in whether they gain by bfloat16, so there is a file for either kind.

    python bench/speed.py                  # everything, about half an hour on 2 cores
    python bench/speed.py --only parts     # one part again; the others stay as they were in the file
"""

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import torch
from films import ROOT, clips, film

from vidcls import VideoClassifier, __version__
from vidcls.core import Preprocessing, VidclsError, has_bfloat16
from vidcls.features import Features, embed
from vidcls.inference import classify_features
from vidcls.preprocess import FrameBatch, decode_frames, open_video, probe, sample_frames, wanted_times

PRECISION = "bfloat16" if has_bfloat16(torch.device("cpu")) else "float32"  # that the network runs in here
RESULT = Path(__file__).with_name(f"speed-{PRECISION}.json")
FILMS = [
    (10, "240p", 2, "h264"),
    (60, "720p", 2, "h264"),
    (60, "720p", 10, "h264"),
    (60, "720p", 2, "vp9"),
    (620, "1080p", 2, "h264"),
    (620, "1080p", 10, "h264"),
    (3620, "720p", 2, "h264"),
    (3620, "720p", 10, "h264"),
]  # in films of just 10 and 60 min, all wanted moments would lie as far from a keyframe, or on one

# ways that decode everything, and the length of film up to which they are tried
WHOLE, LONGEST = ("OpenCV, grab through", "VideoMAE-base, whole video"), 60


def medians(functions: dict[str, Callable], rounds: int = 5, patience: float = 8.0) -> dict[str, float]:
    """Median seconds of each function in turn, the first round not counted; once for one that takes over `patience`."""
    times: dict[str, list[float]] = {name: [] for name in functions}
    for _ in range(rounds + 1):
        for name, function in functions.items():
            if times[name] and times[name][0] > patience:
                continue
            begin = time.perf_counter()
            function()
            times[name].append(time.perf_counter() - begin)
    return {name: round(statistics.median(values[1:] or values), 4) for name, values in times.items()}


def small_rgb(frame: np.ndarray) -> np.ndarray:
    """OpenCV's picture as the network wants it."""
    return cv2.cvtColor(cv2.resize(frame, (224, 224), interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2RGB)


def opencv_seek(path: Path, indices: np.ndarray) -> torch.Tensor:
    """One seek for each frame."""
    capture, frames = cv2.VideoCapture(str(path)), []
    for index in indices:
        capture.set(cv2.CAP_PROP_POS_FRAMES, int(index))
        frames.append(small_rgb(capture.read()[1]))
    return torch.from_numpy(np.stack(frames)).permute(0, 3, 1, 2)


def opencv_grab(path: Path, indices: np.ndarray) -> torch.Tensor:
    """Every frame decoded, the wanted ones converted."""
    capture, frames, wanted = cv2.VideoCapture(str(path)), [], set(map(int, indices))
    for index in range(max(wanted) + 1):
        capture.grab()
        if index in wanted:
            frames.append(small_rgb(capture.retrieve()[1]))
    return torch.from_numpy(np.stack(frames)).permute(0, 3, 1, 2)


def torchcodec(path: Path, indices: np.ndarray, mode: str) -> torch.Tensor:
    """TorchCodec's frames at the indices."""
    from torchcodec.decoders import VideoDecoder

    frames = VideoDecoder(str(path), seek_mode=mode).get_frames_at([int(i) for i in indices]).data
    return torch.nn.functional.interpolate(frames.float(), (224, 224), mode="bilinear", antialias=True).round().byte()


def video_networks() -> dict[str, Callable]:
    """Peers that read a path themselves, with random weights."""
    from torchcodec.decoders import VideoDecoder
    from torchvision.models.video import r3d_18
    from transformers import VideoMAEConfig, VideoMAEForVideoClassification, VideoMAEImageProcessor
    from transformers import VideoClassificationPipeline as Pipeline

    def pipeline() -> Pipeline:
        model = VideoMAEForVideoClassification(VideoMAEConfig()).eval()
        return Pipeline(model=model, image_processor=VideoMAEImageProcessor())

    def whole_video(path: Path) -> None:
        pipeline_over_all(str(path), frame_sampling_rate=max(probe(path).n_frames // 16, 1))

    first_frames = pipeline_over_all = pipeline()
    network = r3d_18(weights=None).eval()

    @torch.inference_mode()
    def clips_of_16(path: Path) -> torch.Tensor:
        decoder = VideoDecoder(str(path), seek_mode="approximate")
        starts = np.linspace(0, decoder.metadata.num_frames - 17, 4).astype(int)
        frames = decoder.get_frames_at([int(s + i) for s in starts for i in range(16)]).data
        small = torch.nn.functional.interpolate(frames.float() / 255, (112, 112), mode="bilinear")
        return network(small.unflatten(0, (4, 16)).transpose(1, 2)).mean(0)

    return {
        "VideoMAE-base, first 16 frames": lambda path: first_frames(str(path)),
        "VideoMAE-base, whole video": whole_video,
        "r3d_18, 4 clips": clips_of_16,
    }


def compare(classifier: VideoClassifier, folder: Path) -> dict:
    """Path to answer on every film, for vidcls and its peers."""
    settings, network = classifier.bundle.preprocessing, classifier.backbone
    mark, networks, result = classifier.bundle.config["backbone"]["fingerprint"], video_networks(), {}
    readers = {
        "OpenCV, seek": opencv_seek,
        "OpenCV, grab through": opencv_grab,
        "TorchCodec, approximate": lambda p, i: torchcodec(p, i, "approximate"),
        "TorchCodec, exact": lambda p, i: torchcodec(p, i, "exact"),
    }
    for kind in FILMS:
        path = film(folder, *kind)
        info = probe(path)
        times = wanted_times(info.duration_s, settings)
        indices = np.minimum((times * info.fps).astype(int), info.n_frames - 1)

        def answer(reader: Callable, path=path, indices=indices, times=times) -> None:
            values = embed(reader(path, indices), network)
            classify_features(classifier.bundle, [Features(values, times, mark)])

        calls = {"vidcls": lambda path=path: classifier.predict(path)}
        calls |= {name: lambda reader=reader, answer=answer: answer(reader) for name, reader in readers.items()}
        calls |= {name: lambda call=call, path=path: call(path) for name, call in networks.items()}
        if info.duration_s > LONGEST:
            calls = {name: call for name, call in calls.items() if name not in WHOLE}
        seconds = medians(calls)
        same = min(seconds[name] for name in readers if name in seconds)
        result[path.stem] = {
            "seconds": seconds,
            "fastest peer on the same network over vidcls": round(same / seconds["vidcls"], 2),
        } | {f"{name} over vidcls": round(seconds[name] / seconds["vidcls"], 2) for name in networks if name in seconds}
        print(path.stem, json.dumps(result[path.stem]), flush=True)
    return result


def all_keyframes(path: Path) -> None:
    """Decode every keyframe and nothing else."""
    with open_video(path) as (container, stream):
        stream.codec_context.skip_frame = "NONKEY"
        for _ in container.decode(stream):
            pass


def frames_asked_for(classifier: VideoClassifier, path: Path) -> list[dict]:
    """What a prediction decodes: once, or twice where it takes a closer look at the timeline."""
    asked = []

    def sample(path: Path, settings: Preprocessing, **more) -> FrameBatch:
        asked.append({"settings": settings, **more})
        return sample_frames(path, settings, **more)

    VideoClassifier(classifier.bundle, str(classifier.device), cache=False, sample=sample).predict(path)
    return asked


def parts(classifier: VideoClassifier, folder: Path) -> dict:
    """A prediction over the work it cannot do without; an hour over a minute."""
    result = {}
    for kind in FILMS:
        path = film(folder, *kind)
        asked = frames_asked_for(classifier, path)
        pixels = [sample_frames(path, **one).pixels for one in asked]
        calls = {
            "prediction": lambda path=path: classifier.predict(path),
            "decode the frames used": lambda path=path, asked=asked: [decode_frames(path, **one) for one in asked],
            "network on the frames used": lambda pixels=pixels: [embed(one, classifier.backbone) for one in pixels],
        }
        if path.stem.startswith("620s"):
            calls["decode every keyframe"] = lambda path=path: all_keyframes(path)
        seconds = medians(calls, rounds=9 if kind[0] > 10 else 61)  # milliseconds scatter
        floor = seconds["decode the frames used"] + seconds["network on the frames used"]
        result[path.stem] = {
            "frames": len(pixels[0]),
            "frames of a closer look": sum(map(len, pixels[1:])),
            "seconds": seconds,
            "over decode + network": round(seconds["prediction"] / floor, 3),
        }
    pair = {name: film(folder, s, "720p", 2, "h264") for name, s in (("60 min", 3620), ("60 s", 60))}
    seconds = medians({name: lambda path=path: classifier.predict(path) for name, path in pair.items()}, rounds=9)
    result["60 min over 60 s, 720p, key 2 s"] = round(seconds["60 min"] / seconds["60 s"], 3)
    return result


def library(classifier: VideoClassifier, folder: Path) -> dict:
    """A folder of clips: one after another, and as a stream; how busy the processors are; views from kept features."""
    paths, settings = clips(folder / "clips", 200), classifier.bundle.preprocessing
    result = {"frames a clip": round(statistics.mean(len(sample_frames(path, settings)) for path in paths), 2)}

    def loop() -> None:
        for path in paths:
            classifier.predict(path)

    def stream() -> None:
        for _ in classifier.predict_many(paths):
            pass

    times = {"one after another": [], "predict_many": []}
    for _ in range(9):
        for name, function in (("one after another", loop), ("predict_many", stream)):
            wall, busy = time.perf_counter(), time.process_time()
            function()
            wall, busy = time.perf_counter() - wall, time.process_time() - busy
            times[name].append((len(paths) / wall, busy / wall / os.cpu_count()))
    for name, values in times.items():
        rate, share = (statistics.median(column) for column in zip(*values, strict=True))
        result[name] = {"videos/s": round(rate, 2), "share of the processors busy": round(share, 3)}
    result["predict_many over one after another"] = round(
        result["predict_many"]["videos/s"] / result["one after another"]["videos/s"], 2
    )
    with tempfile.TemporaryDirectory() as kept:
        again = VideoClassifier(classifier.bundle, "cpu", kept)
        for _ in again.predict_many(paths):
            pass
        begin = time.perf_counter()
        for _ in again.predict_many(paths, True):
            pass
        rate = len(paths) / (time.perf_counter() - begin)
    result["with kept features, test-time views"] = {"videos/s": round(rate, 1)}
    return result


def start(folder: Path) -> dict:
    """The program from nothing: help, and one short clip."""
    program, clip = str(Path(sys.executable).parent / "vidcls"), str(film(folder, *FILMS[0]))

    def processor(*command: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    helped = [processor(program, "--help") for _ in range(5)]
    run = lambda *command: lambda: subprocess.run(command, check=True, capture_output=True)  # noqa: E731
    seconds = medians(
        {
            "vidcls predict of a 10 s clip": run(program, "predict", "--no-cache", clip),
            "of which import torch": run(sys.executable, "-c", "import torch"),
            "of which import torchvision and torch": run(sys.executable, "-c", "import torchvision"),
        }
    )
    return {"vidcls --help, seconds of processor time": round(statistics.median(helped), 3), "seconds": seconds}


def memory(folder: Path) -> dict:
    """Peak memory of a process that predicts, in MB."""
    script = (
        "import sys; from pathlib import Path; from vidcls import VideoClassifier\n"
        "c = VideoClassifier.load('compact', 'cpu', cache=False)\n"
        "paths = sorted(Path(sys.argv[1]).glob('*.mp4'))[:int(sys.argv[2])] or [Path(sys.argv[1])]*2\n"
        "for _ in c.predict_many(paths): pass\n"
        "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
    )

    def peak(path: Path, count: int = 0) -> int:
        done = subprocess.run([sys.executable, "-c", script, path, str(count)], check=True, capture_output=True)
        return round(int(done.stdout) / 1024)

    kinds = [(60, "720p", 2, "h264"), (3620, "720p", 2, "h264"), (620, "1080p", 2, "h264"), (3620, "1080p", 2, "h264")]
    result = {film(folder, *kind).stem: peak(film(folder, *kind)) for kind in kinds}
    clips(folder / "clips", 200)
    return result | {f"folder of {n} clips": peak(folder / "clips", n) for n in (20, 200)}


def broken(classifier: VideoClassifier) -> dict:
    """Seconds and answer for files that are not what their name says."""
    sample = (ROOT / "data/samples/game_jump.mp4").read_bytes()
    contents = {
        "text": b"words " * 1000,
        "empty": b"",
        "half": sample[: len(sample) // 2],
        "noise": os.urandom(200_000),
    }
    result = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, content in contents.items():
            path = Path(folder, f"{name}.mp4")
            path.write_bytes(content)
            begin = time.perf_counter()
            try:
                answer = classifier.predict(path).category
            except VidclsError as error:
                answer = type(error).__name__
            result[name] = {"answer": answer, "seconds": round(time.perf_counter() - begin, 4)}
    return result


def machine() -> dict:
    """What it was measured on."""
    model = ""
    if Path("/proc/cpuinfo").exists():
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "")
    return {
        "processor": model or platform.machine(),
        "cores": os.cpu_count(),
        "bfloat16": PRECISION == "bfloat16",
        "device": "cpu",
        "python": platform.python_version(),
        "torch": torch.__version__.split("+")[0],
        "vidcls": __version__,
    }


def plot(result: dict, path: Path) -> None:
    """Seconds of each way on each film, on a logarithmic axis."""
    import pandas as pd
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from PIL import Image

    table = pd.DataFrame({name: one["seconds"] for name, one in result["compare"].items()}).T
    figure = Figure(figsize=(10, 5), dpi=80, layout="constrained")
    ax = figure.subplots()
    table.plot.barh(ax=ax, logx=True, width=0.8)
    ax.invert_yaxis()
    about = result["machine"]["compare"]
    ax.set(xlabel=f"seconds from path to answer, {about['cores']} cores of an {about['processor']}, {PRECISION}")
    ax.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    Image.fromarray(np.asarray(canvas.buffer_rgba())[..., :3]).quantize(24).save(path, optimize=True)


def main() -> None:
    """Run the parts asked for and write `speed-bfloat16.json` or `speed-float32.json`, and `speed.png`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--films", type=Path, default=ROOT / "runs/bench", help="folder for films, about 5 GB")
    names = ("parts", "compare", "library", "start", "memory", "broken")
    parser.add_argument("--only", choices=names, nargs="*", default=names)
    given = parser.parse_args()
    classifier = VideoClassifier.load("compact", "cpu", cache=False)
    assert classifier.bundle.preprocessing == Preprocessing(), "the peers below take the default moments"
    if "compare" in given.only:
        torchcodec(ROOT / "data/samples/game_jump.mp4", [0], "exact")  # without FFmpeg fails now, not in minutes
    result = json.loads(RESULT.read_text()) if RESULT.exists() else {}
    jobs = {
        "parts": lambda: parts(classifier, given.films),
        "compare": lambda: compare(classifier, given.films),
        "library": lambda: library(classifier, given.films),
        "start": lambda: start(given.films),
        "memory": lambda: memory(given.films),
        "broken": lambda: broken(classifier),
    }
    for name in given.only:
        result[name] = jobs[name]()
        result.setdefault("machine", {})[name] = machine() | {"bundle": classifier.bundle.version}
        print(name, json.dumps(result[name], indent=1), flush=True)
        RESULT.write_text(json.dumps(result, indent=1) + "\n")
    if "compare" in result:
        plot(result, Path(__file__).with_suffix(".png"))


if __name__ == "__main__":
    main()

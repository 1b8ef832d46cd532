"""Draw the pictures of README and site: nbs/images/result.jpg, and card.png, shown where the site is linked."""

from pathlib import Path

import cv2
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import FancyBboxPatch, Polygon
from PIL import Image

from vidcls import VideoClassifier
from vidcls.inference import COLOURS

ROOT = Path(__file__).parents[1]
NAMES = ("animation_penguin.mp4", "flat_web_page.mp4", "game_jump.mp4", "natural_cat.mp4")


def moments() -> list[tuple[str, np.ndarray]]:
    """The frame of a sample that speaks most for its category, one for each of them."""
    found = []
    for number, (label, name) in enumerate(zip(COLOURS, NAMES, strict=True)):
        prediction = VideoClassifier.load("compact").predict(ROOT / f"data/samples/{name}")
        picture = prediction.frames().pixels[int(prediction.opinions[:, number].argmax())].permute(1, 2, 0).numpy()
        found.append((label, cv2.resize(picture, (320, 180), interpolation=cv2.INTER_AREA)))
    return found


def result() -> None:
    """A prediction as it shows itself in a notebook."""
    prediction = VideoClassifier.load("compact").predict(ROOT / "data/samples" / NAMES[0])
    frames = prediction.frames()
    prediction.path, prediction.frames = NAMES[0], lambda: frames
    small = {"quality": 45, "optimize": True, "progressive": True}
    prediction.plot().savefig(ROOT / "nbs/images/result.jpg", dpi=70, pil_kwargs=small)


def card() -> None:
    """Name, question and a moment of each category."""
    figure, ax = plt.subplots(figsize=(12, 6.3), dpi=100)
    ax.set(xlim=(0, 1200), ylim=(630, 0), position=(0, 0, 1, 1))
    ax.axis("off")
    figure.patch.set_facecolor("#16202c")
    ax.text(70, 150, "vidcls", color="white", fontsize=64, weight="bold", va="center")
    ax.text(74, 240, "What kind of content is this video?", color="#c9d4e0", fontsize=26, va="center")
    ax.text(74, 292, "An answer, how far to trust it, and what each frame says", color="#8fa3b8", fontsize=17)
    for i, (label, picture) in enumerate(moments()):
        left = 70 + 270 * i
        ax.imshow(picture, extent=(left, left + 250, 510, 370), aspect="auto")
        ax.add_patch(FancyBboxPatch((left, 522), 250, 34, boxstyle="round,pad=0,rounding_size=6", color=COLOURS[label]))
        ax.text(left + 125, 540, label.replace("_", " "), color="white", fontsize=13, ha="center", va="center")
    ax.add_patch(Polygon([(1060, 90), (1060, 210), (1150, 150)], color=COLOURS["Animation"]))
    ax.set(xlim=(0, 1200), ylim=(630, 0))
    figure.canvas.draw()
    few_colours = Image.fromarray(np.asarray(figure.canvas.buffer_rgba())[..., :3]).quantize(20)
    few_colours.save(ROOT / "nbs/images/card.png", optimize=True)


if __name__ == "__main__":
    result()
    card()

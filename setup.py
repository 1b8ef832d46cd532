"""Builds the package from `settings.ini`, the one place for its name, version and requirements."""

from configparser import ConfigParser
from pathlib import Path

from setuptools import setup

root = Path(__file__).parent
parser = ConfigParser(delimiters="=")
parser.read(root / "settings.ini", encoding="utf-8")
cfg = parser["DEFAULT"]


def shared_files() -> list[tuple[str, list[str]]]:
    """Embedded bundles, sample videos and the tables of clips, installed under `share/vidcls`."""
    files = sorted([*root.glob("checkpoints/*/*"), *root.glob("data/samples/*"), *root.glob("data/*.csv")])
    return [(f"share/vidcls/{f.parent.relative_to(root)}", [str(f.relative_to(root))]) for f in files if f.is_file()]


extras = {key.removesuffix("_requirements"): cfg[key].split() for key in cfg if key.endswith("_requirements")}
extras["dev"] += [need for key, needs in extras.items() if key not in ("bench", "dev") for need in needs]

setup(
    name=cfg["lib_name"],
    version=cfg["version"],
    description=cfg["description"],
    long_description=(root / "README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    author=cfg["author"],
    author_email=cfg["author_email"],
    url=cfg["git_url"],
    project_urls={
        "Documentation": cfg["doc_host"] + cfg["doc_baseurl"],
        "Changes": f"{cfg['git_url']}/blob/{cfg['branch']}/CHANGELOG.md",
    },
    license="Apache-2.0",
    keywords=cfg["keywords"],
    packages=[cfg["lib_name"]],
    package_data={cfg["lib_name"]: ["web/*.json", "web/*/*"]},
    data_files=shared_files(),
    python_requires=f">={cfg['min_python']}",
    install_requires=cfg["requirements"].split(),
    extras_require=extras,
    entry_points={
        "console_scripts": cfg["console_scripts"].split(),
        "nbdev": [f"{cfg['lib_name']}={cfg['lib_name']}._modidx:d"],
    },
    zip_safe=False,
)

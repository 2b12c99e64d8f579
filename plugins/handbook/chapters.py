"""The chapters of the handbook: their files, and the Markdown of each as the HTML of a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from posixpath import join, normpath
from xml.etree.ElementTree import Element

from bs4 import BeautifulSoup
from bs4.dammit import EntitySubstitution
from bs4.formatter import HTMLFormatter
from markdown import Markdown
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor
from PIL import Image

TOP = "huong-dan-bien-tap/"  # the address of the handbook; those of chapters are below it
FRONT = "HUONG-DAN.md"
FOLDER = "docs/huong-dan"
PICTURES = f"{FOLDER}/hinh"
_VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of the handbook and the address it has as a page."""

    path: str  # from the folder of the product
    url: str
    digest: str  # of its text


@dataclass(frozen=True, slots=True)
class Picture:
    path: str
    address: str
    digest: str


@dataclass(frozen=True, slots=True)
class Handbook:
    """What there is of it."""

    root: Path  # the folder of the product
    chapters: tuple[Chapter, ...]  # the front first, the others by name
    pictures: tuple[Picture, ...]

    @property
    def digest(self) -> str:
        """Of all that its pages are made from."""
        parts = [f"{each.url} {each.digest}" for each in self.chapters]
        parts += [f"{each.address} {each.digest}" for each in self.pictures]
        return sha256(" ".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Written:
    """A chapter as a page shows it."""

    title: str
    html: str


def handbook(root: Path) -> Handbook:
    """The handbook of the product in a folder. Raises OSError where it has none."""
    files = [root / FRONT, *sorted((root / FOLDER).glob("*.md"))]
    chapters = tuple(
        Chapter(
            path.relative_to(root).as_posix(),
            TOP if path.name == FRONT else f"{TOP}{path.stem}/",
            _digest(path),
        )
        for path in files
    )
    pictures = tuple(
        Picture(path.relative_to(root).as_posix(), f"{TOP}hinh/{path.name}", _digest(path))
        for path in sorted((root / PICTURES).glob("*.*"))
    )
    return Handbook(root, chapters, pictures)


def written(book: Handbook, chapter: Chapter) -> Written:
    """The chapter in HTML: links lead to pages of the handbook, words where there is none."""
    text = (book.root / chapter.path).read_text(encoding="utf-8")
    reader = Markdown(
        extensions=["tables", "fenced_code", "sane_lists", TocExtension(slugify=anchor)],
        output_format="html",
    )
    places = {each.path: each.url for each in book.chapters}
    places |= {each.path: each.address for each in book.pictures}
    reader.treeprocessors.register(_Links(reader, chapter, places, book.root), "links", -1)
    soup = BeautifulSoup(reader.convert(text), "html.parser")
    heading = soup.h1.extract() if soup.h1 else None
    for bare in soup.select("th:empty"):
        bare.name = "td"  # a heading of nothing
    for table in soup.select("table"):
        table["tabindex"] = "0"  # a wide one is moved with the arrow keys
    plain = HTMLFormatter(EntitySubstitution.substitute_xml, void_element_close_prefix="")
    html = soup.decode(formatter=plain).strip()
    return Written(heading.get_text() if heading else chapter.url, f"{html}\n")


def anchor(title: str, separator: str = "-") -> str:
    """What a link to a heading ends in, as where Markdown is read unbuilt: “#cài-đặt”."""
    said = re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", separator)
    return said if said[:1].isalpha() else f"muc-{said}"


class _Links(Treeprocessor):
    """Leads from page to page what leads from file to file."""

    def __init__(
        self, reader: Markdown, chapter: Chapter, places: Mapping[str, str], root: Path
    ) -> None:
        super().__init__(reader)
        self._chapter, self._places, self._root = chapter, places, root

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            target, mark, part = link.get("href", "").partition("#")
            if not target or target.startswith("https://"):
                continue
            if url := self._places.get(self._path(target)):
                link.set("href", self._up + url + mark + part)
            else:  # a document of the product that is no page
                link.tag = "span"
                link.attrib.clear()
        for image in root.iter("img"):
            path = self._path(image.get("src", ""))
            width, height = size_of(self._root / path)
            image.set("src", self._up + self._places[path])
            image.set("width", str(width))
            image.set("height", str(height))
            image.set("loading", "lazy")

    def _path(self, target: str) -> str:
        """A target of a link, from the folder of the product."""
        return normpath(join(self._chapter.path.rpartition("/")[0], target))

    @property
    def _up(self) -> str:
        return "../" * self._chapter.url.count("/")


def size_of(path: Path) -> tuple[int, int]:
    """Width and height of a picture, in pixels."""
    if path.suffix == ".svg":
        box = _VIEW_BOX.search(path.read_text(encoding="utf-8"))
        if box is None:
            raise ValueError(path)
        return round(float(box[1])), round(float(box[2]))
    with Image.open(path) as image:
        return image.size


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()

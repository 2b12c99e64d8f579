"""The files of all pictures that articles show, and what makes their bytes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem, Refused
from plugins.photos.encode import encode
from plugins.photos.naming import picture_address
from plugins.photos.opening import BadPicture
from plugins.photos.step import read_picture

PRINTER = "picture"


def plan_pictures(edition: Edition) -> Iterator[Sheaf]:
    """All sizes of each picture, once. Their addresses say which bytes they are made of."""
    seen: set[str] = set()
    for row in edition.rows:
        for first in row.pictures:
            if first not in seen:
                seen.add(first)
                yield sheaf(first, partial(_sizes, edition, row, first), row.brief)


def _sizes(edition: Edition, row: Row, first: str) -> Iterator[Plan]:
    pictures = edition.brief(row).pictures
    picture = next(each for each in pictures if each.files and each.files[0].url == first)
    for file in picture.files:
        yield Plan(file.url, PRINTER, {"source": picture.source, "width": file.width})


def print_picture(content: Path, plan: Plan, site: Site) -> bytes:
    """The bytes of one size of a picture.

    Raises :class:`Refused` where the file changed or went since the articles were read.
    """
    source, width = plan.records["source"], plan.records["width"]
    path = f"{content.as_posix()}/{source}"
    try:
        data = read_picture(content, source)
        made = encode(data, PurePosixPath(source).suffix, width)
    except BadPicture as bad:
        raise Refused([Problem(path, 0, bad.what, bad.fix)]) from None
    if picture_address(source, data, width) != plan.address:
        raise Refused(
            [Problem(path, 0, "ảnh vừa đổi trong lúc dựng trang", "dựng lại một lần nữa")]
        )
    return made

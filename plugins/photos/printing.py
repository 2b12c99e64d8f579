"""Makes the bytes of planned pictures, all sizes of one at once, and each only once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from plugins.bulletin.digest import digest_of
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem, Refused
from plugins.photos.encode import Wanted, cut_out, encode
from plugins.photos.kept import Kept
from plugins.photos.naming import content_digest, picture_name
from plugins.photos.opening import BadPicture
from plugins.photos.step import read_picture
from plugins.photos.title_picture import TitlePictures

CHANGED = BadPicture("ảnh vừa đổi trong lúc dựng trang", "dựng lại một lần nữa")


class Darkroom:
    """Prints pictures of one content folder.

    Holds the files of the last picture, since they are asked for one after the other.
    """

    def __init__(self, content: Path, kept: Kept) -> None:
        self._content, self._kept = content, kept
        self._last: Mapping[str, bytes] = {}
        self._titles = TitlePictures()

    def print(self, plan: Plan, site: Site) -> bytes:
        """The bytes of one file of a picture.

        Raises :class:`Refused` where the picture changed or went since the articles were read.
        """
        if plan.address not in self._last:
            source = plan.records["source"]
            wanted = [Wanted(*each) for each in plan.records["files"]]
            with self._telling(source):
                self._last = self._files(source, wanted)
        return self._last[plan.address]

    def cut(self, plan: Plan, site: Site) -> bytes:
        """The bytes of a picture cut to the shape of those that are shared. Raises the same."""
        source, focus = plan.records["source"], plan.records["focus"]
        with self._telling(source):
            data = read_picture(self._content, source)
            if not plan.records["of"].startswith(f"{picture_name(source, data)}-"):
                raise CHANGED
            key = f"{content_digest(data)} share {focus.x} {focus.y}"
            made = self._kept.get(key)
            if made is None:
                ending = PurePosixPath(source).suffix
                made = cut_out(data, ending, (focus.x, focus.y))
                self._kept.put(key, made)
            return made

    def draw(self, plan: Plan, site: Site) -> bytes:
        """The bytes of a title drawn as a picture."""
        said = [plan.records[name] for name in ("title", "kicker", "name")]
        key = f"title {digest_of(said)}"
        made = self._kept.get(key)
        if made is None:
            made = self._titles.draw(*said)
            self._kept.put(key, made)
        return made

    @contextmanager
    def _telling(self, source: str) -> Iterator[None]:
        """Tell the editor what is wrong with a picture."""
        try:
            yield
        except BadPicture as bad:
            path = f"{self._content.as_posix()}/{source}"
            raise Refused([Problem(path, 0, bad.what, bad.fix)]) from None

    def _files(self, source: str, wanted: list[Wanted]) -> Mapping[str, bytes]:
        data = read_picture(self._content, source)
        name = picture_name(source, data)
        if not all(each.address.startswith(f"{name}-") for each in wanted):
            raise CHANGED
        keys = {each.address: _key(each, data) for each in wanted}
        files = {a: found for a, key in keys.items() if (found := self._kept.get(key)) is not None}
        absent = [each for each in wanted if each.address not in files]
        if absent:
            for address, made in encode(data, PurePosixPath(source).suffix, absent):
                self._kept.put(keys[address], made)
                files[address] = made
        return files


def _key(wanted: Wanted, data: bytes) -> str:
    """What tells a file from all others: the whole digest of its picture, not the beginning only,
    as its address has it."""
    return f"{content_digest(data)} {wanted.width}{PurePosixPath(wanted.address).suffix}"

"""Makes the bytes of planned pictures, all sizes of one at once, and each only once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem, Refused
from plugins.photos.encode import Wanted, encode
from plugins.photos.kept import Kept
from plugins.photos.naming import content_digest, picture_name
from plugins.photos.opening import BadPicture
from plugins.photos.step import read_picture

CHANGED = BadPicture("ảnh vừa đổi trong lúc dựng trang", "dựng lại một lần nữa")


class Darkroom:
    """Prints pictures of one content folder.

    Holds the files of the last picture, since they are asked for one after the other.
    """

    def __init__(self, content: Path, kept: Kept) -> None:
        self._content, self._kept = content, kept
        self._last: Mapping[str, bytes] = {}

    def print(self, plan: Plan, site: Site) -> bytes:
        """The bytes of one file of a picture.

        Raises :class:`Refused` where the picture changed or went since the articles were read.
        """
        if plan.address not in self._last:
            source = plan.records["source"]
            wanted = [Wanted(*each) for each in plan.records["files"]]
            try:
                self._last = self._files(source, wanted)
            except BadPicture as bad:
                path = f"{self._content.as_posix()}/{source}"
                raise Refused([Problem(path, 0, bad.what, bad.fix)]) from None
        return self._last[plan.address]

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

"""Articles as Decap lists, opens and saves them: whole texts, which its form keeps byte for byte.

What an editor typed is never lost: an article that somebody else changed meanwhile is not written
over, and none is written that could not be opened again.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from itertools import islice
from pathlib import Path
from typing import Any

from plugins.bulletin.digest import digest_of
from plugins.desk.editor.folders import Folders
from plugins.desk.speech import Misuse
from plugins.desk.written_once import replaced, settle, staged
from plugins.manuscript.decode import MAX_BYTES, decode
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS

MOST = 500  # articles of a list, the newest; others are opened from their page in the preview
_REMEMBERED = 2_000  # texts given to pages
_CHANGED = (
    "bài này đã được sửa ở nơi khác sau khi mở ở đây, nên chưa ghi gì; "
    "sao chép phần vừa viết, tải lại trang, rồi dán vào"
)


class Articles:
    """The articles of one run; asked by several threads."""

    def __init__(self) -> None:
        self._given: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._turn = threading.RLock()

    def listed(self, folders: Folders) -> list[dict[str, Any]]:
        """The newest articles; those that are no text are left out."""
        names = islice(folders.every_article(), MOST)
        entries = (_entry(name, _text(folders.article(name))) for name in names)
        return [entry for entry in entries if entry["data"] is not None]

    def opened(self, folders: Folders, name: str, page: str) -> dict[str, Any]:
        """One article for a page; without data where there is none.

        Raises :class:`Misuse` for a file that is no text.
        """
        path = folders.article(name)
        if not path.exists():
            return _entry(name, None)
        text = _text(path)
        if text is None:
            raise Misuse("tệp này không phải văn bản UTF-8; chạy  bulletin check  để xem lỗi")
        self._remember(page, name, text)
        return _entry(name, text)

    def saved(self, folders: Folders, name: str, text: str, page: str) -> Path:
        """Where the article was written, whole. Raises :class:`Misuse`, with nothing written."""
        data = _bytes(name, text)
        with self._turn:
            path = folders.article(name)
            if path.exists():
                before = _text(path)
                if before is None or self._given.get((page, name)) != digest_of(before):
                    raise Misuse(_CHANGED)
                if before != text:
                    replaced(path, data)
            else:
                path = folders.new_article(name)
                with staged(path.parent, {path.name: data}) as stage:
                    settle(stage, path.parent, (path.name,))
        self._remember(page, name, text)
        return path

    def _remember(self, page: str, name: str, text: str) -> None:
        with self._turn:
            self._given[page, name] = digest_of(text)
            self._given.move_to_end((page, name))
            while len(self._given) > _REMEMBERED:
                self._given.popitem(last=False)


def _entry(name: str, text: str | None) -> dict[str, Any]:
    """Source: decap-server 3.6, entriesFromFiles."""
    identity = None if text is None else digest_of(text)
    return {"data": text, "file": {"path": name, "label": None, "id": identity}}


def _text(path: Path) -> str | None:
    """The text as it stands in the file, line ends, byte order mark and all; None if it is none."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    try:
        return None if len(data) > MAX_BYTES else data.decode()
    except UnicodeDecodeError:
        return None


def _bytes(name: str, text: str) -> bytes:
    """The text as a file that can be opened again; raises :class:`Misuse`."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        raise Misuse("bài có ký tự hỏng (nửa ký tự); gõ lại chỗ ấy") from None
    read, problems = decode(name, data)
    if not read:
        raise Misuse("; ".join(f"{problem.what}: {problem.fix}" for problem in problems))
    if not cut(name, read, ARTICLE_KEYS).headers:
        raise Misuse("bài không còn phần đầu bài (Title, Date…); chưa ghi gì")
    return data

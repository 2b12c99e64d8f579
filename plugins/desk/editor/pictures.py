"""Pictures as Decap lists, takes and shows them; one that is there is never written over."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Any

from plugins.desk.editor.folders import IMAGES, Folders
from plugins.desk.speech import Misuse
from plugins.desk.written_once import settle, staged
from plugins.photos.opening import MAX_BYTES, BadPicture, open_picture

MOST = 2_000  # pictures of a list, the newest
_NO_NEED = 64  # px; the whole is decoded, only smaller


def listed(folders: Folders) -> list[dict[str, Any]]:
    """The newest pictures, without their bytes: the page shows them from their address."""
    found = [(path, path.stat()) for path in folders.every_picture()]
    found.sort(key=lambda pair: (-pair[1].st_mtime_ns, pair[0].name))
    return [
        {
            "id": f"{path.name}-{stat.st_mtime_ns}",
            "name": path.name,
            "path": f"{IMAGES}/{path.name}",
            "size": stat.st_size,
        }
        for path, stat in found[:MOST]
    ]


def opened(folders: Folders, name: str) -> dict[str, Any]:
    """One picture with its bytes. Raises :class:`Misuse` where there is none.

    Source: decap-server 3.6, readMediaFile.
    """
    path = folders.picture(name)
    if not path.exists():
        raise Misuse(f"không có ảnh “{name}”")
    return _told(path, path.read_bytes())


def taken(folders: Folders, name: str, content: Any, encoding: Any) -> dict[str, Any]:
    """One that was uploaded, written whole. Raises :class:`Misuse`, with nothing written."""
    data = _decoded(content, encoding)
    path = folders.new_picture(name)
    if path.exists():
        if path.read_bytes() == data:
            return _told(path, data)
        raise Misuse(f"đã có ảnh “{path.name}”; đổi tên tệp ảnh, rồi tải lên lại")
    try:
        open_picture(data, path.suffix, _NO_NEED)
    except BadPicture as bad:
        raise Misuse(f"{path.name}: {bad.what}; {bad.fix}") from None
    with staged(path.parent, {path.name: data}) as stage:
        settle(stage, path.parent, (path.name,))
    return _told(path, data)


def _told(path: Path, data: bytes) -> dict[str, Any]:
    return {
        "id": f"{path.name}-{path.stat().st_mtime_ns}",
        "name": path.name,
        "path": f"{IMAGES}/{path.name}",
        "content": base64.b64encode(data).decode(),
        "encoding": "base64",
    }


def _decoded(content: Any, encoding: Any) -> bytes:
    if (
        not isinstance(content, str)
        or encoding != "base64"
        or len(content) > MAX_BYTES * 4 // 3 + 4
    ):
        raise Misuse(f"ảnh không nhận được; tệp ảnh không quá {MAX_BYTES // 10**6} MB")
    try:
        return base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        raise Misuse("ảnh gửi lên bị hỏng; tải lên lại") from None

"""What Decap asks of its back end, answered from the content folder.

Source: decap-server 3.6, ``middlewares/localFs``: JSON ``{"action", "params"}`` by POST.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from plugins.desk.editor import pictures
from plugins.desk.editor.articles import Articles
from plugins.desk.editor.folders import ARTICLES, IMAGES, Folders
from plugins.desk.speech import Misuse

_NO_DELETING = (
    "không xóa được ở đây: bài đã đăng thì ghi mục “Rút bài” (Withdrawn:); bài nháp hay ảnh "
    "không dùng nữa thì xóa tệp trong thư mục nội dung"
)
_UNREADABLE = "yêu cầu không đọc được"

Proving = Callable[[Path, str], list[dict[str, Any]]]  # what is wrong with an article
Params = Mapping[str, Any]


class BackEnd:
    """Answers for one run. Each raises :class:`Misuse` or OSError, with nothing written."""

    def __init__(self, proving: Proving, page: Callable[[str], str]) -> None:
        self._proving, self._page = proving, page
        self._articles = Articles()

    def answer(self, folders: Folders, asked: Params) -> Any:
        """The answer to one request, as JSON has it."""
        action, params, page = asked.get("action"), asked.get("params", {}), asked.get("page", "")
        if not isinstance(params, dict) or not isinstance(page, str):
            raise Misuse(_UNREADABLE)
        page = page[:64]
        match action:
            case "info":
                return {"repo": "bulletin", "publish_modes": ["simple"], "type": "local_fs"}
            case "entriesByFolder":
                return self._articles.listed(folders) if params.get("folder") == ARTICLES else []
            case "entriesByFiles":
                names = [_text(file, "path") for file in _records(params, "files")]
                return [self._articles.opened(folders, name, page) for name in names]
            case "getEntry":
                return self._articles.opened(folders, _text(params, "path"), page)
            case "persistEntry":
                return self._saved(folders, params, page)
            case "getMedia":
                return pictures.listed(folders) if params.get("mediaFolder") == IMAGES else []
            case "getMediaFile":
                return pictures.opened(folders, _text(params, "path"))
            case "persistMedia":
                return _taken(folders, params.get("asset"))
            case "deleteFile" | "deleteFiles":
                raise Misuse(_NO_DELETING)
            case "getDeployPreview":
                url = self._page(f"{ARTICLES}/{_text(params, 'slug')}.md")
                return {"url": f"/{url}", "status": "SUCCESS"} if url else None
        raise Misuse("trình soạn bài xin một việc không có ở đây")

    def _saved(self, folders: Folders, params: Params, page: str) -> dict[str, Any]:
        """Pictures first: what is left of a save that failed half way is no article with a hole."""
        entry = params.get("entry")
        files = _records(params, "dataFiles") if entry is None else [entry]
        if len(files) != 1 or not isinstance(files[0], dict):
            raise Misuse(_UNREADABLE)
        name, text = _text(files[0], "path"), _text(files[0], "raw")
        if files[0].get("newPath") not in (None, name):
            raise Misuse("không đổi được tên tệp của bài ở đây: địa chỉ đã đăng thì giữ nguyên")
        folders.article(name)
        for asset in _records(params, "assets"):
            _taken(folders, asset)
        path = self._articles.saved(folders, name, text, page)
        return {"message": "entry persisted", "path": name, "problems": self._proving(path, text)}


def _taken(folders: Folders, asset: Any) -> dict[str, Any]:
    if not isinstance(asset, dict):
        raise Misuse(_UNREADABLE)
    name = _text(asset, "path")
    return pictures.taken(folders, name, asset.get("content"), asset.get("encoding"))


def _text(record: Any, key: str) -> str:
    value = record.get(key) if isinstance(record, dict) else None
    if not isinstance(value, str):
        raise Misuse(_UNREADABLE)
    return value


def _records(params: Params, key: str) -> list[Any]:
    value = params.get(key, [])
    if not isinstance(value, list):
        raise Misuse(_UNREADABLE)
    return value

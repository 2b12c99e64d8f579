"""The addresses of the web editor, below ``_bulletin/soan-bai/``.

Its pages have a policy of their own, wider than that of the site and closed towards all others:
Decap makes functions of its configuration's schema (``'unsafe-eval'``) and writes its styles into
the page. Nothing of this is in a published file.
"""

from __future__ import annotations

import json
import mimetypes
import re
from collections.abc import Callable, Mapping
from html import escape
from http import HTTPStatus
from pathlib import Path
from typing import Any

from plugins.bulletin.problem import Problem, Refused
from plugins.desk.editor import brought
from plugins.desk.editor.answering import BackEnd
from plugins.desk.editor.config import config_of
from plugins.desk.editor.folders import Folders, folders_of
from plugins.desk.editor.offered import choices_of
from plugins.desk.editor.proof import problems_of, proof_of
from plugins.desk.speech import Misuse
from plugins.desk.web.asked import EDITOR, OURS, Answer, Asked, refused, told
from plugins.desk.workplace import Press

FILES = Path(__file__).parent / "files"
_OWN = re.compile(r"[a-z-]+\.(?:js|css)")
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' data: blob:",
        "frame-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
_SAFE = {"Content-Security-Policy": _POLICY, "Referrer-Policy": "no-referrer"}
_SHOWN = 3  # faults of registers that are told at once
_NOT_THERE = "Không có gì ở địa chỉ này."


class Editor:
    """The web editor of one run; asked after the guard has let a request in."""

    def __init__(
        self,
        press: Callable[[], Press | None],
        page: Callable[[str], str],
        token: str,
        home: Path = brought.HOME,
    ) -> None:
        """``page`` answers the url at which the preview shows an article of a name, or “”."""
        self._press, self._token, self._home = press, token, home
        self._back_end = BackEnd(self._problems, page)

    def answer(self, asked: Asked) -> Answer:
        """What is at an address. Raises :class:`Misuse` and OSError."""
        try:
            return self._answer(asked, asked.path.removeprefix(OURS + EDITOR))
        except Refused as fault:
            raise Misuse("; ".join(map(_sentence, fault.problems[:_SHOWN]))) from None

    def _answer(self, asked: Asked, name: str) -> Answer:
        if asked.method == "POST":
            wish = _wish(asked.body)
            if name == "api/v1":
                return told(self._back_end.answer(self._folders(), wish))
            if name == "proof":
                return told(self._proof(wish))
            return refused(_NOT_THERE, HTTPStatus.NOT_FOUND)
        if name == "":
            return self._page()
        if name == "config.yml":
            return Answer(self._config(asked), "text/yaml", headers=_SAFE)
        if name == "choices.json":
            return told(choices_of(self._wanted().registers()))
        if _OWN.fullmatch(name) and (FILES / name).is_file():
            return Answer((FILES / name).read_bytes(), _kind(name), headers=_SAFE)
        if name.startswith("decap/"):
            data = brought.script(name.removeprefix("decap/"), self._home)
            if data is not None:
                return Answer(data, _kind(name), headers=_SAFE)
        if name.startswith(("images/", "articles/")):
            path = self._folders().shown(name)
            if path.is_file():
                return Answer(path.read_bytes(), _kind(name), headers=_SAFE)
        return refused(_NOT_THERE, HTTPStatus.NOT_FOUND)

    def _page(self) -> Answer:
        file = "index.html" if brought.is_there(self._home) else "missing.html"
        html = (FILES / file).read_text("utf-8").replace("{token}", escape(self._token))
        return Answer(html.encode(), "text/html", headers=_SAFE)

    def _config(self, asked: Asked) -> bytes:
        config = config_of(
            self._wanted().registers(),
            flat=self._folders().flat,
            api=f"/{OURS}{EDITOR}api/v1",
            site=f"http://{asked.headers['host']}/",
        )
        return json.dumps(config, ensure_ascii=False, indent=2).encode()

    def _proof(self, wish: Mapping[str, Any]) -> dict[str, Any]:
        folders, name, text = self._folders(), wish.get("path"), wish.get("text")
        if not isinstance(name, str) or not isinstance(text, str):
            raise Misuse("yêu cầu không đọc được")
        return proof_of(self._wanted(), folders, folders.article(name), text)

    def _problems(self, path: Path, text: str) -> list[dict[str, Any]]:
        """What is wrong with what was just written; where that cannot be told, the page tells."""
        press = self._press()
        try:
            return problems_of(press, self._folders(), path, text) if press else []
        except Refused:
            return []

    def _wanted(self) -> Press:
        press = self._press()
        if press is None:
            raise Misuse("bản tin chưa đọc được; sửa lỗi đang hiện trước")
        return press

    def _folders(self) -> Folders:
        return folders_of(Path(self._wanted().settings["PATH"]))


def _sentence(problem: Problem) -> str:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    return f"{place}: {problem.what} – {problem.fix}"


def _wish(body: bytes) -> dict[str, Any]:
    try:
        wish = json.loads(body)
    except (ValueError, RecursionError):
        wish = None
    if not isinstance(wish, dict):
        raise Misuse("yêu cầu không đọc được")
    return wish


def _kind(name: str) -> str:
    if name.endswith(".js"):
        return "text/javascript"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"

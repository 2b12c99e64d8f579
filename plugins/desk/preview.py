"""``bulletin preview``: the site on the editor's own machine, as it is after every save."""

from __future__ import annotations

import secrets
import time
import traceback
from collections.abc import Callable, Collection
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import click
from watchfiles import Change, watch

from plugins.bulletin.pages.index import Row
from plugins.bulletin.problem import Refused, refusals
from plugins.bulletin.system import reason_of
from plugins.desk import options
from plugins.desk.editor.pages import Editor
from plugins.desk.serve import HOST, NOT_FOUND, serving
from plugins.desk.speech import Command, Misuse
from plugins.desk.web.asked import EDITOR, OURS
from plugins.desk.web.board import Board, Standing
from plugins.desk.web.dressing import Dressing, mark_of
from plugins.desk.web.guard import Guard, hosts_of
from plugins.desk.web.panel import Panel
from plugins.desk.web.service import Service
from plugins.desk.workplace import Press, press_of, settings_of
from plugins.press.live import Live
from plugins.press.progress import Shown
from plugins.press.telling import count, tell

_OURS = (
    "Lỗi của chương trình, không phải của bài; hãy gửi các dòng trên cho người phụ trách kỹ thuật. "
    "Trang đang xem giữ nguyên; lưu tệp lần nữa thì đọc lại."
)
_FAULT = "Lỗi của chương trình, không phải của bài; chi tiết ở cửa sổ lệnh."
_STEP = 20  # milliseconds in which changes are heard as one; editors save by two or three


@click.command(
    "preview",
    cls=Command,
    short_help="Xem trước trên máy mình.",
    help="""Mở trang ở địa chỉ 127.0.0.1 (chỉ máy này xem được); lưu tệp là thấy ngay.

    Theo dõi bài viết, danh mục, giao diện và tệp thiết lập; trang đang mở tự đổi theo. Thư mục
    output/ không thay đổi. Lỗi hiện ở đây và đè lên trang cho đến khi sửa xong. Trên trang của một
    bài có bảng “Thẻ của bài” để nhận, bỏ, thay thẻ. Địa chỉ thứ hai hiện ra là trình soạn bài trên
    trình duyệt. Nhấn Ctrl-C để kết thúc.""",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    metavar="SỐ",
    help="Cổng, nếu không: 8000; 0: một cổng còn trống.",
)
@click.option("--open", "opens", is_flag=True, help="Mở luôn trình duyệt.")
@options.content
@options.registry
@options.output
@options.settings
def preview(
    port: int,
    opens: bool,
    content: Path | None,
    registry: Path | None,
    output: Path | None,
    settings: Path | None,
) -> None:
    first = settings_of(settings, content, registry, output)
    with_drafts = {"BULLETIN_DRAFTS": True}
    desk = Desk(lambda: press_of(settings_of(settings, content, registry, output) | with_drafts))
    with ExitStack() as stack:
        try:
            address = stack.enter_context(serving(desk.page, port, desk.service))
        except OSError as error:
            raise Misuse(
                f"không mở được cổng {port}: {reason_of(error)}; chọn cổng khác: --port SỐ"
            ) from None
        desk.look()
        click.echo(f"Xem tại {address} – nhấn Ctrl-C để kết thúc.")
        click.echo(f"Soạn bài tại {address}{OURS}{EDITOR}")
        if opens:
            click.launch(address)
        desk.prepare()
        set_up = str(Path(first["SETTINGS_FILE"]).resolve())
        try:
            for changes in watch(*watched(first), step=_STEP, debounce=10 * _STEP):
                saved = {Path(path) for change, path in changes if change is Change.modified}
                desk.look(
                    anew=any(path == set_up for _, path in changes),
                    saved=saved if len(saved) == len(changes) else (),
                    looks=any(Path(path).is_relative_to(first["THEME"]) for _, path in changes),
                )
        except KeyboardInterrupt:
            click.echo("\nĐã kết thúc xem trước.")


class Desk:
    """The bulletin an editor looks at: the last one that had nothing to mend."""

    def __init__(self, make: Callable[[], Press]) -> None:
        self._make = make
        self._press: Press | None = None
        self._live: Live | None = None
        self._token = secrets.token_urlsafe(32)
        self._dressing = Dressing(self._token)
        self.board = Board()

    def service(self, port: int) -> Service:
        """What is answered on a port beside pages."""
        panel = Panel(lambda: self._press, self._row)
        guard = Guard(self._token, hosts_of(HOST, port))
        asking = {"panel": panel.shown, "entries": panel.entries}
        editor = Editor(lambda: self._press, self._url, self._token)
        return Service(guard, self.board, asking, panel.decide, editor.answer)

    def page(self, address: str) -> bytes | None:
        """The bytes of a page as it is now, what must be mended above it.

        While a fault keeps it from being printed, it is a page of that fault alone.
        """
        standing = self.board.standing
        try:
            data = self._live.page(address) if self._live else None
        except Refused as refused:
            tell(refused.problems, err=True)
            return self._dressing.empty(Standing(standing.version, refused.problems))
        except Exception:  # noqa: BLE001  a fault of ours: told in full, and the editor goes on
            click.echo(f"{traceback.format_exc()}\n{_OURS}", err=True)
            return self._dressing.empty(Standing(standing.version, (), _FAULT))
        if data is None:
            waits = address == NOT_FOUND and (standing.problems or standing.fault)
            return self._dressing.empty(standing) if waits else None
        if not address.endswith(".html"):
            return data
        url = address.removesuffix("index.html")
        row = self._row(url)
        mark = mark_of(row, date.today()) if row else ""
        return self._dressing.page(data, standing, mark, url if row else "")

    def _row(self, url: str) -> Row | None:
        return self._live.rows.get(url) if self._live else None

    def _url(self, name: str) -> str:
        """Where the article of a file is shown (“articles/2023/11/giam-sat.md”); “” for nowhere."""
        rows = self._live.rows.values() if self._live else ()
        return next((row.url for row in rows if f"/{row.path}".endswith(f"/{name}")), "")

    def prepare(self) -> None:
        """Load what reads articles, while the editor has nothing saved yet."""
        if self._press:
            self._press.prepare()

    def look(self, anew: bool = False, saved: Collection[Path] = (), looks: bool = False) -> None:
        """Read what was saved; ``anew``: the settings too. What must be mended is told.

        ``saved``: the files that were, if all that happened is known; ``looks``: theme files were.
        """
        started = time.monotonic()
        try:
            if self._press is None or anew:
                self._press = self._make()
            with Shown() as self._press.watch:
                self._live, notices = self._press.live(() if anew else saved)
        except Refused as refused:
            tell(refused.problems, err=True)
            told = count(refused.problems)
            click.echo(f"Chưa xem được bản mới: {told}. Trang đang xem giữ nguyên.", err=True)
            self.board.say(refusals(refused.problems))
        except Misuse as misuse:
            misuse.show()
            self.board.say(fault=misuse.message)
        except Exception:  # noqa: BLE001  a fault of ours: told in full, and the editor goes on
            click.echo(f"{traceback.format_exc()}\n{_OURS}", err=True)
            self.board.say(fault=_FAULT)
        else:
            self.board.say(looks=anew or looks)
            tell(notices, err=True)
            seconds = f"{time.monotonic() - started:.2f}".replace(".", ",")
            click.echo(f"Đã đọc xong sau {seconds} giây.")


def watched(settings: dict[str, Any]) -> tuple[Path, ...]:
    """The folders and files whose change calls for a new build."""
    named = (
        settings["PATH"],
        settings.get("REGISTRY"),
        settings["THEME"],
        settings["SETTINGS_FILE"],
    )
    return tuple(Path(path) for path in named if path and Path(path).exists())

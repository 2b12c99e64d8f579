"""``bulletin preview``: the site on the editor's own machine, as it is after every save."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Collection
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click
from watchfiles import Change, watch

from plugins.bulletin.problem import Refused
from plugins.bulletin.system import reason_of
from plugins.desk import options
from plugins.desk.serve import serving
from plugins.desk.speech import Command, Misuse
from plugins.desk.workplace import Press, press_of, settings_of
from plugins.press.live import Live
from plugins.press.progress import Shown
from plugins.press.telling import count, tell

_OURS = (
    "Lỗi của chương trình, không phải của bài; hãy gửi các dòng trên cho người phụ trách kỹ thuật. "
    "Trang đang xem giữ nguyên; lưu tệp lần nữa thì đọc lại."
)
_STEP = 20  # milliseconds in which changes are heard as one; editors save by two or three


@click.command(
    "preview",
    cls=Command,
    short_help="Xem trước trên máy mình.",
    help="""Mở trang ở địa chỉ 127.0.0.1 (chỉ máy này xem được); lưu tệp là thấy ngay.

    Theo dõi bài viết, danh mục, giao diện và tệp thiết lập. Trang được in ra khi có người mở xem,
    thư mục output/ không thay đổi. Lỗi hiện ở đây, trang đang xem giữ nguyên cho đến khi sửa xong.
    Nhấn Ctrl-C để kết thúc.""",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    metavar="SỐ",
    help="Cổng, nếu không: 8000; 0: một cổng còn trống.",
)
@options.content
@options.registry
@options.output
@options.settings
def preview(
    port: int,
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
            address = stack.enter_context(serving(desk.page, port))
        except OSError as error:
            raise Misuse(
                f"không mở được cổng {port}: {reason_of(error)}; chọn cổng khác: --port SỐ"
            ) from None
        desk.look()
        click.echo(f"Xem tại {address} – nhấn Ctrl-C để kết thúc.")
        desk.prepare()
        set_up = str(Path(first["SETTINGS_FILE"]).resolve())
        try:
            for changes in watch(*watched(first), step=_STEP, debounce=10 * _STEP):
                saved = {Path(path) for change, path in changes if change is Change.modified}
                desk.look(
                    anew=any(path == set_up for _, path in changes),
                    saved=saved if len(saved) == len(changes) else (),
                )
        except KeyboardInterrupt:
            click.echo("\nĐã kết thúc xem trước.")


class Desk:
    """The bulletin an editor looks at: the last one that had nothing to mend."""

    def __init__(self, make: Callable[[], Press]) -> None:
        self._make = make
        self._press: Press | None = None
        self._live: Live | None = None

    def page(self, address: str) -> bytes | None:
        """The bytes of a page as it is now; the fault of a template is told, and shown as none."""
        try:
            return self._live.page(address) if self._live else None
        except Refused as refused:
            tell(refused.problems, err=True)
        except Exception:  # noqa: BLE001  a fault of ours: told in full, and the editor goes on
            click.echo(f"{traceback.format_exc()}\n{_OURS}", err=True)
        return None

    def prepare(self) -> None:
        """Load what reads articles, while the editor has nothing saved yet."""
        if self._press:
            self._press.prepare()

    def look(self, anew: bool = False, saved: Collection[Path] = ()) -> None:
        """Read what was saved; ``anew``: the settings too. What must be mended is told.

        ``saved``: the files that were, if all that happened is known.
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
        except Misuse as misuse:
            misuse.show()
        except Exception:  # noqa: BLE001  a fault of ours: told in full, and the editor goes on
            click.echo(f"{traceback.format_exc()}\n{_OURS}", err=True)
        else:
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

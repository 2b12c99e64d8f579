"""``bulletin preview``: the site on the editor's own machine, built again on every save."""

from __future__ import annotations

import traceback
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click
from watchfiles import watch

from plugins.bulletin.problem import Refused
from plugins.bulletin.system import reason_of
from plugins.desk import options
from plugins.desk.build import publish
from plugins.desk.serve import serving
from plugins.desk.speech import Command, Misuse
from plugins.desk.workplace import press_of, settings_of
from plugins.press.telling import tell

_OURS = (
    "Lỗi của chương trình, không phải của bài; hãy gửi các dòng trên cho người phụ trách kỹ thuật. "
    "Trang đang xem giữ nguyên; lưu tệp lần nữa thì dựng lại."
)


@click.command(
    "preview",
    cls=Command,
    short_help="Xem trước trên máy mình.",
    help="""Dựng trang, mở ở địa chỉ 127.0.0.1 (chỉ máy này xem được), dựng lại mỗi khi lưu tệp.

    Theo dõi bài viết, danh mục, giao diện và tệp thiết lập. Lỗi hiện ở đây, trang đang xem giữ
    nguyên cho đến khi sửa xong. Nhấn Ctrl-C để kết thúc.""",
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
    def rebuild() -> None:
        try:
            publish(press_of(settings_of(settings, content, registry, output)))
        except Refused as refused:  # the settings themselves
            tell(refused.problems, err=True)
        except Misuse as misuse:
            misuse.show()
        except Exception:  # noqa: BLE001  a fault of ours: told in full, and the editor goes on
            click.echo(f"{traceback.format_exc()}\n{_OURS}", err=True)

    first = settings_of(settings, content, registry, output)
    with ExitStack() as stack:
        try:
            address = stack.enter_context(serving(Path(first["OUTPUT_PATH"]), port))
        except OSError as error:
            raise Misuse(
                f"không mở được cổng {port}: {reason_of(error)}; chọn cổng khác: --port SỐ"
            ) from None
        rebuild()
        click.echo(f"Xem tại {address} – nhấn Ctrl-C để kết thúc.")
        try:
            for _ in watch(*watched(first)):
                rebuild()
        except KeyboardInterrupt:
            click.echo("\nĐã kết thúc xem trước.")


def watched(settings: dict[str, Any]) -> tuple[Path, ...]:
    """The folders and files whose change calls for a new build."""
    named = (
        settings["PATH"],
        settings.get("REGISTRY"),
        settings["THEME"],
        settings["SETTINGS_FILE"],
    )
    return tuple(Path(path) for path in named if path and Path(path).exists())

"""``bulletin``, the command: its subcommands and what its exit codes mean."""

from __future__ import annotations

import click

from plugins.desk.speech import Commands

_COMMANDS = (
    *("new", "import", "check", "tidy", "tag", "propose", "links", "status", "preview"),
    *("build", "publish", "report", "issue", "newsletter", "completion"),
)
# Those whose name is no name of a module.
_OTHERS = {"import": "plugins.desk.take_in:take_in"}
_MODULES = {name: _OTHERS.get(name, f"plugins.desk.{name}") for name in _COMMANDS}


@click.group(
    "bulletin",
    cls=Commands,
    modules=_MODULES,
    help="Bản tin Thi đua – Khen thưởng: viết, kiểm tra, gán thẻ, xem trước và dựng trang web.",
    epilog="Mã kết thúc: 0 xong; 1 còn lỗi phải sửa trong bài, ảnh hoặc danh mục; "
    "2 câu lệnh chưa đúng, hoặc không có tệp, thư mục ấy; 130 dừng bằng Ctrl-C; "
    "143 bị hệ thống dừng (SIGTERM).",
)
@click.version_option(
    package_name="bulletin", message="%(prog)s %(version)s", help="Hiện số phiên bản rồi thoát."
)
def main() -> None:
    """Runs the command that was asked for."""

"""``bulletin``, the command: its subcommands and what its exit codes mean."""

from __future__ import annotations

import click

from plugins.desk.build import build
from plugins.desk.check import check
from plugins.desk.new import new
from plugins.desk.preview import preview
from plugins.desk.propose import propose
from plugins.desk.speech import Commands
from plugins.desk.tag import tag


@click.group(
    "bulletin",
    cls=Commands,
    help="Bản tin Thi đua – Khen thưởng: viết, kiểm tra, gán thẻ, xem trước và dựng trang web.",
    epilog="Mã kết thúc: 0 xong; 1 còn lỗi phải sửa trong bài, ảnh hoặc danh mục; "
    "2 câu lệnh chưa đúng, hoặc không có tệp, thư mục ấy; 130 dừng bằng Ctrl-C.",
)
def main() -> None:
    """Runs the command that was asked for."""


for command in (build, check, tag, propose, new, preview):
    main.add_command(command)

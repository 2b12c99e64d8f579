"""``bulletin issue``: an issue, or the articles of a month, as a PDF to print and as HTML."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from plugins.bulletin.problem import Gravity, Problem, shown
from plugins.desk import options
from plugins.desk.issue_choice import Chosen, chosen
from plugins.desk.issue_pictures import Pictures, print_widths
from plugins.desk.speech import Command, Misuse
from plugins.desk.workplace import PUBLISHING, press_of, settings_of
from plugins.desk.written_once import put
from plugins.issues.begun import begun
from plugins.issues.compose import composed, imprint_of, untold
from plugins.issues.pdf import MOST_PAGES, NoPrinter, pdf_of
from plugins.issues.single_file import html_of
from plugins.issues.template import template_of
from plugins.press.telling import tell

PAPERS = {"19x27": "", "a4": "-a4"}  # what stands behind the name of the file


@click.command(
    "issue",
    cls=Command,
    short_help="Làm một số bản tin: tệp PDF để in và tệp HTML để xem.",
    help="""Làm một số bản tin để in: theo tệp của số ấy trong content/issues/, ví dụ SO-11-2023,
    hoặc theo tháng, ví dụ 2023-11. Tháng chưa có tệp thì in mọi bài đã đăng trong tháng.

    Ghi tệp PDF và tệp HTML vào output-print/, hoặc nơi --output chỉ.""",
)
@click.argument("which", metavar="SỐ_BÁO")
@click.option(
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar="THƯ_MỤC",
    default=Path("output-print"),
    help="Thư mục ghi hai tệp, hoặc tên một tệp .pdf hay .html, thay cho output-print/.",
)
@click.option(
    "--paper",
    type=click.Choice(list(PAPERS), case_sensitive=False),
    default="19x27",
    metavar="KHỔ",
    help="Khổ giấy: 19x27 (xen-ti-mét, nếu không nói) hoặc a4.",
)
@click.option(
    "--begin",
    is_flag=True,
    help="Chỉ viết sẵn tệp content/issues/SO-THÁNG-NĂM.toml với mọi bài của tháng, để sắp xếp lại.",
)
@options.content
@options.registry
@options.settings
def issue(
    which: str,
    target: Path,
    paper: str,
    begin: bool,
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    read = settings_of(settings, content, registry, name=PUBLISHING)
    found = chosen(press_of(read), which)
    if begin:
        _begin(found, Path(read["PATH"]))
        return
    files = _files(target, found.name, paper.lower())
    theme = Path(read["THEME"])
    printed = composed(found.issue, found.site, found.entry, paper.lower())
    render = partial(template_of(theme, "issue.html"), site=found.site)
    pictured = tuple(found.pictures())
    widths = print_widths(pictured, found.cover, found.issue.columns)
    jpeg = Pictures(Path(read["PATH"]).resolve(), pictured, widths).jpeg
    made: dict[Path, bytes] = {}
    pages, told = "", [*found.notices]
    for path in files:
        if path.suffix.lower() == ".html":
            made[path] = html_of(printed, lambda each, css: render(issue=each, style=css), theme,
                                 jpeg)  # fmt: skip
            continue
        try:
            pdf = pdf_of(printed, lambda each: render(issue=each, style=""), theme, jpeg)
        except NoPrinter as absent:
            raise Misuse(f"{absent}; không cần PDF thì thêm  --output số-báo.html") from None
        made[path], pages = pdf.data, f"{pdf.pages} trang, "
        told += _notices(found, path, pdf.pages)
    for path, data in made.items():
        put(path, data)
    tell(told, err=True)
    size = f"{len(made[files[0]]) / 1e6:.1f}".replace(".", ",")
    count, where = len(found.issue.addresses), ", ".join(map(shown, files))
    click.echo(f"{found.issue.name}: {count} bài, {pages}{size} MB → {where}")


def _begin(found: Chosen, content: Path) -> None:
    """Write the file of a month's issue, never over another; raises :class:`Misuse`."""
    day = found.issue.day
    path = content / "issues" / f"SO-{day.month}-{day.year:04}.toml"
    if found.issue.path or path.exists():
        there = found.issue.path or shown(path)
        raise Misuse(f"số này đã có tệp {there}; sửa tệp ấy, hoặc đổi tên nó trước")
    put(path, begun(found.issue, lambda url: found.entry(url).title).encode())
    count = len(found.issue.addresses)
    click.echo(f"Đã viết {shown(path)}: {count} bài. Sắp xếp lại rồi chạy  bulletin check")


def _files(target: Path, name: str, paper: str) -> tuple[Path, ...]:
    """What is written: in a folder the PDF and the HTML, else the one file that was named."""
    if target.suffix.lower() in (".pdf", ".html"):
        return (target,)
    return target / f"{name}{PAPERS[paper]}.pdf", target / f"{name}.html"


def _notices(found: Chosen, path: Path, pages: int) -> list[Problem]:
    """What the law asks of a printed bulletin and this one does not keep."""
    told = []
    if pages > MOST_PAGES:
        what = f"số này có {pages} trang; luật cho bản tin nhiều nhất {MOST_PAGES} trang"
        told.append(Problem(shown(path), 0, what, "bớt bài, hoặc chia thành hai số",
                            Gravity.NOTICE))  # fmt: skip
    for field, name in untold(imprint_of(found.issue, found.site)):
        what = f"BULLETIN: trang cuối bản in chưa có “{name.lower()}”"
        fix = f'thêm vào "imprint":  "{field}": "…"'
        told.append(Problem("pelicanconf.py", 0, what, fix, Gravity.NOTICE))
    return told

"""``bulletin issue``: an issue, or the articles of a month, as a PDF to print."""

from __future__ import annotations

from pathlib import Path

import click

from plugins.bulletin.problem import Gravity, Problem, shown
from plugins.desk import options
from plugins.desk.issue_choice import Chosen, chosen
from plugins.desk.issue_pictures import Pictures, print_widths
from plugins.desk.speech import Command, Misuse
from plugins.desk.workplace import press_of, settings_of
from plugins.desk.written_once import put
from plugins.issues.compose import composed, imprint_of, untold
from plugins.issues.pdf import MOST_PAGES, NoPrinter, pdf_of
from plugins.issues.template import template_of
from plugins.press.telling import tell

PAPERS = {"19x27": "", "a4": "-a4"}  # what stands behind the name of the file


@click.command(
    "issue",
    cls=Command,
    short_help="Làm một số bản tin: tệp PDF để in.",
    help="""Làm một số bản tin để in: theo tệp của số ấy trong content/issues/, ví dụ SO-11-2023,
    hoặc theo tháng, ví dụ 2023-11. Tháng chưa có tệp thì in mọi bài đã đăng trong tháng.

    Ghi tệp PDF vào output-print/, hoặc nơi --output chỉ.""",
)
@click.argument("which", metavar="SỐ_BÁO")
@click.option(
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar="THƯ_MỤC",
    default=Path("output-print"),
    help="Thư mục ghi tệp PDF, hoặc tên tệp .pdf, thay cho output-print/.",
)
@click.option(
    "--paper",
    type=click.Choice(list(PAPERS), case_sensitive=False),
    default="19x27",
    metavar="KHỔ",
    help="Khổ giấy: 19x27 (xen-ti-mét, nếu không nói) hoặc a4.",
)
@options.content
@options.registry
@options.settings
def issue(
    which: str,
    target: Path,
    paper: str,
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    read = settings_of(settings, content, registry)
    found = chosen(press_of(read), which)
    theme = Path(read["THEME"])
    try:
        printed = composed(found.issue, found.site, found.entry, paper.lower())
        render = template_of(theme, "issue.html")
        content_folder = Path(read["PATH"]).resolve()
        shown_there = tuple(found.pictures())
        widths = print_widths(shown_there, found.cover, found.issue.columns)
        pictures = Pictures(content_folder, shown_there, widths)
        made = pdf_of(printed, lambda each: render(issue=each, site=found.site), theme,
                      pictures.jpeg)  # fmt: skip
    except NoPrinter as absent:
        raise Misuse(str(absent)) from None
    path = target if target.suffix.lower() == ".pdf" else (
        target / f"{found.name}{PAPERS[paper.lower()]}.pdf"
    )  # fmt: skip
    put(path, made.data)
    tell((*found.notices, *_notices(found, path, made.pages)), err=True)
    size = f"{len(made.data) / 1e6:.1f}".replace(".", ",")
    articles = len(found.issue.addresses)
    click.echo(f"{found.issue.name}: {articles} bài, {made.pages} trang, {size} MB → {shown(path)}")


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

"""``bulletin report``: the articles of a period counted and listed, for an official report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.text.dates import short_day
from plugins.bulletin.text.vietnamese import nfc
from plugins.desk import options
from plugins.desk.report_files import files_of, written
from plugins.desk.report_scope import asked_for
from plugins.desk.speech import Command, Misuse
from plugins.desk.workplace import PUBLISHING, Press, press_of, settings_of
from plugins.press.schedule import released, today
from plugins.report.compose import composed
from plugins.report.counts import BY
from plugins.report.markdown import markdown
from plugins.report.royalties import royalties, work_of
from plugins.report.told import Scope, Told, told_of

_DAY = "NGÀY"


@click.command(
    "report",
    cls=Command,
    short_help="Đếm và liệt kê bài trong một kỳ để làm báo cáo.",
    help="""Đếm và liệt kê bài đã đăng theo phong trào, đơn vị, tháng, chuyên mục, tác giả.

    Bài viết về và bài chỉ nhắc qua được tính riêng. NGÀY là năm (2023), tháng (2023-11) hoặc ngày
    (2023-11-10); cả ngày đầu và ngày cuối đều tính. Không có --output thì in ra màn hình; --output
    là thư mục thì ghi đủ Markdown, CSV, XLSX, DOCX và biểu đồ; là tệp thì ghi theo đuôi tệp.""",
)
@click.option("--campaign", metavar="TÊN", help="Chỉ bài nêu phong trào này (mã hoặc tên).")
@click.option("--unit", metavar="TÊN", help="Chỉ bài nêu đơn vị, địa phương này (mã hoặc tên).")
@click.option("--author", metavar="TÊN", help="Chỉ bài của tác giả này.")
@click.option("--from", "start", metavar=_DAY, help="Từ ngày; nếu không: từ bài đầu tiên.")
@click.option("--to", "end", metavar=_DAY, help="Đến hết ngày; nếu không: đến bài cuối cùng.")
@click.option("--month", metavar="THÁNG", help="Cả một tháng: 2023-11.")
@click.option("--year", metavar="NĂM", help="Cả một năm: 2023.")
@click.option(
    "--by",
    type=click.Choice(BY),
    multiple=True,
    metavar="month|unit|section|author",
    help="Bảng theo tháng, đơn vị, chuyên mục hoặc tác giả; nếu không: cả bốn.",
)
@click.option(
    "--with-parts",
    is_flag=True,
    help="Tính cả phong trào thành phần, và đơn vị, địa phương trực thuộc.",
)
@click.option(
    "--royalties", "paid", is_flag=True, help="Danh sách tính nhuận bút theo tác giả và tháng."
)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="NƠI", help="Thư mục, hoặc tệp .md .csv …"
)
@click.option("--replace", is_flag=True, help="Ghi đè tệp báo cáo đã có.")
@options.content
@options.registry
@options.settings
def report(
    campaign: str | None,
    unit: str | None,
    author: str | None,
    start: str | None,
    end: str | None,
    month: str | None,
    year: str | None,
    by: tuple[str, ...],
    with_parts: bool,
    paid: bool,
    output: Path | None,
    replace: bool,
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    if paid and by:
        raise Misuse("--royalties đã có bảng riêng, không đi cùng --by")
    press = press_of(settings_of(settings, content, registry, name=PUBLISHING))
    edition = published(press)
    told = [told_of(edition, row) for row in edition.rows]
    names = {"campaign": campaign, "unit": unit, "author": author}
    days = {"--from": start, "--to": end, "--month": month, "--year": year}
    scope = asked_for(
        edition, told, days, with_parts, **{k: nfc(v or "") for k, v in names.items()}
    )
    found = [each for each in told if scope.covers(each)]
    if not found:
        raise Misuse(nothing(scope, told))
    for subject in (scope.campaign, scope.unit):
        if subject and subject.parts and not subject.counted:
            few = "; ".join(subject.parts[:3]) + ("; …" if len(subject.parts) > 3 else "")
            click.echo(
                f"Lưu ý: chưa tính {len(subject.parts)} phong trào, đơn vị thuộc "
                f"“{subject.name}” ({few}); thêm  --with-parts  để tính cả.",
                err=True,
            )
    if paid:
        rows = {each.link: row for each, row in zip(told, edition.rows, strict=True)}
        works = [work_of(each, edition.articles.entry(rows[each.link])) for each in found]
        made = royalties(edition.site, scope, works)
    else:
        made = composed(edition.site, scope, found, tuple(dict.fromkeys(by)) or BY)
    if output is None:
        click.echo(markdown(made), nl=False)
        return
    files, missing = files_of(made, output, "nhuan-but" if paid else "bao-cao")
    written(files, replace=replace)
    click.echo(f"{len(found)} bài, {scope.period}. Đã ghi:")
    for path in files:
        click.echo(f"    {path.as_posix()}")
    if missing:
        click.echo(missing, err=True)


def published(press: Press) -> Edition:
    """The bulletin as a publication of today would have it; refused while something must be
    mended, for a report must not leave out an article in silence."""
    registry, gathered = press.survey()
    return press.edition(registry, released(gathered, today())[0])


def nothing(scope: Scope, told: Sequence[Told]) -> str:
    """What is said where no article belongs to the report."""
    if not told:
        return "bản tin chưa có bài nào đã đăng"
    whole = [each for each in told if Scope(scope.period).covers(each)]
    if not whole:
        first, last = min(each.day for each in told), max(each.day for each in told)
        return (
            f"không có bài nào trong kỳ {scope.period}; bản tin có bài từ {short_day(first)} "
            f"đến {short_day(last)}"
        )
    what = [f"nêu “{each.name}”" for each in (scope.campaign, scope.unit) if each]
    what += [f"của tác giả {scope.author}"] * bool(scope.author)
    return f"không có bài nào {' và '.join(what)} trong kỳ {scope.period} ({len(whole)} bài khác)"

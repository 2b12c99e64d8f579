"""``bulletin newsletter``: the e-mail of an issue, ready to be addressed and sent by somebody."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime, time
from email.errors import MessageError
from email.headerregistry import Address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from plugins.bulletin.problem import Gravity, Problem, Refused, shown
from plugins.bulletin.text.vietnamese import with_dots
from plugins.desk import options
from plugins.desk.issue_choice import Chosen, chosen
from plugins.desk.issue_pictures import Pictures
from plugins.desk.speech import Command
from plugins.desk.workplace import PUBLISHING, press_of, settings_of
from plugins.desk.written_once import put
from plugins.issues.letter import letter_of, plain_text
from plugins.issues.message import COVER, MOST_HTML, Envelope, message_bytes
from plugins.issues.template import template_of
from plugins.press.schedule import VIETNAM
from plugins.press.telling import tell

_WIDTH = 560  # px of the cover, as wide as the letter shows it


@click.command(
    "newsletter",
    cls=Command,
    short_help="Làm thư điện tử giới thiệu một số bản tin (tệp .eml).",
    help="""Làm thư điện tử giới thiệu một số bản tin, ví dụ SO-11-2023 hoặc 2023-11.

    Ghi tệp .eml vào output-print/, hoặc nơi --output chỉ. Không gửi gì đi: mở tệp bằng chương trình
    thư, ghi người nhận rồi gửi. Đường dẫn trong thư lấy SITEURL của publishconf.py.""",
)
@click.argument("which", metavar="SỐ_BÁO")
@click.option(
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar="THƯ_MỤC",
    default=Path("output-print"),
    help="Thư mục ghi tệp, hoặc tên tệp .eml, thay cho output-print/.",
)
@options.content
@options.registry
@options.settings
def newsletter(
    which: str,
    target: Path,
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    read = settings_of(settings, content, registry, name=PUBLISHING)
    sender, to = _addresses(read)
    found = chosen(press_of(read), which)
    site, issue = found.site, found.issue
    letter = letter_of(issue, site, found.entry, on_site=bool(issue.path))
    cover = _cover(found, Path(read["PATH"]).resolve())
    render = template_of(Path(read["THEME"]), "letter.html")
    address = f"cid:{COVER}" if cover else ""
    html = render(letter=letter, site=site, cover=address)
    told = [*found.notices]
    path = target if target.suffix.lower() == ".eml" else target / f"{found.name}.eml"
    if len(html.encode()) > MOST_HTML:
        letter = letter.without_summaries()
        html = render(letter=letter, site=site, cover=address)
        what = "thư dài quá 100 kB, Gmail sẽ cắt: chỉ giữ tên bài, bỏ phần tóm tắt"
        told.append(_notice(shown(path), what, "chia số này thành hai thư nếu cần tóm tắt"))
    if not site.address:
        what = "SITEURL để trống, nên thư không dẫn tới bài nào"
        told.append(_notice(Path(read["SETTINGS_FILE"]).name, what, 'viết SITEURL = "https://…"'))
    domain = urlsplit(site.address).hostname or site.identity.partition(",")[0]
    envelope = Envelope(letter.subject, _moment(found), domain, sender or _office(found), to)
    data = message_bytes(envelope, html, plain_text(letter, site), cover)
    put(path, data)
    tell(told, err=True)
    kilobytes = with_dots(max(1, round(len(data) / 1000)))
    articles = len(issue.addresses)
    click.echo(f"{issue.name}: {articles} bài, {kilobytes} kB → {shown(path)}. Chưa gửi đi đâu.")


def _cover(found: Chosen, content: Path) -> bytes | None:
    cover = found.cover
    if cover is None or not cover.files:
        return None
    return Pictures(content, [cover], lambda picture: _WIDTH).jpeg(cover.files[-1].url)


def _moment(found: Chosen) -> datetime:
    """When the letter says it was written: at eight on the day of the issue, or when
    ``SOURCE_DATE_EPOCH`` says."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return datetime.fromtimestamp(int(given), UTC).astimezone(VIETNAM)
    return datetime.combine(found.issue.day, time(8), VIETNAM)


def _addresses(settings: Mapping[str, Any]) -> tuple[Address | None, tuple[Address, ...]]:
    """Sender and receivers of the settings; raises :class:`Refused` for what is no address."""
    problems = []
    found: dict[str, list[Address]] = {"NEWSLETTER_FROM": [], "NEWSLETTER_TO": []}
    for name, addresses in found.items():
        told = settings.get(name) or ()
        for each in [told] if isinstance(told, str) else told:
            try:
                addresses.append(Address(addr_spec=each))
            except (ValueError, TypeError, AttributeError, IndexError, MessageError):
                what = f"{name}: “{each}” không phải một địa chỉ thư"
                fix = f'viết  {name} = "toasoan@example.vn"'
                problems.append(Problem(Path(settings["SETTINGS_FILE"]).name, 0, what, fix))
    if problems:
        raise Refused(problems)
    return next(iter(found["NEWSLETTER_FROM"]), None), tuple(found["NEWSLETTER_TO"])


def _office(found: Chosen) -> Address | None:
    """The address of the imprint, under the name of the bulletin; None where it is none."""
    try:
        return Address(found.site.name, addr_spec=found.site.imprint.email.strip())
    except (ValueError, IndexError, MessageError):
        return None


def _notice(path: str, what: str, fix: str) -> Problem:
    return Problem(path, 0, what, fix, Gravity.NOTICE)

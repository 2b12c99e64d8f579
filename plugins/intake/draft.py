"""A document is understood: what its title is, who wrote it, how it opens, what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from plugins.bulletin.text.dates import spoken_day
from plugins.bulletin.text.vietnamese import shortened
from plugins.intake.byline import Byline, byline_of, names_in
from plugins.intake.document import Block, Document, Kind, Picture, Remark, Span
from plugins.intake.figures import with_figures
from plugins.intake.headline import Headline, headline_of, stand_in
from plugins.intake.letterhead import day_lines, without_letterhead
from plugins.intake.line_breaks import without_typed_breaks
from plugins.intake.opening import dateline_of, is_lead, plain
from plugins.intake.stated_day import day_of_line, day_within

_SHOWN = 160  # signs of what was left out


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it is written down."""

    title: str
    blocks: tuple[Block, ...]  # the body
    pictures: tuple[Picture, ...]
    dateline: str = ""
    lead: tuple[Span, ...] = ()
    authors: tuple[str, ...] = ()
    section: str = ""
    day: date | None = None  # stated by the file; None: it states none
    was: str = ""
    remarks: tuple[tuple[str, Remark], ...] = ()  # with the header they are about, “” for none


def draft_of(document: Document, name: str = "") -> Draft:
    """The article of a document; ``name`` is that of the file, without its ending."""
    remarks = [("", remark) for remark in document.remarks]
    headless = without_letterhead(document.blocks)
    remarks += [("", _left_out(words)) for words in headless.left_out]
    blocks = list(with_figures(without_typed_breaks(headless.blocks)))
    day = document.day or _head_day(document.blocks)
    blocks, stated = _without_day_lines(blocks)
    day = day or stated
    headline, blocks = _headline(document, blocks, name, remarks)
    above = blocks[: min(headline.blocks, default=0)]  # what stands over the title opens nothing
    byline, blocks = _byline(document, blocks[len(above) :], remarks)
    dateline, lead, blocks = _opening(document, blocks, remarks)
    blocks = [*above, *blocks]
    if day is None:
        remarks.append(("Date", _no_day(lead, blocks)))
    if byline and byline.photos_too:
        blocks = [_credited(block, byline.names) for block in blocks]
    return Draft(
        title=headline.title,
        blocks=tuple(blocks),
        pictures=document.pictures,
        dateline=dateline,
        lead=lead,
        authors=document.authors or (byline.names if byline else ()),
        section=document.section,
        day=day,
        was=document.was,
        remarks=tuple(remarks),
    )


def _left_out(words: str) -> Remark:
    what = f"đã bỏ phần mẫu công văn: “{shortened(words, _SHOWN)}”"
    return Remark(what, "nếu trong đó có tin thì viết lại vào bài")


def _head_day(blocks: Sequence[Block]) -> date | None:
    """The day in a table at the head: “Lạng Sơn, ngày 9 tháng 11 năm 2021”."""
    tables = [block for block in blocks[:4] if block.kind is Kind.TABLE]
    return next((day for line in day_lines(tables) if (day := day_of_line(line))), None)


def _without_day_lines(blocks: Sequence[Block]) -> tuple[list[Block], date | None]:
    """The blocks but for lines that say a day and nothing else, at the head and foot."""
    days = {
        at: day
        for at, block in enumerate(blocks)
        if (at < 6 or at > len(blocks) - 5)
        and block.kind is Kind.PARAGRAPH
        and (day := day_of_line(block.text))
    }
    kept = [block for at, block in enumerate(blocks) if at not in days]
    return kept, next(iter(days.values()), None)


def _headline(
    document: Document, blocks: list[Block], name: str, remarks: list[tuple[str, Remark]]
) -> tuple[Headline, list[Block]]:
    if document.title:
        same = {
            at for at, b in enumerate(blocks[:4]) if b.text.casefold() == document.title.casefold()
        }
        return Headline(document.title), [b for at, b in enumerate(blocks) if at not in same]
    found = headline_of(blocks)
    if found:
        if not found.sure:
            remark = Remark("dòng đầu tệp được hiểu là tên bài", "sửa dòng Title nếu không phải")
            remarks.append(("Title", remark))
        return found, [block for at, block in enumerate(blocks) if at not in found.blocks]
    text = next((block for block in blocks if block.kind is Kind.PARAGRAPH and block.text), None)
    _, opening, _ = dateline_of(text) if text else ("", None, True)
    title = stand_in(opening.text) if opening else ""
    remark = Remark("bài không có tên; tạm lấy câu mở đầu", "viết tên bài vào dòng Title")
    remarks.append(("Title", remark))
    return Headline(title or name, sure=False), blocks


def _byline(
    document: Document, blocks: list[Block], remarks: list[tuple[str, Remark]]
) -> tuple[Byline | None, list[Block]]:
    found = byline_of(blocks)
    if found is None:
        if not document.authors:
            remark = Remark("không thấy tên tác giả", "thêm dòng  Authors: tên tác giả")
            remarks.append(("Title", remark))
        return None, blocks
    if not found.sure:
        remark = Remark("dòng này được hiểu là tên tác giả", "sửa dòng Authors nếu không phải")
        remarks.append(("Authors", remark))
    if document.authors and set(document.authors) != set(found.names):
        same = names_in("; ".join(document.authors), strict=False)
        if not set(found.names) <= set(same):
            return found, blocks  # the page says another name than its meta data: both stay
    return found, [block for at, block in enumerate(blocks) if at != found.at]


def _opening(
    document: Document, blocks: list[Block], remarks: list[tuple[str, Remark]]
) -> tuple[str, tuple[Span, ...], list[Block]]:
    at = next((n for n, b in enumerate(blocks) if b.kind is not Kind.FIGURE), None)
    if document.lead:
        lead = Block(Kind.PARAGRAPH, (Span(document.lead),))
        rest = [b for n, b in enumerate(blocks) if n != at or b.text != lead.text]
        dateline, lead, _ = dateline_of(lead)
        return document.dateline or dateline, lead.spans, rest
    if at is None or blocks[at].kind is not Kind.PARAGRAPH:
        return document.dateline, (), blocks
    first, following = blocks[at], blocks[at + 1 :]
    dateline, without, sure = dateline_of(first)
    worded = any(block.text or block.rows for block in following)
    noted = any(span.note for span in first.spans)
    leads = (
        not noted
        and worded
        and (is_lead(first, following) or (bool(dateline) and len(following) > 0))
    )
    if dateline and not sure:
        remark = Remark(f"“{dateline}” được hiểu là đầu tin", "sửa dòng Dateline nếu không phải")
        remarks.append(("Dateline", remark))
    blocks = blocks[:at] + ([] if leads else [without]) + following
    return dateline or document.dateline, plain(without.spans) if leads else (), blocks


def _no_day(lead: Sequence[Span], blocks: Sequence[Block]) -> Remark:
    text = " ".join(["".join(span.text for span in lead), *(b.text for b in blocks)])
    if found := day_within(text):
        said = f"; trong bài có {spoken_day(found)}"
        fix = f"nếu bài đăng ngày ấy thì sửa thành  Date: {found.isoformat()}"
    else:
        said, fix = "", "sửa dòng Date nếu bài đăng ngày khác"
    return Remark(f"tệp không ghi ngày đăng, lấy ngày hôm nay{said}", fix)


def _credited(block: Block, names: Sequence[str]) -> Block:
    """A figure with its credit, where the byline says who took the pictures, its caption not."""
    if block.kind is not Kind.FIGURE or "ảnh:" in block.text.lower():
        return block
    credit = f"Ảnh: {' – '.join(names)}"
    return replace(block, spans=(*block.spans, Span(f"\n{credit}" if block.spans else credit)))

"""Why an article bears a name, in words a reader can check."""

from __future__ import annotations

from plugins.bulletin.tagging.mention import Mention, Rule
from plugins.bulletin.text.article_text import ArticleText, Role, Span


def why(mention: Mention, text: ArticleText) -> str:
    """One Vietnamese sentence: where the name stands, how it is written, what settled it.

    “Đoạn 8 viết “Liên đoàn Lao động tỉnh”; bài nói về tỉnh Lạng Sơn.” Paragraphs of the body, items
    and quotations are counted from 1; headings, cells and captions are called what they are.
    """
    if mention.span is None:
        return "Biên tập viên ghi trong phần đầu bài."
    where = _place(mention.span, text)
    words = _quoted(text.words(mention.span))
    cue = f" sau “{mention.reason.cue}”" if mention.reason.cue else ""
    match mention.reason.rule:
        case Rule.NAME:
            return f"{where} viết đúng tên {words}{cue}{_settled(mention)}."
        case Rule.AFTER_CUE:
            return f"{where} viết {words}{cue}{_settled(mention)}."
        case Rule.IN_QUOTES:
            return f"{where} viết {words} trong ngoặc kép{cue}{_settled(mention)}."
        case Rule.KIND_WORD:
            return f"{where} viết {words}{_settled(mention)}."
        case Rule.CONTEXT:
            return f"{where} viết {words}{_settled(mention, 'bài nói về')}."
        case Rule.EDITOR:
            return f"{where} viết {words}; biên tập viên ghi trong phần đầu bài."


def _settled(mention: Mention, because: str = "thuộc") -> str:
    return f"; {because} {mention.reason.place}" if mention.reason.place else ""


def _quoted(words: str) -> str:
    """In curly quotation marks, those inside made single: “xứng danh ‘Bộ đội Cụ Hồ’”."""
    opens = True
    inner = []
    for sign in words:
        if sign == '"':
            sign, opens = ("‘", False) if opens else ("’", True)
        inner.append({"“": "‘", "”": "’"}.get(sign, sign))
    return f"“{''.join(inner)}”"


_NAMED = {
    Role.TITLE: "Tiêu đề",
    Role.LEAD: "Sapo",
    Role.HEADING: "Đề mục",
    Role.CELL: "Bảng",
}


def _place(span: Span, text: ArticleText) -> str:
    role = text.blocks[span.block].role
    if role in _NAMED:
        return _NAMED[role]
    captions = role is Role.CAPTION
    number = sum(
        (block.role is Role.CAPTION) if captions else block.role not in {*_NAMED, Role.CAPTION}
        for block in text.blocks[: span.block + 1]
    )
    return f"Chú thích ảnh {number}" if captions else f"Đoạn {number}"

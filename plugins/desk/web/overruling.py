"""What an editor decides about one tag of one article, written into its header."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from plugins.bulletin.problem import Refused, refusals
from plugins.desk.speech import Misuse
from plugins.desk.written_once import replaced
from plugins.manuscript.choice_lines import NoHeader, with_value
from plugins.manuscript.reader import Reading

_BOM = b"\xef\xbb\xbf"


def overruled(
    file: Path,
    path: str,
    header: str,
    wish: tuple[str, str, str],
    read: Callable[[bytes], Reading],
) -> str:
    """Keeps, removes (“reject”) or replaces a tag; ``wish`` is that, the tag and the right slug.

    The tag is told by its slug, or by its name where no register has it. The file is read once more
    as it would be: raises :class:`Refused`, with nothing written, where that would be a new fault.
    """
    action, tag, slug = wish
    if any(sign in each for each in (tag, slug) for sign in ";=\r\n"):
        raise Misuse("tên có dấu “;” hoặc “=” không ghi được ở phần đầu bài")
    if action == "replace" and not slug:
        raise Misuse("chưa chọn mục nào trong danh mục")
    value = {"keep": tag, "reject": f"-{tag}", "replace": f"{tag} = {slug}"}[action]
    before = file.read_bytes()
    mark = _BOM if before.startswith(_BOM) else b""
    try:
        text = before.removeprefix(mark).decode()
        after = mark + _written(text, header, value, tag, action, read, mark).encode()
    except (UnicodeDecodeError, NoHeader):
        raise Misuse("không đọc được phần đầu bài; sửa bài bằng tay") from None
    if after == before:
        return "Phần đầu bài đã ghi như vậy rồi."
    known = {(p.what, p.fix) for p in refusals(read(before).problems)}
    new = [p for p in refusals(read(after).problems) if (p.what, p.fix) not in known]
    if new:
        raise Refused(new)
    replaced(file, after)
    return f"Đã ghi  {header}: {value}  vào {path}."


def _written(
    text: str,
    header: str,
    value: str,
    tag: str,
    action: str,
    read: Callable[[bytes], Reading],
    mark: bytes,
) -> str:
    """The text with the value; one that only the header names is simply no longer named."""
    if action == "reject":
        without = with_value(text, header, "", (tag,))
        if without != text and not _names(read(mark + without.encode()), tag):
            return without
    return with_value(text, header, value, (tag,))


def _names(reading: Reading, tag: str) -> bool:
    story = reading.story
    tags = (*story.campaign_tags, *story.unit_tags) if story else ()
    return any(tag in (each.slug, each.name) for each in tags)

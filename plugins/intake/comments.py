"""The comments of a Word text, which are dropped and told."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from plugins.bulletin.text.vietnamese import nfc, shortened
from plugins.intake.document import Remark
from plugins.intake.ooxml import W

_LONGEST = 200  # signs shown of a comment


def comments_of(root: ET.Element) -> Iterator[Remark]:
    """One remark for each comment of ``comments.xml``."""
    for comment in root.iter(f"{W}comment"):
        paragraphs = (
            "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
            for paragraph in comment.iter(f"{W}p")
        )
        said = shortened(nfc(" ".join(" ".join(paragraphs).split())), _LONGEST)
        if said:
            author = " ".join(comment.get(f"{W}author", "").split())
            whose = f"của {author} " if author else ""
            yield Remark(
                f"đã bỏ ghi chú {whose}trong tệp Word: “{said}”", "xem có phải sửa gì không"
            )

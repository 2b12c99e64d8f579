"""What a build says at its end: what was done, or what kept it from beginning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.bulletin.pages.index import Row
from plugins.bulletin.problem import Problem, shown
from plugins.press.record import Published


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did."""

    articles: int
    pages: int  # for readers; feeds, data, pictures and theme files are not counted
    campaigns: int  # of the registers, named in the articles, each once
    units: int  # places among them
    written: int  # files
    kept: int  # files that did not change
    removed: int  # files
    seconds: float
    notices: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        """“Đã dựng 20 bài thành 163 trang …”."""
        seconds = f"{self.seconds:.1f}".replace(".", ",")
        removed = f", bỏ {self.removed} tệp" if self.removed else ""
        noticed = f"; {len(self.notices)} lưu ý" if self.notices else ""
        return (
            f"Đã dựng {self.articles} bài thành {self.pages} trang, "
            f"nhắc đến {self.campaigns} phong trào và {self.units} đơn vị: "
            f"ghi {self.written} tệp, giữ nguyên {self.kept} tệp{removed}; {seconds} giây{noticed}."
        )


def counts_of(rows: Iterable[Row], files: Iterable[Published]) -> dict[str, int]:
    """What a report says of an edition, as the record keeps it for a build with nothing to do."""
    rows = tuple(rows)
    return {
        "articles": len(rows),
        "pages": sum(file.is_page for file in files),
        "campaigns": len({slug for row in rows for slug in row.campaigns}),
        "units": len({slug for row in rows for slug in row.units}),
    }


def not_loaded(name: str) -> Problem:
    """That a plugin of the settings is not there; Pelican has said why on the line before."""
    return Problem(
        "pelicanconf.py",
        0,
        what=f"plugin “{name}” trong PLUGINS không nạp được; lý do ghi ở trên",
        fix="sửa tên, cài phần còn thiếu, hoặc bỏ tên ấy khỏi PLUGINS",
    )


def no_article(content: Path) -> Problem:
    """That there is nothing to publish."""
    return Problem(
        shown(content),
        0,
        what="không có bài nào để đăng",
        fix="kiểm tra thư mục nội dung; bài nằm trong articles/NĂM/THÁNG/tên-bài.md",
    )

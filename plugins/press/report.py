"""The last line of a build: what was done, in a sentence an editor can check."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.problem import Problem


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did."""

    articles: int
    pages: int  # for readers; feeds, data, pictures and theme files are not counted
    campaigns: int  # named in the articles, each once
    units: int
    written: int  # files
    kept: int  # files that did not change
    removed: int  # files
    seconds: float
    notices: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        """“Đã dựng 20 bài thành 163 trang …”."""
        seconds = f"{self.seconds:.1f}".replace(".", ",")
        removed = f", bỏ {self.removed} tệp" if self.removed else ""
        return (
            f"Đã dựng {self.articles} bài thành {self.pages} trang, "
            f"nhắc đến {self.campaigns} phong trào và {self.units} đơn vị: "
            f"ghi {self.written} tệp, giữ nguyên {self.kept} tệp{removed}; {seconds} giây."
        )

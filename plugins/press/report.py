"""What a build says at its end: what was done, or what kept it from beginning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.bulletin.pages.index import Row
from plugins.bulletin.problem import Problem, shown
from plugins.bulletin.text.vietnamese import sentence_case, with_dots
from plugins.press.record import Published
from plugins.press.schedule import Waiting

_LONG = 1.0  # seconds from which on it is told where they went
_MANY = 10  # articles that may go without a question
_SLOW = 0.1  # seconds of reading from which on an article is named


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
    read: int = 0  # articles that were read; the others were kept from an earlier build
    stages: Mapping[str, float] = field(default_factory=dict)  # seconds of each
    slowest: tuple[tuple[str, float], ...] = ()  # articles and the seconds of reading them
    waiting: Waiting = field(default_factory=Waiting)  # articles not published yet

    def __str__(self) -> str:
        """“Đã dựng 20 bài thành 163 trang …”, and where the time went if it took a while."""
        return self._done() if self.seconds < _LONG else f"{self._done()}\n{self._times()}"

    def _times(self) -> str:
        """“Đọc 12 bài, 9.988 bài đã đọc từ trước. Đọc bài 1,2 giây; in trang 0,4 giây.”"""
        # A draft that cannot be read is among those read only.
        before = with_dots(max(0, self.articles + self.waiting.all - self.read))
        stages = "; ".join(
            f"{name.lower()} {_seconds(taken)}" for name, taken in self.stages.items()
        )
        told = f"Đọc {with_dots(self.read)} bài, {before} bài giữ từ lần trước."
        told = f"{told} {sentence_case(stages)}."
        slow = ", ".join(
            f"{path} {_seconds(taken)}" for path, taken in self.slowest if taken >= _SLOW
        )
        return f"{told} Lâu nhất: {slow}." if slow else told

    def _done(self) -> str:
        removed = f", bỏ {with_dots(self.removed)} tệp" if self.removed else ""
        noticed = f"; {len(self.notices)} lưu ý" if self.notices else ""
        return (
            f"Đã dựng {with_dots(self.articles)} bài thành {with_dots(self.pages)} trang, "
            f"nhắc đến {with_dots(self.campaigns)} phong trào và {with_dots(self.units)} đơn vị: "
            f"ghi {with_dots(self.written)} tệp, giữ nguyên {with_dots(self.kept)} tệp{removed}; "
            f"{_seconds(self.seconds)}{noticed}{self.waiting}."
        )


def _seconds(taken: float) -> str:
    return f"{taken:.1f} giây".replace(".", ",")


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


def far_fewer(content: Path, now: int, before: int) -> Problem | None:
    """That most of what is published would go, which is seldom meant; None where it is no matter.

    A wrong folder, a half copied one or a clone without its articles looks the same from here.
    """
    if before - now < _MANY or now * 2 >= before:
        return None
    return Problem(
        shown(content),
        0,
        what=f"lần này chỉ có {now} bài, trong khi trang đang đăng có {before} bài",
        fix="xem lại thư mục nội dung; nếu đúng là bỏ các bài ấy thì chạy  bulletin build "
        "--allow-fewer",
    )


def no_article(content: Path, waiting: Waiting) -> Problem:
    """That there is nothing to publish, and what there is that may not be published yet."""
    return Problem(
        shown(content),
        0,
        what=f"không có bài nào để đăng{waiting}",
        fix="kiểm tra thư mục nội dung; bài nằm trong articles/NĂM/THÁNG/tên-bài.md",
    )

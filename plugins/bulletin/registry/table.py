"""One table of a register: every value is asked for by name and kind, every fault is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from plugins.bulletin.registry.fault import Fault
from plugins.bulletin.registry.lines import Lines, Path
from plugins.bulletin.registry.registers import Provenance
from plugins.bulletin.text.vietnamese import nfc, slug_of

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Lists of the register's own entries: “phong-trao/theo-van/”, “don-vi/trang-2/”.
_LISTS = re.compile(r"theo-(?:linh-vuc|giai-doan|tinh-trang|van|dia-phuong|loai)|trang-\d+")
# Line ends and tabs are put right; what turns the direction of text deceives who reads it.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_PARTIAL_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_NEAR = 0.75  # “lauched_by” is (0.95) “launched_by”; “khong-co-cha” is not “thang-cong-nhan” (0.67)
CONFIDENCE = ("verified", "partly", "unverified")


@dataclass(slots=True)
class Table:
    """Values, where they stand, and the list that faults go to.

    A question about a key that is absent gets an empty answer; one about a value of the wrong kind
    gets an empty answer and leaves a fault. ``finish`` reports keys nobody asked for.
    """

    values: dict[str, Any]
    at: Path
    lines: Lines
    faults: list[Fault]
    _asked: dict[str, None] = field(default_factory=dict)

    def line(self, *path: str | int) -> int:
        """The line of this table, of one of its keys, or of an item of a list."""
        return self.lines.at((*self.at, *path))

    def fault(self, what: str, fix: str, *path: str | int) -> None:
        self.faults.append(Fault(self.line(*path), what, fix))

    def text(self, key: str, *, required: bool = False) -> str:
        """NFC, on one line, single spaces."""
        value = self._value(key, str, "một chuỗi trong ngoặc kép", '"…"')
        if required and key not in self.values:
            self.fault(f"thiếu khóa “{key}”", f'thêm dòng  {key} = "…"')
        elif required and value is not None and not value.strip():
            self.fault(f"khóa “{key}” để trống", f'viết  {key} = "…"', key)
        elif required and value and not any(sign.isalnum() for sign in value):
            self.fault(f"“{key}” không có chữ nào: “{value}”", f'viết  {key} = "…" bằng chữ', key)
        return _tidy(self._readable(value or "", key))

    def prose(self, key: str) -> str:
        """NFC, in as many lines as it is written."""
        value = self._value(key, str, "một chuỗi trong ngoặc kép", '"""…"""')
        return nfc(self._readable(value or "", key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text will do."""
        if isinstance(self.values.get(key), str):
            return (self.text(key),)
        good = []
        items = self._value(key, list, "một danh sách chuỗi", '["…", "…"]')
        for place, item in enumerate(items or ()):
            if isinstance(item, str) and item.strip():
                good.append(_tidy(self._readable(item, key, place)))
            else:
                what = f"mục thứ {place + 1} của “{key}” không phải một chuỗi có chữ"
                self.fault(what, f'viết  {key} = ["…", "…"]', key, place)
        return tuple(good)

    def slug(self, key: str, *, required: bool = False) -> str:
        slug = self.text(key, required=required)
        if slug and not _SLUG.fullmatch(slug):
            self._bad_slug(slug, key)
        elif _LISTS.fullmatch(slug):
            self.fault(f"slug “{slug}” là địa chỉ của một danh sách", "đổi slug khác", key)
        return slug

    def slugs(self, key: str) -> tuple[str, ...]:
        found = self.texts(key)
        for place, slug in enumerate(found):
            if not _SLUG.fullmatch(slug):
                self._bad_slug(slug, key, place)
        return found

    def one_of(self, key: str, choices: Sequence[str]) -> str:
        value = self.text(key)
        if value and value not in choices:
            self.fault(f"“{key}” không thể là “{value}”", f"chọn một trong: {listed(choices)}", key)
        return value

    def flag(self, key: str) -> bool:
        return bool(self._value(key, bool, "true hoặc false", "true"))

    def year(self, key: str) -> int | None:
        value: int | None = self._value(key, int, "một năm, không có ngoặc kép", "2021")
        if value is not None and not 1900 <= value <= 2199:
            self.fault(
                f"“{key}” không phải một năm: {value}", "viết năm bốn chữ số, ví dụ 2021", key
            )
            return None
        return value

    def day(self, key: str) -> date | None:
        """A whole day, quoted or as TOML writes it."""
        iso = self.partial_day(key)
        if iso and len(iso) < 10:
            self.fault(f"“{key}” phải là ngày đầy đủ", f'ví dụ  {key} = "2025-06-30"', key)
            return None
        return date.fromisoformat(iso) if iso else None

    def partial_day(self, key: str) -> str:
        """A day, month or year as ISO text, as far as it is known."""
        value = self.values.get(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            self._asked[key] = None
            return value.isoformat()
        text = self.text(key)
        found = _PARTIAL_DAY.fullmatch(text)
        if text and not (found and _is_day(*(int(part or 1) for part in found.groups()))):
            fix = f'viết năm-tháng-ngày, ví dụ  {key} = "2022-06-02", hoặc "2022-06", hoặc "2022"'
            self.fault(f"“{key}” không phải một ngày: “{text}”", fix, key)
            return ""
        return text

    def tables(self, key: str) -> tuple[Table, ...]:
        """A list of tables; each item is finished by whoever asks it."""
        good = []
        items = self._value(key, list, "một danh sách bảng { … }", "[{ … = … }]")
        for place, item in enumerate(items or ()):
            if isinstance(item, dict):
                good.append(Table(item, (*self.at, key, place), self.lines, self.faults))
            else:
                what = f"mục thứ {place + 1} của “{key}” không phải một bảng {{ … }}"
                self.fault(what, f"viết  {key} = [{{ … = … }}]", key, place)
        return tuple(good)

    def table(self, key: str, only: str) -> Table | None:
        """The table under a key, which whoever asks it finishes; None where there is none.

        A text alone stands for the table that says it under the name ``only``.
        """
        value = self.values.get(key)
        if isinstance(value, str):
            value = {only: value}
            self._asked[key] = None
        else:
            value = self._value(key, dict, "một bảng { … } hoặc một chuỗi", f'{{ {only} = "…" }}')
        return None if value is None else Table(value, (*self.at, key), self.lines, self.faults)

    def children(self, key: str) -> Iterator[Table]:
        """The tables in a list, as they are, without a word about what is none."""
        value = self.values.get(key)
        for place, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, dict):
                yield Table(item, (*self.at, key, place), self.lines, self.faults)

    def entries(self, key: str) -> tuple[Table, ...]:
        """The ``[[key]]`` tables of a whole file."""
        if isinstance(self.values.get(key), dict):
            self._asked[key] = None
            self.fault(f"[{key}] chỉ có một dấu ngoặc vuông", f"viết  [[{key}]]", key)
            return ()
        return self.tables(key)

    def provenance(self) -> Provenance:
        return Provenance(
            self.one_of("confidence", CONFIDENCE), self.texts("source"), self.text("note")
        )

    def finish(self) -> tuple[str, ...]:
        """Report keys that were not asked for, and answer them."""
        unknown = tuple(key for key in self.values if key not in self._asked)
        for key in unknown:
            near = nearest(key, self._asked)
            fix = near or f"bỏ khóa này; các khóa dùng được: {listed(self._asked)}"
            self.fault(f"không có khóa “{key}”", fix, key)
        return unknown

    def _bad_slug(self, slug: str, *path: str | int) -> None:
        good = slug_of(slug)
        fix = f"viết “{good}”" if good else "chỉ dùng chữ thường không dấu, số và gạch nối"
        self.fault(f"slug “{slug}” không đúng dạng", fix, *path)

    def _readable(self, value: str, *path: str | int) -> str:
        """The text; a fault where TOML’s escapes put signs into it that no page may hold."""
        if found := _UNSEEN.search(value):
            what = f"“{path[0]}” có ký tự điều khiển U+{ord(found[0]):04X}"
            self.fault(what, "gõ lại giá trị này", *path)
        return value

    def _value(self, key: str, kind: type, wanted: str, example: str) -> Any:
        self._asked[key] = None
        value = self.values.get(key)
        if value is None or type(value) is kind:  # True is an int to isinstance
            return value
        self.fault(f"“{key}” phải là {wanted}", f"viết  {key} = {example}", key)
        return None


def _tidy(text: str) -> str:
    return " ".join(nfc(text).split())


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def nearest(word: str, known: Iterable[str]) -> str:
    """“có phải là “also”?”, or “” where nothing is near."""
    found = get_close_matches(word, list(known), n=1, cutoff=_NEAR)
    return f"có phải là “{found[0]}”?" if found else ""


def listed(words: Iterable[str]) -> str:
    """“a, b, c”."""
    return ", ".join(words)

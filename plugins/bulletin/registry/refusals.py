"""Reads ``refused.toml``: names that look like campaigns or units and, editors say, are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from plugins.bulletin.registry.registers import Kind, Refusal, Registers
from plugins.bulletin.registry.table import Table, listed, nearest
from plugins.bulletin.text.words import keys_of

HEADER = """\
# Những tên bài viết nhắc tới, trông giống phong trào hoặc đơn vị, mà biên tập viên đã bác.
#
# Tên ở đây không bao giờ thành thẻ và không được đề nghị nữa; bỏ mục đi thì tên được xét lại. Lệnh
# bulletin propose refuse ghi vào đây, xếp theo thứ tự chữ cái. Mỗi mục bắt đầu bằng [[refused]]:
#   name          tên; hoa thường, gạch nối, kiểu ngoặc kép không làm thành tên khác
#   kind          loại, là slug của một [[kind]] trong campaigns.toml hoặc units.toml: tên bị bác
#                 với mọi loại của tệp ấy
#   reason, date  vì sao; ngày bác (năm-tháng-ngày). Chưa biết thì bỏ cả khóa.
"""


class _Named(Protocol):
    @property
    def slug(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def also(self) -> tuple[str, ...]: ...


Read = tuple[Refusal, Table]


def refusals_in(root: Table) -> tuple[Read, ...]:
    """What a whole file refuses, each beside its table."""
    found = tuple((_refusal_of(table), table) for table in root.entries("refused"))
    root.finish()
    return found


def _refusal_of(table: Table) -> Refusal:
    refusal = Refusal(
        name=table.text("name", required=True),
        kind=table.text("kind", required=True),
        reason=table.text("reason"),
        date=table.partial_day("date"),
    )
    table.finish()
    return refusal


def check_refusals(refusals: Sequence[Read], registers: Registers) -> None:
    """Every kind is known, no name is refused twice, none of them is registered as well."""
    sides: tuple[tuple[Mapping[str, Kind], dict[tuple[str, ...], str]], ...] = (
        (registers.campaign_kinds, _owners(registers.campaigns.values())),
        (registers.unit_kinds, _owners(registers.units.values())),
    )
    for kinds, owners in sides:
        seen: dict[tuple[str, ...], int] = {}
        for refusal, table in refusals:
            key = keys_of(refusal.name)
            if refusal.kind not in kinds or not key:
                continue
            if key in owners:
                what = f"tên “{refusal.name}” bị bác, nhưng lại là tên của “{owners[key]}”"
                table.fault(what, "bỏ mục này, hoặc bỏ tên ấy ở mục kia", "name")
            elif key in seen:
                what = f"tên “{refusal.name}” đã bị bác ở dòng {seen[key]}"
                table.fault(what, "bỏ một trong hai mục", "name")
            seen.setdefault(key, table.line())
    known = [*registers.campaign_kinds, *registers.unit_kinds]
    unsure = registers.holes & {"campaign_kinds", "unit_kinds"}
    for refusal, table in refusals:
        if refusal.kind and refusal.kind not in known and not unsure:
            fix = nearest(refusal.kind, known) or f"chọn một trong: {listed(known)}"
            table.fault(f"không có loại nào mang slug “{refusal.kind}”", fix, "kind")


def _owners(entries: Iterable[_Named]) -> dict[tuple[str, ...], str]:
    return {keys_of(name): entry.slug for entry in entries for name in _names(entry)}


def _names(entry: _Named) -> Iterator[str]:
    yield entry.name
    yield from entry.also

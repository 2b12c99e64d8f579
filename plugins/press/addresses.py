"""Addresses of pages: inside the output, good on every file system, each with one page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.problem import Problem

# Names Windows keeps for devices, with any ending. Source: Microsoft, “Naming Files, Paths”.
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_LONGEST_NAME_BYTES = 200  # file systems take 255; tools add endings such as “.gz”


def address_problems(
    plans: Iterable[Plan], named: Callable[[Plan], str] = lambda plan: plan.address
) -> Iterator[Problem]:
    """What is wrong with the addresses of all plans together.

    ``named`` says whose page a plan is: the editor's file where there is one.
    """
    holders: dict[str, Plan] = {}
    for plan in plans:
        if fault := _fault(plan.address):
            yield Problem(
                named(plan),
                0,
                what=f"địa chỉ “{plan.address}” {fault}",
                fix="đổi tên tệp, hoặc viết Slug khác: chỉ chữ thường không dấu, số và dấu nối",
            )
        holder = holders.setdefault(_unified(plan.address), plan)
        if holder is not plan:
            yield _clash(named(holder), named(plan), holder, plan)
    for plan in list(holders.values()):
        folder = _unified(plan.address)
        while folder := folder.rpartition("/")[0]:
            if folder in holders:
                yield _clash(named(holders[folder]), named(plan), holders[folder], plan)


def entry_problems(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Articles that would have one address; the later file is named first."""
    holders: dict[str, Entry] = {}
    for entry in entries:
        holder = holders.setdefault(entry.url, entry)
        if holder is not entry:
            yield Problem(
                entry.path,
                0,
                what=f"trùng địa chỉ “{entry.url}” với {holder.path}",
                fix="viết Slug khác cho một trong hai bài",
            )


def _fault(address: str) -> str:
    """Why an address cannot be used; “” for a good one."""
    if not address or address.startswith("/") or "\\" in address:
        return "không nằm trong trang"
    for name in address.split("/"):
        if name in {"", ".", ".."}:
            return "không nằm trong trang"
        if name.startswith("."):
            return "có tên bắt đầu bằng dấu chấm, máy chủ sẽ giấu đi"
        if _DEVICE.fullmatch(name):
            return f"có “{name}”, tên mà Windows giữ riêng"
        if _FORBIDDEN.search(name) or name != name.strip() or name.endswith("."):
            return f"có tên “{name}” mà không phải máy nào cũng chép được"
        if len(name.encode()) > _LONGEST_NAME_BYTES:
            return f"có tên dài hơn {_LONGEST_NAME_BYTES} byte"
        if unicodedata.normalize("NFC", name) != name:
            return f"có tên “{name}” chưa ở dạng Unicode dựng sẵn (NFC)"
    return ""


def _unified(address: str) -> str:
    """The address as macOS and Windows compare names."""
    return unicodedata.normalize("NFC", address).casefold()


def _clash(first: str, second: str, one: Plan, other: Plan) -> Problem:
    addresses = " và ".join(f"“{a}”" for a in dict.fromkeys((one.address, other.address)))
    return Problem(
        second,
        0,
        what=f"trùng địa chỉ {addresses} với {first} ({one.printer}, {other.printer})",
        fix="viết Slug khác cho một trong hai",
    )

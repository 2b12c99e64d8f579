"""What the settings must tell of a state body's site, and do not: a notice for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from plugins.bulletin.pages.site import Imprint
from plugins.bulletin.problem import Gravity, Problem

_FILE = "pelicanconf.py"
FIELDS = tuple(field.name for field in fields(Imprint))
# What the foot of every page must name, as readers call it, and an example.
_NAMED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "authority": ("cơ quan chủ quản", "Sở Nội vụ tỉnh …"),
        "licence": ("giấy phép", "Giấy phép số …/GP-TTĐT ngày …"),
        "responsible": ("người chịu trách nhiệm", "Nguyễn Văn …, Trưởng ban biên tập"),
        "address": ("địa chỉ", "số nhà, phố, phường hoặc xã, tỉnh"),
        "telephone": ("điện thoại", "0205 …"),
        "email": ("thư điện tử", "bantin@….gov.vn"),
        "reuse": ("cách ghi nguồn khi dùng lại tin", "Ghi rõ nguồn “…” khi sử dụng lại thông tin."),
    }
)
# Pages that head or foot must lead to.
_LED_TO: Mapping[str, str] = MappingProxyType(
    {
        "tim-kiem/": "Tìm kiếm",
        "lien-he/": "Liên hệ",
        "dinh-chinh/": "Đính chính",
        "rss/": "RSS",
        "so-do/": "Sơ đồ trang",
    }
)


def imprint_of(told: Mapping[str, Any]) -> Imprint:
    """The imprint of well-formed ``BULLETIN`` settings."""
    return Imprint(**told.get("imprint", {}))


def is_imprint(value: Any) -> bool:
    """Whether a setting names nothing but what an imprint has, each as text."""
    return isinstance(value, dict) and all(
        name in FIELDS and isinstance(text, str) for name, text in value.items()
    )


def unmet(settings: Mapping[str, Any]) -> Iterator[Problem]:
    """A notice for each duty that well-formed settings leave empty.

    Source: decree 42/2022/NĐ-CP, articles 4 to 7, and the feet of such sites.
    """
    told = settings["BULLETIN"]
    imprint = imprint_of(told)
    for name, (words, example) in _NAMED.items():
        if not getattr(imprint, name).strip():
            yield _notice(
                f"chân trang chưa có {words}", f'thêm vào "imprint":  "{name}": "{example}"'
            )
    links = [*told["navigation"], *(link for _, some in told["footer"] for link in _links(some))]
    urls = {url for _, url in links}
    for url, name in _LED_TO.items():
        if url not in urls:
            yield _notice(
                f"không trang nào dẫn tới trang {name}", f'thêm ("{name}", "{url}") vào "footer"'
            )


def _links(some: Any) -> list[tuple[str, str]]:
    return some if isinstance(some, list) else []  # “sections” stands for links of articles


def _notice(what: str, fix: str) -> Problem:
    return Problem(_FILE, 0, f"BULLETIN: {what}", fix, Gravity.NOTICE)

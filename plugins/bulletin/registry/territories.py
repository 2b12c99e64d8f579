"""The kinds of territory the law knows, and which lies in which."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType

from plugins.bulletin.registry.registers import Kind


class Level(IntEnum):
    """Where a kind of place stands; a place lies in one of a smaller number."""

    PROVINCE = 1
    DISTRICT = 2  # until 30 June 2025
    COMMUNE = 3


# Source: Luật Tổ chức chính quyền địa phương 77/2015/QH13, điều 2; 72/2025/QH15, điều 1.
LEVELS: Mapping[str, Level] = MappingProxyType(
    {
        "tinh": Level.PROVINCE,
        "thanh-pho": Level.PROVINCE,
        "huyen": Level.DISTRICT,
        "quan": Level.DISTRICT,
        "thi-xa": Level.DISTRICT,
        "thanh-pho-thuoc-tinh": Level.DISTRICT,
        "xa": Level.COMMUNE,
        "phuong": Level.COMMUNE,
        "thi-tran": Level.COMMUNE,
        "dac-khu": Level.COMMUNE,
    }
)

_CITY = ("thành phố", "t.p.", "t.p", "tp.", "tp")

# Each kind with the nouns that stand before a name, longest first.
TERRITORIES: Mapping[str, Kind] = MappingProxyType(
    {
        kind.slug: kind
        for kind in (
            Kind("tinh", "tỉnh", ("tỉnh",)),
            Kind("thanh-pho", "thành phố", _CITY),
            Kind("huyen", "huyện", ("huyện", "h.")),
            Kind("quan", "quận", ("quận", "q.")),
            Kind("thi-xa", "thị xã", ("thị xã", "tx.", "tx")),
            Kind("thanh-pho-thuoc-tinh", "thành phố", _CITY),
            Kind("xa", "xã", ("xã",)),
            Kind("phuong", "phường", ("phường", "p.")),
            Kind("thi-tran", "thị trấn", ("thị trấn", "tt.", "tt")),
            Kind("dac-khu", "đặc khu", ("đặc khu",)),
        )
    }
)

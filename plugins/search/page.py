"""What the search page's template prints."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.views import Head

SEARCH = Link("Tìm kiếm", "tim-kiem/")
INDEX, OLD_INDEX = "chi-muc", "chi-muc-cu"  # folders below the page's own


@dataclass(frozen=True, slots=True)
class Filter:
    """A way to narrow what was found."""

    name: str  # as the index calls it: “phong-trao”
    label: str
    long: bool  # its values are too many to choose from a list: readers type


@dataclass(frozen=True, slots=True)
class SearchPage:
    """“tim-kiem/”. Without script, or without an index, it leads to the indexes of the paper."""

    head: Head
    title: str
    indexes: tuple[Link, ...]  # folders of indexes below this page, the newest first; may be none
    filters: tuple[Filter, ...]
    ways: tuple[Link, ...]  # where else to look

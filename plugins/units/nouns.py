"""The nouns that begin the name of a body or of a village, and what their names look like."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from plugins.bulletin.registry.territories import LEVELS, Level


class Whole(Enum):
    """What makes the name behind a noun whole."""

    PLACE = "place"  # “UBND”: only with its place or the body it belongs to
    FIELD = "field"  # “Sở”: with a field of work
    NAME = "name"  # “Công ty”: with whatever it is called
    ITSELF = "itself"  # “EVNSPC”: a short form the article has told
    NUMBER = "number"  # “Trung đoàn”: with a number or a name right behind


# Asked of every word; looked up on the class they would cost ten times as much.
PLACE, FIELD, NAME, ITSELF, NUMBER = Whole


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun and how it leads a name."""

    name: str  # as it is written out: “Ủy ban nhân dân”
    kind: str  # slug of the kind of body
    whole: Whole
    own: frozenset[str] = frozenset()  # kinds of place it says by itself: “Huyện ủy”
    small: bool = False  # is a name in small letters too: “công an tỉnh”, “thôn Hải Tiến”
    task: bool = False  # what it does may follow as a verb: “Ban Chỉ đạo xây dựng …”
    inner: bool = False  # an organ named for what it belongs to only: “Ban Giám đốc”
    village: bool = False
    weak: bool = False  # a common noun as well: “khu vực 5” is a village only with its commune
    coded: bool = False  # with a code only: “Đoàn B50”
    lists: bool = False  # “các” may follow: “Ban Quản lý các khu công nghiệp”


def _of(level: Level) -> frozenset[str]:
    return frozenset(kind for kind, own in LEVELS.items() if own is level)


PROVINCES = _of(Level.PROVINCE)
DISTRICTS = _of(Level.DISTRICT)
COMMUNES = _of(Level.COMMUNE)

"""The names the bulletin knows: campaigns, units, places, awards, sections, authors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of campaign, unit, place or award."""

    slug: str  # “phong-trao-thi-dua”
    name: str  # “phong trào thi đua”, as it stands in a sentence
    cues: tuple[str, ...] = ()  # the nouns that announce a name of this kind, longest first


@dataclass(frozen=True, slots=True)
class Decision:
    """A document that founded or renewed a campaign."""

    number: str  # “666/QĐ-TTg”
    date: str = ""  # ISO, as far as known: “2022-06-02”, “2021-12”, “”


@dataclass(frozen=True, slots=True)
class Period:
    """A run of a campaign, in years, both inclusive."""

    start: int | None
    end: int | None  # None: not known, or none was set
    decision: str = ""
    name: str = ""  # the official name in this period, where it differs


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a unit, in Vietnamese."""

    date: str  # ISO, as far as known
    what: str
    unit: str = ""  # slug of the other unit concerned


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an entry's facts come from and how far they can be trusted."""

    confidence: str = ""  # “verified”, “partly”, “unverified”
    sources: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A named movement, drive, programme, model, wave, month of action or contest."""

    slug: str  # never changes once published: it is the page's address
    name: str
    kind: str
    also: tuple[str, ...] = ()  # strong names: count wherever they stand
    after_cue: tuple[str, ...] = ()  # weak names: count in quotes or after a cue word
    cues: tuple[str, ...] = ()  # cue words of its own, beside those of its kind
    launched_by: str = ""
    launched_on: str = ""  # ISO, as far as known
    decisions: tuple[Decision, ...] = ()
    periods: tuple[Period, ...] = ()
    parent: str = ""
    successor: str = ""
    field: str = ""  # slug of the field
    was: tuple[str, ...] = ()  # old slugs: each redirects
    provenance: Provenance = Provenance()

    @property
    def url(self) -> str:
        return f"phong-trao/{self.slug}/"

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, those of its periods among them; weak ones last."""
        earlier = (period.name for period in self.periods if period.name)
        return (self.name, *self.also, *earlier, *self.after_cue)


@dataclass(frozen=True, slots=True)
class Unit:
    """A body, department, organisation, enterprise … that is not itself a territory.

    ``in_context`` holds names that lack their place (“Liên đoàn Lao động tỉnh”) or, with
    ``after_role``, their parent: “Vụ III” names the unit “Vụ III, Ban Thi đua - Khen thưởng Trung
    ương” in “Vụ trưởng Vụ III” only, whatever the place.
    """

    slug: str
    name: str
    kind: str
    also: tuple[str, ...] = ()  # name the unit wherever they stand
    in_context: tuple[str, ...] = ()  # name it only where the article is about its place
    after_role: bool = False  # in_context counts only in a role phrase: “Vụ trưởng Vụ III”
    place: str = ""  # slug of the territory it belongs to; “”: the whole country
    parent: str = ""  # slug of a unit or place
    valid_from: date | None = None  # both inclusive; None: unknown or open
    valid_to: date | None = None
    successors: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    was: tuple[str, ...] = ()
    provenance: Provenance = Provenance()

    @property
    def url(self) -> str:
        return f"don-vi/{self.slug}/"


@dataclass(frozen=True, slots=True)
class Heir:
    """What became of a place: the new place, and whether it took all of the old one."""

    slug: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """A province, district or commune with the days on which it existed."""

    slug: str  # “xa-loc-yen-huyen-cao-loc-lang-son”
    name: str  # without its kind: “Lộc Yên”
    # tinh, thanh-pho, huyen, quan, thi-xa, thanh-pho-thuoc-tinh, xa, phuong, thi-tran, dac-khu
    kind: str
    kind_name: str  # “xã”
    parent: str = ""  # slug; “” for a province
    valid_from: date | None = None
    valid_to: date | None = None
    heirs: tuple[Heir, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    also: tuple[str, ...] = ()  # other names: “Xứ Lạng”, “TP.HCM”
    events: tuple[Event, ...] = ()
    was: tuple[str, ...] = ()
    provenance: Provenance = Provenance()

    @property
    def full_name(self) -> str:
        """“xã Lộc Yên”, as it stands in a sentence."""
        return f"{self.kind_name} {self.name}"

    @property
    def url(self) -> str:
        return f"don-vi/{self.slug}/"

    def stood_on(self, day: date) -> bool:
        """Whether the place existed under this name on a day."""
        after = self.valid_from is None or self.valid_from <= day
        return after and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Award:
    """An order, medal, title, flag or certificate: known so that it is taken for no campaign."""

    slug: str
    name: str
    kind: str  # slug of its group: “huan-chuong”
    level: str = ""
    conferred_by: str = ""
    ranks: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    given_to: tuple[str, ...] = ()  # “ca-nhan”, “tap-the”, “ho-gia-dinh”
    law_article: str = ""
    collides_with: tuple[str, ...] = ()  # slugs of campaigns that bear the same words
    provenance: Provenance = Provenance()

    @property
    def names(self) -> tuple[str, ...]:
        """All its names."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class Section:
    """A chuyên mục."""

    slug: str
    name: str
    also: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        return f"chuyen-muc/{self.slug}/"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A name that looks like a campaign's or a unit's and, editors say, is none."""

    name: str
    kind: str  # slug; refused under every kind of the register that has this one
    reason: str = ""
    date: str = ""  # ISO, as far as known


@dataclass(frozen=True, slots=True)
class Registers:
    """Every register, by slug, in the order of its file (places: sorted by slug)."""

    campaigns: Mapping[str, Campaign] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    awards: Mapping[str, Award] = field(default_factory=dict)
    sections: Mapping[str, Section] = field(default_factory=dict)
    campaign_kinds: Mapping[str, Kind] = field(default_factory=dict)
    unit_kinds: Mapping[str, Kind] = field(default_factory=dict)  # places among them
    award_kinds: Mapping[str, Kind] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)  # slug of a field: its name
    refused: tuple[Refusal, ...] = ()
    digest: str = ""  # of all files read
    # What could not be read whole, so that a name may be missing: “campaigns”, “units”,
    # “overlays” (places of units.toml), “gazetteer”, “sections” …
    holes: frozenset[str] = frozenset()

"""Tags an editor sets by hand that nobody knows, or that speak against themselves."""

from __future__ import annotations

from tests.catalogue.case import Case, article, harmless, published, refused


def _wrong(name: str, line: str, *words: str) -> Case:
    return refused(f"tags {name}", article(headers=line + "\n"), 4, *words)


CASES: tuple[Case, ...] = (
    _wrong("of no campaign", "Campaigns: tet-xum-vay", "tet-xum-vay", "tet-sum-vay"),
    _wrong("of no unit", "Units: so-nong-nghiep-lang-son", "so-nong-nghiep-lang-son"),
    _wrong("removing no campaign", "Campaigns: -khong-co", "khong-co"),
    _wrong("added and removed", "Campaigns: tet-sum-vay; -tet-sum-vay", "tet-sum-vay"),
    _wrong("of a unit among campaigns", "Campaigns: so-noi-vu-lang-son", "so-noi-vu-lang-son"),
    _wrong("with two minus signs", "Campaigns: --tet-sum-vay", "tet-sum-vay"),
    _wrong("with only a minus sign", "Campaigns: -", "."),
    _wrong("with a comma", "Campaigns: tet-sum-vay, khong-co", "khong-co"),
    _wrong("as a path", "Units: ../../etc/passwd", "passwd"),
    _wrong("as mark up", "Campaigns: <script>alert(1)</script>", "."),
    harmless("tags of nothing", article(headers="Campaigns: ;;\n"), ("khai mạc",)),
    harmless(
        "tag twice", article(headers="Campaigns: tet-sum-vay; tet-sum-vay\n"), ("Tết Sum vầy",)
    ),
    harmless("tag removed that is not there", article(headers="Campaigns: -tet-sum-vay\n")),
    published("tag set by its name", article(headers="Campaigns: Tết Sum vầy\n"), ("tet-sum-vay",)),
)

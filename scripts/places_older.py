"""Places that had ended before 30 June 2025, from the older of the two data sets."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from plugins.bulletin.text.vietnamese import fold
from scripts.places_row import Row, kind_and_name, row_of, unique

# Last day of districts that ended or changed kind or name before 1 July 2025. Source: resolutions
# of the Standing Committee of the National Assembly, by the day from which each applies (938,
# 1012, 1013, 1104, 1199, 1232, 1238, 1241, 1243, 1245, 1256, 1280, 1283, 1314, 1318, 1365
# /NQ-UBTVQH15; Nghị quyết 175/2024/QH15 for Huế); held against a list of 4 January 2025.
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
    "huyen-moc-chau-son-la": date(2025, 1, 31),
    "huyen-thuy-nguyen-hai-phong": date(2024, 12, 31),
    "huyen-an-duong-hai-phong": date(2024, 12, 31),
    "huyen-kim-bang-ha-nam": date(2024, 12, 31),
    "thi-xa-phu-my-ba-ria-vung-tau": date(2025, 2, 28),
    "tinh-thua-thien-hue": date(2024, 12, 31),
}
# First day of a district that took communes from one that went on.
FIRST_DAYS = {
    "thi-xa-chu-bac-giang": date(2025, 1, 1),
    "thanh-pho-thu-duc-ho-chi-minh": date(2021, 1, 1),  # Source: 1111/NQ-UBTVQH14
}

DAY = timedelta(days=1)


def add_older(rows: dict[str, Row], of_code: dict[str, str], old_set: Path) -> None:
    """Add to ``rows`` what ended earlier, and give a first day to what began with that end.

    ``of_code`` gives the slug that a code had on 30 June 2025.
    """
    provinces, districts, communes = (
        json.loads((old_set / f"data/{level}.json").read_text("utf-8"))
        for level in ("tinh_tp", "quan_huyen", "xa_phuong")
    )
    above = _add_provinces(rows, provinces)
    ended = _ended_districts(rows, districts, above)
    _add_communes(rows, of_code, communes, above, ended)
    for slug, first in FIRST_DAYS.items():
        rows[slug] = replace(rows[slug], first=first)
    for slug, row in rows.items():  # nothing is older than what it lies in
        parent = rows.get(row.parent)
        if parent and parent.first and (row.first is None or row.first < parent.first):
            rows[slug] = replace(row, first=parent.first)


def _add_provinces(rows: dict[str, Row], found: dict[str, Any]) -> dict[str, Row]:
    """Rows by “P” and code; a province that changed its name is added and gives way to the new."""
    above: dict[str, Row] = {}
    for code, old in found.items():
        row = row_of(old["name_with_type"], None, code)
        if row.slug not in rows:
            now = next(r for r in rows.values() if r.code == code and not r.parent)
            row = replace(row, last=LAST_DAYS[row.slug], heirs={now.slug: True}).at(now)
            rows[row.slug] = row
            rows[now.slug] = replace(now, first=LAST_DAYS[row.slug] + DAY)
        above["P" + code] = rows[row.slug]
    return above


def _ended_districts(
    rows: dict[str, Row], found: dict[str, Any], above: dict[str, Row]
) -> dict[str, Row]:
    """Districts that are not in ``rows``, by slug; every one is put into ``above`` by its code."""
    spelling = {fold(row.name): row.name for row in rows.values()}
    ended: dict[str, Row] = {}
    for code, old in found.items():
        province = above["P" + old["parent_code"]]
        row = row_of(old["name_with_type"], province, code, district=True)
        if row.slug not in rows:
            last = LAST_DAYS.get(row.slug) or LAST_DAYS[province.slug]
            row = replace(row, last=last, name=spelling.get(fold(row.name), row.name))
            ended[row.slug] = row
        above[code] = rows.get(row.slug, row)
    return ended


def _add_communes(
    rows: dict[str, Row],
    of_code: dict[str, str],
    found: dict[str, Any],
    above: dict[str, Row],
    ended: dict[str, Row],
) -> None:
    """Communes that left their district, and the ended districts with the heirs this shows."""
    communes: list[Row] = []
    heirs: dict[str, set[str]] = defaultdict(set)
    for code, old in found.items():
        parent = above[old["parent_code"]]
        now = rows.get(of_code.get(code, ""))
        district = rows[now.parent] if now else None
        if parent.slug in ended:
            last = parent.last
            if district:
                heirs[parent.slug].add(district.slug)
        elif district and district != parent and district.slug in FIRST_DAYS:
            last = FIRST_DAYS[district.slug] - DAY
        else:
            continue
        full = old["name_with_type"]
        if now and fold(name := kind_and_name(full)[1]) == fold(now.name):
            full = full.replace(name, now.name)
        communes.append(
            replace(
                row_of(full, parent, code), last=last, heirs={now.slug: True} if now else {}
            ).at(now)
        )
        if now and last and now.first is None:
            rows[now.slug] = replace(now, first=last + DAY)
    known = {row.slug for row in above.values()}
    for slug, row in ended.items():
        only = rows[min(heirs[slug])] if len(heirs[slug]) == 1 else None
        rows[slug] = replace(row, heirs=dict.fromkeys(heirs[slug], only is not None)).at(only)
        for heir in heirs[slug] - known:  # it began the day after
            if row.last:
                rows[heir] = replace(rows[heir], first=row.last + DAY)
    rows.update((row.slug, row) for row in unique(communes, set(rows)))

"""Invented articles of a Vietnamese bulletin: each depends on its number and the seed alone."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

PHRASES: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8")
)


@dataclass(frozen=True)
class Gazetteer:
    """All names: 10 provinces, 40 districts, 350 communes; 60 campaigns; 30 people."""

    units: list[dict[str, Any]]
    campaigns: list[dict[str, str]]
    people: list[str]

    def unit(self, name: str) -> dict[str, Any]:
        return next(unit for unit in self.units if unit["name"] == name)

    def of_level(self, *levels: str) -> list[dict[str, Any]]:
        return [unit for unit in self.units if unit["level"] in levels]


@dataclass(frozen=True)
class Article:
    number: int
    title: str
    date: datetime
    slug: str
    section: str
    authors: list[str]
    campaigns: list[str]
    units: list[str]
    body: str
    has_picture: bool
    summary: str


def gazetteer(rng: random.Random) -> Gazetteer:
    names = [f"{a} {b}" for a in PHRASES["place_first"] for b in PHRASES["place_second"]]
    rng.shuffle(names)
    fresh = iter(names)
    units: list[dict[str, Any]] = []
    for province in PHRASES["provinces"]:
        top = f"tỉnh {province}"
        units.append({"name": top, "parent": None, "level": "province"})
        for number in range(4):
            district = f"huyện {next(fresh)}"
            units.append({"name": district, "parent": top, "level": "district"})
            units.extend(
                {"name": f"xã {next(fresh)}", "parent": district, "level": "commune"}
                for _ in range(9 if number < 3 else 8)
            )
    combos = [f"{v} {g}" for v in PHRASES["campaign_verbs"] for g in PHRASES["campaign_goals"]]
    rng.shuffle(combos)
    kinds = list(PHRASES["cues"])
    campaigns = [{"name": c, "kind": kinds[i % 5]} for i, c in enumerate(combos[:60])]
    people: set[str] = set()
    while len(people) < 30:
        parts = (PHRASES["family_names"], PHRASES["middle_names"], PHRASES["given_names"])
        people.add(" ".join(rng.choice(part) for part in parts))
    return Gazetteer(units, campaigns, sorted(people))


def often_early(rng: random.Random, items: Sequence[Any], count: int) -> list[Any]:
    """So many different items, those at the front likelier, as names in the news are."""
    chosen: list[Any] = []
    while len(chosen) < count:
        item = items[min(int(len(items) * rng.random() ** 2.2), len(items) - 1)]
        if item not in chosen:
            chosen.append(item)
    return chosen


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def article(number: int, total: int, seed: int, names: Gazetteer) -> Article:
    """One article; it depends on its number, the total and the seed alone."""
    rng = random.Random(f"{seed}:{number}")
    campaigns = often_early(rng, names.campaigns, rng.choice([1, 1, 2, 2, 3]))
    communes = often_early(rng, names.of_level("commune"), rng.choice([1, 1, 2]))
    extra = rng.choice(names.of_level("province", "district"))
    forms: list[str] = []
    units: list[str] = []
    for commune in communes:
        district = names.unit(commune["parent"])
        forms += [
            f"{commune['name']}, {district['name']}, {district['parent']}",
            commune["name"],
        ]
        units += [commune["name"], district["name"], district["parent"]]
    forms.append(extra["name"])
    units = list(dict.fromkeys([*units, extra["name"]]))
    minutes = int((number + rng.random()) / total * 6 * 365 * 24 * 60)
    date = datetime(2019, 1, 1, 7) + timedelta(minutes=minutes)

    def quoted(campaign: dict[str, str]) -> str:
        return f"{PHRASES['cues'][campaign['kind']]} “{campaign['name']}”"

    def values(**fixed: str) -> dict[str, Any]:
        drawn: dict[str, Any] = {"d": rng.randint(1, 28), "m": rng.randint(1, 12)}
        drawn |= {"y0": date.year, "y1": date.year + 4}
        drawn |= {"n": rng.randint(3, 48), "n2": rng.randint(50, 900)}
        drawn |= {"unit": rng.choice(forms), "unit2": rng.choice(forms)}
        drawn["camp"] = quoted(rng.choice(campaigns))
        return drawn | fixed

    def sentence(kind: str, **fixed: str) -> str:
        pool = PHRASES[kind]
        template: str = pool[rng.randrange(len(pool))]
        return template.format(**values(**fixed))

    opening = sentence("openings", unit=forms[0], camp=quoted(campaigns[0]))
    due = [sentence("with_campaign", camp=quoted(campaign)) for campaign in campaigns[1:]]
    due += [sentence("with_unit", unit=form) for form in forms[1:]]
    blocks = _blocks(rng, opening, due, values)
    has_picture = number % 5 == 0
    if has_picture:
        alt = f"Quang cảnh buổi làm việc tại {communes[0]['name']}"
        blocks.insert(1, f"![{alt}](/images/{number:05d}.jpg)")
    title = rng.choice(PHRASES["titles"]).format(
        U=capital(communes[0]["name"]), c=quoted(campaigns[0]), n=rng.randint(3, 36)
    )
    authors = often_early(rng, names.people, 1 if rng.random() < 0.8 else 2)
    return Article(
        number=number,
        title=capital(title),
        date=date,
        slug=f"bai-{number:05d}",
        section=PHRASES["sections"][int(rng.random() ** 1.5 * 8)],
        authors=authors,
        campaigns=[campaign["name"] for campaign in campaigns],
        units=units,
        body="\n\n".join(blocks) + "\n",
        has_picture=has_picture,
        summary=capital(opening),
    )


def _blocks(
    rng: random.Random, opening: str, due: list[str], values: Callable[[], dict[str, Any]]
) -> list[str]:
    """Paragraphs with all sentences due, among headings, lists, quotations, tables and links."""
    target, words = rng.randint(500, 1200), 0
    blocks: list[str] = []
    sentences = [opening]
    rng.shuffle(due)
    while True:
        while len(sentences) < rng.randint(4, 7):
            draw = rng.random()
            kind = "with_campaign" if draw < 0.12 else "with_unit" if draw < 0.3 else "plain"
            if due and rng.random() < 0.5:
                sentences.append(due.pop())
            else:
                sentences.append(rng.choice(PHRASES[kind]).format(**values()))
        text = " ".join(capital(sentence) for sentence in sentences)
        if rng.random() < 0.15:
            text = _emphasised(rng, text)
        blocks.append(text)
        words += len(text.split())
        sentences = []
        if words >= target and not due:
            return blocks
        draw = rng.random()
        if draw < 0.25:
            blocks.append("## " + rng.choice(PHRASES["headings"]))
        elif draw < 0.33:
            items = [_plain(rng, values) for _ in range(rng.randint(3, 5))]
            blocks.append("\n".join(f"- {item}" for item in items))
        elif draw < 0.38:
            blocks.append("> " + _plain(rng, values))
        elif draw < 0.41:
            rows = [
                f"| Phần việc {row} | {rng.randint(10, 90)} | {rng.randint(10, 99)}% |"
                for row in range(1, 5)
            ]
            head = ["| Nội dung | Chỉ tiêu | Kết quả |", "|---|---|---|"]
            blocks.append("\n".join(head + rows))
        elif draw < 0.45:
            address = f"https://example.org/van-ban/{rng.randint(1, 999)}"
            blocks.append(f"Xem thêm [văn bản hướng dẫn]({address}).")


def _plain(rng: random.Random, values: Callable[[], dict[str, Any]]) -> str:
    template: str = rng.choice(PHRASES["plain"])
    return template.format(**values())


def _emphasised(rng: random.Random, text: str) -> str:
    """Two words in bold, but never a part of a campaign's name."""
    words = text.split(" ")
    first = rng.randrange(len(words) - 3)
    if "“" in text:
        return text
    words[first], words[first + 1] = "**" + words[first], words[first + 1] + "**"
    return " ".join(words)

"""The one stylesheet: light, legible, and asking nothing of other hosts."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from plugins.photos.tone import TONES

THEME = Path(__file__).parents[2] / "theme"
SHEET = (THEME / "static/css/bulletin.css").read_text(encoding="utf-8")
RULES = re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL)
# Written by Markdown and its cleaning, or by planners, not by a template.
FROM_RECORDS = {"credit", "footnote", "right", "center", "campaign", "unit", "award"} | {
    "ended",
    "withdrawn",
    "draft",
    *(f"heat-{shade}" for shade in range(5)),
    "earlier",
    *(f"tone-{name}" for name in TONES),
    *(f"f{axis}{tenth}" for axis in "xy" for tenth in range(11)),
}


def tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


LIGHT, DARK = (tokens(block) for block in re.findall(r":root \{(.*?)\}", RULES, re.DOTALL)[:2])


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "tint"])
@pytest.mark.parametrize("text", ["ink", "soft", "red", "teal", "gold"])
def test_every_text_reaches_seven_to_one(scheme: dict[str, str], ground: str, text: str) -> None:
    assert contrast(scheme[text], scheme[ground]) >= 7


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("line", ["line2", "focus"])
def test_lines_that_mean_something_reach_three_to_one(scheme: dict[str, str], line: str) -> None:
    assert contrast(scheme[line], scheme["paper"]) >= 3


def test_it_weighs_at_most_eight_kilobytes_zipped() -> None:
    assert len(gzip.compress(SHEET.encode(), 9)) <= 8 * 1024


def test_it_asks_nothing_of_other_hosts_and_every_file_it_names_is_there() -> None:
    assert "@import" not in RULES
    named = re.findall(r'url\("([^"]+)"\)', RULES)
    assert named
    assert [n for n in named if not (THEME / "static/css" / n).resolve().is_file()] == []


def test_line_heights_leave_room_for_stacked_marks() -> None:
    """Measured: capitals with two marks need 1.25 em (serif), lower case 1.24 em (sans)."""
    heights = re.findall(r"font: \d+ [\w.]+/([\d.]+) var\(--(body|head|sans)\)", RULES)
    assert {family for _, family in heights} == {"body", "head", "sans"}
    least = {"body": 1.26, "head": 1.26, "sans": 1.45}
    assert [(h, family) for h, family in heights if float(h) < least[family]] == []


@pytest.mark.parametrize(
    "harm", ["text-transform", "letter-spacing", "line-clamp", "text-align: justify", "!important"]
)
def test_it_does_nothing_that_harms_vietnamese_text(harm: str) -> None:
    assert harm not in RULES


def test_every_class_it_styles_is_printed_somewhere() -> None:
    templates = "".join(p.read_text("utf-8") for p in (THEME / "templates").rglob("*.html"))
    printed = set(re.findall(r"[\w-]+", " ".join(re.findall(r'class="([^>]*)"', templates))))
    selectors = re.sub(r"\{[^{}]*\}", " ", RULES)
    styled = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r'"[^"]*"', "", selectors)))
    assert styled - printed - FROM_RECORDS == set()

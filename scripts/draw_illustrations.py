"""Draws the sample articles' illustrations into content/images/.

Run it as ``python scripts/draw_illustrations.py``. The same Pillow gives the same bytes.

Nothing here shows a real person, place or event; every caption says “Ảnh minh họa”.
"""

from __future__ import annotations

from pathlib import Path

from illustrations import coast, country, houses, lang_son

PICTURES = {
    "lang-son-lam-viec": lang_son.meeting_room,
    "cao-loc-lam-viec": lang_son.district_office,
    "vuon-hong-loc-yen": lang_son.persimmons,
    "xe-dap-truong-bien": coast.bicycles_at_school,
    "sach-vo-ra-dao": coast.books_for_the_island,
    "ngon-hai-dang": coast.lighthouse,
    "doi-che": country.tea_hills,
    "ngo-hoa": houses.flowered_lane,
    "canh-dong-thot-not": country.palmyra_field,
    "san-benh-vien": houses.clinic_yard,
    "nha-moi": houses.house_in_the_making,
    "hu-gao": country.rice_jar,
}


def main(folder: Path) -> None:
    """Draw every picture into the folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        draw().save(folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(__file__).resolve().parent.parent / "content" / "images")

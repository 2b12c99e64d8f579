"""A small bulletin for the tests of this room: names, a content folder with a picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from plugins.bulletin.registry.registers import Campaign, Place, Registers, Section, Unit


@pytest.fixture(scope="session")
def registers() -> Registers:
    places = [
        Place("tinh-lang-son", "Lạng Sơn", "tinh", "tỉnh", was=("lang-son",)),
        Place("xa-tan-lap-1", "Tân Lập", "xa", "xã"),
        Place("xa-tan-lap-2", "Tân Lập", "xa", "xã"),
    ]
    return Registers(
        campaigns={
            "vi-nguoi-ngheo": Campaign(
                "vi-nguoi-ngheo", "Vì người nghèo", "phong-trao-thi-dua", was=("nguoi-ngheo",)
            )
        },
        units={"so-noi-vu-lang-son": Unit("so-noi-vu-lang-son", "Sở Nội vụ tỉnh Lạng Sơn", "so")},
        places={place.slug: place for place in places},
        sections={
            "phong-trao-thi-dua": Section("phong-trao-thi-dua", "Phong trào thi đua"),
            "y-te": Section("y-te", "Y tế", also=("Sức khỏe",)),
        },
        digest="x",
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """``content/`` with one picture, ``images/vuon-hong.png``."""
    folder = tmp_path / "content"
    (folder / "images").mkdir(parents=True)
    Image.new("RGB", (30, 20), "red").save(folder / "images" / "vuon-hong.png")
    return folder

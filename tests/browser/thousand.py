"""A bulletin of a thousand articles, of the corpus that speed is measured with, whose campaigns and
units are registered: lists, tables and the search index as long as they become."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from shutil import copytree
from typing import Any

from PIL import Image

from plugins.bulletin.text.vietnamese import slug_of

ROOT = Path(__file__).parent.parent.parent
NUMBER = 1000
PLACES = ("tinh-lang-son", "thanh-pho-ha-noi", "tinh-an-giang", "tinh-nghe-an", "tinh-dak-lak")
KINDS = ("phong-trao-thi-dua", "cuoc-van-dong", "chuong-trinh", "mo-hinh")


def lay_out(folder: Path) -> Path:
    """The content folder of a thousand articles, in ``folder``."""
    maker = [sys.executable, str(ROOT / "benchmarks/make_corpus.py"), "-n", str(NUMBER)]
    corpus, content = folder / "corpus", folder / "content"
    subprocess.run([*maker, "-o", str(corpus), "--dialect", "plain"], check=True)
    content.mkdir()
    (corpus / "articles").rename(content / "articles")
    copytree(ROOT / "content/pages", content / "pages")
    copytree(ROOT / "content/registry", content / "registry")
    _register(content / "registry", json.loads((corpus / "gazetteer.json").read_text("utf-8")))
    _draw(content)
    return content


def _register(folder: Path, names: dict[str, Any]) -> None:
    campaigns = (
        f'\n[[campaign]]\nslug = "{slug_of(each["name"])}"\nkind = "{KINDS[place % 4]}"\n'
        f'name = "{each["name"]}"\nperiods = [{{ from = {2014 + place % 8}, to = 2025 }}]\n'
        for place, each in enumerate(names["campaigns"])
    )
    units = (
        f'\n[[unit]]\nslug = "x-{slug_of(name)}"\nkind = "hoi-dong"\nname = "{name}"\n'
        f'place = "{PLACES[number % len(PLACES)]}"\n'
        for number, name in enumerate(dict.fromkeys(each["name"] for each in names["units"]))
    )
    for register, lines in (("campaigns", campaigns), ("units", units)):
        with (folder / f"{register}.toml").open("a", encoding="utf-8") as file:
            file.write("".join(lines))


def _draw(content: Path) -> None:
    """One small picture under every name that an article may use."""
    images = content / "images"
    images.mkdir()
    drawn = BytesIO()
    Image.new("RGB", (64, 48), "gray").save(drawn, "JPEG")
    for article in (content / "articles").glob("*.md"):
        (images / f"{article.stem}.jpg").write_bytes(drawn.getvalue())

#!/usr/bin/env python3
"""A deterministic corpus of invented Vietnamese bulletin articles, about 990 words each.

    make_corpus.py -n 1000 -o DIR [--dialect pelican|plain|yaml|nikola] [--seed 7] [--images]

Bodies are the same bytes in every dialect of one number and seed; only the headers differ:
  pelican  campaigns and units together in Tags, which is what stock Pelican can do
  plain    no tags: campaigns and units stand in the text only, for a site that finds them
  yaml     front matter with lists of categories, authors, campaigns and units (Hugo, Eleventy)
  nikola   comment headers, campaigns and units as tags
DIR gets articles/NNNNN.md, gazetteer.json (all names), truth.jsonl (what each article names) and,
with --images, images/.
"""

from __future__ import annotations

import argparse
import json
import os
import random
from pathlib import Path

from corpus import PHRASES, article, gazetteer
from dialects import written


def picture(path: Path, number: int, size: tuple[int, int] = (1600, 1067)) -> None:
    """A noisy picture that compresses about as badly as a photograph."""
    from PIL import Image, ImageDraw, ImageFilter

    rng = random.Random(number)
    noise = Image.effect_noise((400, 267), 60).convert("L").resize(size)
    bands = []
    for _ in range(3):
        slope, base = rng.random(), rng.randint(0, 60)
        bands.append(noise.point([int(value * slope) + base for value in range(256)]))
    image = Image.merge("RGB", bands).filter(ImageFilter.GaussianBlur(2))
    draw = ImageDraw.Draw(image)
    for _ in range(40):
        x, y = rng.randrange(size[0]), rng.randrange(size[1])
        far = (x + rng.randint(20, 300), y + rng.randint(20, 300))
        draw.ellipse([(x, y), far], fill=tuple(rng.randrange(256) for _ in range(3)))
    image.save(path, quality=85)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-n", type=int, default=1000)
    parser.add_argument("-o", type=Path, required=True)
    parser.add_argument(
        "--dialect", default="pelican", choices=["pelican", "plain", "yaml", "nikola"]
    )
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--images", action="store_true")
    parser.add_argument(
        "--image-limit", type=int, default=200, help="pictures made; the rest are links to them"
    )
    given = parser.parse_args()
    names = gazetteer(random.Random(given.seed))
    articles, images = given.o / "articles", given.o / "images"
    articles.mkdir(parents=True, exist_ok=True)
    known = {
        "units": names.units,
        "campaigns": names.campaigns,
        "authors": names.people,
        "categories": PHRASES["sections"],
    }
    (given.o / "gazetteer.json").write_text(
        json.dumps(known, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    words, truth, made = 0, [], 0
    for number in range(given.n):
        one = article(number, given.n, given.seed, names)
        words += len(one.body.split())
        (articles / f"{number:05d}.md").write_text(written(one, given.dialect), encoding="utf-8")
        truth.append({"id": number, "campaigns": one.campaigns, "units": one.units})
        if given.images and one.has_picture:
            images.mkdir(exist_ok=True)
            path = images / f"{number:05d}.jpg"
            if made < given.image_limit:
                picture(path, number)
            elif not path.exists():
                os.link(images / f"{(made % given.image_limit) * 5:05d}.jpg", path)
            made += 1
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in truth)
    (given.o / "truth.jsonl").write_text("".join(lines), encoding="utf-8")
    print(f"{given.n} articles, {words / max(given.n, 1):.0f} words each in the mean -> {given.o}")


if __name__ == "__main__":
    main()

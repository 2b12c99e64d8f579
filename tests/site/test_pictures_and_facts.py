"""What browsers, messengers and search engines find on the pages of the small bulletin."""

from __future__ import annotations

import json

import pytest
from PIL import Image

from plugins.bulletin.problem import Refused

ADDRESS = "https://bantin.example.vn/ban-tin"
OURS = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "dpi"}


def pages(bulletin):
    """Every page that readers come to read, by its address."""
    for address in bulletin.files("index.html"):
        page = bulletin.page(address.removesuffix("index.html"))
        if not page.select_one("meta[http-equiv=refresh]"):
            yield address, page


def test_every_page_tells_its_facts_in_one_block_of_data(bulletin):
    kinds = set()
    for address, page in pages(bulletin):
        [block] = page.select("script[type='application/ld+json']")
        graph = json.loads(block.string)["@graph"]
        kinds |= {node["@type"] for node in graph}
        assert page.select("script:not([type='application/ld+json']):not([src])") == [], address
        steps = [node for node in graph if node["@type"] == "BreadcrumbList"]
        assert len(steps) == (address != "index.html"), address
    assert kinds >= {"NewsArticle", "CollectionPage", "WebSite", "Organization", "BreadcrumbList"}


def test_what_an_article_is_about_leads_to_pages_there_are(bulletin):
    page = bulletin.page("2021/11/nong-dan-thi-dua/")
    graph = json.loads(page.select_one("script[type='application/ld+json']").string)["@graph"]
    [news] = [node for node in graph if node["@type"] == "NewsArticle"]
    named = [thing for key in ("about", "mentions") for thing in news.get(key, [])]
    urls = [thing["url"].removeprefix(f"{ADDRESS}/") for thing in named if "url" in thing]
    assert "phong-trao/vi-nguoi-ngheo/" in urls
    assert all((bulletin.output / url / "index.html").is_file() for url in urls)


def test_every_page_has_a_picture_to_share_of_the_right_size(bulletin):
    shared = {}
    for address, page in pages(bulletin):
        url = page.select_one("meta[property='og:image']")["content"]
        assert url.startswith(f"{ADDRESS}/")
        with Image.open(bulletin.output / url.removeprefix(f"{ADDRESS}/")) as image:
            assert image.size == (1200, 630)
        assert page.select_one("link[rel=canonical]")["href"].startswith(f"{ADDRESS}/")
        shared[address] = url
    articles = [url for address, url in shared.items() if address.startswith("20")]
    assert len(set(articles)) == len(articles) > 2
    assert shared["tin/index.html"] == shared["index.html"] not in articles


def test_pictures_are_published_without_what_a_camera_wrote(workshop):
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Hang may anh", 6
    exif.get_ifd(0x8825)[2] = (21.0, 51.0, 0.0)
    folder = workshop.content / "images"
    folder.mkdir(exist_ok=True)
    Image.new("RGB", (900, 600), "red").save(folder / "chup.jpg", exif=exif, comment=b"bi mat")
    article = workshop.content / "articles/2023/12/co-anh.md"
    article.parent.mkdir(parents=True, exist_ok=True)
    article.write_text(
        "Title: Bài có ảnh\nDate: 2023-12-05\nSection: Nhân đạo\nPicture-focus: 10% 90%\n\n"
        "Chữ.\n\n![Hội trường](images/chup.jpg)\n",
        encoding="utf-8",
    )
    workshop.publish()
    made = [a for a in workshop.files() if "chup-" in a]
    assert {a.rpartition(".")[2] for a in made} == {"jpg", "avif"}
    for address in made:
        with Image.open(workshop.output / address) as image:
            assert image.height > image.width
            assert not image.getexif()
            assert set(image.info) <= OURS
        assert b"bi mat" not in (workshop.output / address).read_bytes()
    image = workshop.page("2023/12/co-anh/").select_one("picture img")
    assert (image["width"], image["height"]) == ("600", "900")
    assert {"fx1", "fy9"} <= set(workshop.page("").select_one("img[alt='Hội trường']")["class"])


def test_a_bad_picture_is_told_by_article_line_and_file_and_no_other_suffers(workshop):
    folder = workshop.content / "images"
    folder.mkdir(exist_ok=True)
    (folder / "trang.jpg").write_bytes(b"<html><script>alert(1)</script>")
    (folder / "rong.png").write_bytes(b"")
    Image.new("RGB", (64, 48), "red").save(folder / "tot.png")
    article = workshop.content / "articles/2023/12/co-anh.md"
    article.parent.mkdir(parents=True, exist_ok=True)
    named = "\n\n".join(f"![Mô tả](images/{name})" for name in ("tot.png", "trang.jpg", "rong.png"))
    article.write_text(f"Title: A\nDate: 2023-12-05\n\nChữ.\n\n{named}\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        workshop.publish()
    told = [(p.line, p.what) for p in refused.value.problems if p.path.endswith("co-anh.md")]
    bad = [(line, what) for line, what in told if "images/" in what]
    assert [line for line, _ in bad] == [8, 10]
    assert "trang.jpg" in bad[0][1]
    assert "HTML" in bad[0][1]
    assert "rỗng" in bad[1][1]

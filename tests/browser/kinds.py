"""One address of every kind of page of the sample bulletin. A new kind of page gets a line here."""

from __future__ import annotations

from tests.browser.content import CORRECTED, WITHDRAWN

ARTICLE = "2023/11/giam-sat-lang-son/"
BARE_ARTICLE = "2012/10/thang-cao-diem-vi-nguoi-ngheo-2012/"  # has no picture
MAIN, PLACE = "phong-trao/doi-moi-sang-tao-dak-lak/", "tinh-dak-lak"

KINDS = {
    "home": "",
    "article": ARTICLE,
    "article without pictures": BARE_ARTICLE,
    "corrected article": CORRECTED,
    "withdrawn article": WITHDRAWN,
    "campaign": "phong-trao/vi-nguoi-ngheo-khong-de-ai-bi-bo-lai-phia-sau/",
    "unit": "don-vi/so-noi-vu-lang-son/",
    "place that has ended": "don-vi/huyen-cao-loc-lang-son/",
    "place": "don-vi/tinh-lang-son/",
    "campaigns": "phong-trao/",
    "units": "don-vi/",
    "campaigns by letter": "phong-trao/theo-van/",
    "campaigns by field": "phong-trao/theo-linh-vuc/",
    "campaigns by period": "phong-trao/theo-giai-doan/",
    "campaigns by state": "phong-trao/theo-tinh-trang/",
    "campaign, second page": f"{MAIN}trang-2/",
    "units by kind": "don-vi/theo-loai/",
    "units by letter": "don-vi/theo-van/",
    "units of a province": "don-vi/theo-dia-phuong/tinh-lang-son/",
    "campaign and unit": "phong-trao/cung-em-vuot-kho/don-vi/agribank/",
    "campaign and unit, second page": f"{MAIN}don-vi/{PLACE}/trang-2/",
    "campaigns of a unit": f"don-vi/{PLACE}/phong-trao/",
    "units of a campaign": "phong-trao/cung-em-vuot-kho/don-vi/",
    "issues": "so/",
    "issue": "so/so-11-2023/",
    "figures by month": "thong-ke/",
    "figures by campaign": "thong-ke/phong-trao/",
    "figures by section": "thong-ke/chuyen-muc/",
    "figures by province": "thong-ke/dia-phuong/",
    "figures crossed": "thong-ke/phong-trao-va-dia-phuong/",
    "all news": "tin/",
    "all news, second page": "tin/trang-2/",
    "section": "chuyen-muc/phong-trao-thi-dua/",
    "sections": "chuyen-muc/",
    "authors": "tac-gia/",
    "author": "tac-gia/thu-thuy/",
    "archive": "luu-tru/",
    "year": "luu-tru/2023/",
    "month": "luu-tru/2023/11/",
    "about": "gioi-thieu/",
    "search": "tim-kiem/",
    "contact": "lien-he/",
    "corrections": "dinh-chinh/",
    "feeds": "rss/",
    "site map": "so-do/",
    "copy of an article": f"{ARTICLE}ban-in.html",
    "copy of a corrected article": f"{CORRECTED}ban-in.html",
    "not found": "404.html",
}

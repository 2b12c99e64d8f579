"""Header lines that are missing, doubled, misspelt, empty or fallen, or reach too far."""

from __future__ import annotations

from tests.catalogue.case import (
    BODY,
    DATE,
    HEADERS,
    MARKER,
    SECTION,
    TITLE,
    Told,
    article,
    harmless,
    left_out,
    noticed,
    published,
    refused,
)

REST = DATE + SECTION + "\n" + BODY

SPELLING = (
    refused("no title", REST, 1, "Title", "thiếu|không có"),
    refused("empty title", "Title:\n" + REST, 1, "Title|tên bài"),
    refused("title of blanks", "Title:   \t \n" + REST, 1, "Title|tên bài"),
    refused("no date", TITLE + SECTION + "\n" + BODY, 1, "Date", "thiếu|không có"),
    refused("empty date", TITLE + "Date:\n" + SECTION + "\n" + BODY, 2, "Date|ngày"),
    refused("title twice", article(headers=TITLE), 4, "Title", "hai lần|đã có|lặp"),
    refused("date twice in another case", article(headers="DATE: 2024-05-07\n"), 4, "Date"),
    refused("misspelt key", article(headers="Autors: Thu Thủy\n"), 4, "Autors", "Authors"),
    refused("unknown key", article(headers="Mood: vui\n"), 4, "Mood"),
    refused("vietnamese key", "Tiêu đề: Bài thử\n" + REST, 1, "Tiêu đề|Title"),
    refused("key with an accent", "Títle: Bài thử\n" + REST, 1, "Títle|Title"),
    refused("key in mark up", article(headers="<b>Authors</b>: Thu Thủy\n"), 4, "."),
    refused("colon of a wide alphabet", "Title\uff1a Bài thử\n" + REST, 1, "Title|phần đầu"),
    refused("no blank line", HEADERS + BODY, 4, "dòng trống"),
    refused("header fallen into the body", f"{TITLE}{DATE}\n{SECTION}\n{BODY}", 4, "Section"),
    refused("value over two lines", article(headers="Summary: Một dòng\nvà dòng nữa.\n"), 5, "."),
    refused("body without header", BODY, 1, "Title|phần đầu"),
    refused("header without body", HEADERS, None, "thân bài|không có chữ|chưa có nội dung"),
    refused("fence of the header not closed", f"---\n{HEADERS}\n{BODY}", None, "---"),
    published("header in a fence", f"---\n{HEADERS}---\n\n{BODY}", ("khai mạc",)),
    published("tab behind the colon", "Title:\tBài thử\n" + REST, ("<h1[^>]*>\\s*Bài thử",)),
    harmless("blanks before a key", "  Title: Bài thử\n" + REST, ("Bài thử",)),
    harmless("blank before the colon", "Title : Bài thử\n" + REST, ("Bài thử",)),
    harmless("no blank behind the colon", "Title:Bài thử\n" + REST, ("Bài thử",)),
    harmless("blank lines before the header", f"\n\n{HEADERS}\n{BODY}", ("khai mạc",)),
    harmless("quoted title", 'Title: "Bài thử"\n' + REST, lacks=('<h1[^>]*>\\s*("|&#34;|&quot;)',)),
    published(
        "list of another tool",
        article(headers="Authors: [An, Bình]\n"),
        notice=noticed(4, "chấm phẩy"),
    ),
    published(
        "authors with a comma",
        article(headers="Authors: Thu Thủy, Nguyệt Hà\n"),
        notice=noticed(4, "chấm phẩy"),
    ),
    harmless("authors of marks only", article(headers="Authors: ; ;\n"), lacks=("tac-gia//",)),
    published(
        "section nobody knows",
        TITLE + DATE + "Section: Nấu nướng\n\n" + BODY,
        notice=noticed(3, "Nấu nướng", "sections.toml"),
    ),
    refused(
        "section misspelt", TITLE + DATE + "Section: Phòng trào thi đua\n\n" + BODY, 3, "Phong trào"
    ),
    harmless("empty section", f"{TITLE}{DATE}Section:\n\n{BODY}", lacks=('chuyen-muc/["/]',)),
    harmless("empty summary", article(headers="Summary:\n"), ("khai mạc",)),
    refused("featured perhaps", article(headers="Featured: perhaps\n"), 4, "Featured", "yes"),
    refused(
        "title of five thousand letters",
        f"Title: {'dài ' * 1250}\n{REST}",
        1,
        "dài",
    ),
    harmless("two thousand header lines", article(headers="Authors: An\n" * 2_000)),
)

# What Pelican takes from a header, and what leads out of the article's own place.
RESERVED = {
    "Template": "../../../../etc/passwd",
    "Save_as": "../../ra-ngoai.html",
    "Override_save_as": "../../ra-ngoai.html",
    "Url": "https://example.com/",
    "Override_url": "javascript:alert(1)",
    "Source_path": "/etc/passwd",
    "Relative_source_path": "../x",
    "_content": "<script>alert(1)</script>",
    "Lang": "../en",
    "Translation": "true",
    "Status": "hidden",
    "Output_path": "..",
}
REACHING = tuple(
    refused(f"header {key}", article(headers=f"{key}: {value}\n"), 4, f"{key}|phần đầu")
    for key, value in RESERVED.items()
)
SLUGS = (
    refused("slug that climbs", article(headers="Slug: ../../ra-ngoai\n"), 4, "Slug"),
    refused("slug with a folder", article(headers="Slug: a/b\n"), 4, "Slug"),
    refused("slug in full letters", article(headers="Slug: Bài Ấy\n"), 4, "Slug", "bai-ay"),
    refused("empty slug", article(headers="Slug:\n"), 4, "Slug"),
    refused("slug of dots", article(headers="Slug: ..\n"), 4, "Slug"),
    refused("slug of three hundred letters", article(headers=f"Slug: {'a' * 300}\n"), 4, "Slug"),
    refused("slug of an address", article(headers="Slug: https://example.vn/\n"), 4, "Slug"),
    refused("slug index html", article(headers="Slug: index.html\n"), 4, "Slug"),
)

WORKFLOW = (
    refused("state nobody knows", article(headers="Status: aproved\n"), 4, "aproved", "approved"),
    refused("approval without a day", article(headers="Approved: An\n"), 4, "Approved", "ngày"),
    refused("approval without a name", article(headers="Approved: 2024-05-05\n"), 4, "họ tên"),
    refused(
        "published and not approved",
        article(headers="Status: published\nSubmitted: An; 2024-05-05\n"),
        4,
        "duyệt",
    ),
    refused("correction without a day", article(headers="Correction: Sai.\n"), 4, "ngày"),
    refused("withdrawn without a reason", article(headers="Withdrawn: 2024-05-07\n"), 4, "lý do"),
    published(
        "correction told", article(headers="Correction: 2024-05-07; 120 người.\n"), ("120 người",)
    ),
    published("state approved unsigned", article(headers="Status: đã duyệt\n"), ("khai mạc",)),
    left_out("draft", {"articles/2024/05/w1.md": article(MARKER, "Status: nháp\n")}),
    left_out("submitted", {"articles/2024/05/w2.md": article(MARKER, "Status: submitted\n")}),
    left_out(
        "handed in and not approved",
        {"articles/2024/05/w3.md": article(MARKER, "Submitted: An; 2024-05-05\n")},
    ),
    left_out(
        "withdrawn",
        {"articles/2024/05/w4.md": article(MARKER, "Withdrawn: 2024-05-07; số liệu sai\n")},
    ),
    left_out(
        "draft with faults",
        {"articles/2024/05/w5.md": f"Title: Nháp\nStatus: draft\n\n{MARKER} ![x](khong.png)\n"},
        (Told(1, ("Date",), "articles/2024/05/w5.md", ("notice",)),),
    ),
)
WAS = (
    refused("old address that climbs", article(headers="Was: /../../x/\n"), 4, "x"),
    refused("old address of a script", article(headers="Was: javascript:alert(1)\n"), 4, "script"),
    refused("old address of a query", article(headers="Was: /xem.php?id=1\n"), 4, "xem"),
    refused("old address of a page", article(headers="Was: /2023/11/giam-sat/\n"), 4, "giam-sat"),
    refused("old address of the home page", article(headers="Was: /\n"), 4, "không có gì"),
    refused(
        "old address of itself",
        article(headers="Was: /2024/05/old-address-of-itself/\n"),
        4,
        "chuyển đi chuyển lại",
    ),
    refused("old address of a list", article(headers="Was: /tin/\n"), 4, "trang khác"),
    left_out(
        "old address of two",
        {
            "articles/2024/05/w6.md": article(headers="Was: /cu/mot.html\n"),
            "articles/2024/05/w7.md": article(headers="Was: /cu/mot.html\n"),
        },
        (
            Told(4, ("w7",), "articles/2024/05/w6.md"),
            Told(4, ("w6",), "articles/2024/05/w7.md"),
        ),
    ),
)

CASES = SPELLING + REACHING + SLUGS + WORKFLOW + WAS

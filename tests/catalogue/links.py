"""Links of an article that lead nowhere, out of the site, or somewhere else than they say."""

from __future__ import annotations

from tests.catalogue.case import Case, article, harmless, published, refused


def _dead(name: str, target: str, *words: str, fault: str = "") -> Case:
    return refused(f"link {name}", article(f"Xem\n[tin kia]({target}).\n"), 6, *words, fault=fault)


CASES = (
    _dead("to no page", "/khong-co/", "khong-co"),
    _dead("to no article", "/2024/05/khong-co/", "khong-co"),
    _dead("to no campaign", "/phong-trao/khong-co/", "khong-co"),
    _dead("to no anchor", "/2023/11/giam-sat/#khong-co", "khong-co"),
    _dead("to no anchor of its own", "#khong-co", "khong-co"),
    _dead("that climbs", "../../../../../../etc/passwd", "passwd"),
    _dead("that climbs in disguise", "/%2e%2e/%2e%2e/etc/passwd", "passwd"),
    _dead("with backslashes", "\\\\\\\\evil.example\\\\x", "evil"),
    _dead("to a file of the author", "C:\\\\Users\\\\An\\\\bai.docx", "."),
    _dead("to a source file", "/articles/2023/11/khong-co.md", r"khong-co\.md"),
    _dead("with no target", "", "."),
    _dead(
        "to a broken host",
        "https://exa mple .vn/",
        ".",
    ),
    refused(
        "note never used",
        article("Chữ.\n\n[^1]: Lời ghi chú.\n"),
        7,
        "ghi chú|chú thích",
    ),
    harmless("link without protocol", article("Xem [trang](//example.vn/x).\n"), ("example",)),
    harmless("link with a forgotten protocol", article("Xem [trang](www.example.vn).\n")),
    harmless("link to another letter case", article("Xem [trang](/Gioi-Thieu/).\n")),
    published(
        "link that is good",
        article("Xem [trang](/gioi-thieu/), [kết quả](/2023/11/giam-sat/#noi-dung).\n"),
        ('href="../../../gioi-thieu/"', "giam-sat/#noi-dung"),
    ),
    published(
        "links out of the site",
        article("[a](https://example.vn/a?b=1&c=2) [b](mailto:an@example.vn) [c](tel:+84123)\n"),
        ("example.vn/a", "mailto:an@example.vn", "tel:"),
    ),
)

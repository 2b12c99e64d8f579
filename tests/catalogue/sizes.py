"""Articles that are empty, huge, or shaped so that reading them takes for ever."""

from __future__ import annotations

from tests.catalogue.case import BODY, HEADERS, Case, article, harmless, refused

SENTENCE = "Hội nghị khai mạc tại tỉnh Lạng Sơn, có chương trình Tết Sum vầy. "

EMPTY = (
    refused("empty file", "", None, "trống|rỗng|không có"),
    refused("blanks only", "  \n\t\n   \n", None, "trống|rỗng|không có"),
    refused("line ends only", "\n" * 40, None, "trống|rỗng|không có"),
    refused("body of blanks", article("   \n\t\n \n"), None, "thân bài|chữ|nội dung"),
    refused("body of a comment", article("<!-- chưa viết -->\n"), None, "thân bài|chữ|nội dung"),
)
HUGE = (
    refused("five megabytes", article((SENTENCE * 9 + "\n\n") * 6_600), None, "MB|KB|dài|lớn"),
    refused("five megabytes in one line", article(SENTENCE * 60_000), None, "MB|KB|dài|lớn"),
    refused("five megabytes of line ends", article("\n" * 5_000_000 + "Hết."), None, "MB|lớn|dài"),
    refused("five megabytes of nul", b"\0" * 5_000_000, None, "."),
)


def _shape(name: str, body: str) -> Case:
    return harmless(f"shape {name}", article(f"{body}\n\n{BODY}"))


NOTES = "\n".join(f"Chữ[^{n}].\n\n[^{n}]: ghi chú\n" for n in range(200))
SHAPES = (
    _shape("quotes nested", ">" * 1_500 + " sâu"),
    _shape("quotes nested with blanks", "> " * 800 + "sâu"),
    _shape("lists nested", "\n".join(" " * 4 * depth + "- sâu" for depth in range(150))),
    _shape("lists in quotes", "> - " * 300 + "sâu"),
    _shape("stars opened", "*a " * 4_000),
    _shape("stars nested", "*_" * 1_500 + "a" + "_*" * 1_500),
    _shape("stars only", "*" * 10_000),
    _shape("underscores only", "_" * 10_000),
    _shape("backticks of every length", " ".join("`" * count for count in range(1, 200))),
    _shape("backticks only", "`" * 10_000),
    _shape("backslashes only", "\\" * 10_000),
    _shape("less than signs only", "<" * 8_000),
    _shape("tags opened", "<div>" * 2_000),
    _shape("tags of emphasis nested", "<b><i>" * 1_500),
    _shape("comments opened", "<!-- " * 3_000),
    _shape("instructions opened", "<?" * 4_000),
    _shape("entities", "&#" * 6_000),
    _shape("table of five hundred columns", "|a" * 500 + "|\n" + "|-" * 500 + "|\n"),
    _shape("notes by hundreds", NOTES),
    _shape("definitions of links", "\n".join(f"[{n}]: /tin/" for n in range(3_000))),
    _shape("attribute lists opened", "chữ " + "{: " * 4_000),
    _shape("quotation marks opened", "“" * 6_000),
    _shape("campaign named two thousand times", "Chương trình Tết Sum vầy. " * 2_000),
    _shape("place nouns without names", "tỉnh huyện xã Sở Ban " * 2_000),
    _shape("word of a hundred thousand letters", "a" * 100_000),
    _shape("blank lines by thousands", "a\n\n" * 1_500),
    _shape("headings by hundreds", "\n\n".join(f"## Mục {n}" for n in range(600))),
    _shape("brackets opened by turns", "[a][" * 4_000),
    _shape("brackets opened", "[" * 5_000),
    _shape("brackets nested", "[" * 2_000 + "a" + "]" * 2_000),
    _shape("brackets opened before a long text", "[" * 500 + "x" * 100_000),
    _shape("brackets opened in every paragraph", ("[" * 400 + "x" * 2_000 + "\n\n") * 100),
    _shape("pictures opened", "![" * 4_000),
    _shape("links in links", "[a](" * 3_000),
    _shape("links that close only what they open", "[a](()" * 3_000),
    _shape("tag without an end", "<a" + " b=c" * 50_000),
    _shape("emphasis in a hundred thousand paragraphs", "*a*\n\n" * 50_000),
    _shape("emphasis by ten thousands", "*a* " * 30_000),
    _shape("table of a hundred thousand cells", "|a" * 90 + "|\n" + "|-" * 90 + "|\n" * 1_100),
    _shape("names by ten thousands", "Nguyễn Văn An, " * 15_000),
    harmless("header fallen nine thousand times", article("Authors: An\n" * 9_000 + "\nChữ.\n")),
    harmless("keys unknown nine thousand times", article("Abcd: An\n" * 9_000 + "\nChữ.\n")),
    harmless("summary that goes on for ever", article(headers="Summary: An\n" + "x\n" * 9_000)),
    harmless("nine thousand unknown headers", article(headers="Abcd: An\n" * 9_000)),
    harmless(
        "summary of two hundred thousand letters", f"{HEADERS}Summary: {'x ' * 99_999}\n\n{BODY}"
    ),
)

CASES = EMPTY + HUGE + SHAPES

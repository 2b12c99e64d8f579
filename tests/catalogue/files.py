"""Files that are not what their names say, lie where they must not, or lead out of content/."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from tests.catalogue.case import BODY, MARKER, Told, article, harmless, left_out, refused

HERE = "articles/2024/05/"
GOOD = article()
HIDDEN = article(MARKER)


def _link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def _link_out(path: Path) -> None:
    """A link to an article that lies outside of content/."""
    outside = path.parents[len(Path(HERE).parts) + 1] / "outside"
    outside.mkdir(exist_ok=True)
    (outside / "secret.md").write_text(HIDDEN, encoding="utf-8")
    path.symlink_to(outside if path.suffix == "" else outside / "secret.md")


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        here = Path.cwd()
        os.chdir(path.parent)  # a socket's path may have 108 bytes only
        try:
            opened.bind(path.name)
        finally:
            os.chdir(here)


def _reported(*names: str, at: str = HERE) -> tuple[Told, ...]:
    return tuple(Told(None, (), at + name, ("problem", "notice")) for name in names)


KINDS = (
    harmless("ending in capitals", GOOD, path=HERE + "hoa.MD", url="2024/05/hoa/"),
    left_out("long ending", {HERE + "duoi.markdown": HIDDEN}, _reported("duoi.markdown")),
    left_out("text file", {HERE + "ghi.txt": HIDDEN}, _reported("ghi.txt")),
    left_out("word file", {HERE + "bai.docx": b"PK\3\4" + MARKER.encode()}, _reported("bai.docx")),
    left_out("page of html", {HERE + "bai.html": MARKER}, _reported("bai.html")),
    left_out("restructured text", {HERE + "bai.rst": HIDDEN}, _reported("bai.rst")),
    left_out("no ending", {HERE + "khongduoi": HIDDEN}, _reported("khongduoi")),
    left_out("ending twice", {HERE + "bai.md.txt": HIDDEN}, _reported("bai.md.txt")),
    left_out("dot file", {HERE + ".an.md": HIDDEN}),
    left_out("dot folder", {HERE + ".an/bai.md": HIDDEN}),
    left_out("lock of an office program", {HERE + ".~lock.bai.odt#": MARKER}),
    left_out("copy of an editor", {HERE + "bai.md~": HIDDEN}),
    left_out("crumb of windows", {HERE + "Thumbs.db": MARKER}),
    left_out(
        "article among pictures",
        {"images/bai-lac.md": HIDDEN},
        _reported("bai-lac.md", at="images/"),
    ),
    left_out("word file at the top", {"bai-lac.docx": MARKER}, _reported("bai-lac.docx", at="")),
    left_out("text in no room", {"nhap/ghi.txt": MARKER}, _reported("ghi.txt", at="nhap/")),
    left_out("text among pictures", {"images/ghi.txt": MARKER}, _reported("ghi.txt", at="images/")),
    left_out("text among pages", {"pages/ghi.txt": MARKER}, _reported("ghi.txt", at="pages/")),
    left_out("article at the top", {"bai-lac.md": HIDDEN}, _reported("bai-lac.md", at="")),
    left_out(
        "article in no room", {"nhap/bai-lac.md": HIDDEN}, _reported("bai-lac.md", at="nhap/")
    ),
)
WAYS_OUT = (
    left_out("link out of content", {HERE + "ra-ngoai.md": _link_out}, _reported("ra-ngoai.md")),
    left_out("folder linked out", {HERE + "ra-ngoai": _link_out}, _reported("ra-ngoai")),
    left_out("link to itself", {HERE + "vong.md": _link("vong.md")}, _reported("vong.md")),
    left_out("folder linked to its parent", {HERE + "xoay": _link("..")}, _reported("xoay")),
    left_out("link to nothing", {HERE + "dut.md": _link("khong-co.md")}, _reported("dut.md")),
    left_out(
        "link to a device", {HERE + "thiet-bi.md": _link("/dev/zero")}, _reported("thiet-bi.md")
    ),
    left_out("pipe", {HERE + "ong.md": os.mkfifo}, _reported("ong.md")),
    left_out("socket", {HERE + "o-cam.md": _socket}, _reported("o-cam.md")),
    left_out(
        "folder named as an article",
        {HERE + "thu-muc.md/ghi.txt": MARKER},
        _reported("thu-muc.md/ghi.txt"),
    ),
    left_out("pipe among pictures", {"images/ong.jpg": os.mkfifo}),
)
LONG = "a" * 200
NAMES = (
    refused("name of two hundred letters", GOOD, None, "dài", path=f"{HERE}{LONG}.md"),
    *(
        refused(f"name {name}", GOOD, None, f"{name}|tên", path=f"{HERE}{name}.md")
        for name in ("CON", "nul", "aux", "LPT1", "index")
    ),
    refused("name of marks only", GOOD, None, "tên", path=HERE + "---.md"),
    harmless("name with blanks", GOOD, path=HERE + "bài viết mới.md", url="2024/05/bai-viet-moi/"),
    harmless("name with a line end", GOOD, path=HERE + "hai\ndong.md", url="2024/05/hai-dong/"),
    harmless(
        "name with a mark of addresses", GOOD, path=HERE + "a?b#c%2e.md", url="2024/05/a-b-c-2e/"
    ),
    harmless(
        "name with mark up",
        GOOD,
        path=HERE + "<img src=x onerror=alert(1)>.md",
        url="2024/05/img-src-x-onerror-alert-1/",
    ),
    harmless("name with a backslash", GOOD, path=HERE + "a\\b.md", url="2024/05/a-b/"),
    harmless(
        "name in decomposed letters", GOOD, path=HERE + "to\u0323a\u0300n.md", url="2024/05/toan/"
    ),
    left_out(
        "names alike but for their tones",
        {HERE + "má.md": GOOD, HERE + "mạ.md": GOOD},
        (Told(None, ("mạ", "Slug|đổi tên"), HERE + "má.md"), Told(None, ("má",), HERE + "mạ.md")),
    ),
    left_out(
        "names alike but for capitals",
        {HERE + "Trung.md": GOOD, HERE + "trung.md": GOOD},
        (Told(None, (), HERE + "Trung.md"), Told(None, (), HERE + "trung.md")),
    ),
    left_out(
        "one slug in two articles",
        {
            HERE + "s1.md": article(headers="Slug: mot-dia-chi\n"),
            HERE + "s2.md": article(headers="Slug: mot-dia-chi\n"),
        },
        (Told(None, ("s2",), HERE + "s1.md"), Told(None, ("s1",), HERE + "s2.md")),
    ),
    *(
        refused(
            f"page in the place of {name}",
            f"Title: Trang\n\n{BODY}",
            None,
            name,
            path=f"pages/{name}.md",
        )
        for name in (
            "tin",
            "phong-trao",
            "luu-tru",
            "404",
            "theme",
            "du-lieu",
            "2024",
            "hinh-anh",
        )
    ),
    refused("page without a title", BODY, 1, "Title", path="pages/khong-ten.md"),
    refused("page in a folder", BODY, None, ".", path="pages/sau/hon/trang.md"),
)

CASES = KINDS + WAYS_OUT + NAMES

"""What editors, designers, administrators and accidents do to a bulletin between two builds.

Every edit takes the newsroom and two numbers that say which of its things is meant and what becomes
of it, and does nothing where there is no such thing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from plugins.press.folder import clear
from tests.site.newsroom import (
    AUTHORS,
    PARAGRAPHS,
    SECTIONS,
    SOURCES,
    TODAY,
    Newsroom,
    article,
    picture,
)

Edit = Callable[[Newsroom, int, int], None]
T = TypeVar("T")

TITLES = ("Tết Sum vầy ở Lộc Yên", "Sở Nội vụ tỉnh Lạng Sơn họp", "Hai “ngoặc” & <dấu>", "Bài mới")
DAYS = ("2023-12-30", "2024-03-11", "2024-05-01", "2024-06-15", "2024-06-16", "2024-06-20",
        "2024-09-02", "31/02/2024")  # fmt: skip
CHOSEN = {
    "Status": ("draft", "đã duyệt", "withdrawn", ""),
    "Correction": ("2026-11-21; Số người là 120.", "2026-11-22; Tên xã viết sai.", ""),
    "Was": ("/tin-cu/mot.html; /2019/01/hai/", "/tin-cu/ba/", ""),
    "Campaigns": ("tet-sum-vay", "-tet-sum-vay", "an-toan; -vi-nguoi-ngheo", "khong-co", ""),
    "Units": (
        "hong-son",
        "-so-noi-vu-lang-son",
        "xa-loc-yen-cao-loc-lang-son",
        "tinh-lang-son",
        "",
    ),
    "Slug": ("bai-khac", "bai-03", "", ""),
    "Summary": ("Tóm tắt mới.", "Có “Tết Sum vầy” trong tóm tắt.", ""),
    "Featured": ("yes", "no", ""),
    "Dateline": ("Lạng Sơn", ""),
    "Picture-focus": ("10% 90%", "100% 0%", "giữa", ""),
}
ADDED = {
    "campaigns": (
        '[[campaign]]\nslug = "xoa-nha-tam"\nkind = "cuoc-van-dong"\nname = "Xóa nhà tạm"\n',
        '[[campaign]]\nslug = "gop-gao"\nkind = "phong-trao-thi-dua"\nname = "Góp gạo giúp nhau"\n'
        'also = ["góp gạo giúp nhau"]\n',
        '[[campaign]]\nslug = "nguoi-ngheo"\nkind = "phong-trao-thi-dua"\n'
        'name = "Vì người nghèo Lạng Sơn"\nafter_cue = ["An toàn giao thông"]\n',
    ),
    "units": (
        '[[unit]]\nslug = "hoi-nong-dan-dong-dang"\nkind = "hoi"\n'
        'name = "Hội Nông dân xã Đồng Đăng"\nplace = "xa-dong-dang-lang-son"\n',
        '[[unit]]\nslug = "hong"\nkind = "cong-ty"\nname = "Công ty Hồng"\n'
        'successors = ["hong-son"]\nvalid_to = "2023-12-31"\n',
        '[[place]]\nslug = "huyen-cao-loc-lang-son"\nalso = ["đất Cao Lộc"]\n',
    ),
    "sections": ('[[section]]\nslug = "tin-cua-xa"\nname = "Tin của xã"\n',),
    "refused": (
        '[[refused]]\nname = "Hũ gạo tiết kiệm"\nkind = "cuoc-van-dong"\n',
        '[[refused]]\nname = "Hồng Sơn"\nkind = "hoi"\n',
    ),
    "awards": ('[[award]]\nslug = "tet"\nkind = "bang-khen"\nname = "Tết Sum vầy"\n',),
}
# Either becomes the other.
WORDED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "content/registry/campaigns.toml": (
        ('name = "Tết Sum vầy"', 'name = "Tết sum họp"\nalso = ["Tết Sum vầy"]'),
        ('name = "Hũ gạo tiết kiệm"', 'name = "Hũ gạo"'),
        ('name = "An toàn giao thông"', 'name = "An toàn giao thông"\nwas = ["an-toan-cu"]'),
        ('name = "phong trào thi đua"', 'name = "đợt thi đua"'),
        ('cues = ["cuộc vận động"]', 'cues = ["cuộc vận động", "theo"]'),
        ("to = 2024", "to = 2023"),
        ('parent = "vi-nguoi-ngheo"', 'parent = "an-toan"'),
        ('slug = "hu-gao"', 'slug = "hu-gao-tiet-kiem"'),
        ("launched_by", "launched_from"),  # refused
    ),
    "content/registry/units.toml": (
        ('name = "Sở Nội vụ tỉnh Lạng Sơn"', 'name = "Sở Nội vụ Lạng Sơn"'),
        ('in_context = ["Sở Nội vụ"]', 'also = ["Sở Nội vụ"]'),
        ('also = ["Hồng Sơn"]', "also = []"),
        ('parent = "hoi-nong-dan-lang-son"', 'parent = "huyen-cao-loc-lang-son"'),
        ('name = "hội"', 'name = "đoàn thể"'),
        ('was = ["cong-ty-hong-son"]', 'was = ["hong-son-cu"]'),
    ),
    "content/registry/sections.toml": (
        ('name = "Nhân đạo"', 'name = "Từ thiện"\nalso = ["Nhân đạo"]'),
        ('slug = "nhan-dao"', 'slug = "nhan-ai"'),
    ),
    "content/registry/awards.toml": (
        ('name = "Bằng khen của Thủ tướng Chính phủ"', 'name = "Bằng khen Chính phủ"'),
    ),
    "content/registry/places.txt": (
        ("    xã Đồng Đăng", "    xã Đồng Đăng\n    xã Hồng Sơn"),
        ("      xã Lộc Yên\n", ""),
    ),
    "theme/templates/base.html": (
        ("<main id", '<main class="moi" id'),
        ("{{ site.body }}", "{{ site.nothing }}"),  # fails
    ),
    "theme/templates/partials/card.html": (("{#", "<!-- thẻ -->{#"),),
    "theme/templates/partials/authors.html": (("{#", "<!-- người viết -->{#"),),
    "theme/templates/partials/related.html": (("{#", "<!-- cùng chủ đề -->{#"),),
    "theme/templates/partials/foot.html": (("{#", "<!-- chân trang -->{#"),),
    "theme/templates/topic.html": (("{#", "{# chủ đề #}{#"),),
    "theme/templates/redirect.html": (("{#", "<!-- chuyển -->{#"),),
    "theme/static/css/bulletin.css": (("{", " {"),),
    "theme/static/icon.svg": (("<svg", "<svg "),),
}
SETTINGS = {
    "name": ("Bản tin", "Bản tin Thi đua – Khen thưởng"),
    "page_size": (2, 3, 20),
    "title_pictures": (0, 1, 4, 300),
    "navigation": ([("Đơn vị", "don-vi/")], [("Tác giả", "tac-gia/"), ("Mất", "khong-co/")], []),
    "footer": ([("Chuyên mục", "sections")], []),
    "identity": ("bantin.example.vn,2026", "bantin.example.vn,2020"),
    "notice": ("", "Trang thử."),
    "SITEURL": ("", "https://bantin.example.vn", "https://bantin.example.vn/ban-tin"),
}
OPTIONAL = (
    "awards",
    "campaigns",
    "units",
    "mention_links",
    "topics",
    "issues",
    "statistics",
    "feeds",
    "open_data",
)


def one(things: Iterable[T], which: int) -> T | None:
    found = list(things)
    return found[which % len(found)] if found else None


def head(room: Newsroom, which: int, key: str, value: str) -> None:
    """Have a header line in an article; an empty value takes it out."""
    if path := one(room.articles, which):
        text = path.read_text(encoding="utf-8")
        lines, _, rest = text.partition("\n\n")
        kept = [line for line in lines.splitlines() if not line.startswith(f"{key}:")]
        kept += [f"{key}: {value}"] if value else []
        room.write(path, "\n".join(kept) + f"\n\n{rest}")


def body(room: Newsroom, which: int, what: int) -> None:
    """One paragraph goes, another comes: at the end, or on top where block numbers change."""
    if path := one(room.articles, which):
        lines, _, rest = path.read_text(encoding="utf-8").partition("\n\n")
        paragraphs = rest.strip().split("\n\n")
        new = PARAGRAPHS[what % len(PARAGRAPHS)]
        paragraphs = [new, *paragraphs[:2]] if what % 2 else [*paragraphs[-2:], new]
        room.write(path, f"{lines}\n\n" + "\n\n".join(paragraphs) + "\n")


def sentence(room: Newsroom, which: int, what: int) -> None:
    """One more at the end, which only the article's own page shows."""
    if path := one(room.articles, which):
        text = path.read_text(encoding="utf-8").rstrip()
        room.write(path, f"{text} Câu thêm số {what}.\n")


def title(room: Newsroom, which: int, what: int) -> None:
    head(room, which, "Title", TITLES[what % len(TITLES)])


def day(room: Newsroom, which: int, what: int) -> None:
    head(room, which, "Date", DAYS[what % len(DAYS)])


def section(room: Newsroom, which: int, what: int) -> None:
    head(room, which, "Section", SECTIONS[what % len(SECTIONS)])


def authors(room: Newsroom, which: int, what: int) -> None:
    head(room, which, "Authors", AUTHORS[what % len(AUTHORS)])


def other_header(room: Newsroom, which: int, what: int) -> None:
    key = list(CHOSEN)[what % len(CHOSEN)]
    values = CHOSEN[key]
    head(room, which, key, values[what // len(CHOSEN) % len(values)])


def add(room: Newsroom, which: int, what: int) -> None:
    moment = date(2024, 1, 1) + timedelta(days=which * 3)
    text = article(what, moment.isoformat(), signed=which, said=(which, what))
    folder = room.content / "articles" / f"{moment:%Y/%m}"
    room.write(folder / f"them-{what % 4}.md", text)


def rename(room: Newsroom, which: int, what: int) -> None:
    if path := one(room.articles, which):
        path.rename(path.with_name(f"doi-ten-{what % 3}.md"))


def swap(room: Newsroom, which: int, what: int) -> None:
    """Two articles change names, and keep their times."""
    first, second = one(room.articles, which), one(room.articles, what)
    if first and second and first != second:
        aside = first.with_name("aside")
        first.rename(aside)
        second.rename(first)
        aside.rename(second)


def delete(room: Newsroom, which: int, what: int) -> None:
    if path := one(room.articles, which):
        path.unlink()


def touch(room: Newsroom, which: int, what: int) -> None:
    if path := one(room.articles, which):
        path.touch()


def back(room: Newsroom, which: int, what: int) -> None:
    """A source is what it was in the beginning."""
    name = one(SOURCES, which)
    room.write(room.folder / str(name), SOURCES[str(name)])


def pictures(room: Newsroom, which: int, what: int) -> None:
    """One is added, replaced or taken away; two may be the same."""
    path = room.content / "images" / ("vuon-hong.png", "ruong.png", "moi.png")[which % 3]
    if what % 4:
        room.write(path, picture(what % 4))
    else:
        path.unlink(missing_ok=True)


def pages(room: Newsroom, which: int, what: int) -> None:
    path = room.content / "pages" / ("gioi-thieu.md", "lien-he.md", "so-do.md")[which % 3]
    match what % 4:
        case 0:
            path.unlink(missing_ok=True)
        case 1:
            room.write(path, f"Title: Trang {which}\n\nChữ của trang.\n")
        case _:
            link = ("gioi-thieu", "tac-gia/thu-thuy", "2024/03/bai-03", "khong-co")[which % 4]
            room.write(path, f"Title: Trang\n\nChữ {what}, [xem](/{link}/).\n")


def introduction(room: Newsroom, which: int, what: int) -> None:
    """Over the page of a campaign, a unit or a place comes a text, another one, or none."""
    name = (
        "campaigns/tet-sum-vay.md",
        "campaigns/hu-gao.md",
        "units/hong-son.md",
        "units/xa-loc-yen-cao-loc-lang-son.md",
        "units/khong-co-don-vi-nay.md",
    )[which % 5]
    path = room.content / name
    match what % 4:
        case 0:
            path.unlink(missing_ok=True)
        case 1:
            room.write(path, f"Title: Lời {which}\n\nCó [liên kết](/gioi-thieu/).\n")
        case _:
            room.write(path, f"Lời giới thiệu số {what}.\n")


def issue(room: Newsroom, which: int, what: int) -> None:
    """An issue comes, is put together otherwise, gets a PDF, or goes."""
    path = room.content / "issues" / f"SO-{which % 2}.toml"
    pdf = path.with_suffix(".pdf")
    article = ("bai-03", "bai-05", "bai-07", "khong-co-bai-nay")[what % 4]
    day = ("2024-06-14", "2024-06-30")[what % 2]
    match what % 5:
        case 0:
            path.unlink(missing_ok=True)
            pdf.unlink(missing_ok=True)
        case 1 if path.exists():
            room.write(pdf, f"%PDF-1.7 {what}")
        case 2:
            cover = ("vuon-hong", "ruong", "moi")[which % 3]
            said = f'cover = "images/{cover}.png"\neditorial = "Lời ngỏ {what}."\n'
            text = f'number = 1\ndate = {day}\narticles = ["{article}"]\n{said}'
            room.write(path, text)
        case _:
            room.write(path, f'number = {which}\ndate = {day}\narticles = ["{article}"]\n')


def register(room: Newsroom, which: int, what: int) -> None:
    """An entry goes that is there, or comes that is not, or two change places."""
    name = ("campaigns", "units", "sections", "refused", "awards")[which % 5]
    path = room.content / "registry" / f"{name}.toml"
    there = path.read_text(encoding="utf-8") if path.exists() else ""
    first = [f"[[{each}" for each in SOURCES[f"content/registry/{name}.toml"].split("[[")[1:]]
    known = [block.strip() + "\n" for block in (*ADDED[name], *first)]
    now = [f"[[{each.strip()}\n" for each in there.split("[[")[1:]]
    block = known[what % len(known)]
    if what % 7 == 0 and len(now) > 1:
        now.append(now.pop(what // 7 % len(now)))
    elif block in now:
        now.remove(block)
    else:
        now.append(block)
    room.write(path, "\n".join(now))


def wording(names: Iterable[str]) -> Edit:
    """Words of these files."""
    pairs = [(name, pair) for name in names for pair in WORDED[name]]

    def edit(room: Newsroom, which: int, what: int) -> None:
        name, (old, new) = pairs[(which + 60 * what) % len(pairs)]
        path = room.folder / name
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        text = text.replace(new, old) if new and new in text else text.replace(old, new, 1)
        room.write(path, text)

    return edit


def theme_file(room: Newsroom, which: int, what: int) -> None:
    """One more file, a folder of its own, or gone again; a template that goes before another."""
    name = ("static/moi/them.css", "static/them.txt", "static/css/in.css")[which % 3]
    if what % 3:
        room.write(room.theme / name, f"/* {what} */\n")
    else:
        clear(room.theme / name)


def setting(room: Newsroom, which: int, what: int) -> None:
    name = list(SETTINGS)[which % len(SETTINGS)]
    value = SETTINGS[name][what % len(SETTINGS[name])]
    (room.settings if name.isupper() else room.settings["BULLETIN"])[name] = value


def plugin(room: Newsroom, which: int, what: int) -> None:
    """One is taken out, or put back at its place."""
    name = f"plugins.{OPTIONAL[which % len(OPTIONAL)]}.plugin"
    order = room.all_plugins
    room.settings["PLUGINS"] = [
        each for each in order if (each in room.settings["PLUGINS"]) != (each == name)
    ]


def clock(room: Newsroom, which: int, what: int) -> None:
    room.day = TODAY + timedelta(days=(-40, -1, 0, 1, 5, 90)[what % 6])


def tamper(room: Newsroom, which: int, what: int) -> None:
    """Somebody was at work in the output."""
    found = sorted(path for path in room.output.rglob("*") if path.is_file())
    path = one(found, which)
    if path is None:
        return
    match what % 6:
        case 0:
            path.unlink()
        case 1:
            with path.open("ab") as file:  # the file it shares its bytes with is changed as well
                file.write(b"!")
        case 2:
            data = path.read_bytes()
            path.unlink()
            path.write_bytes(data[::-1])
        case 3:
            path.touch()
        case 4:
            if path.parent != room.output:
                shutil.rmtree(path.parent)
        case 5:
            path.unlink()
            path.symlink_to(room.theme / "static" / "icon.svg")


def disturb(room: Newsroom, which: int, what: int) -> None:
    """Something happened to the folder a build is written to."""
    staging = room.state / "staging"
    if staging.is_symlink() or not staging.is_dir():
        return
    found = sorted(path for path in staging.rglob("*") if path.is_file())
    path = one(found, which)
    match what % 9:
        case 0:
            shutil.rmtree(staging)
        case 1:
            (staging / "rỗng" / "hơn").mkdir(parents=True, exist_ok=True)
        case 2:
            (staging / "lạ").mkdir(exist_ok=True)
            (staging / "lạ" / "tệp.html").write_text("lạ", encoding="utf-8")
        case 8:
            elsewhere = room.folder / "nơi khác"
            clear(elsewhere)
            staging.rename(elsewhere)
            staging.symlink_to(elsewhere)
        case 3:
            shutil.rmtree(staging)
            staging.write_text("một tệp", encoding="utf-8")
        case 4 if path:
            path.unlink()
        case 5 if path:
            path.unlink()
            path.mkdir()
        case 6 if path and path.parent != staging:
            shutil.rmtree(path.parent)
            path.parent.write_text("một tệp", encoding="utf-8")
        case 7 if path:
            data = path.read_bytes()
            path.unlink()
            path.write_bytes(data[::-1])


def forget(room: Newsroom, which: int, what: int) -> None:
    """What is kept from build to build is cut off, spoilt or gone."""
    path = room.state / ("entries.sqlite", "published.sqlite")[which % 2]
    if not path.exists():
        return
    match what % 4:
        case 0:
            os.truncate(path, path.stat().st_size // 2)
        case 1:
            os.truncate(path, 0)
        case 2:
            path.write_bytes(b"SQLite format 3\0" + b"?" * 5000)
        case 3:
            path.unlink()
            if path.name == "published.sqlite":  # nobody knows then that the output is ours
                shutil.rmtree(room.output, ignore_errors=True)
                shutil.rmtree(room.state / "aside", ignore_errors=True)


EDITS: Mapping[str, Edit] = {
    "body": body,
    "sentence": sentence,
    "title": title,
    "day": day,
    "section": section,
    "authors": authors,
    "header": other_header,
    "add": add,
    "rename": rename,
    "swap": swap,
    "delete": delete,
    "touch": touch,
    "back": back,
    "pictures": pictures,
    "pages": pages,
    "introduction": introduction,
    "issue": issue,
    "register": register,
    "register again": register,
    "register wording": wording(name for name in WORDED if name.startswith("content")),
    "theme": wording(name for name in WORDED if name.startswith("theme")),
    "theme file": theme_file,
    "setting": setting,
    "plugin": plugin,
    "clock": clock,
    "output": tamper,
    "staging": disturb,
    "kept": forget,
}

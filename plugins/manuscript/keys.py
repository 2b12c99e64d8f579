"""The keys a header line may have, and what an editor meant who wrote another."""

from __future__ import annotations

import difflib
import re

from plugins.bulletin.text.vietnamese import fold, slug_of
from plugins.manuscript.clean import composed

ARTICLE_KEYS = (
    "Title",
    "Date",
    "Authors",
    "Section",
    "Summary",
    "Dateline",
    "Source",
    "Slug",
    "Featured",
    "Picture-focus",
    "Campaigns",
    "Units",
    "Status",
    "Submitted",
    "Approved",
    "Correction",
    "Withdrawn",
    "Was",
)
REPEATED = ("Correction", "Source", "Was")  # may stand on several lines
PAGE_KEYS = ("Title",)

# Pelican's own words, which editors may know.
_SYNONYMS = {"author": "Authors", "category": "Section"}

# What others call it: an unknown key for us, but the right one can be named.
_MEANT = {
    **dict.fromkeys(("tiêu đề", "tựa đề", "tên bài", "headline"), "Title"),
    **dict.fromkeys(("ngày", "ngày đăng", "ngày tháng", "published", "day"), "Date"),
    **dict.fromkeys(("tác giả", "người viết", "bút danh", "byline", "writer"), "Authors"),
    **dict.fromkeys(("chuyên mục", "mục", "thể loại", "categories"), "Section"),
    **dict.fromkeys(("tóm tắt", "sapo", "sa-pô", "sapô", "lead", "description"), "Summary"),
    **dict.fromkeys(("đầu tin", "nguồn tin", "location"), "Dateline"),
    **dict.fromkeys(("nguồn", "nguồn bài", "sources", "credit"), "Source"),
    **dict.fromkeys(("địa chỉ", "url", "save_as"), "Slug"),
    **dict.fromkeys(("phong trào", "cuộc vận động", "campaign", "tags", "tag"), "Campaigns"),
    **dict.fromkeys(("đơn vị", "unit", "keywords"), "Units"),
    "nổi bật": "Featured",
    **dict.fromkeys(("trạng thái", "tình trạng", "state"), "Status"),
    **dict.fromkeys(("người gửi", "ngày gửi", "đã gửi"), "Submitted"),
    **dict.fromkeys(("người duyệt", "ngày duyệt", "đã duyệt", "phê duyệt"), "Approved"),
    **dict.fromkeys(("đính chính", "cải chính", "corrections"), "Correction"),
    **dict.fromkeys(("rút bài", "gỡ bài", "thu hồi"), "Withdrawn"),
    **dict.fromkeys(("địa chỉ cũ", "aliases", "alias", "redirect_from"), "Was"),
}
_PLAIN = frozenset(["Title", "Date", "Authors", "Section", "Summary"])
_BARE = frozenset(map(slug_of, (word for word in _MEANT if " " in word)))
_SLIP = 0.8  # “Sectoin” is 0.86 of “section”; “Action” 0.77
_PICTURE_KEYS = frozenset(["picture", "image", "cover", "photo", "ảnh", "hình", "ảnh đại diện"])

# A key is a few ASCII letters before a colon, or one of the words above. Source: Pelican's reader.
_HEADER = re.compile(r"[ ]{0,3}([^\s:][^:]{0,40}?)[ \t]*:(?!//)[ \t]*(.*)", re.DOTALL)
_KEY_LIKE = re.compile(r"[A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,2}", re.ASCII)


def split_header(line: str) -> tuple[str, str] | None:
    """Key and value of a header line, without invisible signs; None where the line is none."""
    if ":" not in line:
        return None
    found = _HEADER.fullmatch(composed(line))
    if not found:
        return None
    key, value = found.groups()
    known = fold(key) in _MEANT or fold(key) in _PICTURE_KEYS or slug_of(key) in _BARE
    if known or _KEY_LIKE.fullmatch(key):
        return key, value.strip()
    return None


def known_key(typed: str, keys: tuple[str, ...]) -> str | None:
    """The key as we write it, or None; case does not matter, nor Author for Authors."""
    lower = typed.lower()
    key = next((key for key in keys if key.lower() == lower), _SYNONYMS.get(lower))
    return key if key in keys else None


def meant_key(typed: str, keys: tuple[str, ...]) -> str | None:
    """The key for which an unknown one is another word, or surely a slip of the pen; else None.

    Of our words for keys only those count that no sentence begins with: “Đơn vị: …” may be one.
    """
    words = {word: _MEANT[word] for word in _MEANT if word.isascii() or _MEANT[word] in _PLAIN}
    bare = {slug_of(word): key for word, key in words.items()}
    key = words.get(fold(typed)) or (bare.get(slug_of(typed)) if _is_typed_bare(typed) else None)
    if key is None and typed.isascii():
        names = {**{key.lower(): key for key in keys}, **_SYNONYMS}
        near = difflib.get_close_matches(typed.lower(), names, n=1, cutoff=_SLIP)
        key = names[near[0]] if near else None
    return key if key in keys else None


def _is_typed_bare(typed: str) -> bool:
    """Whether the marks of a word may have been left out or misplaced: “Tac gia”, “Tác gỉa”."""
    return typed.isascii() or " " in typed


def mend_of_key(typed: str, keys: tuple[str, ...]) -> str:
    """What to write instead of a key that is not known, in Vietnamese."""
    if fold(typed) in _PICTURE_KEYS:
        return (
            "đặt ảnh trong thân bài, thành một đoạn riêng:  ![mô tả](images/tên-ảnh.jpg)  ;"
            " ảnh đầu tiên của bài cũng là ảnh ngoài trang chủ"
        )
    words = {**{key.lower(): key for key in keys}, **_SYNONYMS, **_MEANT}
    near = difflib.get_close_matches(fold(typed), words, n=1, cutoff=0.7)
    meant = words[near[0]] if near else ""
    advice = f"có phải “{meant}:”?" if meant in keys else f"dùng một trong: {', '.join(keys)}."
    return f"{advice} Nếu đây đã là thân bài, thêm một dòng trống ở trên"

from __future__ import annotations

import json
from base64 import b64decode
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

from plugins.paper.sharing import sharing_of
from tests.editions import SITE

TITLE = "“Vì người nghèo” & 50% hộ"
URL = "2023/11/giam-sat/"
ADDRESS = f"{SITE.address}/{URL}"


def ways() -> dict[str, str]:
    sharing = sharing_of(SITE, URL, TITLE)
    assert sharing is not None
    assert sharing.address == ADDRESS
    return {way.name: way.url for way in sharing.ways}


def test_facebook_is_given_the_whole_address() -> None:
    assert parse_qs(urlsplit(ways()["Facebook"]).query) == {"u": [ADDRESS]}


def test_zalo_is_given_the_whole_address() -> None:
    (told,) = parse_qs(urlsplit(ways()["Zalo"]).query)["d"]
    assert json.loads(b64decode(told)) == {"url": ADDRESS}


def test_a_letter_has_the_title_and_the_address() -> None:
    parts = urlsplit(ways()["Gửi thư"])
    subject, body = parts.query.split("&")  # an ampersand of the title is escaped
    assert parts.scheme == "mailto"
    assert (unquote(subject), unquote(body)) == (f"subject={TITLE}", f"body={ADDRESS}")


def test_what_has_no_address_cannot_be_shared() -> None:
    assert sharing_of(replace(SITE, address=""), URL, TITLE) is None

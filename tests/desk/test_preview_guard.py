"""Who may ask the preview, and for what."""

from __future__ import annotations

import pytest

from plugins.desk.web.asked import Asked
from plugins.desk.web.guard import Guard, hosts_of

GUARD = Guard("mã-của-phiên", hosts_of("127.0.0.1", 8000))
GOOD = {
    "host": "127.0.0.1:8000",
    "origin": "http://127.0.0.1:8000",
    "sec-fetch-site": "same-origin",
    "x-bulletin-token": "mã-của-phiên",
    "content-type": "application/json; charset=utf-8",
}


def objection(method: str = "POST", path: str = "_bulletin/decide", **headers: str | None) -> str:
    said = GOOD | {name.replace("_", "-"): value for name, value in headers.items()}
    return GUARD.objection(
        Asked(method, path, headers={k: v for k, v in said.items() if v is not None})
    )


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"host": "LOCALHOST:8000", "origin": "http://localhost:8000"},
        {"origin": None, "sec_fetch_site": None},
    ],
)
def test_a_page_of_ours_may_write(headers: dict[str, str | None]) -> None:
    assert objection(**headers) == ""


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example:8000", "origin": "http://evil.example:8000"},
        {"host": "127.0.0.1:8001"},
        {"host": "127.0.0.1"},
        {"host": None},
        {"origin": "http://evil.example"},
        {"origin": "https://127.0.0.1:8000"},
        {"origin": "http://localhost:8000"},
        {"origin": "null"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
        {"x_bulletin_token": None},
        {"x_bulletin_token": ""},
        {"x_bulletin_token": "mã-khác"},
        {"content_type": "text/plain"},
        {"content_type": None},
    ],
)
def test_no_other_may(headers: dict[str, str | None]) -> None:
    assert objection(**headers).endswith(".")


def test_a_page_may_be_led_to_from_anywhere_but_what_is_ours_may_not() -> None:
    assert objection("GET", "tin/", sec_fetch_site="cross-site", origin=None) == ""
    assert objection("GET", "_bulletin/panel", sec_fetch_site="cross-site", origin=None)
    assert objection("GET", "tin/", host="evil.example", origin=None)


def test_the_port_of_http_may_be_left_out() -> None:
    assert "127.0.0.1" in hosts_of("127.0.0.1", 80)
    assert "127.0.0.1" not in hosts_of("127.0.0.1", 8000)

"""What pages may load and run."""

from __future__ import annotations

from plugins.bulletin.pages.policy import POLICY, policy


def test_a_page_loads_from_its_own_site_alone() -> None:
    directives = dict(each.split(" ", 1) for each in POLICY.split("; "))
    assert directives["default-src"] == "'self'"
    assert directives["base-uri"] == directives["object-src"] == "'none'"


def test_no_page_runs_what_is_written_into_it() -> None:
    assert "unsafe" not in POLICY
    assert "data:" not in POLICY


def test_one_page_may_be_allowed_more_and_keeps_the_rest() -> None:
    wider = policy({"script-src": ("'self'", "'wasm-unsafe-eval'")})
    assert wider == f"{POLICY}; script-src 'self' 'wasm-unsafe-eval'"
    assert policy({"form-action": ("'none'",)}).count("form-action") == 1

"""Lighthouse as on a phone: a slow line, a slow processor."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from tests.browser.kinds import KINDS

PAGES = ("home", "article", "campaign", "unit", "search")
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
TRIES = 3  # a busy machine only ever makes a page slower, so the best of them is the page's own


@pytest.mark.parametrize("kind", PAGES)
def test_lighthouse_is_content(kind, site, chromium, tool):
    tries = []
    for _ in range(TRIES):
        scores, faults = measured(site.at(KINDS[kind]), chromium, tool(".bin/lighthouse"))
        tries.append(scores)
        if all(scores[name] >= least for name, least in LEAST.items()):
            return
        if any(scores[name] < LEAST[name] for name in scores if name != "performance"):
            break
    pytest.fail(f"{tries}\n" + "\n".join(faults))


def measured(address, chromium, lighthouse):
    """The scores of a page, of 100, and the audits that cost it some."""
    done = subprocess.run(
        [
            lighthouse,
            address,
            "--quiet",
            "--output=json",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
            f"--only-categories={','.join(LEAST)}",
        ],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        check=True,
    )
    report = json.loads(done.stdout)
    assert not report.get("runtimeError"), report["runtimeError"]
    scores = {name: round(part["score"] * 100) for name, part in report["categories"].items()}
    faults = [
        f"{name}: {audit['title']} {audit.get('displayValue', '')}"
        for name, audit in report["audits"].items()
        if audit["score"] is not None and audit["score"] < 0.9
    ]
    return scores, faults

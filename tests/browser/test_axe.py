"""What axe-core finds on every kind of page: WCAG 2.2 A and AA, and its best practices."""

from __future__ import annotations

import pytest

from tests.browser.conftest import AXE as RULES
from tests.browser.kinds import KINDS

RUN = """
async (rules) => {
  for (const box of document.querySelectorAll("details")) box.open = true;
  const found = await axe.run(document, {runOnly: rules, resultTypes: ["violations"]});
  return found.violations.flatMap(
    v => v.nodes.map(n => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary}`));
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", KINDS.values(), ids=KINDS)
def test_axe_finds_nothing(url, scheme, browse, tool):
    source = tool("axe-core/axe.min.js").read_text("utf-8")
    for width in (390, 1280):
        page = browse(url, width=width, scheme=scheme)
        page.evaluate(source)
        assert page.evaluate(RUN, RULES) == [], f"{width} px"


def test_axe_would_find_a_fault(browse, tool):
    page = browse("tin/")
    page.evaluate(tool("axe-core/axe.min.js").read_text("utf-8"))
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert any(fault.startswith("image-alt") for fault in page.evaluate(RUN, RULES))

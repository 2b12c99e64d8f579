"""What is gathered while pages are printed is never less than what the last look would find."""

from __future__ import annotations

import pytest

from plugins.bulletin.pages.policy import POLICY
from plugins.bulletin.pages.site import Site
from plugins.press import leads
from plugins.press.leads import Leads
from plugins.press.links import Target, page_facts, target_of

SITE = Site("Bản tin", "Ban", "", "https://b.vn", "vi", "", (), 20, (), ())
ADDRESS = "2023/11/tin/index.html"

PAGES = [
    '<a href="../../../don-vi/a/">x</a>',
    '<a href="../../../don-vi/a/#mot">x</a> <a href="../../../#top">y</a>',
    '<a href="../../../">x</a> <a href="./">y</a> <a href="">z</a>',
    '<a href="../tin-khac/">x</a> <a href="../../../../ra-ngoai/">y</a>',
    '<a href="../../../a/../b/">x</a> <a href="../../..//b/">y</a>',
    '<a href="/a/">x</a> <a href="https://b.vn/a/">y</a> <a href="https://b.vn">z</a>',
    '<a href="https://khac.vn/a/">x</a> <a href="mailto:a@b.vn">y</a>',
    '<a href="../../../a%20b/?c=1&amp;d=2">x</a>',
    '<h2 id="mot"></h2><a href="#mot">x</a><a href="#hai">y</a>',
    '<a href="#">x</a><a href="#top">y</a>',
    "<a href='../../../a/'>x</a><a href=../../../b/>y</a>",
    '<A HREF="../../../a/">x</A><a\nhref="../../../b/">y</a><a href = "../../../c/">z</a>',
    '<a title="href" href="../../../a/">href="b/"</a>',
    '<a title=\' href="\' href="../../../a/">x</a>',
    '<img src="../../../a.webp" srcset="../../../a.webp 1x, ../../../b.webp 2x" alt="">',
    "<img SRC='../../../a.webp' srcset='../../../b.webp 2x' alt=''>",
    '<link imagesrcset="../../../a.webp 1x" href="../../../b.webp">',
    '<video poster="../../../a.webp"></video><form action="../../../tim/"></form>',
    '<object data="../../../a.svg"></object><svg><use xlink:href="../../../b.svg"/></svg>',
    '<meta property="og:image" content="https://b.vn/a.webp">',
    '<meta name="description" content="og:url"><meta content="https://b.vn/a/" property="og:url">',
    '<meta http-equiv="Refresh" content="0; url=../../../a/">',
    '<a\u00a0href="../../../a/">x</a>',
]


def found(page: str, address: str = ADDRESS) -> set[Target]:
    links = page_facts(page).links
    return {t for link in links if (t := target_of(address, link, SITE)) is not None}


@pytest.mark.parametrize("page", PAGES)
def test_every_target_of_a_page_is_gathered(page: str) -> None:
    leads = Leads(SITE)
    leads.add(ADDRESS, page.encode())
    targets, _ = leads.taken()
    inside = {t for t in found(page) if t.address != ADDRESS or f'id="{t.anchor}"' not in page}
    assert inside <= targets


@pytest.mark.parametrize("page", PAGES)
def test_pages_that_were_gathered_before_change_nothing(page: str) -> None:
    leads, others = Leads(SITE), {**dict.fromkeys(PAGES, ADDRESS), "": "index.html"}
    for other, address in others.items():
        leads.add(address, other.encode())
    before, _ = leads.taken()
    leads.add("index.html", page.encode())
    again, _ = leads.taken()
    leads.add(ADDRESS, page.encode())
    inside = {t for t in found(page) if t.address != ADDRESS}
    assert inside <= before
    assert {t for t in found(page, "index.html") if t.anchor == ""} <= before | again


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("a/index.html", '<img src="../a.webp">'),
        ("a/index.html", '<IMG SRC="../a.webp">'),
        ("a/index.html", '<base href="/b/">'),
        ("a/index.html", ""),
        ("atom.xml", "<feed>"),
        ("a.json", "{"),
    ],
)
def test_what_the_last_look_must_see_is_doubtful(address: str, data: str) -> None:
    leads = Leads(SITE)
    leads.add(address, data.encode())
    assert leads.taken()[1]
    leads.add("index.html", b"<p>x</p>")
    assert leads.taken() == (set(), False)


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("a/index.html", '<img src="../a.webp" alt="">'),
        ("a/index.html", "<p>x</p>"),
        ("atom.xml", "<feed/>"),
        ("a.json", "{}"),
        ("a.webp", "\0"),
    ],
)
def test_what_is_as_expected_is_not_doubtful(address: str, data: str) -> None:
    leads = Leads(SITE)
    leads.add(address, data.encode())
    assert not leads.taken()[1]


def test_the_policy_and_the_facts_of_a_page_do_not_make_it_be_read_slowly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = (
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<script type="application/ld+json">{"dateModified": "2023-11-10"}</script>'
        '<a href="../tin/">Tin</a>'
        '<picture><source srcset="../a.avif 1w"><img src="../a.jpg" alt=""></picture>'
    )
    monkeypatch.setattr(leads, "page_facts", None)
    found = Leads(SITE)
    found.add("tin/index.html", page.encode())
    targets, doubtful = found.taken()
    assert {target.address for target in targets} == {"tin/index.html", "a.avif", "a.jpg"}
    assert not doubtful

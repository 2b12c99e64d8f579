"""The picture that stands beside a link when somebody shares the page (Open Graph).

It needs an absolute address, so there is none while the bulletin has no address of its own. Who
plans a page plans its picture as well; the photos' room prints it.
"""

from __future__ import annotations

from collections.abc import Mapping

from plugins.bulletin.digest import digest_of
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import PICTURES, SharePicture, Site
from plugins.bulletin.story import Focus, Picture

CUT, DRAWN = "cut-picture", "drawn-title"  # what prints them
FOLDER = "hinh-anh/"
_NAME = "chia-se"
_CENTRE = Focus()


def of_picture(site: Site, page: str, picture: Picture) -> tuple[SharePicture, Plan] | None:
    """A picture cut to shape around its focus, for the page of this url, and its plan.

    None where the bulletin has no address, nobody makes pictures, or this one was not made.
    """
    if not (_is_shared(site) and picture.files):
        return None
    focus = picture.focus or _CENTRE
    # The address of a file says which bytes it is made of.
    shown = {"source": picture.source, "of": picture.files[0].url, "focus": focus}
    url = f"{page}{_NAME}-{_digest(shown)}.jpg"
    return SharePicture(url, picture.alt, "image/jpeg"), Plan(url, CUT, shown)


def of_title(site: Site, page: str, title: str, kicker: str) -> tuple[SharePicture, Plan] | None:
    """A title drawn in the bulletin's type, under a line such as its section; None as above."""
    if not _is_shared(site):
        return None
    shown = {"title": title, "kicker": kicker, "name": site.name}
    url = f"{page}{_NAME}-{_digest(shown)}.png"
    return SharePicture(url, title, "image/png"), Plan(url, DRAWN, shown)


def of_bulletin(site: Site) -> tuple[SharePicture, Plan] | None:
    """That of all pages that have none of their own; None as above."""
    return of_title(site, FOLDER, site.name, site.body)


def _is_shared(site: Site) -> bool:
    return bool(site.address) and PICTURES in site.offers


def _digest(shown: Mapping[str, object]) -> str:
    return digest_of(shown)[:8]

"""Plain links that pass an article on: no script, no logo, nothing is told before they are used."""

from __future__ import annotations

import json
from base64 import b64encode
from urllib.parse import quote

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.site import Site
from plugins.bulletin.pages.views import Sharing


def sharing_of(site: Site, url: str, title: str) -> Sharing | None:
    """The ways to share an article; None in a copy made while writing, which nobody can visit."""
    if not site.address:
        return None
    address = f"{site.address}/{url}"
    return Sharing(
        address,
        (
            Link("Zalo", _zalo(address)),
            Link("Facebook", f"https://www.facebook.com/sharer/sharer.php?u={quote(address, '')}"),
            Link("Gửi thư", f"mailto:?subject={quote(title)}&body={quote(address, '')}"),
        ),
    )


def _zalo(address: str) -> str:
    """The page Zalo's own share button opens: the address as JSON in base 64."""
    told = b64encode(json.dumps({"url": address}).encode()).decode()
    return f"https://button-share.zalo.me/share_external?d={quote(told, '')}"

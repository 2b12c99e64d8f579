"""Pages that are no news."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.views.parts import Head


@dataclass(frozen=True, slots=True)
class TextPage:
    """About, contact: template ``page.html``; nothing at this address: ``404.html``."""

    head: Head
    title: str
    body_html: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """An address that has moved: template ``redirect.html``."""

    head: Head
    target: Link

"""What a page is about, for machines: JSON-LD in the words of schema.org.

A theme prints it with ``{{ page|linked_data(site, root, url) }}`` in a block of data, which is no
script: docs/decisions/0009. All of it follows from the records the page shows anyway.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from plugins.bulletin.entry import Entry, Origin
from plugins.bulletin.pages.site import Site
from plugins.bulletin.pages.views import (
    ArticlePage,
    Head,
    HomePage,
    IssuePage,
    Listing,
    TextPage,
    TopicPage,
)
from plugins.bulletin.registry.hierarchy import level_name
from plugins.bulletin.tagging.mention import Tag

Node = dict[str, Any]

# A browser reads up to “</script” whatever stands around it, so no such sign is written as it is.
_UNSAFE = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
_MOST = 20  # names or articles that are listed


class JsonLd(str):
    """JSON in which no sign has a meaning in HTML: templates print it as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def linked_data(page: Any, site: Site, root: str, url: str, article: Entry | None = None) -> JsonLd:
    """The graph of a page: what it is, its way from the top, who publishes it.

    Addresses are absolute where the bulletin has one, else they lead from the page. ``article``:
    the entry, on the page of one.
    """
    graph = _Graph(site, root, url)
    nodes = [node for node in graph.of(page, article) if node]
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False)
    return JsonLd(text.translate(_UNSAFE))


class _Graph:
    """What the nodes of one page have in common."""

    def __init__(self, site: Site, root: str, url: str) -> None:
        self._site, self._url = site, url
        self._top = f"{site.address}/" if site.address else root or "./"

    def of(self, page: Any, article: Entry | None) -> Iterator[Node]:
        head: Head = page.head
        if isinstance(page, ArticlePage) and article is not None:
            yield self._news(page, article)
        elif isinstance(page, HomePage):
            yield self._website()
        else:
            yield self._other(page)
        if not isinstance(page, HomePage):
            yield self._way(head)
        yield self._publisher()

    def _at(self, url: str) -> str:
        return self._top + url

    def _whole(self, name: str) -> Node:
        return {"@id": self._at(f"#{name}")}

    def _website(self) -> Node:
        return {
            "@type": "WebSite",
            **self._whole("trang-tin"),
            "url": self._at(""),
            "name": self._site.name,
            **_said(description=self._site.tagline),
            "inLanguage": self._site.language,
            "publisher": self._whole("toa-soan"),
        }

    def _publisher(self) -> Node:
        return {
            "@type": "Organization",
            **self._whole("toa-soan"),
            "name": self._site.body,
            "url": self._at(""),
        }

    def _news(self, page: ArticlePage, article: Entry) -> Node:
        tags = (
            *(("Thing", tag) for tag in article.campaigns),
            *((_type_of(tag), tag) for tag in article.units),
            *(("Thing", tag) for tag in article.awards),
        )
        authors = [
            {"@type": "Person", "name": author.name, "url": self._at(author.url)}
            for author in article.authors
        ]
        return {
            "@type": "NewsArticle",
            "@id": self._at(f"{self._url}#bai"),
            "mainEntityOfPage": self._at(self._url),
            "headline": article.title,
            **_said(description=page.head.description),
            "datePublished": page.iso_day,
            "dateModified": page.iso_changed or page.iso_day,
            "author": authors or self._whole("toa-soan"),
            "publisher": self._whole("toa-soan"),
            "isPartOf": self._whole("trang-tin"),
            "articleSection": article.section.name,
            "inLanguage": self._site.language,
            "isAccessibleForFree": True,
            **_said(image=self._images(page, article)),
            **_said(isBasedOn=[_work(each) for each in article.sources]),
            **_said(correction=[each.text for each in page.corrections]),
            **_said(about=self._things(each for each in tags if each[1].main)),
            **_said(mentions=self._things(each for each in tags if not each[1].main)),
        }

    def _images(self, page: ArticlePage, article: Entry) -> list[Node]:
        """That for sharing first, then those of the article in their largest size."""
        share = page.head.share
        files = [(share.url, share.width, share.height, "")] if share else []
        files += [
            (picture.files[-1].url, picture.files[-1].width, picture.files[-1].height, said)
            for picture in article.pictures[:_MOST]
            if picture.files
            for said in [picture.caption or picture.alt]
        ]
        return [
            {
                "@type": "ImageObject",
                "url": self._at(url),
                "width": _pixels(width),
                "height": _pixels(height),
                **_said(caption=said),
            }
            for url, width, height, said in files
        ]

    def _things(self, tags: Iterable[tuple[str, Tag]]) -> list[Node]:
        return [
            {"@type": kind, "name": tag.name}
            | ({} if tag.url is None else {"@id": self._at(tag.url), "url": self._at(tag.url)})
            for kind, tag in islice(tags, _MOST)
        ]

    def _other(self, page: Any) -> Node:
        listing = getattr(page, "articles", None)
        about = {}
        if isinstance(page, TopicPage):
            # A campaign is a thing: schema.org has no word for one that is none of its events.
            about = {"about": {"@type": "Thing", "@id": self._at(self._url), "name": page.name}}
        return {
            "@type": "WebPage" if isinstance(page, TextPage) else "CollectionPage",
            "@id": self._at(f"{self._url}#trang"),
            "url": self._at(self._url),
            "name": page.head.title,
            **_said(description=page.head.description),
            "inLanguage": self._site.language,
            "isPartOf": self._whole("trang-tin"),
            **about,
            **_said(mainEntity=self._list(listing) if isinstance(listing, Listing) else None),
            **_said(mainEntity=self._issue(page) if isinstance(page, IssuePage) else None),
        }

    def _issue(self, page: IssuePage) -> Node:
        return {
            "@type": "PublicationIssue",
            "@id": self._at(f"{self._url}#so"),
            "name": page.title,
            **_said(alternativeHeadline=page.theme),
            "datePublished": page.iso_day,
            "hasPart": [
                {"@type": "NewsArticle", "headline": card.title, "url": self._at(card.url)}
                for part in page.parts
                for card in part.cards
            ],
        }

    def _list(self, listing: Listing) -> Node | None:
        if not listing.cards:
            return None
        return {
            "@type": "ItemList",
            "numberOfItems": listing.total,
            "itemListElement": [
                {"@type": "ListItem", "position": place, "url": self._at(card.url)}
                for place, card in enumerate(listing.cards[:_MOST], start=1)
            ],
        }

    def _way(self, head: Head) -> Node:
        steps = [(self._site.name, ""), *((link.name, link.url) for link in head.path if link.url)]
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": name, "item": self._at(url)}
                for place, (name, url) in enumerate([*steps, (head.title, self._url)], start=1)
            ],
        }


def _type_of(unit: Tag) -> str:
    return "AdministrativeArea" if level_name(unit.kind) else "Organization"


def _work(source: Origin) -> Node:
    return {"@type": "CreativeWork", "name": source.name, **_said(url=source.url)}


def _pixels(number: int) -> Node:
    """A length as schema.org has it; E37 is the pixel of UN/CEFACT's recommendation 20."""
    return {"@type": "QuantitativeValue", "value": number, "unitCode": "E37"}


def _said(**values: Any) -> Node:
    """Those there are."""
    return {name: value for name, value in values.items() if value}

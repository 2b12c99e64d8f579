"""Old addresses of topics lead to the ones that hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.plan import REDIRECT, Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Head, RedirectPage
from plugins.bulletin.registry.registers import Campaign, Place, Unit
from plugins.topics.bodies import title_of


def redirects(topic: Campaign | Unit | Place, taken: Collection[str]) -> Iterator[Sheaf]:
    """A page for each old slug; none where another topic now has that address (``taken``)."""
    folder = topic.url.split("/", 1)[0]
    for slug in topic.was:
        url = f"{folder}/{slug}/"
        if url not in taken:
            yield sheaf(url, partial(_redirect, url, topic), topic.slug)


def _redirect(url: str, topic: Campaign | Unit | Place) -> Iterator[Plan]:
    name = topic.name if isinstance(topic, Campaign) else title_of(topic)
    page = RedirectPage(
        head=Head(
            title=name,
            description=f"Trang này nay ở địa chỉ khác: {name}.",
            url=topic.url,  # the address search engines should keep
        ),
        target=Link(name, topic.url),
    )
    yield Plan(f"{url}index.html", REDIRECT, {"page": page})

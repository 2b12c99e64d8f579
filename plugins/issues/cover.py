"""The cover of an issue: the picture its file names, or else the first one of its articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from plugins.bulletin.issue import Issue
from plugins.bulletin.story import Picture


def cover_of(issue: Issue, pictures: Callable[[str], Sequence[Picture]]) -> Picture | None:
    """The cover with a description; None where no picture is to be had.

    What the file does not say of its cover is taken from the article of the issue that shows the
    same picture. ``pictures`` has those of an article by its address.
    """
    shown = (picture for url in issue.addresses for picture in pictures(url) if picture.files)
    if issue.cover is None:
        return next(shown, None)
    cover = issue.cover
    if not (cover.alt and cover.caption):
        same = next((each for each in shown if each.source == cover.source), None)
        if same and not (cover.caption or cover.credit):
            cover = replace(cover, caption=same.caption, credit=same.credit)
        alt = cover.alt or (same.alt if same else "") or cover.caption
        cover = replace(cover, alt=alt or f"Ảnh bìa: {issue.title or issue.name}")
    return cover

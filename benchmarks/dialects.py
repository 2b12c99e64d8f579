"""One article in the header dialect of each generator; the body stays the same bytes."""

from __future__ import annotations

import json

from corpus import Article


def written(article: Article, dialect: str) -> str:
    """The whole file in one dialect."""
    head = {"pelican": _pelican, "plain": _plain, "yaml": _yaml, "nikola": _nikola}[dialect]
    return head(article) + "\n\n" + article.body


def _plain(article: Article) -> str:
    return (
        f"Title: {article.title}\nDate: {article.date:%Y-%m-%d %H:%M}\n"
        f"Category: {article.section}\nAuthors: {'; '.join(article.authors)}\n"
        f"Slug: {article.slug}\nSummary: {article.summary}"
    )


def _pelican(article: Article) -> str:
    return f"{_plain(article)}\nTags: {'; '.join(article.campaigns + article.units)};"


def _yaml(article: Article) -> str:
    def text(value: object) -> str:
        return json.dumps(value, ensure_ascii=False)

    return (
        f"---\ntitle: {text(article.title)}\ndate: {article.date:%Y-%m-%dT%H:%M:%S}+07:00\n"
        f"slug: {article.slug}\nsummary: {text(article.summary)}\n"
        f"categories: [{text(article.section)}]\nauthors: {text(article.authors)}\n"
        f"campaigns: {text(article.campaigns)}\nunits: {text(article.units)}\n---"
    )


def _nikola(article: Article) -> str:  # it splits tags at commas; none of the names has one
    return (
        f"<!--\n.. title: {article.title}\n.. slug: {article.slug}\n"
        f".. date: {article.date:%Y-%m-%d %H:%M:%S} UTC+07:00\n"
        f".. tags: {', '.join(article.campaigns + article.units)}\n"
        f".. category: {article.section}\n.. author: {article.authors[0]}\n"
        f".. description: {article.summary}\n.. type: text\n-->"
    )

"""What of a Markdown text is prose, and what must stay as it is: addresses, code, HTML, rules."""

from __future__ import annotations

import re
from collections.abc import Callable

_FIRST, _LAST = 0xE000, 0xF8FF  # letters of nobody's, which stand in for what is set aside
_NOBODYS = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_TARGET = r"\((?:[^()\\\n]|\\.|\([^()\n]{0,500}\)){0,2000}\)"
_ASIDE = re.compile(
    rf"""
      ^[ ]{{0,3}}(?P<fence>```+|~~~+)[^\n]*\n(?:.*?\n)??[ ]{{0,3}}(?P=fence)[^\n]*$  # code
    | (?P<ticks>`+)(?!`).{{1,2000}}?(?<!`)(?P=ticks)(?!`)
    | <!--.{{0,5000}}?-->
    | </?[A-Za-z][^<>]{{0,5000}}>                       # a tag with its attributes
    | <[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]+>                # an address as a link
    | !?\]{_TARGET} | \][ ]?\[[^\[\]\n]{{0,200}}\]      # where a link leads
    | \[\^[^\[\]\s]{{1,200}}\]:?                        # a footnote
    | ^[ ]{{0,3}}\[[^\[\]\n]{{1,500}}\]:[^\n]*$         # a list of addresses
    | (?:[A-Za-z][A-Za-z0-9+.-]*://|www\.)[^\s<>“”"]+   # an address as text
    | [\w.+-]{{1,80}}@[\w-]{{1,80}}(?:\.[\w-]{{1,80}}){{1,5}}
    | &(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z]\w{{1,31}});
    | ^[ \t]*[|:=\-][|:=\- \t]*$                        # under a heading, under the head of a table
    | \\[\\`*_{{}}\[\]()>\#+\-.!|"]                     # a sign kept from being markup
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_PARAGRAPH = re.compile(r"(?:(?!\r?\n[ \t]*\r?\n).)+", re.DOTALL)


def in_prose(text: str, change: Callable[[str], str]) -> str:
    """The text with ``change`` made in each paragraph of prose.

    ``change`` sees one letter in the place of each thing that is set aside, and must keep it.
    """
    if _NOBODYS.search(text):
        return text
    kept: list[str] = []

    def aside(found: re.Match[str]) -> str:
        if len(kept) > _LAST - _FIRST:
            return found[0]
        kept.append(found[0])
        return chr(_FIRST + len(kept) - 1)

    stood_in = _ASIDE.sub(aside, text)
    changed = _PARAGRAPH.sub(lambda found: change(found[0]), stood_in)
    return _NOBODYS.sub(lambda found: kept[ord(found[0]) - _FIRST], changed)

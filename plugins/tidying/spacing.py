"""Spaces around dashes and before marks, as they are typed in Vietnamese.

Closing marks cling to the word before; an en dash has a space on either side; a hyphen within a
name, a date or a number has none. Source: Vietnamese typing manuals; none is binding.
"""

from __future__ import annotations

import re

_SPACE = "[ \t\u00a0]"
_WORD = r"(?:(?<=[\w”’)%])|(?<=\w\*)|(?<=\w\*\*))"
_BEFORE_MARK = re.compile(rf"{_WORD}{_SPACE}+(?=[,;!?…](?!\[)|:(?!\w)|\.(?!\w)|\)|”)")
_AFTER_OPENING = re.compile(rf"(?<=[(“]){_SPACE}+(?=\S)")
# “nghèo - Không”, “nghèo -Không”, “nghèo — Không”; never “--” nor the sign of a list.
_SPACED = re.compile(
    rf"(?<=[^\s\-–—|>#]){_SPACE}+[-–—](?![-–—])(?:{_SPACE}+|(?=[^\W\d_])|(?=[“\"(]))(?=\S)"
)
_HALF_SPACED = re.compile(rf"(?<=[^\W\d_])[–—](?![-–—]){_SPACE}*(?=[^\W\d_“\"])")


def spaced(text: str) -> str:
    """The paragraph with its dashes and marks spaced; line ends stay where they are."""
    text = _SPACED.sub(" – ", text)
    text = _HALF_SPACED.sub(" – ", text)
    text = _AFTER_OPENING.sub("", text)
    return _BEFORE_MARK.sub("", text)

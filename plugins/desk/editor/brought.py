"""Decap CMS as ``make editor`` has brought it; nothing of it is kept in the repository.

Licence: MIT. The version is that of ``package.json`` beside this file.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

HOME = Path(sys.prefix) / "editor"
_SCRIPT = re.compile(r"(?:\d+\.)?decap-cms\.(?:js|css)|decap-cms\.js\.LICENSE\.txt")


def script(name: str, home: Path = HOME) -> bytes | None:
    """The bytes of one of its files, “decap-cms.js” or a part that this loads; else None."""
    path = home / "node_modules" / "decap-cms" / "dist" / name
    return path.read_bytes() if _SCRIPT.fullmatch(name) and path.is_file() else None


def is_there(home: Path = HOME) -> bool:
    """Whether it was brought."""
    return script("decap-cms.js", home) is not None

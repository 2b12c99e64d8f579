"""What a page may load and run: its Content-Security-Policy.

Source: Content Security Policy Level 3, W3C. Every page says it in a ``<meta>``, so that it holds
on servers that send no header of their own; where both are there, both hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

_SELF, _NONE = ("'self'",), ("'none'",)
_ALLOWED: Mapping[str, Sequence[str]] = MappingProxyType(
    {"default-src": _SELF, "base-uri": _NONE, "form-action": _SELF, "object-src": _NONE}
)
_NOTHING_MORE: Mapping[str, Sequence[str]] = MappingProxyType({})


def policy(wider: Mapping[str, Sequence[str]] = _NOTHING_MORE) -> str:
    """The policy of a page that needs more than its own site's files, or less.

    ``wider``: sources by directive, in the place of those that hold for every page:
    ``{"script-src": ("'self'", "'wasm-unsafe-eval'")}``.
    """
    directives = {**_ALLOWED, **wider}
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


POLICY = policy()

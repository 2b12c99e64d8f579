"""One short name for a value: equal records have equal digests, on every machine and day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256
from typing import Any


def canonical(value: Any) -> bytes:
    """The one spelling of a value as JSON in UTF-8.

    Takes records (their type's name and their fields in order), mappings (keys are text; their
    order does not matter), sequences, days, text, numbers, booleans, bytes and None. Anything else,
    such as a function, a set or a file, raises TypeError: it has no spelling that lasts.
    """
    text = json.dumps(
        value,
        default=_spread,
        ensure_ascii=False,
        allow_nan=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return text.encode("utf-8", "surrogatepass")


def _spread(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *(getattr(value, field.name) for field in fields(value))]
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, bytes):
        return {"bytes": sha256(value).hexdigest()}
    raise TypeError(f"{type(value).__name__} has no canonical form: {value!r}")


def digest_of(*values: Any) -> str:
    """The SHA-256 of the values' canonical form, 64 hexadecimal digits."""
    return sha256(canonical(values)).hexdigest()

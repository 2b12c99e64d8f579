"""One short name for a value: equal records have equal digests, on every machine and day."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from operator import attrgetter
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
    kind = type(value)
    # mypy takes the __hash__ of a class's instances for that of the class.
    if values_of := _values_of(kind):  # type: ignore[arg-type]
        return [kind.__name__, *values_of(value)]
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, bytes):
        return {"bytes": sha256(value).hexdigest()}
    raise TypeError(f"{type(value).__name__} has no canonical form: {value!r}")


@cache  # of as many entries as there are types
def _values_of(kind: type[object]) -> Callable[[Any], tuple[Any, ...]] | None:
    """What takes the values of a record's fields, quickly; None for what is no record."""
    if not is_dataclass(kind):
        return None
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


def digest_of(*values: Any) -> str:
    """The SHA-256 of the values' canonical form, 64 hexadecimal digits."""
    return sha256(canonical(values)).hexdigest()

"""Frozen records as compact JSON, and back: values by their places, without the fields' names.

What is written can be read only by code that has the same fields in the same order, so whoever
keeps it keeps the digest of the code beside it. Read as fast as the standard library allows: how a
type is read is worked out once, from its annotations.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def written(record: Any) -> str:
    """The record as JSON. Takes what :func:`read` gives back; raises TypeError for other things."""
    return json.dumps(record, default=_spread, ensure_ascii=False, separators=(",", ":"))


def read(kind: type[T], text: str) -> T:
    """The record of a type that :func:`written` wrote; raises ValueError where the text is none.

    A type is a dataclass or a named tuple of text, numbers, booleans, days, enumerations, other
    such records, tuples of one sort of these (``tuple[str, ...]``), and each of these or None.
    """
    value = json.loads(text)
    allowed, make = _reader_of(kind)
    if type(value) not in allowed:
        raise ValueError(f"{value!r} is no {kind}")
    record: T = make(value) if make else value
    return record


def read_all(kind: type[T], texts: Collection[str]) -> tuple[T, ...]:
    """The same for many texts of one type, in less time."""
    values = json.loads(f"[{','.join(texts)}]")
    allowed, make = _reader_of(kind)
    if len(values) != len(texts) or not allowed.issuperset(map(type, values)):
        raise ValueError(f"not every text is a {kind}")
    return tuple(map(make, values)) if make else tuple(values)


def _spread(value: Any) -> Any:
    kind: Any = type(value)
    if values_of := _values_of(kind):
        return values_of(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be written: {value!r}")


@cache  # of as many entries as there are types
def _values_of(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    if not is_dataclass(kind):
        return None
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


class _Reader(NamedTuple):
    """How values of a type are read from what the JSON parser gives."""

    allowed: frozenset[type]  # what the parser may give: a value is of exactly one of these
    make: Callable[[Any], Any] | None  # None: the value is taken as it is


def _reader_of(kind: Any) -> _Reader:
    return _reader(kind)  # type checkers do not know that types can be hashed


@cache  # of as many entries as there are types
def _reader(kind: Any) -> _Reader:
    if kind in (str, int, float, bool, NoneType):
        return _Reader(frozenset((kind,)), None)
    if kind is date:
        return _Reader(frozenset((str,)), date.fromisoformat)
    if get_origin(kind) in (UnionType, Union):
        return _either_or_none(get_args(kind))
    if get_origin(kind) is tuple:
        return _Reader(frozenset((list,)), _tuple_of(*get_args(kind)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enumeration(kind)
    if is_dataclass(kind):
        return _Reader(frozenset((list,)), _record_of(kind, [f.name for f in fields(kind)]))
    if issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return _Reader(frozenset((list,)), _record_of(kind, kind._fields))
    raise TypeError(f"{kind} cannot be read")


def _either_or_none(kinds: tuple[Any, ...]) -> _Reader:
    others = [kind for kind in kinds if kind is not NoneType]
    if len(others) != 1:
        raise TypeError(f"no telling which of {others} is meant")
    allowed, make = _reader(others[0])
    if make is None:
        return _Reader(allowed | {NoneType}, None)
    return _Reader(allowed | {NoneType}, lambda value: None if value is None else make(value))


def _enumeration(kind: type[Enum]) -> _Reader:
    members = {member.value: member for member in kind}

    def make(value: Any) -> Enum:
        if value not in members:
            raise ValueError(f"{value!r} is no {kind.__name__}")
        return members[value]

    return _Reader(frozenset(map(type, members)), make)


def _tuple_of(kind: Any, *rest: Any) -> Callable[[list[Any]], tuple[Any, ...]]:
    if rest != (...,):
        raise TypeError("a tuple is of one sort of things, as many as there are")
    allowed, make = _reader(kind)

    def tuple_of(values: list[Any]) -> tuple[Any, ...]:
        if not values:
            return ()
        if not allowed.issuperset(map(type, values)):
            raise ValueError(f"not all of {values!r} are {kind}")
        return tuple(map(make, values)) if make else tuple(values)

    return tuple_of


def _record_of(kind: Any, names: Collection[str]) -> Callable[[list[Any]], Any]:
    hints = get_type_hints(kind)
    readers = [_reader(hints[name]) for name in names]
    made = [(place, each.make) for place, each in enumerate(readers) if each.make]
    known: set[tuple[type, ...]] = set()  # rows of types found good: a handful for each record

    def record_of(values: list[Any]) -> Any:
        types = tuple(map(type, values))
        if types not in known:
            fits = len(types) == len(readers) and all(
                given in reader.allowed for given, reader in zip(types, readers, strict=True)
            )
            if not fits:
                raise ValueError(f"{values!r} is no {kind.__name__}")
            known.add(types)
        for place, make in made:
            values[place] = make(values[place])
        return kind(*values)

    return record_of

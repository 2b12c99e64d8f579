"""What a browser asks of the preview, and what it is answered."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

OURS = "_bulletin/"  # the addresses that are the preview's own; no page has one
EDITOR = "soan-bai/"  # below them, those of the web editor
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    method: str  # “GET” or “POST”; “HEAD” is asked as “GET”
    path: str  # decoded, without the leading slash
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)  # by name in small letters
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; an iterator of bytes is sent as they come, until the browser goes away."""

    data: bytes | Iterator[bytes]
    kind: str = JSON
    status: HTTPStatus = HTTPStatus.OK
    headers: Mapping[str, str] = field(default_factory=dict)


def told(data: Any, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """Data as JSON."""
    return Answer(json.dumps(data, ensure_ascii=False).encode(), JSON, status)


def refused(sentence: str, status: HTTPStatus = HTTPStatus.FORBIDDEN) -> Answer:
    """A sentence for the editor instead of what was asked."""
    return told({"error": sentence}, status)

"""How far an article is on its way to readers, who signed what and when, what was put right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """What an article is declared to be."""

    DRAFT = "draft"
    SUBMITTED = "submitted"  # handed in, not approved
    APPROVED = "approved"  # published when its day has come
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who did something, and when."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong with a published article, as its readers are told."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When and why an article was taken back; None and “” where its editor did not say."""

    day: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Workflow:
    """What the headers say of an article’s way. One without such headers has none: it is out."""

    state: State
    submitted: Signature | None = None
    approved: Signature | None = None
    corrections: tuple[Correction, ...] = ()  # newest first
    withdrawal: Withdrawal | None = None  # of those that are withdrawn

    @property
    def held(self) -> bool:
        """Whether nobody approved it: nothing of it may be published."""
        return self.state in (State.DRAFT, State.SUBMITTED)

    @property
    def withdrawn(self) -> bool:
        return self.state is State.WITHDRAWN

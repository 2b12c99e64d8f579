"""The few words of Pelican all adapters share: the signals through which rooms add their part.

A build asks six questions, in this order, and takes the answers in the order of ``PLUGINS``:

``offers``    sent without a sender; an answer is a word of ``bulletin.pages.site``: what the
              plugin adds that pages of others may lead to
``sources``   sent without a sender; an answer is a ``Source`` of ``bulletin.pages.index``
``steps``     sent by the registers, once an article must be read; an answer is a ``Step`` that
              every article goes through
``planners``  sent by the edition; an answer is a ``Planner``
``closers``   sent by the edition; an answer is a ``Closer``, which plans from all other pages
``printers``  sent by the press; an answer is ``(printer name, Callable[[Plan, Site], bytes])`` for
              plans that no template prints: “atom”, “sitemap”, “json”

A listener is a module-level function ``(sender, settings)`` of a ``plugin.py`` (Pelican holds
listeners weakly), and may answer None.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from blinker import Signal

from plugins.bulletin.digest import digest_of
from plugins.bulletin.system import PRESS_FOLDER

# Those whose version decides what an article says and what a page looks like.
_LIBRARIES = ("pelican", "jinja2", "markdown", "beautifulsoup4", "nh3", "pillow", "feedgenerator")
# The setting of who looks at articles nobody approved; none is published, whatever it says.
DRAFTS = "BULLETIN_DRAFTS"
_CODE = Path(__file__).parent

offers = Signal("What there is to lead to, beside the paper's own pages.")
steps = Signal("What every article goes through.")
sources = Signal("Where articles come from.")
planners = Signal("Which pages there are.")
closers = Signal("What is planned from all other pages.")
printers = Signal("What prints a plan that is no template's.")


def answers(signal: Signal, settings: dict[str, Any], sender: object) -> tuple[Any, ...]:
    """What the plugins that are switched on answer, in the order of ``PLUGINS``.

    Listeners of an earlier build in the same process stay connected, so those of plugins that
    these settings do not name are passed over.
    """
    order = {name: place for place, name in enumerate(settings["PLUGINS"])}
    asked = [each for each in signal.receivers_for(sender) if each.__module__ in order]
    asked.sort(key=lambda receiver: order[receiver.__module__])
    given = (receiver(sender, settings=settings) for receiver in asked)
    return tuple(answer for answer in given if answer is not None)


def offered(settings: dict[str, Any]) -> tuple[str, ...]:
    """What the plugins that are switched on offer, each once."""
    return tuple(dict.fromkeys(answers(offers, settings, None)))


def content_folder(settings: dict[str, Any]) -> Path:
    """``content/``, whole path."""
    return Path(settings["PATH"]).resolve()


def registry_folder(settings: dict[str, Any]) -> Path:
    """``content/registry/``, or what ``REGISTRY`` names."""
    return Path(settings.get("REGISTRY") or content_folder(settings) / "registry").resolve()


def state_folder(settings: dict[str, Any]) -> Path:
    """``.bulletin/output/`` beside ``output/``: what may be kept from build to build."""
    output = Path(os.path.realpath(settings["OUTPUT_PATH"]))
    return output.parent / PRESS_FOLDER / output.name


def code_digest(folder: Path = _CODE, libraries: Iterable[str] = _LIBRARIES) -> str:
    """The digest of every Python file below a folder, and of the libraries' versions."""
    files = sorted(folder.rglob("*.py"))
    return digest_of(
        {
            path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
            for path in files
        },
        {name: version(name) for name in libraries},
    )

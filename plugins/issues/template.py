"""The theme's templates for paper and letters, which are no pages: ``theme/print/``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound

from plugins.bulletin.text.typography import no_break, no_break_html


def template_of(theme: Path, name: str) -> Callable[..., str]:
    """What renders a template of ``theme/print/`` with the names it is given.

    Raises FileNotFoundError where the theme has none of that name.
    """
    environment = Environment(
        loader=FileSystemLoader(theme / "print"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters |= {"no_break": no_break, "no_break_html": no_break_html}
    try:
        return environment.get_template(name).render
    except TemplateNotFound:
        raise FileNotFoundError(2, name, str(theme / "print" / name)) from None

"""What the press asks of the theme's environment."""

from __future__ import annotations

from jinja2 import Environment, StrictUndefined, TemplateError, TemplateNotFound, meta

from plugins.bulletin.digest import digest_of


def strict(environment: Environment) -> Environment:
    """The same environment, in which a name that a template does not receive is an error.

    Left to itself Jinja prints nothing there, and a slip of the pen would reach readers as a gap.
    """
    environment.undefined = StrictUndefined
    return environment


def template_digest(environment: Environment, name: str) -> str:
    """The digest of a template with all it includes, imports and extends, however deep.

    A template that computes the name of another depends on every template there is. A fault of one
    is raised as it is, with a note that names who asked for it.
    """
    sources: dict[str, str] = {}
    waiting = [(name, name)]
    while waiting:
        current, asking = waiting.pop()
        if current in sources:
            continue
        try:
            sources[current] = _source(environment, current)
            tree = environment.parse(sources[current], current)
        except TemplateError as error:
            error.add_note(f"in the template {current}, of which {asking} makes use")
            raise
        for other in meta.find_referenced_templates(tree):
            others = environment.list_templates() if other is None else [other]
            waiting += ((each, current) for each in others)
    return digest_of(sources)


def _source(environment: Environment, name: str) -> str:
    if environment.loader is None:
        raise TemplateNotFound(name)
    return environment.loader.get_source(environment, name)[0]

"""What the press asks of the theme's environment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from jinja2 import Environment, StrictUndefined, TemplateError, TemplateNotFound, meta
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from plugins.bulletin.digest import digest_of

_NO_PART = frozenset({"extends", "block"})  # what only a template that stands by itself can say


def strict(environment: Environment) -> Environment:
    """The same environment, in which a name that a template does not receive is an error.

    Left to itself Jinja prints nothing there, and a slip of the pen would reach readers as a gap.
    """
    environment.undefined = StrictUndefined
    return environment


def quick(environment: Environment) -> Environment:
    """The same environment, for printing many pages from templates that do not change meanwhile.

    A page includes some twenty partials, and each time Jinja would look on the disk whether the
    partial has changed and make a context for it: half of all work. So they are compiled into the
    templates that include them.
    """
    environment.auto_reload = False
    environment.add_extension(InPlace)
    return environment


class Missing(TemplateNotFound):
    """There is no such template, and another makes use of it."""

    def __init__(self, name: str, asking: str) -> None:
        super().__init__(name)
        self.asking = asking


class InPlace(Extension):
    """Sets what ``{% include "a name" %}`` names in its place, before the template is compiled.

    What it prints is the same. A fault in a partial is told at the line that includes it. An
    include that computes the name, or whose partial includes itself, is left to Jinja.
    """

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        return _in_place(self.environment, stream, (stream.name or "",))


def _in_place(
    environment: Environment, tokens: Iterable[Token], within: tuple[str, ...]
) -> Iterator[Token]:
    statement: list[Token] = []
    for token in tokens:
        if not statement and token.type != "block_begin":
            yield token
            continue
        statement.append(token)
        if token.type == "block_end":
            part = _part(environment, statement, within)
            yield from statement if part is None else part
            statement.clear()
    yield from statement


def _part(
    environment: Environment, statement: Sequence[Token], within: tuple[str, ...]
) -> Iterator[Token] | None:
    """What stands for a statement that includes a partial; None for any other."""
    if len(statement) != 4:
        return None
    _, verb, name, _ = statement
    if verb.value != "include" or name.type != "string" or name.value in within:
        return None
    tokens = list(environment.lexer.tokenize(_source(environment, name.value), name.value))
    first_words = (two.value for one, two in pairwise(tokens) if one.type == "block_begin")
    includes_itself = any(token[1:] == name[1:] for token in tokens)
    if includes_itself or not _NO_PART.isdisjoint(first_words):
        return None
    # “with” keeps what the partial sets to itself.
    whole = (*_said("with"), *tokens, *_said("endwith"))
    placed = (Token(verb.lineno, token.type, token.value) for token in whole)
    return _in_place(environment, placed, (*within, name.value))


def _said(word: str) -> tuple[Token, ...]:
    return Token(0, "block_begin", ""), Token(0, "name", word), Token(0, "block_end", "")


# Sources of templates, with the names of those they make use of; None: a name that is computed.
Read = dict[str, tuple[str, tuple[str | None, ...]]]


def template_digest(environment: Environment, name: str, read: Read | None = None) -> str:
    """The digest of a template with all it includes, imports and extends, however deep.

    A template that computes the name of another depends on every template there is. A fault of one
    is raised as it is, with a note that names who asked for it. ``read`` keeps what was read, so
    that what many templates include is taken apart once.
    """
    read = {} if read is None else read
    sources: dict[str, str] = {}
    waiting = [(name, name)]
    while waiting:
        current, asking = waiting.pop()
        if current in sources:
            continue
        if current not in read:
            try:
                read[current] = _taken_apart(environment, current)
            except TemplateNotFound as error:
                if current == asking:
                    raise
                raise Missing(current, asking) from error
            except TemplateError as error:
                error.add_note(f"in the template {current}, of which {asking} makes use")
                raise
        sources[current], named = read[current]
        for other in named:
            others = environment.list_templates() if other is None else [other]
            waiting += ((each, current) for each in others)
    return digest_of(sources)


def _taken_apart(environment: Environment, name: str) -> tuple[str, tuple[str | None, ...]]:
    source = _source(environment, name)
    as_written = environment.overlay()
    as_written.extensions.pop(InPlace.identifier, None)
    return source, tuple(meta.find_referenced_templates(as_written.parse(source, name)))


def _source(environment: Environment, name: str) -> str:
    if environment.loader is None:
        raise TemplateNotFound(name)
    return environment.loader.get_source(environment, name)[0]

"""A page is printed from its plan, the site and its article, and from nothing else."""

from __future__ import annotations

import traceback
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, UndefinedError

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.press.jinja import quick, strict, template_digest
from plugins.press.render import Printing

SITE = Site("Bản tin", "Ban", "", "", "vi", "", (), 20, (), (), "bantin.example.vn,2026")


def printing(templates: dict[str, str], **printers: Any) -> Printing:
    environment = quick(strict(Environment(loader=DictLoader(templates), autoescape=True)))
    return Printing(environment, printers, SITE)


def test_a_template_receives_site_root_url_and_the_records() -> None:
    plan = Plan("a/b/index.html", "t.html", {"title": "Tết & Xuân"})
    page = printing({"t.html": "{{ site.name }}|{{ root }}|{{ url }}|{{ title }}"}).page(plan)
    assert page.decode() == "Bản tin|../../|a/b/|Tết &amp; Xuân"


def test_the_article_is_there_only_where_the_plan_names_one() -> None:
    here = printing({"t.html": "{{ article }}"})
    assert here.page(Plan("a", "t.html", entry="x/"), "bài").decode() == "bài"  # type: ignore[arg-type]
    with pytest.raises(UndefinedError, match="article"):
        here.page(Plan("a", "t.html"))


@pytest.mark.parametrize(
    "template", ["{{ titel }}", "{% if titel %}x{% endif %}", "{{ site.nam }}"]
)
def test_a_slip_in_a_template_stops_the_build_and_names_the_page(template: str) -> None:
    with pytest.raises(UndefinedError) as raised:
        printing({"t.html": template}).page(Plan("a/index.html", "t.html"))
    assert raised.value.__notes__ == ["while printing a/index.html with t.html"]


def test_a_printer_gets_plan_and_site() -> None:
    plan = Plan("atom.xml", "atom", {"title": "x"})
    here = printing({}, atom=lambda p, s: f"{p.records['title']} {s.name}".encode())
    assert here.page(plan) == "x Bản tin".encode()


def test_a_printer_nobody_brings_stops_the_build() -> None:
    with pytest.raises(KeyError) as raised:
        printing({}).page(Plan("atom.xml", "atom"))
    assert raised.value.__notes__ == ["while printing atom.xml with atom"]


TEMPLATES = {
    "page.html": '{% extends "base.html" %}{% from "macros.html" import m %}',
    "base.html": '{% include "part.html" %}',
    "macros.html": "{% macro m() %}{% endmacro %}",
    "part.html": "phần",
    "other.html": "khác",
    "any.html": "{% include name %}",
}


def digest(name: str, **changed: str) -> str:
    templates = TEMPLATES | {f"{n}.html": text for n, text in changed.items()}
    environment = quick(Environment(loader=DictLoader(templates), autoescape=True))
    return template_digest(environment, name)


@pytest.mark.parametrize("changed", ["page", "base", "macros", "part"])
def test_a_template_depends_on_all_it_includes(changed: str) -> None:
    assert digest("page.html") != digest(
        "page.html", **{changed: TEMPLATES[changed + ".html"] + " "}
    )


def test_a_template_does_not_depend_on_others() -> None:
    assert digest("page.html") == digest("page.html", other="đã đổi", any="đã đổi")


def test_a_template_that_computes_a_name_depends_on_all() -> None:
    assert digest("any.html") != digest("any.html", other="đã đổi")


def test_a_template_that_includes_itself_comes_to_an_end() -> None:
    assert digest("self.html", self='{% include "self.html" %}')


def test_what_was_read_for_one_template_serves_the_next() -> None:
    environment, read = quick(Environment(loader=DictLoader(TEMPLATES), autoescape=True)), {}
    apart = [template_digest(environment, name) for name in TEMPLATES]
    assert [template_digest(environment, name, read) for name in TEMPLATES] == apart
    assert read.keys() == TEMPLATES.keys()


def printed(template: str, **parts: str) -> str:
    """With the partials set in place; the same as with Jinja's own includes."""
    templates = {"t.html": template, **{f"{n}.html": text for n, text in parts.items()}}
    plan = Plan("a/index.html", "t.html", {"names": ("A", "<B>"), "one": "1"})
    slow = Environment(loader=DictLoader(templates), autoescape=True, trim_blocks=True)
    fast = Environment(loader=DictLoader(templates), autoescape=True, trim_blocks=True)
    pages = {Printing(each, {}, SITE).page(plan) for each in (strict(slow), quick(strict(fast)))}
    assert len(pages) == 1
    return pages.pop().decode()


@pytest.mark.parametrize(
    ("template", "parts", "page"),
    [
        ('a\n{% include "p.html" %}\nb\n', {"p": "{# why #}\n{{ one }}\n"}, "a\n1b"),
        (
            '{% for name in names %}{% include "p.html" %}{% endfor %}',
            {"p": "{{ name }},"},
            "A,&lt;B&gt;,",
        ),
        ('{% with one = 2 %}{% include "p.html" %}{% endwith %}', {"p": "{{ one }}"}, "2"),
        ('{% include "p.html" %}{{ one }}', {"p": "{% set one = 3 %}{{ one }}"}, "31"),
        ('{% include "p.html" %}', {"p": '[{% include "q.html" %}]', "q": "{{ one }}"}, "[1]"),
        ('{% include "p.html" %}', {"p": '{% extends "q.html" %}', "q": "base"}, "base"),
        (
            '{% set part = "p.html" %}{% include part %}',
            {"p": "{{ one }}"},
            "1",
        ),
        ('{% include "no.html" ignore missing %}', {}, ""),
        ('{% include ["no.html", "p.html"] %}', {"p": "p"}, "p"),
        ('{% raw %}{% include "p.html" %}{% endraw %}', {}, '{% include "p.html" %}'),
    ],
)
def test_a_partial_set_in_place_prints_what_it_printed(
    template: str, parts: dict[str, str], page: str
) -> None:
    assert printed(template, **parts) == page


def test_a_partial_may_include_itself() -> None:
    below = '{% with one = one ~ "1" %}{% include "p.html" %}{% endwith %}'
    tree = f"{{{{ one }}}};{{% if one|length < 3 %}}{below}{{% endif %}}"
    assert printed('{% include "p.html" %}', p=tree) == "1;11;111;"


def test_a_slip_in_a_partial_is_found_where_it_is_included() -> None:
    templates = {"t.html": '\n\n{% include "p.html" %}', "p.html": "\n\n\n\n\n{{ titel }}"}
    environment = quick(strict(Environment(loader=DictLoader(templates), autoescape=True)))
    with pytest.raises(UndefinedError, match="titel") as raised:
        Printing(environment, {}, SITE).page(Plan("a/index.html", "t.html"))
    lines = [f.lineno for f in traceback.extract_tb(raised.tb) if f.filename == "<template>"]
    assert lines == [3]

"""Printing one plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from jinja2 import Environment

from plugins.bulletin.digest import digest_of
from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.press.jinja import Read, template_digest

Printer = Callable[[Plan, Site], bytes]


@dataclass(frozen=True, slots=True)
class Printing:
    """Prints plans: with the theme's templates, or with the printers that plugins bring."""

    environment: Environment
    printers: Mapping[str, Printer]
    site: Site
    _digests: dict[str, str] = field(default_factory=dict)
    _read: Read = field(default_factory=dict)

    def page(self, plan: Plan, entry: Entry | None = None) -> bytes:
        """The bytes of the file. A fault in a template or printer is raised as it is, with a note
        that names the page.

        A template receives ``site``, ``root``, ``url`` and the plan's records; and ``article``, the
        whole entry, where the plan names one.
        """
        try:
            if not _is_template(plan):
                return self.printers[plan.printer](plan, self.site)
            article = {} if entry is None else {"article": entry}
            page = {"site": self.site, "root": plan.root, "url": plan.url}
            template = self.environment.get_template(plan.printer)
            return template.render(page, **article, **plan.records).encode()
        except Exception as error:
            error.add_note(f"while printing {plan.address} with {plan.printer}")
            raise

    def digest(self, plan: Plan) -> str:
        """Of the template with all it includes; or the name of the printer."""
        if not _is_template(plan):
            return plan.printer
        if plan.printer not in self._digests:
            digest = template_digest(self.environment, plan.printer, self._read)
            self._digests[plan.printer] = digest
        return self._digests[plan.printer]

    def common(self, code: str, environment: Mapping[str, str]) -> str:
        """What all pages share, for their keys."""
        return digest_of(self.site, code, environment)


def _is_template(plan: Plan) -> bool:
    return "." in plan.printer

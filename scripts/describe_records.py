"""Writes the records that templates print into ``docs/theme.md``, out of their code.

    python scripts/describe_records.py

What stands between the two marks there is made anew: each record with its fields, their types and
the remark beside them. A test holds that it is as the code has it.
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs/theme.md"
START, END = "<!-- records: scripts/describe_records.py -->\n", "<!-- end of records -->\n"
VIEWS = ("parts", "pictures", "home", "article", "issue", "topics", "figures", "lists", "plain")
SOURCES = {
    "plugins/bulletin/pages/site.py": None,
    **{f"plugins/bulletin/pages/views/{name}.py": None for name in VIEWS},
    "plugins/search/page.py": None,
    "plugins/bulletin/entry.py": ("Link", "Origin", "Entry"),
    "plugins/bulletin/story.py": ("Picture", "PictureFile"),
    "plugins/bulletin/tagging/mention.py": ("Tag",),
}


def described() -> str:
    """All records, by file, in the order of the code."""
    parts = []
    for name, wanted in SOURCES.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        lines = text.splitlines()
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef) and (wanted is None or node.name in wanted):
                parts.append(_record(node, lines))
    return "\n".join(parts)


def _record(node: ast.ClassDef, lines: list[str]) -> str:
    said = (ast.get_docstring(node) or "").split("\n\n")[0].replace("\n", " ").replace("``", "`")
    rows = [f"**{node.name}** – {said}\n"]
    for field in node.body:
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            kind = ast.unparse(field.annotation)
            rows.append(f"- `{field.target.id}`: `{kind}`{_remark(lines, field)}")
    for method in node.body:
        if isinstance(method, ast.FunctionDef) and not method.name.startswith("_"):
            told = (ast.get_docstring(method) or "").split("\n")[0].replace("``", "`")
            is_property = any(ast.unparse(each) == "property" for each in method.decorator_list)
            arguments = [each.arg for each in method.args.args[1:]]
            call = "" if is_property else f"({', '.join(arguments)})"
            rows.append(f"- `{method.name}{call}`{': ' if told else ''}{told}")
    return "\n".join(rows) + "\n"


def _remark(lines: list[str], field: ast.AnnAssign) -> str:
    """What the comment behind a field says, and the lines of comment alone under it."""
    last = field.end_lineno or field.lineno
    _, _, remark = lines[last - 1][field.end_col_offset or 0 :].partition("# ")
    for line in lines[last:]:
        if not remark or not line.strip().startswith("# "):
            break
        remark += " " + line.strip().removeprefix("# ")
    return f" – {remark.strip()}" if remark else ""


def renewed(text: str) -> str:
    """The document with the records as they are now."""
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n{described()}\n{END}{after}"


if __name__ == "__main__":
    DOCUMENT.write_text(renewed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")

"""Lists what commands say is wrong, out of their code; compares it with the handbook's chapter.

    python scripts/list_messages.py

A message is a text that stands where code makes a ``Problem``, a ``Misuse`` or another of the
records below, or that it calls ``what`` on the way there; what it fills in is “…”. The chapter has
a row for each. Printed are those the chapter lacks, and rows of what nothing says any more.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHAPTER = ROOT / "docs/huong-dan/thong-bao.md"
# What is made, and which of its arguments says what is wrong.
MADE = {
    "Problem": 2,
    "Fault": 1,
    "_fault": 1,
    "Misuse": 0,
    "fault": 0,
    "Remark": 0,
    "Unreadable": 0,
}
MADE |= {"NoDate": 0, "NoPicture": 0, "NoPrinter": 0, "NoImage": 0, "BadPicture": 0}
# Functions that answer such a text.
RETURNED = ("_sentence", "_leads_nowhere")
# What other records say with one of theirs around it, and what only tells where.
_FILLED = re.compile(r"[…\s\W]*")
_ROW = re.compile(r"^\| (?!Thông báo|---)(.+?) \| ", re.MULTILINE)


def messages(folder: Path = ROOT / "plugins") -> dict[str, str]:
    """Every message, and the file and line that says it first."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for text in _said(node):
                if not _FILLED.fullmatch(text):
                    where = (
                        f"{path.relative_to(folder.parent).as_posix()}:{getattr(node, 'lineno', 0)}"
                    )
                    found.setdefault(text, where)
    return found


def _said(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in MADE:
            named = (each.value for each in node.keywords if each.arg == "what")
            placed = node.args[MADE[name] : MADE[name] + 1]
            for argument in (*named, *placed):
                yield from _texts(argument)
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            yield from _assigned(target, node.value)
    elif isinstance(node, ast.FunctionDef) and node.name in RETURNED:
        for each in ast.walk(node):
            if isinstance(each, ast.Return) and each.value:
                yield from _texts(each.value)


def _assigned(target: ast.expr, value: ast.expr) -> Iterator[str]:
    if isinstance(target, ast.Name) and target.id == "what":
        yield from _texts(value)
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for each, given in zip(target.elts, value.elts, strict=False):
            yield from _assigned(each, given)


def _texts(node: ast.expr) -> Iterator[str]:
    """The text of an expression, of each branch of one; “” where it is made elsewhere."""
    if isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from (a + b for a in _texts(node.left) for b in _texts(node.right))
    elif isinstance(node, ast.JoinedStr):
        parts = (p.value if isinstance(p, ast.Constant) else "…" for p in node.values)
        yield re.sub("…+", "…", "".join(str(part) for part in parts))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def explained(text: str) -> list[str]:
    """The messages that have a row in a text of Markdown, in its order."""
    return [re.sub(r"\\([|*_<\\\[\]&`])", r"\1", row) for row in _ROW.findall(text)]


if __name__ == "__main__":
    said, rows = messages(), explained(CHAPTER.read_text(encoding="utf-8"))
    for text, where in said.items():
        if text not in rows:
            print(f"{where}: {text}")  # noqa: T201
    for row in rows:
        if row not in said:
            print(f"{CHAPTER.name}: {row}")  # noqa: T201

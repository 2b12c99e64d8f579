"""A Word file becomes a document: its own XML is put in order, then mammoth reads it."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator, Mapping

from plugins.intake.comments import comments_of
from plugins.intake.document import Document, Look, Remark
from plugins.intake.legacy_runs import LegacyRuns
from plugins.intake.markup import Marks, blocks_of
from plugins.intake.numbering import Counter, Numbered
from plugins.intake.ooxml import BROKEN, NOT_INSTALLED, PACKAGE, W, parsed, serialised, value
from plugins.intake.package import Package, Relation
from plugins.intake.revisions import accept
from plugins.intake.styles import Styles, styles_of
from plugins.intake.word_shapes import BOXED, Shapes, lift_text_boxes

_NOTES = ("footnotes", "endnotes")
_READ_BY_MAMMOTH = ("styles", "numbering", *_NOTES)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def read_word(data: bytes, *, convert: bool = False) -> Document:
    """The document of a ``.docx`` file. Raises :class:`Unreadable`.

    ``convert`` turns text typed for old fonts into Unicode; otherwise it stays as it is and is
    only told (``Document.legacy``).
    """
    package = Package(data)
    root = parsed(package.read(package.main))
    body = root.find(f"{W}body")
    if body is None:
        raise BROKEN
    relations = package.relations(package.main)
    parts = {
        kind: parsed(package.read(name))
        for kind in _READ_BY_MAMMOTH
        if (name := package.related(kind))
    }
    remarks = list(_remarks(package, body))
    styles = styles_of(parts.get("styles"))
    texts = [body, *(parts[kind] for kind in _NOTES if kind in parts)]
    for text in texts:
        accept(text)
    lift_text_boxes(body)
    shapes = Shapes(package, relations)
    shapes.mark(body)
    legacy = LegacyRuns(styles)
    for text in texts:
        _show_looks(text, styles)
        legacy.gather(text)
    found = legacy.found()
    if found and convert:
        legacy.convert()
    marks = _marked(body, styles, Counter(parts.get("numbering"), styles))
    html = _by_mammoth(root, parts, relations)
    return Document(
        blocks=blocks_of(html, marks, typed_space=True),
        pictures=tuple(shapes.pictures),
        remarks=tuple(remarks),
        legacy=found,
    )


def _remarks(package: Package, body: ET.Element) -> Iterator[Remark]:
    if name := package.related("comments"):
        yield from comments_of(parsed(package.read(name)))
    if body.find(f".//{W}altChunk") is not None:
        what = "tệp Word có một tệp khác chèn vào trong, phần ấy không đọc được"
        yield Remark(what, "mở bằng Word, chép phần ấy thành chữ rồi nhập lại", wrong=True)


def _show_looks(text: ET.Element, styles: Styles) -> None:
    """Bold and italic are said of each run itself; a run its style hides is gone."""
    for paragraph in text.iter(f"{W}p"):
        for holder in list(paragraph.iter()):
            hidden = [
                run for run in holder.findall(f"{W}r") if styles.is_on(run, paragraph, "vanish")
            ]
            for run in hidden:
                holder.remove(run)
        for run in paragraph.iter(f"{W}r"):
            for name in ("b", "i"):
                _switch(run, name, on=styles.is_on(run, paragraph, name))


def _switch(run: ET.Element, name: str, *, on: bool) -> None:
    looks = run.find(f"{W}rPr")
    if looks is None:
        looks = ET.Element(f"{W}rPr")
        run.insert(0, looks)
    for old in looks.findall(f"{W}{name}"):
        looks.remove(old)
    if on:
        ET.SubElement(looks, f"{W}{name}")


def _marked(body: ET.Element, styles: Styles, counter: Counter) -> Marks:
    """Puts a bookmark “b0”, “b1” … in front of each paragraph; answers what each stands for."""
    looks: dict[str, Look] = {}
    numbers: dict[str, Numbered] = {}
    for number, paragraph in enumerate(body.iter(f"{W}p")):
        name = f"b{number}"
        looks[name] = _look(paragraph, styles)
        if counted := counter.next(paragraph):
            numbers[name] = counted
        at = 1 if paragraph.find(f"{W}pPr") is not None else 0
        paragraph.insert(at, ET.Element(f"{W}bookmarkStart", {f"{W}name": name}))
    return Marks(looks, numbers)


def _look(paragraph: ET.Element, styles: Styles) -> Look:
    sizes: dict[float, int] = {}
    for run in paragraph.iter(f"{W}r"):
        size = styles.size(run, paragraph)
        sizes[size] = sizes.get(size, 0) + sum(len(t.text or "") for t in run.iter(f"{W}t"))
    return Look(
        style=styles.name(styles.style_of(paragraph)),
        align=styles.align(paragraph),
        size=max(sizes, key=lambda size: sizes[size], default=0.0),
        boxed=paragraph.get(BOXED) is not None,
    )


def _by_mammoth(
    root: ET.Element, parts: Mapping[str, ET.Element], relations: Mapping[str, Relation]
) -> str:
    """The HTML of the text as it is now, without pictures."""
    try:
        import mammoth
    except ImportError:
        raise NOT_INSTALLED from None
    try:
        made = mammoth.convert_to_html(
            io.BytesIO(_package(root, parts, relations)),
            style_map="u => \nstrike => s",
            include_embedded_style_map=False,
        )
    except Exception:  # noqa: BLE001 – a malformed file makes mammoth fail in any way
        raise BROKEN from None
    return str(made.value)


def _package(
    root: ET.Element, parts: Mapping[str, ET.Element], relations: Mapping[str, Relation]
) -> bytes:
    """A Word file of these parts alone; of relations outside only links are left."""
    links = ET.Element(f"{PACKAGE}Relationships")
    for name, relation in relations.items():
        if relation.kind == "hyperlink":
            values = {"Id": name, "Type": f"{_KIND}/hyperlink", "Target": relation.target}
            ET.SubElement(links, f"{PACKAGE}Relationship", values | {"TargetMode": "External"})
    parts = dict(parts)
    if "styles" in parts:
        parts["styles"] = _used_styles(parts["styles"], (root, *parts.values()))
    for kind in parts:
        values = {"Id": f"bulletin-{kind}", "Type": f"{_KIND}/{kind}", "Target": f"{kind}.xml"}
        ET.SubElement(links, f"{PACKAGE}Relationship", values)
    main = ET.Element(f"{PACKAGE}Relationships")
    values = {"Id": "r1", "Type": f"{_KIND}/officeDocument", "Target": "word/document.xml"}
    ET.SubElement(main, f"{PACKAGE}Relationship", values)
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    content = ET.Element(f"{{{types}}}Types")
    for kind in ("document", *parts):
        whole = f"{_CONTENT}.{'document.main' if kind == 'document' else kind}+xml"
        values = {"PartName": f"/word/{kind}.xml", "ContentType": whole}
        ET.SubElement(content, f"{{{types}}}Override", values)
    files = {
        "[Content_Types].xml": content,
        "_rels/.rels": main,
        "word/document.xml": root,
        "word/_rels/document.xml.rels": links,
        **{f"word/{kind}.xml": part for kind, part in parts.items()},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, element in files.items():
            package.writestr(name, serialised(element))
    return file.getvalue()


def _used_styles(styles: ET.Element, texts: tuple[ET.Element, ...]) -> ET.Element:
    """Those styles that the texts name: Word lists hundreds, and reading them takes longest."""
    kinds = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
    named = {value(element) for text in texts for kind in kinds for element in text.iter(kind)}
    used = ET.Element(styles.tag)
    used.extend(style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") in named)
    return used

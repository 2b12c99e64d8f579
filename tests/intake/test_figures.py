"""Captions are found wherever officials put them, and text that is none stays text."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from tests.intake.word_files import BODY, CAPTION, CENTER, RIGHT, Word, changed, picture

BodyOf = Callable[..., str]
FIGURE = f"![](0.png)\n{CAPTION}\n\n"
W_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _after_picture(**look: object) -> bytes:
    word = Word().title().lead().body(BODY[0]).picture()
    word.line(CAPTION, **look)  # type: ignore[arg-type]
    return word.body(*BODY[1:]).saved()


@pytest.mark.parametrize(
    "look",
    [
        {"align": CENTER},
        {"italic": True},
        {"style": "Caption"},
        {"align": CENTER, "italic": True, "size": 9},
        {},
    ],
)
def test_a_line_under_a_picture_is_its_caption(body: BodyOf, look: dict[str, object]) -> None:
    text = body(_after_picture(**look))
    assert FIGURE in text
    assert text.count(CAPTION) == 1


@pytest.mark.parametrize(
    "text", [BODY[1], "Dự hội nghị có các đồng chí lãnh đạo tỉnh và đại diện các sở, ngành."]
)
def test_a_paragraph_under_a_picture_is_none(body: BodyOf, text: str) -> None:
    word = Word().title().lead().body(BODY[0]).picture()
    assert f"![](0.png)\n\n{text}" in body(word.body(text, BODY[2]).saved())


def test_a_plain_line_with_its_credit_is_a_caption(body: BodyOf) -> None:
    word = Word().title().lead().body(BODY[0]).picture()
    word.line(f"{CAPTION}. Ảnh: Thu Thủy")
    assert f"![](0.png)\n{CAPTION}. Ảnh: Thu Thủy\n\n" in body(word.body(*BODY[1:]).saved())


def test_a_caption_in_the_paragraph_of_its_picture(body: BodyOf) -> None:
    word = Word().title().lead().body(BODY[0])
    paragraph = word.file.add_paragraph()
    paragraph.add_run().add_picture(io.BytesIO(picture()))
    paragraph.add_run().add_break()
    paragraph.add_run(CAPTION).italic = True
    assert FIGURE in body(word.body(*BODY[1:]).saved())


def test_a_picture_that_floats_in_a_paragraph_leaves_it_whole(body: BodyOf) -> None:
    word = Word().title().lead()
    paragraph = word.file.add_paragraph()
    paragraph.add_run().add_picture(io.BytesIO(picture()))
    paragraph.add_run(BODY[0])
    assert f"![](0.png)\n\n{BODY[0]}" in body(word.body(*BODY[1:]).saved())


@pytest.mark.parametrize("rows", [1, 2])
def test_a_caption_in_a_cell_of_a_table(body: BodyOf, rows: int) -> None:
    word = Word().title().lead().body(BODY[0])
    table = word.file.add_table(rows, 1)
    table.cell(0, 0).paragraphs[0].add_run().add_picture(io.BytesIO(picture()))
    if rows == 1:
        table.cell(0, 0).add_paragraph(CAPTION)
    else:
        table.cell(1, 0).text = CAPTION
    text = body(word.body(*BODY[1:]).saved())
    assert FIGURE in text
    assert "|" not in text


def test_two_pictures_side_by_side_have_their_own_captions(body: BodyOf) -> None:
    word = Word().title().lead().body(BODY[0])
    table = word.file.add_table(2, 2)
    for at in (0, 1):
        run = table.cell(0, at).paragraphs[0].add_run()
        run.add_picture(io.BytesIO(picture(colour=("red", "blue")[at])))
        table.cell(1, at).text = f"{CAPTION} {at}"
    text = body(word.body(*BODY[1:]).saved())
    assert f"![](0.png)\n{CAPTION} 0\n\n![](1.png)\n{CAPTION} 1\n\n" in text


BOX = (
    '<w:p {w}><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
    'markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:wsp xmlns:wps="http://'
    'schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent><w:p>'
    "<w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>"
    '<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
    "<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def test_a_caption_in_a_text_box_stands_once(body: BodyOf) -> None:
    word = Word().title().lead().body(BODY[0]).picture()
    word.xml(BOX.format(w=W_NS, text=CAPTION))
    text = body(word.body(*BODY[1:]).saved())
    assert FIGURE in text
    assert text.count(CAPTION) == 1


def test_words_in_a_text_box_without_a_picture_are_kept_once(body: BodyOf) -> None:
    word = Word().title().lead().body(BODY[0])
    word.xml(BOX.format(w=W_NS, text="Chung tay vì người nghèo"))
    assert body(word.body(*BODY[1:]).saved()).count("Chung tay vì người nghèo") == 1


def test_a_picture_of_the_older_form_is_found(body: BodyOf) -> None:
    pict = (
        f'<w:p {W_NS}><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="Lễ trao"'
        ' style="width:90pt"><v:imagedata r:id="rOld" xmlns:r="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships"/></v:shape></w:pict></w:r></w:p>'
    )

    def add(parts: dict[str, bytes]) -> None:
        parts["word/media/old.png"] = picture()
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
        one = f'<Relationship Id="rOld" Type="{kind}" Target="media/old.png"/></Relationships>'
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", one.encode())

    word = Word().title().lead().body(BODY[0])
    word.xml(pict)
    word.line(CAPTION, align=CENTER)
    assert FIGURE in body(changed(word.body(*BODY[1:]).saved(), add))


def test_a_byline_under_the_last_picture_is_no_caption(body: BodyOf) -> None:
    word = Word().title().lead().body().picture()
    word.line(CAPTION, align=CENTER)
    word.line("Thu Thủy", align=RIGHT)
    assert body(word.saved()).endswith(f"![](0.png)\n{CAPTION}\n")

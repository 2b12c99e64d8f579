"""What a Word file says, whichever way it was written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.intake.draft import Draft
from tests.intake.word_files import (
    BODY,
    CAPTION,
    CENTER,
    LEAD,
    RIGHT,
    TITLE,
    Word,
    picture,
)

DraftOf = Callable[..., Draft]
BodyOf = Callable[..., str]
W_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _run(text: str, props: str = "") -> str:
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_title_lead_dateline_and_byline_are_told_apart(draft: DraftOf) -> None:
    word = Word().title().lead(f"(TĐKT) - {LEAD}").body()
    word.line("Thu Thủy - Nguyệt Hà", align=RIGHT, bold=True)
    made = draft(word.saved())
    assert (made.title, made.dateline, made.authors) == (TITLE, "TĐKT", ("Thu Thủy", "Nguyệt Hà"))
    assert "".join(span.text for span in made.lead) == LEAD
    assert [block.text for block in made.blocks] == list(BODY)


@pytest.mark.parametrize(
    "look",
    [
        {"style": "Title"},
        {"style": "Heading 1"},
        {"bold": True, "align": CENTER},
        {"bold": True, "size": 18},
        {"size": 16, "align": CENTER},
        {"bold": True},
    ],
)
def test_a_title_is_told_by_any_of_its_looks(draft: DraftOf, look: dict[str, object]) -> None:
    word = Word()
    word.line(TITLE, **look)  # type: ignore[arg-type]
    made = draft(word.lead().body().saved())
    assert (made.title, bool(made.lead)) == (TITLE, True)


def test_a_title_of_two_centred_lines_is_one(draft: DraftOf) -> None:
    word = Word()
    word.line("LẠNG SƠN TỔNG KẾT", bold=True, align=CENTER)
    word.line("PHONG TRÀO THI ĐUA", bold=True, align=CENTER)
    assert draft(word.body().saved()).title == "LẠNG SƠN TỔNG KẾT PHONG TRÀO THI ĐUA"


def test_without_a_title_the_opening_stands_in_and_is_told(draft: DraftOf) -> None:
    made = draft(Word().body(f"TĐKT - {LEAD}", *BODY).saved())
    assert made.title.startswith("Ngày 9/11, Hội đồng Thi đua – Khen thưởng tỉnh Lạng Sơn")
    assert any("không có tên" in remark.what for _, remark in made.remarks)


def test_bold_and_italic_stay_and_styles_count(body: BodyOf) -> None:
    word = Word().title().body()
    paragraph = word.file.add_paragraph("Các đơn vị ")
    paragraph.add_run("dẫn đầu ").bold = True
    paragraph.add_run("phong trào").italic = True
    word.file.styles.add_style("Nhan manh", 2).font.bold = True
    paragraph.add_run(" năm 2021", style="Nhan manh")
    assert "Các đơn vị **dẫn đầu** *phong trào* **năm 2021**" in body(word.body().saved())


def test_tracked_changes_are_accepted(body: BodyOf) -> None:
    word = Word().title().body()
    word.xml(
        f'<w:p {W_NS}>{_run("Tỉnh tặng ")}<w:del w:id="1" w:author="A"><w:r><w:delText>mười'
        f'</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">{_run("mười hai")}</w:ins>'
        f"{_run(' bằng khen.')}</w:p>"
    )
    word.xml(
        f'<w:p {W_NS}><w:moveFrom w:id="3" w:author="A">{_run("Câu được chuyển chỗ.")}</w:moveFrom>'
        f"{_run('Câu đứng yên.')}</w:p>"
    )
    moved = _run("Câu được chuyển chỗ.")
    word.xml(f'<w:p {W_NS}><w:moveTo w:id="4" w:author="A">{moved}</w:moveTo></w:p>')
    text = body(word.saved())
    assert "Tỉnh tặng mười hai bằng khen." in text
    assert text.count("Câu được chuyển chỗ.") == 1
    assert text.index("Câu đứng yên.") < text.index("Câu được chuyển chỗ.")


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next(body: BodyOf) -> None:
    word = Word().title().body()
    mark = '<w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>'
    word.xml(f"<w:p {W_NS}>{mark}{_run('Một câu ')}</w:p>")
    word.xml(f"<w:p {W_NS}>{_run('liền nhau.')}</w:p>")
    assert "Một câu liền nhau." in body(word.saved())


def test_deleted_rows_and_cells_are_gone(body: BodyOf) -> None:
    row = "<w:tr>{}<w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr>"
    gone = '<w:trPr><w:del w:id="1" w:author="A"/></w:trPr>'
    word = Word().title().body()
    word.xml(
        f"<w:tbl {W_NS}>{row.format('', _run('Tên'), _run('Giải'))}"
        f"{row.format(gone, _run('Bỏ'), _run('đi'))}"
        f"{row.format('', _run('An'), _run('Nhất'))}</w:tbl>"
    )
    assert "| Tên | Giải |\n| --- | --- |\n| An | Nhất |" in body(word.saved())


def test_hidden_text_is_gone_by_itself_and_by_its_style(body: BodyOf) -> None:
    word = Word().title().body()
    style = word.file.styles.add_style("An", 2)
    style.font.hidden = True
    paragraph = word.file.add_paragraph("Thấy được")
    paragraph.add_run(" giấu một").font.hidden = True
    paragraph.add_run(" giấu hai", style="An")
    paragraph.add_run(" cuối câu.")
    assert "Thấy được cuối câu." in body(word.saved())


def test_comments_are_dropped_and_listed(draft: DraftOf, body: BodyOf) -> None:
    word = Word().title().body()
    paragraph = word.file.add_paragraph("Câu có ghi chú trong bài viết này.")
    word.file.add_comment(paragraph.runs, text="Xem lại số liệu", author="Thu Hà")
    data = word.saved()
    assert "Xem lại" not in body(data)
    whats = [remark.what for _, remark in draft(data).remarks]
    assert "đã bỏ ghi chú của Thu Hà trong tệp Word: “Xem lại số liệu”" in whats


def test_content_controls_and_smart_tags_leave_their_words(body: BodyOf) -> None:
    word = Word().title().body()
    word.xml(
        f"<w:sdt {W_NS}><w:sdtContent><w:p>{_run('Trong ')}<w:smartTag w:element='place'>"
        f"{_run('Lạng Sơn')}</w:smartTag><w:sdt><w:sdtContent>{_run(' có hội nghị.')}"
        "</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>"
    )
    word.xml(
        f"<w:sdt {W_NS}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>"
        f"{_run('Bấm để nhập chữ')}</w:p></w:sdtContent></w:sdt>"
    )
    text = body(word.saved())
    assert "Trong Lạng Sơn có hội nghị." in text
    assert "Bấm để" not in text


def test_links_fields_and_breaks(body: BodyOf) -> None:
    def field(form: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{form}"/></w:r>'

    word = Word().title().body()
    link = '<w:r><w:instrText> HYPERLINK "https://example.vn/a" </w:instrText></w:r>'
    word.xml(
        f"<w:p {W_NS}>{_run('Xem ')}{field('begin')}{link}{field('separate')}{_run('tại đây')}"
        f"{field('end')}{_run('.')}<w:r><w:br/></w:r><w:r><w:tab/></w:r>{_run('Dòng hai.')}"
        f"<w:r><w:noBreakHyphen/></w:r></w:p>"
    )
    assert "Xem [tại đây](https://example.vn/a).  \nDòng hai." in body(word.saved())


def test_footnotes_stay_footnotes(body: BodyOf) -> None:
    notes = (
        f'<?xml version="1.0"?><w:footnotes {W_NS}><w:footnote w:id="2"><w:p>'
        f"{_run('Số liệu của Sở.')}</w:p></w:footnote></w:footnotes>"
    )

    def add(parts: dict[str, bytes]) -> None:
        parts["word/footnotes.xml"] = notes.encode()
        rels = parts["word/_rels/document.xml.rels"].decode()
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
        one = f'<Relationship Id="rF" Type="{kind}" Target="footnotes.xml"/></Relationships>'
        parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", one).encode()

    word = Word().title().body()
    word.xml(f'<w:p {W_NS}>{_run("Tăng 5%")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
    text = body(word.saved(add))
    assert "Tăng 5%[^2]" in text
    assert "[^2]: Số liệu của Sở." in text


def test_lists_keep_their_signs_numbers_and_depth(body: BodyOf) -> None:
    word = Word().title().body()
    for style, text in (
        ("List Bullet", "Tập thể"),
        ("List Bullet 2", "Phòng Nội vụ"),
        ("List Number", "Một"),
        ("List Number", "Hai"),
    ):
        word.line(text, style=style)
    word.line("Đoạn văn xen giữa danh sách, dài vừa đủ để là một đoạn.")
    word.line("Ba", style="List Number")
    text = body(word.saved())
    assert "- Tập thể\n" in text
    assert "1. Một\n2. Hai\n\nĐoạn văn" in text
    assert "\n\n3. Ba\n" in text


def test_merged_cells_of_an_award_table_stay_merged(body: BodyOf) -> None:
    word = Word().title().body()
    table = word.file.add_table(4, 3)
    for at, words in enumerate(("STT", "Họ và tên", "Hình thức khen thưởng")):
        table.cell(0, at).text = words
    for row, name in enumerate(("Nguyễn Văn An", "Lý Thị Bình", "Hoàng Văn Chung"), start=1):
        table.cell(row, 0).text, table.cell(row, 1).text = str(row), name
    table.cell(1, 2).merge(table.cell(3, 2)).text = "Bằng khen của Chủ tịch tỉnh"
    text = body(word.saved())
    assert '<td rowspan="3">Bằng khen của Chủ tịch tỉnh</td>' in text
    assert text.count("Bằng khen của") == 1
    assert "<td>Lý Thị Bình</td>" in text


def test_a_letterhead_is_left_out_and_told(draft: DraftOf) -> None:
    word = Word()
    table = word.file.add_table(1, 2)
    table.cell(0, 0).text = "UBND TỈNH LẠNG SƠN\nSỞ NỘI VỤ\nSố: 12/BC-SNV"
    table.cell(0, 1).text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Lạng Sơn, ngày 9 tháng 11 năm 2021"
    )
    word.line(TITLE, bold=True, align=CENTER)
    made = draft(word.lead().body().saved())
    assert (made.title, str(made.day)) == (TITLE, "2021-11-09")
    assert [block.text for block in made.blocks] == list(BODY)
    assert any("mẫu công văn" in remark.what for _, remark in made.remarks)


@pytest.mark.parametrize(
    ("font", "typed"),
    [
        (".VnTime", "Héi nghÞ tæng kÕt phong trµo thi ®ua yªu n­íc cña tØnh"),
        ("VNI-Times", "Hoäi nghò toång keát phong traøo thi ñua yeâu nöôùc cuûa tænh"),
    ],
)
def test_text_of_an_old_font_is_converted_only_when_asked(
    body: BodyOf, font: str, typed: str
) -> None:
    word = Word().title().lead().body()
    word.line(typed, font=font)
    data = word.body().saved()
    assert "Hội nghị tổng kết phong trào thi đua yêu nước của tỉnh" in body(data, convert=True)
    assert "Hội nghị tổng kết" not in body(data)
    assert BODY[0] in body(data, convert=True)


def test_text_of_an_old_font_is_read_once_though_a_word_was_typed_in_unicode(
    draft: DraftOf,
) -> None:
    word = Word().title().lead().body()
    word.line("Ngµy 15/8, Ủy ban nh©n d©n huyÖn tæ chøc héi nghÞ ph¸t ®éng", font=".VnTime")
    word.line("Lª Minh", font=".VnTime", align=RIGHT, bold=True)
    made = draft(word.saved(), convert=True)
    assert made.authors == ("Lê Minh",)
    said = "\n".join(block.text for block in made.blocks)
    assert "Ngày 15/8, Ủy ban nhân dân huyện tổ chức hội nghị phát động" in said


def test_capitals_of_an_old_font_are_capitals(draft: DraftOf) -> None:
    word = Word()
    word.line("Héi nghÞ tæng kÕt", font=".VnTimeH", bold=True, align=CENTER)
    assert draft(word.body().saved(), convert=True).title == "HỘI NGHỊ TỔNG KẾT"


def test_a_caption_style_a_credit_line_and_a_huge_picture(body: BodyOf) -> None:
    word = Word().title().lead().body(*BODY[:1])
    word.picture(picture((3000, 2000)), 400)
    word.line(CAPTION, style="Caption")
    word.line("Ảnh: Thu Thủy", italic=True, align=RIGHT)
    assert f"![](0.png)\n{CAPTION}\nẢnh: Thu Thủy\n\n" in body(word.body(*BODY[1:]).saved())


def test_an_external_and_a_missing_picture_are_told(draft: DraftOf) -> None:
    def cut(parts: dict[str, bytes]) -> None:
        del parts["word/media/image1.png"]

    def outside(parts: dict[str, bytes]) -> None:
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(
            b'Target="media/image1.png"', b'Target="http://127.0.0.1:9/a.png" TargetMode="External"'
        )

    word = Word().title().lead().body().picture()
    assert "không có trong tệp" in draft(word.saved(cut)).pictures[0].lost
    assert "http://127.0.0.1:9/a.png" in draft(word.saved(outside)).pictures[0].lost


def test_a_kicker_over_the_title_is_not_the_title(draft: DraftOf) -> None:
    word = Word()
    word.line("TIN HOẠT ĐỘNG", bold=True, align=CENTER)
    word.line(TITLE, bold=True, align=CENTER, size=16)
    made = draft(word.lead().body().saved())
    assert (made.title, bool(made.lead)) == (TITLE, True)


@pytest.mark.parametrize("below", ["(Theo Cổng thông tin điện tử tỉnh)", "Nguồn: Báo Lạng Sơn"])
def test_a_plain_byline_over_a_source_is_found(draft: DraftOf, below: str) -> None:
    word = Word().title().lead().body()
    word.line("\t\t\tThu Thủy")
    word.line(below)
    made = draft(word.saved())
    assert made.authors == ("Thu Thủy",)
    assert made.blocks[-1].text == below


def test_the_number_of_a_picture_is_kept(body: BodyOf) -> None:
    word = Word().title().lead().body(BODY[0]).picture()
    number = f'<w:fldSimple w:instr=" SEQ Hình ">{_run("1")}</w:fldSimple>'
    word.xml(
        f'<w:p {W_NS}><w:pPr><w:pStyle w:val="Caption"/></w:pPr>{_run("Hình ")}{number}'
        f"{_run('. Lễ ra quân')}</w:p>"
    )
    assert "![](0.png)\nHình 1. Lễ ra quân\n" in body(word.body(*BODY[1:]).saved())

"""Word files of many habits go in, articles come out: what was lost, what was told wrongly.

    python -m benchmarks.import_round_trip [NUMBER]

Each file has a title, a lead, paragraphs, pictures with captions and a byline, each in one of the
ways officials write them, drawn by lot with a fixed seed. Needs the extra “dev”.
"""

from __future__ import annotations

import io
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from plugins.intake.draft import draft_of
from plugins.intake.markdown import one_line, written
from plugins.intake.reading import read_document
from tests.intake.word_files import CENTER, LEFT, RIGHT, Word, picture

W_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PLACES = ("Cao Lộc", "Chi Lăng", "Bắc Sơn", "Lộc Bình", "Tràng Định", "Hữu Lũng", "Đình Lập")
NAMES = ("Thu Thủy", "Nguyệt Hà", "Hoàng Văn Páo", "T. Dũng", "Lê Minh", "Ngọc Ánh")
DEEDS = (
    "đã vận động nhân dân hiến hơn 3.000 m2 đất, góp 1.200 ngày công làm đường liên thôn",
    "tổ chức trao 45 suất quà cho các hộ nghèo; xóa 12 nhà tạm trong năm 2022",
    "phát động đợt thi đua cao điểm chào mừng Đại hội, thu hút 100% đoàn viên tham gia",
    "nhân rộng mô hình “Cùng em đến trường” ở 18 xã – kết quả vượt 15,5% kế hoạch",
)
TITLES = (
    "{} đẩy mạnh phong trào thi đua yêu nước",
    "Hội nghị điển hình tiên tiến huyện {}",
    "“Vì người nghèo” ở {}: những con số biết nói",
    "{}: 5 năm chung sức xây dựng nông thôn mới",
)
CAPTIONS = (
    "Lãnh đạo huyện {} trao Giấy khen cho các tập thể",
    "Quang cảnh hội nghị tại {}",
    "Mô hình trồng hồng ở {} cho thu nhập khá",
    "Đoàn viên thanh niên {} ra quân",
)
TITLE_WAYS = ("style", "heading", "bold centred", "bold large", "bold", "capitals centred")
LEAD_WAYS = ("bold", "italic", "dateline", "bold dateline", "place dateline")
CAPTION_WAYS = (
    "centred", "italic", "style", "plain", "credit line", "same paragraph", "cell", "cell below",
    "text box",
)  # fmt: skip
BYLINE_WAYS = (
    "right", "right bold", "last", "last bold", "labelled", "under title", "before picture",
    "before source",
)  # fmt: skip
EXTRAS = ("tracked", "comment", "table", "merged table", "control", "list", "heading", "letterhead")


@dataclass(slots=True)
class Made:
    """A Word file and what it says."""

    data: bytes
    title: str
    lead: str
    dateline: str
    authors: tuple[str, ...]
    captions: list[str]
    words: Counter[str] = field(default_factory=Counter)
    ways: tuple[str, ...] = ()


def made(seed: int) -> Made:
    """The file of a seed."""
    dice = random.Random(seed)
    place = dice.choice(PLACES)
    # Each way comes equally often, whatever else is drawn.
    title_way, lead_way = TITLE_WAYS[seed % 6], LEAD_WAYS[seed % 5]
    byline_way = BYLINE_WAYS[seed % 8]
    caption_ways = [CAPTION_WAYS[(seed + n) % 9] for n in range(dice.choice((1, 2, 2, 3)))]
    extras = dice.sample(EXTRAS, 3)
    word = Word()
    said: list[str] = []
    title = dice.choice(TITLES).format(place)
    authors = tuple(dice.sample(NAMES, dice.choice((1, 1, 2))))
    if "letterhead" in extras:
        table = word.file.add_table(1, 2)
        table.cell(0, 0).text = f"UBND HUYỆN {place.upper()}\nPHÒNG NỘI VỤ"
        table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    title = _title(word, title, title_way)
    said.append(title)
    if byline_way == "under title":
        word.line(" - ".join(authors), italic=True, align=RIGHT)
    lead, dateline = _lead(word, dice, place, lead_way)
    said.append(lead)
    captions: list[str] = []
    for number in range(4):
        text = f"{dice.choice(('Huyện', 'Nhân dân', 'Cán bộ huyện'))} {place} {dice.choice(DEEDS)}."
        text += f" Đây là kết quả thứ {number + 1} được ghi nhận trong báo cáo tổng kết năm nay."
        word.line(text)
        said.append(text)
        if number < len(caption_ways):
            caption = f"{dice.choice(CAPTIONS).format(place)} lần {number + 1}"
            captions.append(_picture(word, caption, caption_ways[number], number))
            said.append(captions[-1])
        elif extras:
            said.extend(_extra(word, extras.pop(), place))
    ending = f"Kết thúc hội nghị, đồng chí Bí thư Huyện ủy {place} yêu cầu tiếp tục thi đua."
    word.line(ending)
    said.append(ending)
    said.extend(_byline(word, authors, byline_way, place, captions))
    words = Counter(re.findall(r"\w+", " ".join(said)))
    ways = (title_way, lead_way, byline_way, *caption_ways)
    return Made(word.saved(), title, lead, dateline, authors, captions, words, ways)


def _title(word: Word, title: str, way: str) -> str:
    if way == "style":
        word.line(title, style="Title")
    elif way == "heading":
        word.line(title, style="Heading 1")
    elif way == "bold centred":
        word.line(title, bold=True, align=CENTER)
    elif way == "bold large":
        word.line(title, bold=True, size=18)
    elif way == "bold":
        word.line(title, bold=True)
    else:
        title = title.upper()
        word.line(title, align=CENTER, size=14)
    return title


def _lead(word: Word, dice: random.Random, place: str, way: str) -> tuple[str, str]:
    lead = (
        f"Sáng 9/11, tại trung tâm huyện {place}, Ủy ban nhân dân huyện tổ chức hội nghị tổng kết"
    )
    lead += f" phong trào thi đua; {dice.randint(10, 90)} tập thể, cá nhân được khen thưởng."
    dateline = {"dateline": "TĐKT", "bold dateline": "LSO", "place dateline": place}.get(way, "")
    before = {"dateline": "(TĐKT) - ", "bold dateline": "LSO - ", "place dateline": f"{place} – "}
    word.line(before.get(way, "") + lead, bold=way.startswith("bold"), italic=way == "italic")
    return lead, dateline


def _picture(word: Word, caption: str, way: str, number: int) -> str:
    """Puts a picture in, answers the caption as it should come out."""
    data = picture((80 + number, 60), ("PNG", "JPEG")[number % 2])
    if way in ("cell", "cell below"):
        table = word.file.add_table(1 if way == "cell" else 2, 1)
        table.cell(0, 0).paragraphs[0].add_run().add_picture(io.BytesIO(data))
        if way == "cell":
            table.cell(0, 0).add_paragraph(caption).alignment = CENTER
        else:
            table.cell(1, 0).text = caption
        return caption
    if way == "same paragraph":
        paragraph = word.file.add_paragraph()
        paragraph.alignment = CENTER
        paragraph.add_run().add_picture(io.BytesIO(data))
        paragraph.add_run().add_break()
        paragraph.add_run(caption).italic = True
        return caption
    word.file.add_picture(io.BytesIO(data))
    if way == "text box":
        word.xml(
            f'<w:p {W_NS}><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
            f"<w:txbxContent><w:p><w:r><w:t>{caption}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
            "</v:shape></w:pict></w:r></w:p>"
        )
    elif way == "credit line":
        word.line(caption, align=CENTER)
        word.line("Ảnh: Minh Đức", align=CENTER, italic=True)
        return f"{caption} Ảnh: Minh Đức"
    else:
        looks: dict[str, Any] = {
            "centred": {"align": CENTER},
            "italic": {"italic": True, "align": LEFT},
            "style": {"style": "Caption"},
            "plain": {},
        }
        word.line(caption, **looks[way])
    return caption


def _extra(word: Word, extra: str, place: str) -> list[str]:
    if extra == "tracked":
        text = f"Huyện {place} có 25 tập thể được khen."
        word.xml(
            f'<w:p {W_NS}><w:r><w:t xml:space="preserve">Huyện {place} có </w:t></w:r><w:del '
            'w:id="1" w:author="a"><w:r><w:delText>24</w:delText></w:r></w:del><w:ins w:id="2" '
            'w:author="a"><w:r><w:t>25</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> tập thể '
            "được khen.</w:t></w:r></w:p>"
        )
        return [text]
    if extra == "comment":
        text = f"Số liệu của huyện {place} do Phòng Nội vụ cung cấp tại buổi họp báo."
        paragraph = word.line(text)
        word.file.add_comment(paragraph.runs, text="kiểm tra lại", author="BT")
        return [text]
    if extra in ("table", "merged table"):
        rows = (("Số", "Tên", "Hình thức"), ("1", "Lý A", "Bằng khen"), ("2", "Vi B", "Giấy khen"))
        table = word.file.add_table(3, 3)
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(at, column).text = text
        if extra == "merged table":
            table.cell(2, 2).text = ""
            table.cell(1, 2).merge(table.cell(2, 2))
            return [" ".join(rows[0]), " ".join(rows[1]), "2 Vi B"]
        return [" ".join(row) for row in rows]
    if extra == "control":
        text = f"Nội dung trong khung nhập của huyện {place} vẫn phải còn."
        word.xml(
            f"<w:sdt {W_NS}><w:sdtContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:sdtContent>"
            "</w:sdt>"
        )
        return [text]
    if extra == "list":
        items = [f"Xã {n} của {place} đạt chuẩn" for n in range(1, 4)]
        for item in items:
            word.line(item, style="List Bullet")
        return items
    if extra == "heading":
        word.line("Những kết quả nổi bật", style="Heading 2")
        return ["Những kết quả nổi bật"]
    return []


def _byline(
    word: Word, authors: tuple[str, ...], way: str, place: str, captions: list[str]
) -> list[str]:
    line = " - ".join(authors)
    said = [" ".join(authors)]
    if way in ("right", "right bold"):
        word.line(line, align=RIGHT, bold=way == "right bold")
    elif way in ("last", "last bold"):
        word.line(line, bold=way == "last bold")
    elif way == "labelled":
        word.line(f"Bài, ảnh: {', '.join(authors)}", align=RIGHT)
        credit = f"Ảnh: {' – '.join(authors)}"
        captions[:] = [c if "Ảnh:" in c else f"{c} {credit}" for c in captions]
    elif way == "before picture":
        word.line(line, bold=True, align=RIGHT)
        captions.append(_picture(word, f"Một góc huyện {place} hôm nay", "centred", 5))
        said.append(captions[-1])
    elif way == "before source":
        word.line(line, italic=True)
        word.line("Nguồn: Cổng thông tin điện tử huyện")
        said.append("Nguồn: Cổng thông tin điện tử huyện")
    return said


def main(number: int) -> None:
    """Prints what came of so many files."""
    score: Counter[str] = Counter()
    wrong: list[str] = []
    for seed in range(number):
        file = made(seed)
        draft = draft_of(read_document(file.data, lambda name: None), "tep")
        body = written(draft.blocks, lambda n: (f"{n}.img", ""))
        whole = " ".join(
            (draft.title, draft.dateline, one_line(draft.lead), *draft.authors, body.text)
        )
        whole = re.sub(r"<[^>]+>|!\[\]\(\S+\)", " ", whole).replace("\\", "")
        lost = file.words - Counter(re.findall(r"\w+", whole))
        found = [
            " ".join("".join(span.text for span in block.spans).split())
            for block in draft.blocks
            if block.picture is not None
        ]
        checks = {
            "titles": [draft.title == file.title],
            "datelines": [draft.dateline == file.dateline],
            "leads": [" ".join("".join(s.text for s in draft.lead).split()) == file.lead],
            "bylines": [draft.authors == file.authors],
            "captions": [
                at < len(found) and found[at] == said for at, said in enumerate(file.captions)
            ],
            "pictures": [at < len(found) for at in range(len(file.captions))],
        }
        for name, results in checks.items():
            score[name] += sum(results)
            score[f"all {name}"] += len(results)
            if not all(results):
                wrong.append(f"seed {seed}: {name} {file.ways}")
        score["words"] += file.words.total() - lost.total()
        score["all words"] += file.words.total()
        if lost:
            wrong.append(f"seed {seed}: words {dict(lost)}")
    for name in ("words", "pictures", "titles", "datelines", "leads", "captions", "bylines"):
        right, of = score[name], score[f"all {name}"]
        print(f"{name:10} {right:6} of {of:6}  {right / of:7.2%}  ({of - right} lost or wrong)")
    print("\n".join(wrong))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 72)

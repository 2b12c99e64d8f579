"""A small set of registers whose names collide as the real ones do, and texts made of lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.bulletin.registry.registers import (
    Award,
    Campaign,
    Kind,
    Period,
    Place,
    Registers,
    Unit,
)
from plugins.bulletin.registry.territories import TERRITORIES
from plugins.bulletin.tagging.mention import Mention, grouped
from plugins.bulletin.text.article_text import ArticleText, Block, Role

LAST_DAY = date(2025, 6, 30)
FIRST_DAY = date(2025, 7, 1)


def _campaigns() -> tuple[Campaign, ...]:
    movement, drive, programme = "phong-trao-thi-dua", "cuoc-van-dong", "chuong-trinh"
    return (
        Campaign(
            "vi-nguoi-ngheo",
            "Vì người nghèo - Không để ai bị bỏ lại phía sau",
            movement,
            periods=(
                Period(2016, 2020, name="Cả nước chung tay vì người nghèo"),
                Period(2021, 2025),
            ),
        ),
        Campaign(
            "quan-doi-vi-nguoi-ngheo",
            "Quân đội chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
            movement,
        ),
        Campaign(
            "ngay-vi-nguoi-ngheo", "Ngày vì người nghèo", drive, after_cue=("Vì người nghèo",)
        ),
        Campaign("thang-cao-diem", "Tháng cao điểm vì người nghèo", "thang-cao-diem"),
        Campaign("doi-song-van-hoa", "Toàn dân đoàn kết xây dựng đời sống văn hóa", movement),
        Campaign("khu-dan-cu", "Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư", drive),
        Campaign(
            "mtqg-nong-thon-moi",
            "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
            programme,
        ),
        Campaign(
            "chung-suc-nong-thon-moi",
            "Cả nước chung sức xây dựng nông thôn mới",
            movement,
            after_cue=("Chung sức xây dựng nông thôn mới",),
        ),
        Campaign(
            "xoa-nha-tam",
            "Cả nước chung tay xóa nhà tạm, nhà dột nát",
            movement,
            after_cue=("xóa nhà tạm",),
            launched_on="2024-04-13",
        ),
        Campaign("vi-an-ninh", "Vì an ninh Tổ quốc", movement),
        Campaign("quyet-thang", "Thi đua Quyết thắng", movement, cues=("phong trào",)),
        Campaign("sinh-vien-5-tot", "Sinh viên 5 tốt", movement),
        Campaign("hoa-phuong-do", "Hoa phượng đỏ", "chien-dich", after_cue=("Hoa phượng đỏ",)),
        Campaign("tuoi-cao", "Tuổi cao - Gương sáng", movement),
        Campaign(
            "bo-doi-cu-ho",
            "Phát huy truyền thống, cống hiến tài năng, xứng danh “Bộ đội Cụ Hồ”",
            drive,
        ),
        Campaign(
            "cao-toc",
            "500 ngày đêm thi đua hoàn thành 3.000 km đường bộ cao tốc",
            "chien-dich",
            after_cue=("3.000 km đường cao tốc",),
            cues=("đợt thi đua cao điểm",),
        ),
        Campaign(
            "ha-tang",
            "Đẩy mạnh phát triển hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí",
            movement,
        ),
        Campaign("tet-sum-vay", "Tết Sum vầy", programme),
        Campaign("ocop", "Chương trình mỗi xã một sản phẩm", programme, also=("OCOP",)),
        Campaign("sau-dieu", "Công an nhân dân học tập, thực hiện Sáu điều Bác Hồ dạy", movement),
        Campaign(
            "hoc-bac",
            "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
            drive,
            also=("Học tập và làm theo tấm gương đạo đức Hồ Chí Minh",),
        ),
    )


def _awards() -> tuple[Award, ...]:
    return (
        Award("lao-dong", "Huân chương Lao động", "huan-chuong", ranks=("hạng Nhất", "hạng Ba")),
        Award(
            "huy-chuong-an-ninh",
            "Huy chương Vì an ninh Tổ quốc",
            "huy-chuong",
            collides_with=("vi-an-ninh",),
        ),
        Award(
            "danh-hieu-sinh-vien",
            "Danh hiệu Sinh viên 5 tốt",
            "danh-hieu",
            also=("Sinh viên 5 tốt xuất sắc",),
            collides_with=("sinh-vien-5-tot",),
        ),
        Award("chien-si", "Chiến sĩ thi đua cơ sở", "danh-hieu"),
        Award("gia-dinh", "Gia đình văn hóa", "danh-hieu"),
    )


def _units() -> tuple[Unit, ...]:
    province = "tinh-lang-son"
    mass = "to-chuc-chinh-tri-xa-hoi"
    return (
        Unit("ban-tdkt-tw", "Ban Thi đua - Khen thưởng Trung ương", "co-quan-thuoc-bo"),
        Unit(
            "vu-iii",
            "Vụ III, Ban Thi đua - Khen thưởng Trung ương",
            "vu",
            in_context=("Vụ III",),
            after_role=True,
            parent="ban-tdkt-tw",
        ),
        Unit("chinh-phu", "Chính phủ", "chinh-phu", also=("CP",)),
        Unit("bo-y-te", "Bộ Y tế", "bo"),
        Unit("bo-nnmt", "Bộ Nông nghiệp và Môi trường", "bo", valid_from=date(2025, 3, 1)),
        Unit(
            "hoi-phu-nu-tw",
            "Hội Liên hiệp Phụ nữ Việt Nam",
            mass,
            also=("Trung ương Hội Liên hiệp Phụ nữ Việt Nam",),
        ),
        Unit("agribank", "Ngân hàng Nông nghiệp và Phát triển nông thôn", "doanh-nghiep"),
        Unit("bao-long", "Công ty TNHH Bảo Long", "doanh-nghiep", place=province),
        Unit(
            "so-noi-vu", "Sở Nội vụ tỉnh Lạng Sơn", "so", in_context=("Sở Nội vụ",), place=province
        ),
        Unit("so-y-te", "Sở Y tế tỉnh Lạng Sơn", "so", in_context=("Sở Y tế",), place=province),
        Unit(
            "ldld",
            "Liên đoàn Lao động tỉnh Lạng Sơn",
            mass,
            in_context=("Liên đoàn Lao động tỉnh",),
            place=province,
        ),
        Unit("lhpn", "Hội Liên hiệp Phụ nữ tỉnh Lạng Sơn", mass, place=province),
        Unit("ubnd", "Ủy ban nhân dân tỉnh Lạng Sơn", "ubnd", place=province),
        Unit("cong-an", "Công an tỉnh Lạng Sơn", "luc-luong-vu-trang", place=province),
        Unit("tinh-uy", "Tỉnh ủy Lạng Sơn", "co-quan-dang", place=province),
        Unit(
            "mttq",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn",
            "mat-tran",
            in_context=("Ủy ban Mặt trận Tổ quốc", "UBMTTQ tỉnh"),
            place=province,
        ),
        Unit(
            "ban-tdkt",
            "Ban Thi đua - Khen thưởng tỉnh Lạng Sơn",
            "so",
            (),
            ("BTĐKT",),
            place=province,
        ),
    )


# slug | kind | name | parent | from | to
_PLACES = """
tinh-lang-son | tinh | Lạng Sơn
tinh-phu-tho | tinh | Phú Thọ
tinh-cao-bang | tinh | Cao Bằng
tinh-hoa-binh | tinh | Hòa Bình | | | 2025-06-30
tinh-vung-tau | tinh | Bà Rịa - Vũng Tàu | | | 2025-06-30
tinh-bac-ninh | tinh | Bắc Ninh
tinh-ha-tinh | tinh | Hà Tĩnh
thanh-pho-ha-noi | thanh-pho | Hà Nội
thanh-pho-hcm | thanh-pho | Hồ Chí Minh
huyen-cao-loc | huyen | Cao Lộc | tinh-lang-son | | 2025-06-30
huyen-loc-binh | huyen | Lộc Bình | tinh-lang-son | | 2025-06-30
huyen-chi-lang | huyen | Chi Lăng | tinh-lang-son | | 2025-06-30
huyen-tien-du | huyen | Tiên Du | tinh-bac-ninh | | 2025-06-30
huyen-huong-khe | huyen | Hương Khê | tinh-ha-tinh | | 2025-06-30
huyen-dong-anh | huyen | Đông Anh | thanh-pho-ha-noi | | 2025-06-30
thanh-pho-lang-son | thanh-pho-thuoc-tinh | Lạng Sơn | tinh-lang-son | | 2025-06-30
quan-3 | quan | 3 | thanh-pho-hcm | | 2025-06-30
xa-loc-yen-cao-loc | xa | Lộc Yên | huyen-cao-loc | | 2025-06-30
xa-loc-yen-huong-khe | xa | Lộc Yên | huyen-huong-khe | | 2025-06-30
thi-tran-cao-loc | thi-tran | Cao Lộc | huyen-cao-loc | | 2025-06-30
xa-cao-loc | xa | Cao Lộc | tinh-lang-son | 2025-07-01
xa-tan-lap-bac-ninh | xa | Tân Lập | huyen-tien-du | | 2025-06-30
xa-tan-lap-chi-lang | xa | Tân Lập | huyen-chi-lang | | 2025-06-30
phuong-12 | phuong | 12 | quan-3 | | 2025-06-30
xa-hoa-binh | xa | Hòa Bình | huyen-chi-lang | | 2025-06-30
"""


def _places() -> Iterator[Place]:
    for line in _PLACES.strip().splitlines():
        slug, kind, name, parent, first, last = ([p.strip() for p in line.split("|")] + [""] * 3)[
            :6
        ]
        yield Place(
            slug,
            name,
            kind,
            TERRITORIES[kind].name,
            parent,
            date.fromisoformat(first) if first else None,
            date.fromisoformat(last) if last else None,
        )


def _kinds(*kinds: tuple[str, str, str]) -> dict[str, Kind]:
    return {slug: Kind(slug, name, tuple(cues.split(", "))) for slug, name, cues in kinds}


REGISTERS = Registers(
    campaigns={campaign.slug: campaign for campaign in _campaigns()},
    units={unit.slug: unit for unit in _units()},
    places={place.slug: place for place in _places()},
    awards={award.slug: award for award in _awards()},
    campaign_kinds=_kinds(
        (
            "phong-trao-thi-dua",
            "phong trào thi đua",
            "phong trào thi đua yêu nước, phong trào thi đua, phong trào",
        ),
        ("cuoc-van-dong", "cuộc vận động", "cuộc vận động, CVĐ"),
        (
            "chuong-trinh",
            "chương trình",
            "chương trình học bổng, chương trình, dự án, đề án, học bổng, hoạt động",
        ),
        ("mo-hinh", "mô hình", "mô hình, cách làm"),
        ("chien-dich", "chiến dịch", "đợt thi đua, chiến dịch"),
        ("thang-cao-diem", "tháng cao điểm", "tháng hành động, tháng cao điểm"),
        ("tuan-le", "tuần lễ", "tuần lễ"),
        ("ngay-hoi", "ngày hội", "ngày hội"),
        ("hoi-thi", "hội thi", "hội thi, cuộc thi, liên hoan"),
    ),
    unit_kinds={**TERRITORIES},
    award_kinds=_kinds(
        ("huan-chuong", "huân chương", "Huân chương"),
        ("huy-chuong", "huy chương", "Huy chương"),
        ("danh-hieu", "danh hiệu", "danh hiệu"),
        ("giai-thuong", "giải thưởng", "Giải thưởng"),
        ("ky-niem-chuong", "kỷ niệm chương", "Kỷ niệm chương, Huy hiệu"),
    ),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One ``##`` of a cases.md: an article and what is found in it."""

    place: str  # “cases.md:12 a name inside a longer word …”
    text: ArticleText
    day: date
    expected: tuple[str, ...]


def cases_of(path: Path) -> list[Case]:
    """``Ngày:`` and ``Tiêu đề:`` may stand first; each further line is a paragraph."""
    cases: list[Case] = []
    claim, lines, number = "", [], 0
    for count, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.startswith("## "):
            claim, lines, number = line[3:], [], count
        elif line.startswith("=>"):
            expected = tuple(part.strip() for part in line[2:].split("|") if part.strip())
            cases.append(_case(f"{path.name}:{number} {claim}", lines, expected))
        elif line.strip():
            lines.append(line)
    return cases


def _case(place: str, lines: list[str], expected: tuple[str, ...]) -> Case:
    heads = dict(line.split(": ", 1) for line in lines if line.startswith(("Ngày: ", "Tiêu đề: ")))
    body = [line for line in lines if not line.startswith(("Ngày: ", "Tiêu đề: "))]
    text = article(*body, title=heads.get("Tiêu đề", ""))
    return Case(place, text, date.fromisoformat(heads.get("Ngày", "2024-05-10")), expected)


def article(*paragraphs: str, title: str = "") -> ArticleText:
    """A text of a title and paragraphs."""
    return ArticleText(
        (Block(Role.TITLE, title), *(Block(Role.PARAGRAPH, text) for text in paragraphs))
    )


def found(mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """Slugs in the order of first mention; names in quotation marks where no register has them."""
    return tuple(group[0].slug or f"“{group[0].name}”" for group in grouped(mentions))

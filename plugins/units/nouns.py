"""The nouns that begin the name of a body or of a village, and what their names look like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from plugins.bulletin.registry.territories import LEVELS, Level
from plugins.bulletin.text.vietnamese import sentence_case


class Whole(Enum):
    """What makes the name behind a noun whole."""

    PLACE = "place"  # “UBND”: only with its place or the body it belongs to
    FIELD = "field"  # “Sở”: with a field of work
    NAME = "name"  # “Công ty”: with whatever it is called
    ITSELF = "itself"  # “EVNSPC”: a short form the article has told
    NUMBER = "number"  # “Trung đoàn”: with a number or a name right behind


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun and how it leads a name."""

    name: str  # as it is written out: “Ủy ban nhân dân”
    kind: str  # slug of the kind of body
    whole: Whole
    own: frozenset[str] = frozenset()  # kinds of place it says by itself: “Huyện ủy”
    small: bool = False  # is a name in small letters too: “công an tỉnh”, “thôn Hải Tiến”
    task: bool = False  # what it does may follow as a verb: “Ban Chỉ đạo xây dựng …”
    inner: bool = False  # an organ named for what it belongs to only: “Ban Giám đốc”
    village: bool = False
    weak: bool = False  # a common noun as well: “khu vực 5” is a village only with its commune
    coded: bool = False  # with a code only: “Đoàn B50”
    lists: bool = False  # “các” may follow: “Ban Quản lý các khu công nghiệp”


def _of(level: Level) -> frozenset[str]:
    return frozenset(kind for kind, own in LEVELS.items() if own is level)


PROVINCES = _of(Level.PROVINCE)
DISTRICTS = _of(Level.DISTRICT)
COMMUNES = _of(Level.COMMUNE)
_TOWNS = frozenset({"thanh-pho", "thanh-pho-thuoc-tinh"})

_PARTY, _MASS, _CROWD = "co-quan-dang", "to-chuc-chinh-tri-xa-hoi", "hoi-quan-chung"
_FORCE, _FIRM, _SCHOOL, _HEALTH = "luc-luong-vu-trang", "doanh-nghiep", "truong-hoc", "co-so-y-te"
_OFFICE, _COUNCIL, _STATE = "co-quan-thuoc-so", "hoi-dong", "co-quan-thuoc-bo"
_SERVICE, _PRESS = "don-vi-su-nghiep", "co-quan-bao-chi"

# Written out, kind, other ways to write it. Each territory, firm, school or force has the like.
_OF_A_PLACE = (
    ("Ủy ban nhân dân", "ubnd", "UBND"),
    ("Hội đồng nhân dân", "hdnd", "HĐND"),
    ("Ủy ban hành chính", "ubnd"),
    ("Đảng ủy", _PARTY), ("Đảng bộ", _PARTY), ("Chi bộ", _PARTY), ("Chi ủy", _PARTY),
    ("Đảng bộ Quân sự", _PARTY), ("Đảng bộ Công an", _PARTY), ("Đảng ủy Quân sự", _PARTY),
    ("Đảng ủy Công an", _PARTY),
    ("Ban Thường vụ", _PARTY), ("Ban Chấp hành", _PARTY), ("Ban Thường trực", _PARTY),
    ("Ban Chấp hành Đảng bộ", _PARTY), ("Đoàn Chủ tịch", _PARTY),
    ("Ban Cán sự đảng", _PARTY), ("Đảng đoàn", _PARTY), ("Liên chi bộ", _PARTY),
    ("Ban Dân vận", _PARTY), ("Ban Tuyên giáo", _PARTY), ("Ban Tổ chức", _PARTY),
    ("Ban Tuyên giáo và Dân vận", _PARTY), ("Ban Nội chính", _PARTY),
    ("Ban Xây dựng Đảng", _PARTY), ("Ủy ban Kiểm tra", _PARTY, "UBKT"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam", "mat-tran", "Ủy ban MTTQ", "UBMTTQ", "UBMTTQVN",
     "Ủy ban MTTQVN", "Ủy ban MTTQ Việt Nam", "UBMTTQ Việt Nam", "MTTQ Việt Nam", "MTTQ",
     "Mặt trận"),
    ("Ban Công tác Mặt trận", "mat-tran", "Ban CTMT"),
    ("Ban Nhân dân", "thon"),
    ("Liên đoàn Lao động", _MASS, "LĐLĐ"), ("Công đoàn", _MASS), ("Công đoàn cơ sở", _MASS, "CĐCS"),
    ("Công đoàn ngành", _MASS),
    ("Hội Liên hiệp Phụ nữ", _MASS, "Hội LHPN"), ("Hội Phụ nữ", _MASS), ("Chi hội Phụ nữ", _MASS),
    ("Hội Nông dân", _MASS, "HND"), ("Hội Cựu chiến binh", _MASS, "Hội CCB"),
    ("Chi hội Nông dân", _MASS), ("Chi hội Cựu chiến binh", _MASS, "Chi hội CCB"),
    ("Chi hội", _MASS), ("Tổ phụ nữ", _MASS), ("Đoàn cơ sở", _MASS),
    ("Đoàn Thanh niên", _MASS, "ĐTN"), ("Chi đoàn", _MASS), ("Liên chi đoàn", _MASS),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", _MASS, "Đoàn TNCS Hồ Chí Minh", "Đoàn TNCS"),
    ("Hội Liên hiệp Thanh niên", _MASS, "Hội LHTN"), ("Hội đồng Đội", _MASS), ("Đoàn", _MASS),
    ("Hội Sinh viên", _MASS), ("Hội Liên hiệp Thanh niên Việt Nam", _MASS),
    ("Hội đồng Thi đua - Khen thưởng", _COUNCIL, "Hội đồng TĐKT", "Hội đồng TĐ-KT"),
    ("Hội đồng", _COUNCIL), ("Văn phòng", _OFFICE), ("Cơ quan", _OFFICE), ("Thanh tra", _OFFICE),
    ("Đoàn đại biểu Quốc hội", "quoc-hoi", "Đoàn ĐBQH"),
    ("Văn phòng Đoàn đại biểu Quốc hội", "quoc-hoi", "Văn phòng Đoàn ĐBQH"),
    ("Bộ Chỉ huy Quân sự", _FORCE, "Bộ CHQS"), ("Ban Chỉ huy Quân sự", _FORCE, "Ban CHQS"),
    ("Bộ Chỉ huy Bộ đội Biên phòng", _FORCE, "Bộ Chỉ huy BĐBP"), ("Bộ đội Biên phòng", _FORCE),
    ("Ban Chỉ huy Bộ đội Biên phòng", _FORCE), ("Bộ Tư lệnh", _FORCE), ("Bộ Tham mưu", _FORCE),
    ("Lực lượng vũ trang", _FORCE), ("Cục Chính trị", _FORCE), ("Cục Hậu cần", _FORCE),
    ("Trại tạm giam", _FORCE), ("Nhà tạm giữ", _FORCE),
    ("Ban Chỉ huy", _FORCE), ("Bộ Chỉ huy", _FORCE),
    ("Tòa án nhân dân", "co-quan-tu-phap", "TAND"),
    ("Viện Kiểm sát nhân dân", "co-quan-tu-phap", "VKSND", "Viện KSND"),
    ("Bảo hiểm xã hội", _STATE, "BHXH"), ("Kho bạc Nhà nước", _STATE, "KBNN"),
    ("Bộ Tư lệnh Bộ đội Biên phòng", _FORCE), ("Liên minh Hợp tác xã", "hiep-hoi", "Liên minh HTX"),
    ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", _OFFICE, "Văn phòng HĐND và UBND"),
    ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân", _OFFICE,
     "Văn phòng Đoàn ĐBQH và HĐND"),
    ("Ngân hàng Chính sách xã hội", _FIRM, "NHCSXH", "Ngân hàng CSXH"), ("Bưu điện", _FIRM),
    ("Bảo tàng", _SERVICE), ("Thư viện", _SERVICE), ("Thuế", _STATE), ("Hải quan", _STATE),
    ("Ban Trị sự", _CROWD), ("Hội đồng Trị sự", _CROWD), ("Ban Đại diện", _CROWD),
    ("Giáo hội Phật giáo Việt Nam", "hoi-quan-chung"), ("Hội Phật giáo", "hoi-quan-chung"),
    ("Ủy ban Đoàn kết Công giáo", "hoi-quan-chung"), ("Đoàn Luật sư", "hiep-hoi"),
    ("Trung tâm Kiểm soát bệnh tật", _SERVICE, "CDC"),
)  # fmt: skip
# In small letters these are common nouns even before a place: “văn phòng xã”, “cơ quan tỉnh”.
_CAPITAL_ONLY = frozenset(
    (
        "Hội đồng", "Văn phòng", "Cơ quan", "Thanh tra", "Thuế", "Đoàn", "Bảo tàng", "Thư viện",
        "Bưu điện", "Hải quan", "Ban Thường vụ", "Ban Chấp hành", "Ban Thường trực", "Ban Chỉ huy",
        "Bộ Chỉ huy", "Ban Tổ chức", "Lực lượng vũ trang", "Ban Đại diện", "Đoàn cơ sở",
    )
)  # fmt: skip
_SMALL_OF_A_PLACE = (("Công an", _FORCE), ("Hội đồng thi đua, khen thưởng", _COUNCIL))
_INNER = ("Ban Giám đốc", "Ban Giám hiệu", "Ban Lãnh đạo", "Ban Chỉ huy", "Thủ trưởng")

_LEVELED = (  # noun, what place it says
    ("Tỉnh ủy", _PARTY, frozenset({"tinh"})),
    ("Thành ủy", _PARTY, _TOWNS),
    ("Huyện ủy", _PARTY, frozenset({"huyen"})),
    ("Quận ủy", _PARTY, frozenset({"quan"})),
    ("Thị ủy", _PARTY, frozenset({"thi-xa"})),
    ("Tỉnh đoàn", _MASS, frozenset({"tinh"})),
    ("Thành đoàn", _MASS, _TOWNS),
    ("Huyện đoàn", _MASS, frozenset({"huyen"})),
    ("Quận đoàn", _MASS, frozenset({"quan"})),
    ("Thị đoàn", _MASS, frozenset({"thi-xa"})),
    ("Xã đoàn", _MASS, frozenset({"xa"})),
    ("Phường đoàn", _MASS, frozenset({"phuong"})),
    ("Tỉnh hội", _MASS, frozenset({"tinh"})),
)  # fmt: skip
_OF_A_FIELD = (
    ("Sở", "so"), ("Ban", _OFFICE), ("Phòng", "phong"), ("Vụ", "vu"), ("Cục", _STATE),
    ("Chi cục", _OFFICE), ("Tổng cục", _STATE), ("Khoa", "phong"),
    ("Hội", _CROWD), ("Chi hội", _CROWD), ("Liên hiệp Hội", "hiep-hoi"), ("Liên đoàn", "hiep-hoi"),
    ("Liên hiệp", "hiep-hoi"), ("Hiệp hội", "hiep-hoi"), ("Liên minh", "hiep-hoi"),
    ("Ủy ban", _STATE), ("Bộ", "bo"),
    ("Trạm", _SERVICE), ("Đài", _PRESS), ("Hạt", _OFFICE), ("Tạp chí", _PRESS),
    ("Hội đồng", _COUNCIL), ("Công đoàn", _MASS), ("Công đoàn ngành", _MASS),
    ("Nghiệp đoàn", _MASS), ("Văn phòng", _OFFICE), ("Thanh tra", _OFFICE),
    ("Phân xưởng", _FIRM), ("Xưởng", _FIRM), ("Tổng hội", "hiep-hoi"), ("Quân chủng", _FORCE),
    ("Binh chủng", _FORCE), ("Bộ Tư lệnh", _FORCE), ("Bộ Tổng", _FORCE), ("Phân viện", _SERVICE),
    ("Nhà hát", _SERVICE),
)  # fmt: skip
_WITH_A_TASK = (
    ("Ban Chỉ đạo", "ban-chi-dao", "BCĐ"), ("Ban Vận động", "ban-chi-dao"),
    ("Ban Chỉ huy", _COUNCIL), ("Đội", "phong"), ("Cục", _STATE), ("Tổ công tác", "ban-chi-dao"),
)  # fmt: skip
_OF_ANY_NAME = (
    ("Công ty", _FIRM, "Cty"), ("Tổng công ty", _FIRM), ("Tập đoàn", _FIRM), ("Ngân hàng", _FIRM),
    ("Ngân hàng Nhà nước", _STATE, "NHNN"), ("Văn phòng đại diện", _FIRM),
    ("Doanh nghiệp tư nhân", _FIRM, "DNTN"), ("Nhà máy", _FIRM), ("Xí nghiệp", _FIRM),
    ("Công ty cổ phần", _FIRM, "CTCP"), ("Công ty Điện lực", _FIRM, "PC"), ("Điện lực", _FIRM),
    ("Nông trường", _FIRM), ("Lâm trường", _FIRM), ("Quỹ tín dụng nhân dân", _FIRM, "Quỹ TDND"),
    ("Hợp tác xã", "hop-tac-xa", "HTX"), ("Liên hiệp Hợp tác xã", "hop-tac-xa", "Liên hiệp HTX"),
    ("Bưu điện", _FIRM), ("Xổ số kiến thiết", _FIRM), ("Phòng Giao dịch", _FIRM, "PGD"),
    ("NHNo&PTNT", _FIRM), ("Khách sạn", _FIRM), ("Mỏ than", _FIRM), ("Mỏ đá", _FIRM),
    ("Truyền tải điện", _FIRM), ("Cảng hàng không", _FIRM),
    ("Cảng vụ", _OFFICE), ("Thủy điện", _FIRM), ("Nhà xuất bản", _PRESS, "NXB"),
    ("Phân hiệu", _SCHOOL), ("Trung tâm GDNN-GDTX", _SCHOOL), ("Hội quán", _CROWD),
    ("Tổ hợp tác", "hop-tac-xa", "THT"), ("Đại sứ quán", _STATE), ("Tổng Lãnh sự quán", _STATE),
    ("Giáo xứ", _CROWD), ("Giáo phận", _CROWD), ("Hội thánh", _CROWD), ("Tòa Giám mục", _CROWD),
    ("Giáo hội", _CROWD), ("Thiền viện", _CROWD), ("Tịnh xá", _CROWD), ("Đoàn An điều dưỡng",
    _FORCE),
    ("Đoàn Nghệ thuật", _SERVICE), ("Đoàn Ca múa nhạc", _SERVICE),
    ("Đoàn Cải lương", _SERVICE), ("Đoàn Chèo", _SERVICE),
    ("Đoàn Văn công", _SERVICE), ("Học viện", _SCHOOL),
    ("Đại học", _SCHOOL), ("Bệnh viện", _HEALTH, "BV", "BVĐK"),
    ("Bệnh xá", _HEALTH), ("Viện", _SERVICE), ("Trung tâm Y tế", _HEALTH, "TTYT"),
    ("Trạm Y tế", _HEALTH),
    ("Phòng khám", _HEALTH), ("Trung tâm", _SERVICE),
    ("Vườn quốc gia", _SERVICE), ("Báo", _PRESS),
)  # fmt: skip
# Known by a name of their own, alone or with a branch.
_BRANDS = (
    "Agribank", "Vietcombank", "VietinBank", "Sacombank", "BIDV", "VNPT", "Viettel", "MobiFone",
    "VinaPhone", "Co.opmart", "Petrolimex", "Techcombank", "HDBank", "LPBank", "LienVietPostBank",
    "SHB", "ACB", "EVN", "TKV", "PVN", "VRG", "VPBank", "Eximbank", "PVcomBank", "Vinamilk",
    "Vingroup", "Petrovietnam",
    "Vinacomin", "Vinatex", "Samsung", "Honda Việt Nam", "Co-op Mart", "VNA", "TTXVN", "VOV",
)  # fmt: skip
_SCHOOLS = (
    "tiểu học", "TH", "THCS", "THPT", "TH-THCS", "TH&THCS", "THCS-THPT", "THCS và THPT", "mầm non",
    "mẫu giáo", "MN", "đại học", "ĐH", "cao đẳng", "CĐ", "trung cấp", "phổ thông", "PTDT nội trú",
    "PTDT bán trú", "PTDTNT", "PTDTBT", "phổ thông dân tộc nội trú", "phổ thông dân tộc bán trú",
    "trung học phổ thông", "trung học cơ sở", "sĩ quan", "chính trị", "quân sự", "cán bộ", "PTDT",
    "phổ thông cơ sở", "phổ thông trung học", "PTTH", "PTCS", "dạy nghề", "đào tạo", "chuyên biệt",
    "thực hành sư phạm", "năng khiếu", "giáo dưỡng", "dân tộc nội trú", "liên cấp", "hạ sĩ quan",
)  # fmt: skip
_NUMBERED = (
    "Quân khu", "Quân đoàn", "Binh đoàn", "Sư đoàn", "Lữ đoàn", "Trung đoàn", "Tiểu đoàn",
    "Đại đội", "Hải đội", "Hải đoàn", "Phi đội", "Vùng", "Đoàn Kinh tế - Quốc phòng", "Đoàn KT-QP",
    "Phân đội", "Đoàn Đặc công", "Đoàn Đặc công nước", "Đoàn Trinh sát", "Đoàn Tên lửa",
    "Đoàn Không quân", "Đoàn Pháo binh", "Đoàn Phòng không", "Đoàn Hậu cần",
    "Trạm Kiểm soát Biên phòng", "Tiểu khu", "Trại giam", "Trại tạm giam", "Nhà giàn", "Tàu",
)  # fmt: skip
# Known by a code only, since their names are secret: “Đoàn B50”, “Đơn vị 125”, “Kho K850”.
_CODED = ("Đoàn", "Đơn vị", "Kho", "Trạm", "Xưởng")
_POSTS_OF_GUARDS = (
    ("Đồn Biên phòng", "Đồn BP", "ĐBP"), ("Đồn Công an",),
    ("Đồn Biên phòng cửa khẩu", "Đồn BPCK", "Đồn BP cửa khẩu"),
    ("Đồn Biên phòng cửa khẩu quốc tế", "Đồn Biên phòng CKQT", "Đồn BP cửa khẩu quốc tế"),
    ("Đồn Biên phòng cửa khẩu cảng",),
)  # fmt: skip
_GROUPS = (
    ("Đảng ủy các cơ quan", _PARTY), ("Khối thi đua", "khoi-thi-dua"),
    ("Cụm thi đua", "cum-thi-dua"), ("Ban Quản lý", _OFFICE),
    ("BQL", _OFFICE), ("Đảng ủy Khối", _PARTY), ("Đoàn Khối", _MASS), ("Công đoàn các", _MASS),
)  # fmt: skip
# Below the commune. Source: Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, điều 2.
_VILLAGES = (
    "thôn", "ấp", "bản", "buôn", "bon", "làng", "xóm", "phum", "sóc", "plei", "khu phố", "khối phố",
    "tổ dân phố", "TDP", "khóm", "tổ nhân dân", "bản làng", "khu dân cư", "tiểu khu",
)  # fmt: skip
# Small words that stand for a body named before: “Chi bộ trường”, “Công đoàn nhà máy”.
_STAND_INS = (
    ("trường", "Trường", _SCHOOL), ("nhà trường", "Trường", _SCHOOL),
    ("bệnh viện", "Bệnh viện", _HEALTH), ("công ty", "Công ty", _FIRM),
    ("xí nghiệp", "Xí nghiệp", _FIRM), ("nhà máy", "Nhà máy", _FIRM),
)  # fmt: skip
# Villages in some towns, common nouns elsewhere: “khu vực Thới Hòa”, “khu 6”, “tổ 12”.
_WEAK_VILLAGES = ("khu vực", "khu", "tổ", "cụm dân cư", "cụm")
# Central bodies with names of their own.
_ONES = (
    ("Bộ Tư lệnh Thủ đô Hà Nội", _FORCE, "Bộ Tư lệnh Thủ đô"), ("Bộ Tư lệnh 86", _FORCE),
    ("Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh", _FORCE, "Bộ Tư lệnh Bảo vệ Lăng"),
    ("Ủy ban Nhà nước về người Việt Nam ở nước ngoài", _STATE),
    ("Tòa án nhân dân tối cao", "co-quan-tu-phap", "TAND tối cao"),
    ("Viện Kiểm sát nhân dân tối cao", "co-quan-tu-phap", "VKSND tối cao"),
)  # fmt: skip
_PARLIAMENT = ("Quốc hội", "Ủy ban Thường vụ Quốc hội", "Văn phòng Quốc hội")
_CENTRAL = (
    ("Trung ương Hội", _MASS), ("Trung ương Đoàn", _MASS), ("Trung ương Đảng", _PARTY),
)  # fmt: skip


def noun_forms() -> Iterator[tuple[str, Noun]]:
    """Each way to write a noun, with the noun; some lead names of two sorts."""
    for name, kind, *short in _OF_A_PLACE:
        small = " " in name and name not in _CAPITAL_ONLY
        noun = Noun(name, kind, Whole.PLACE, small=small, task=name == "Hội đồng")
        yield from ((form, noun) for form in (name, *short))
    for name, kind in _SMALL_OF_A_PLACE:
        yield name, Noun(name, kind, Whole.PLACE, small=True)
    for name in _INNER:
        yield name, Noun(name, _OFFICE, Whole.PLACE, inner=True)
    for name, kind, own in _LEVELED:
        yield name, Noun(name, kind, Whole.PLACE, own=own, small=True)
    for name, kind, *short in _OF_A_FIELD:
        noun = Noun(name, kind, Whole.FIELD, own=PROVINCES if kind == "so" else frozenset())
        yield from ((form, noun) for form in (name, *short))
    for name, kind, *short in _WITH_A_TASK:
        noun = Noun(name, kind, Whole.FIELD, task=True)
        yield from ((form, noun) for form in (name, *short))
    for name, kind, *short in (*_OF_ANY_NAME, *_CENTRAL):
        noun = Noun(name, kind, Whole.NAME, small=" " in name or name == "Báo")
        if name == "Báo":
            yield "báo", noun
        yield from ((form, noun) for form in (name, *short))
    for name in _BRANDS:
        yield name, Noun(name, _FIRM, Whole.ITSELF)
    for name in _PARLIAMENT:
        yield name, Noun(name, "quoc-hoi", Whole.ITSELF)
    for name, kind, *short in _ONES:
        noun = Noun(name, kind, Whole.ITSELF, small=kind == "co-quan-tu-phap")
        yield from ((form, noun) for form in (name, *short))
    yield "MB", Noun("Ngân hàng TMCP Quân đội", _FIRM, Whole.ITSELF)
    for name in _SCHOOLS:
        noun = Noun(f"Trường {name}", _SCHOOL, Whole.NAME, small=True)
        yield f"Trường {name}", noun
    for name in _NUMBERED:
        yield name, Noun(name, _FORCE, Whole.NUMBER)
    for name in _CODED:
        yield name, Noun(name, _FORCE, Whole.NUMBER, coded=True)
    for name, *short in _POSTS_OF_GUARDS:
        noun = Noun(name, _FORCE, Whole.NUMBER, small=True)
        yield from ((form, noun) for form in (name, *short))
    for name, kind in _GROUPS:
        yield name, Noun(name, kind, Whole.NAME, task=kind == _OFFICE, lists=True)
    for name in _VILLAGES:
        noun = Noun(name, "thon", Whole.NUMBER, small=True, village=True)
        yield from ((form, noun) for form in dict.fromkeys((name, sentence_case(name))))
    for name in _WEAK_VILLAGES:
        noun = Noun(name, "thon", Whole.NUMBER, small=True, village=True, weak=True)
        yield from ((form, noun) for form in dict.fromkeys((name, sentence_case(name))))


def stand_ins() -> dict[tuple[str, ...], Noun]:
    """Small words that stand for a body named before, each with what it stands for."""
    return {tuple(form.split()): Noun(name, kind, Whole.NAME) for form, name, kind in _STAND_INS}

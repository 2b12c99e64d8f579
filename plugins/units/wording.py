"""How the name of a body is written out: without short forms, in capitals where they belong."""

from __future__ import annotations

import re
from functools import lru_cache

from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import Words

_REMEMBERED = 1 << 12  # an archive names the same few thousand bodies
_ASIDE = re.compile(r"\s*\([^()]*\)")
_SPACE = re.compile(r"\s+")
# Short forms as they are written, and the words of names they stand for.
_SHORT = {
    "ANTQ": "an ninh Tổ quốc",
    "BCĐ": "Ban Chỉ đạo",
    "BĐBP": "Bộ đội Biên phòng",
    "BHXH": "Bảo hiểm xã hội",
    "BHYT": "bảo hiểm y tế",
    "BP": "Biên phòng",
    "BQL": "Ban Quản lý",
    "BR-VT": "Bà Rịa - Vũng Tàu",
    "BV": "Bệnh viện",
    "BVĐK": "Bệnh viện Đa khoa",
    "CAND": "Công an nhân dân",
    "CCB": "Cựu chiến binh",
    "CHQS": "Chỉ huy Quân sự",
    "CP": "cổ phần",
    "CSB": "Cảnh sát biển",
    "CSXH": "Chính sách xã hội",
    "CTCP": "Công ty cổ phần",
    "CTĐ": "Chữ thập đỏ",
    "Cty": "Công ty",
    "ĐBQH": "đại biểu Quốc hội",
    "DNTN": "Doanh nghiệp tư nhân",
    "ĐTN": "Đoàn Thanh niên",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "GD-ĐT": "Giáo dục và Đào tạo",
    "GDĐT": "Giáo dục và Đào tạo",
    "GHPGVN": "Giáo hội Phật giáo Việt Nam",
    "GTVT": "Giao thông vận tải",
    "HĐND": "Hội đồng nhân dân",
    "HTX": "Hợp tác xã",
    "KBNN": "Kho bạc Nhà nước",
    "KH&CN": "Khoa học và Công nghệ",
    "KH&ĐT": "Kế hoạch và Đầu tư",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
    "LĐ-TBXH": "Lao động - Thương binh và Xã hội",
    "LĐTB&XH": "Lao động - Thương binh và Xã hội",
    "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "LĐLĐ": "Liên đoàn Lao động",
    "LHPN": "Liên hiệp Phụ nữ",
    "LHTN": "Liên hiệp Thanh niên",
    "LLVT": "Lực lượng vũ trang",
    "MTTQ": "Mặt trận Tổ quốc",
    "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
    "NCT": "Người cao tuổi",
    "NHCSXH": "Ngân hàng Chính sách xã hội",
    "NHNN": "Ngân hàng Nhà nước",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN-PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN và PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN&MT": "Nông nghiệp và Môi trường",
    "NHNo&PTNT": "Ngân hàng Nông nghiệp và Phát triển nông thôn",
    "NTM": "nông thôn mới",
    "PC": "Công ty Điện lực",
    "QĐND": "Quân đội nhân dân",
    "TAND": "Tòa án nhân dân",
    "TDP": "tổ dân phố",
    "THADS": "Thi hành án dân sự",
    "TNXP": "Thanh niên xung phong",
    "TĐKT": "Thi đua - Khen thưởng",
    "TĐ-KT": "Thi đua - Khen thưởng",
    "TN&MT": "Tài nguyên và Môi trường",
    "TNCS": "Thanh niên Cộng sản",
    "TP.HCM": "Thành phố Hồ Chí Minh",
    "TPHCM": "Thành phố Hồ Chí Minh",
    "TT&TT": "Thông tin và Truyền thông",
    "TTYT": "Trung tâm Y tế",
    "TW": "Trung ương",
    "T.Ư": "Trung ương",
    "UBKT": "Ủy ban Kiểm tra",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "UBND": "Ủy ban nhân dân",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VH,TT&DL": "Văn hóa, Thể thao và Du lịch",
    "VH-TT&DL": "Văn hóa, Thể thao và Du lịch",
    "VH, TT&DL": "Văn hóa, Thể thao và Du lịch",
    "VKSND": "Viện Kiểm sát nhân dân",
}
_FORMS = re.compile(
    r"(?<![\w&])(?:"
    + "|".join(re.escape(short) for short in sorted(_SHORT, key=len, reverse=True))
    + r")(?![\w&])"
)

_MAY_BE_SHORT = re.compile(r"[A-ZĐ][A-ZĐ.,&ƯB-]|Cty")  # each short form has such a pair


@lru_cache(_REMEMBERED)
def written_out(text: str) -> str:
    """The name without short forms, with single spaces: “Hội CTĐ (CTĐ)” is “Hội Chữ thập đỏ”."""
    bare = _ASIDE.sub("", text) if "(" in text else text
    if _MAY_BE_SHORT.search(bare):
        bare = _FORMS.sub(lambda found: _SHORT[found[0]], bare)
    return _SPACE.sub(" ", bare).strip()


def called(words: Words, first: int, last: int) -> str:
    """What stands from one word to another, written out; lower case where all is in capitals."""
    text = words.text[words.starts[first] : words.ends[last]]
    if text.count("“") > text.count("”") or text.count('"') % 2:
        text += words.text[words.ends[last] : words.ends[last] + 1]  # the mark that closes it
    if text.isupper() and " " in text and not any(sign.isdecimal() for sign in text):
        return text.capitalize()
    return written_out(text)


@lru_cache(_REMEMBERED)
def same(name: str) -> str:
    """What two spellings of one name have in common."""
    return fold(name)

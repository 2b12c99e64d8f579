"""The short forms state documents use, and what each stands for.

Only words of names: which body a whole short form such as “BTĐKT” means, its register entry says.
Source: abbreviations counted in the articles of emulation bulletins, and Nghị định 30/2020/NĐ-CP.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from plugins.bulletin.text.vietnamese import fold

# Read as the words they stand for, and written out where the name of a body is. None is a
# Vietnamese word as well.
_EVERYWHERE = {
    "ANTQ": "an ninh Tổ quốc",
    "BĐBP": "Bộ đội Biên phòng",
    "BHXH": "Bảo hiểm xã hội",
    "BHYT": "bảo hiểm y tế",
    "BR-VT": "Bà Rịa - Vũng Tàu",
    "CAND": "Công an nhân dân",
    "CCB": "Cựu chiến binh",
    "CHQS": "Chỉ huy Quân sự",
    "CSB": "Cảnh sát biển",
    "CSXH": "Chính sách xã hội",
    "CTĐ": "Chữ thập đỏ",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "GD-ĐT": "Giáo dục và Đào tạo",
    "GDĐT": "Giáo dục và Đào tạo",
    "GHPGVN": "Giáo hội Phật giáo Việt Nam",
    "GTVT": "Giao thông vận tải",
    "HĐND": "Hội đồng nhân dân",
    "KH&CN": "Khoa học và Công nghệ",
    "KH&ĐT": "Kế hoạch và Đầu tư",
    "LĐLĐ": "Liên đoàn Lao động",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
    "LĐ-TBXH": "Lao động - Thương binh và Xã hội",
    "LĐTB&XH": "Lao động - Thương binh và Xã hội",
    "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "LHPN": "Liên hiệp Phụ nữ",
    "LHTN": "Liên hiệp Thanh niên",
    "LLVT": "Lực lượng vũ trang",
    "MTTQ": "Mặt trận Tổ quốc",
    "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
    "NCT": "Người cao tuổi",
    "NHCSXH": "Ngân hàng Chính sách xã hội",
    "NHNN": "Ngân hàng Nhà nước",
    "NN và PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN&MT": "Nông nghiệp và Môi trường",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN-PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NTM": "nông thôn mới",
    "QĐND": "Quân đội nhân dân",
    "TAND": "Tòa án nhân dân",
    "TĐ-KT": "Thi đua - Khen thưởng",
    "TĐKT": "Thi đua - Khen thưởng",
    "THADS": "Thi hành án dân sự",
    "TNCS": "Thanh niên Cộng sản",
    "TN&MT": "Tài nguyên và Môi trường",
    "TNXP": "Thanh niên xung phong",
    "TP.HCM": "Thành phố Hồ Chí Minh",
    "TPHCM": "Thành phố Hồ Chí Minh",
    "TT&TT": "Thông tin và Truyền thông",
    "T.Ư": "Trung ương",
    "TW": "Trung ương",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "UBND": "Ủy ban nhân dân",
    "VH, TT&DL": "Văn hóa, Thể thao và Du lịch",
    "VH,TT&DL": "Văn hóa, Thể thao và Du lịch",
    "VH-TT&DL": "Văn hóa, Thể thao và Du lịch",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VKSND": "Viện Kiểm sát nhân dân",
}
# Read as the words they stand for, and left as they are: “Trường THPT Chu Văn An”.
_LEFT = {
    "BRVT": "Bà Rịa - Vũng Tàu",
    "CVĐ": "cuộc vận động",
    "HĐ TĐKT": "hội đồng thi đua, khen thưởng",
    "KHCN": "khoa học và công nghệ",
    "MTQG": "mục tiêu quốc gia",
    "NNPTNT": "nông nghiệp và phát triển nông thôn",
    "PCCC": "phòng cháy, chữa cháy",
    "PTNT": "phát triển nông thôn",
    "SXKD": "sản xuất, kinh doanh",
    "TDTT": "thể dục, thể thao",
    "THCS": "trung học cơ sở",
    "THPT": "trung học phổ thông",
    "TNHH": "trách nhiệm hữu hạn",
    "T.P": "thành phố",
    "TP": "thành phố",
    "VHTT&DL": "văn hóa, thể thao và du lịch",
}
# Written out in the name of a body only; elsewhere they may stand for something else.
_IN_NAMES = {
    "BCĐ": "Ban Chỉ đạo",
    "BP": "Biên phòng",
    "BQL": "Ban Quản lý",
    "BV": "Bệnh viện",
    "BVĐK": "Bệnh viện Đa khoa",
    "CP": "cổ phần",
    "CTCP": "Công ty cổ phần",
    "Cty": "Công ty",
    "DNTN": "Doanh nghiệp tư nhân",
    "ĐBQH": "đại biểu Quốc hội",
    "ĐTN": "Đoàn Thanh niên",
    "HTX": "Hợp tác xã",
    "KBNN": "Kho bạc Nhà nước",
    "NHNo&PTNT": "Ngân hàng Nông nghiệp và Phát triển nông thôn",
    "PC": "Công ty Điện lực",
    "TDP": "tổ dân phố",
    "TTYT": "Trung tâm Y tế",
    "UBKT": "Ủy ban Kiểm tra",
}
# As they are written, with what stands in the full name of a body.
IN_NAMES: Mapping[str, str] = _EVERYWHERE | _IN_NAMES


def _keys(written: str) -> tuple[str, ...]:
    """The words as they are compared; “&” is read “và”."""
    return tuple(re.findall(r"\w+", fold(written.replace("&", " và "))))


_ALL = {_keys(short): _keys(full) for short, full in (_EVERYWHERE | _LEFT).items()}
_USED = Counter(word for words in _ALL for word in words)
# One word that is in no other short form: what it stands for, wherever it is written.
ALONE = {words[0]: full for words, full in _ALL.items() if [_USED[word] for word in words] == [1]}
# The others, by their words: “TP” may go on, as in “TP. HCM”.
WRITTEN_OUT = {words: full for words, full in _ALL.items() if words[0] not in ALONE}
# Of each word one begins with, how many words the longest has.
LONGEST = {words[0]: len(words) for words in sorted(WRITTEN_OUT, key=len)}

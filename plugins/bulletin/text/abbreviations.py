"""The short forms state documents use for words of names, written out.

Only words of names: which body a whole short form such as “BTĐKT” means, its register entry says.
Source: abbreviations counted in the articles of emulation bulletins, and Nghị định 30/2020/NĐ-CP.
"""

from __future__ import annotations

# Folded, as single words; “&” counts as “và”. No short form here is a Vietnamese word as well.
_WRITTEN_OUT = {
    "antq": "an ninh tổ quốc",
    "bhxh": "bảo hiểm xã hội",
    "bhyt": "bảo hiểm y tế",
    "bđbp": "bộ đội biên phòng",
    "brvt": "bà rịa vũng tàu",
    "br vt": "bà rịa vũng tàu",
    "cand": "công an nhân dân",
    "ccb": "cựu chiến binh",
    "chqs": "chỉ huy quân sự",
    "csb": "cảnh sát biển",
    "csxh": "chính sách xã hội",
    "ctđ": "chữ thập đỏ",
    "cvđ": "cuộc vận động",
    "gd và đt": "giáo dục và đào tạo",
    "gd đt": "giáo dục và đào tạo",
    "gdđt": "giáo dục và đào tạo",
    "ghpgvn": "giáo hội phật giáo việt nam",
    "gtvt": "giao thông vận tải",
    "hđnd": "hội đồng nhân dân",
    "hđ tđkt": "hội đồng thi đua khen thưởng",
    "kh và cn": "khoa học và công nghệ",
    "khcn": "khoa học và công nghệ",
    "kh và đt": "kế hoạch và đầu tư",
    "lđ tb và xh": "lao động thương binh và xã hội",
    "lđtb và xh": "lao động thương binh và xã hội",
    "lđtbxh": "lao động thương binh và xã hội",
    "lhpn": "liên hiệp phụ nữ",
    "lhtn": "liên hiệp thanh niên",
    "llvt": "lực lượng vũ trang",
    "lđlđ": "liên đoàn lao động",
    "mtqg": "mục tiêu quốc gia",
    "mttq": "mặt trận tổ quốc",
    "mttqvn": "mặt trận tổ quốc việt nam",
    "nct": "người cao tuổi",
    "nhcsxh": "ngân hàng chính sách xã hội",
    "nhnn": "ngân hàng nhà nước",
    "nn và mt": "nông nghiệp và môi trường",
    "nn và ptnt": "nông nghiệp và phát triển nông thôn",
    "nnptnt": "nông nghiệp và phát triển nông thôn",
    "ntm": "nông thôn mới",
    "pccc": "phòng cháy chữa cháy",
    "ptnt": "phát triển nông thôn",
    "qđnd": "quân đội nhân dân",
    "sxkd": "sản xuất kinh doanh",
    "t p": "thành phố",
    "t ư": "trung ương",
    "tdtt": "thể dục thể thao",
    "thcs": "trung học cơ sở",
    "thpt": "trung học phổ thông",
    "thads": "thi hành án dân sự",
    "tnxp": "thanh niên xung phong",
    "tand": "tòa án nhân dân",
    "vksnd": "viện kiểm sát nhân dân",
    "tn và mt": "tài nguyên và môi trường",
    "tncs": "thanh niên cộng sản",
    "tnhh": "trách nhiệm hữu hạn",
    "tp": "thành phố",
    "tphcm": "thành phố hồ chí minh",
    "tp hcm": "thành phố hồ chí minh",
    "tt và tt": "thông tin và truyền thông",
    "tw": "trung ương",
    "tđ kt": "thi đua khen thưởng",
    "tđkt": "thi đua khen thưởng",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "ubmttqvn": "ủy ban mặt trận tổ quốc việt nam",
    "ubnd": "ủy ban nhân dân",
    "vh tt và dl": "văn hóa thể thao và du lịch",
    "vhtt và dl": "văn hóa thể thao và du lịch",
    "vhttdl": "văn hóa thể thao và du lịch",
}


def _by_words() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {tuple(short.split()): tuple(full.split()) for short, full in _WRITTEN_OUT.items()}


WRITTEN_OUT = _by_words()
# Of each word one begins with, how many words the longest has.
LONGEST = {words[0]: len(words) for words in sorted(WRITTEN_OUT, key=len)}

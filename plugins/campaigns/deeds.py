"""Movements named by who takes part and what he does: “toàn dân bảo vệ an ninh Tổ quốc”."""

from __future__ import annotations

from plugins.bulletin.tagging.name_end import name_end
from plugins.bulletin.text.words import JOINED, Words, keys_of

# Whose movement it is: the whole people, its strata, trades and associations.
_PEOPLE = frozenset(
    keys_of(people)
    for people in (
        "toàn dân", "cả nước", "toàn quân", "nhân dân", "đồng bào", "quân dân", "tuổi trẻ",
        "thanh niên", "thanh thiếu niên", "thiếu nhi", "học sinh", "sinh viên", "trí thức trẻ",
        "phụ nữ", "nông dân", "công nhân", "viên chức", "lao động", "cựu chiến binh",
        "người cao tuổi", "đoàn viên", "hội viên", "đảng viên", "cán bộ", "bộ đội", "quân đội",
        "công an", "lực lượng vũ trang", "dân quân", "cựu thanh niên xung phong", "cựu giáo chức",
        "thầy thuốc", "nhà giáo", "giáo viên", "doanh nhân", "doanh nghiệp", "phật tử", "giáo dân",
        "kiều bào", "toàn đảng", "toàn ngành", "nhà nhà", "người người", "ông bà", "gia đình",
    )
)  # fmt: skip
# What a whole people, stratum or trade does in a movement named after it; not what becomes of the
# movement (“phát triển”, “lớn mạnh”).
_DEEDS = frozenset(
    keys_of(deed)
    for deed in (
        "bảo vệ", "tham gia", "đoàn kết", "thi đua", "chung sức", "chung tay", "giúp nhau", "giúp",
        "học tập", "rèn luyện", "xây dựng", "tích cực", "khởi nghiệp", "lập nghiệp", "lập thân",
        "nói không", "tình nguyện", "xung kích", "sáng tạo", "sản xuất", "làm theo", "làm kinh tế",
        "hiến đất", "gương mẫu", "giữ gìn", "giữ", "với", "đồng hành", "đỡ đầu", "tương trợ",
        "tiết kiệm", "vượt khó", "vươn lên", "quyết tâm", "đẩy mạnh", "thực hiện", "phòng chống",
        "hướng về", "cùng", "nuôi dạy", "nêu gương", "không", "vì", "tự quản", "hăng hái", "nỗ lực",
        "chấp hành", "ủng hộ", "đọc sách", "dạy tốt", "học tốt", "yêu", "hành động", "phấn đấu",
        "chuyển đổi", "thực hành", "tự giác", "quyên góp", "góp", "phòng cháy", "đưa trẻ",
        "chăm sóc",
    )
)  # fmt: skip


def people_and_deed(words: Words, first: int) -> int | None:
    """“toàn dân bảo vệ an ninh Tổ quốc”, “phụ nữ Phú Ninh nói không với rác thải nhựa”.

    Between who and what a place may stand, in capitals.
    """
    for size in (4, 3, 2):
        if words.keys[first : first + size] not in _PEOPLE:
            continue
        place = first + size
        while place < len(words.keys) and place - first < size + 5 and words.gaps[place] == JOINED:
            if not words.capitals[place] or words.keys[place].isdecimal():
                break
            place += 1
        if place >= len(words.keys) or words.gaps[place] != JOINED:
            return None
        if not any(words.keys[place : place + n] in _DEEDS for n in (1, 2)):
            return None
        last = name_end(words, first)
        return last if last > place + 1 else None
    return None

"""Which comma belongs to a name: “phòng, chống”, “Rèn đức, luyện tài”, “tốt, bền, an toàn”.

A comma ends a name as a rule: “mô hình Chủ nhật xanh, dọn sạch kênh mương”. It belongs to it where
what stands before it is no whole phrase, or where both sides are built alike, as mottos are.
"""

from __future__ import annotations

from plugins.bulletin.tagging.clause_words import PREPOSITIONS, is_year, stops_at
from plugins.bulletin.text.words import JOINED, Words, keys_of

_LONGEST = 12  # words of a member
_MOST_ALIKE = 8  # words of a member that is compared word by word

# Verbs that want an object: with none before the comma, they share the one behind the next verb.
_WANTING = frozenset(
    keys_of(verb)
    for verb in (
        "phòng", "chống", "xây dựng", "bảo vệ", "chăm sóc", "giữ gìn", "gìn giữ", "bảo tồn",
        "phát huy", "quản lý", "khai thác", "sử dụng", "tuyên truyền", "vận động", "nâng cao",
        "đẩy mạnh", "tăng cường", "tham gia", "thực hiện", "thực hành", "tố giác", "phát hiện",
        "đấu tranh", "ngăn chặn", "đẩy lùi", "hỗ trợ", "giúp đỡ", "giáo dục", "cải tạo",
        "kiểm soát", "ứng phó", "xóa", "giảm", "học tập", "rèn luyện", "cảm hóa", "sản xuất",
        "chữa", "khám", "trồng", "nuôi dưỡng", "đỡ đầu", "phục vụ", "tìm hiểu", "tiếp nối",
        "kế thừa", "cải cách", "khắc phục", "thu hút", "tiếp nhận", "động viên", "nuôi",
    )
)  # fmt: skip
# Fields of work and evils: what begins with one is a second object, no clause of its own (“bảo vệ
# chủ quyền lãnh thổ, an ninh biên giới”, “an toàn, vệ sinh lao động”).
_FIELDS = frozenset(
    keys_of(field)
    for field in (
        "an ninh", "trật tự", "an toàn", "vệ sinh", "môi trường", "văn hóa", "kinh tế", "đô thị",
        "quốc phòng", "nông thôn", "sức khỏe", "đời sống", "chủ quyền", "biên giới", "xã hội",
        "giáo dục", "y tế", "khoa học", "công nghệ", "đạo đức", "lối sống", "phong cách",
        "pháp luật", "nền nếp", "kỷ cương", "kỷ luật", "lãng phí", "tiêu cực", "tội phạm",
        "tệ nạn", "ma túy", "mại dâm", "bạo lực", "tai nạn", "cháy nổ", "dịch bệnh", "thiên tai",
        "thể thao", "du lịch", "gia đình", "hạnh phúc", "hải đảo", "thương mại", "dịch vụ",
    )
)  # fmt: skip
# Those for whom and with whom: “cán bộ, chiến sĩ”, “đoàn viên, người lao động”.
_PEOPLE = frozenset(
    keys_of(people)
    for people in (
        "cán bộ", "chiến sĩ", "công chức", "viên chức", "đoàn viên", "hội viên", "đảng viên",
        "nhân dân", "người dân", "người lao", "lao động", "công nhân", "nông dân", "phụ nữ",
        "trẻ em", "thiếu nhi", "thanh niên", "học sinh", "sinh viên", "giáo viên", "nhà giáo",
        "bệnh nhân", "người bệnh", "người nghèo", "người cao", "người khuyết", "cựu chiến",
        "chiến binh", "đồng bào", "gia đình", "hộ nghèo", "doanh nghiệp", "người có", "ngư dân",
        "quần chúng", "quân nhân", "thầy thuốc", "nhân viên", "học viên", "ông bà", "cha mẹ",
    )
)  # fmt: skip
# What begins with one of these is the next of several: “Tháng Công nhân, chương trình “A””.
_NEXT = frozenset(
    keys_of(noun)
    for noun in ("phong trào", "cuộc vận", "chương trình", "mô hình", "chiến dịch", "cuộc thi",
                 "hội thi", "đợt thi", "hoạt động", "dự án", "đề án", "tuần lễ", "ngày hội",
                 "tháng cao", "tháng hành", "học bổng", "danh hiệu", "giải thưởng")
)  # fmt: skip
# What mottos praise: both sides of their commas end in it.
PRAISE = frozenset(
    keys_of(word)
    for word in (
        "xanh", "sạch", "đẹp", "sáng", "tốt", "giỏi", "khéo", "bền", "nghiêm", "an toàn",
        "tiết kiệm", "văn minh", "hiện đại", "thân thiện", "nghĩa tình", "tình nghĩa", "đoàn kết",
        "hạnh phúc", "ấm no", "no ấm", "bình đẳng", "tiến bộ", "dân chủ", "kỷ cương", "trách nhiệm",
        "gương mẫu", "mẫu mực", "tiêu biểu", "sáng tạo", "đổi mới", "hiệu quả", "chất lượng",
        "nhanh", "mạnh", "vững mạnh", "trong sạch", "thanh lịch", "văn hóa", "chuyên nghiệp",
        "tận tâm", "tận tụy", "chu đáo", "liêm chính", "minh bạch", "công khai", "trung thực",
        "năng động", "bình yên", "an ninh", "hòa thuận", "hiếu thảo", "nhân ái", "yêu thương",
        "chia sẻ", "khỏe", "vui", "sẵn sàng", "kịp thời", "chính xác", "bản lĩnh", "trí tuệ",
        "hạng ưu", "xuất sắc", "kỷ luật", "hay", "tích cực", "chăm ngoan", "thân ái", "lành mạnh",
        "bền vững", "ngăn nắp", "tươi", "nhất", "duyên dáng", "tài năng", "vô tư", "chí công",
    )
)  # fmt: skip


def belongs(words: Words, opens: int, place: int, kept: bool = False) -> bool:
    """Whether the comma before a word belongs to the name that opens with another.

    ``kept``: before the opening stands a noun of the name, as in “Tháng Thanh niên”.
    """
    keys = words.keys
    if words.capitals[place] and not keys[place].isdecimal():
        return False
    if stops_at(words, place) or keys[place] in PREPOSITIONS or keys[place : place + 2] in _NEXT:
        return False
    start, end = _segment_start(words, opens, place), segment_end(words, place)
    if _wants(keys, opens, place) or keys[place : place + 2] in _FIELDS:
        return True
    if keys[place : place + 2] in _PEOPLE and keys[place - 2 : place] in _PEOPLE:
        return not (kept and place - opens == 2)  # “trong Tháng Thanh niên, đoàn viên ra quân”
    if any(_is_a_count(keys[here]) for here in range(place, end)):
        return False
    if praises(words, place, end) and praises(words, start, place):
        return True
    before, size = place - start, end - place
    if size == 1 or (before == 1 and size == 2):  # “điện, nước, nhiên liệu”: too few for a clause
        return end == len(words.keys) or keys[end] != "và"
    return size <= _MOST_ALIKE and _alike(keys[start:place], keys[place:end], before, size)


def _wants(keys: tuple[str, ...], opens: int, place: int) -> bool:
    one, two = keys[place - 1 : place], keys[max(opens, place - 2) : place]
    return one in _WANTING or two in _WANTING


def _alike(one: tuple[str, ...], other: tuple[str, ...], before: int, size: int) -> bool:
    """Whether two members of a motto are built alike.

    They begin alike (“đám cưới …, đám tang …”), share a word where they are equally long (“giỏi
    việc nước, đảm việc nhà”), or are of two words each (“rèn đức, luyện tài”). What stands in front
    of both counts for neither (“Nông dân giỏi tay nghề, giỏi quản lý”).
    """
    if one[0] == other[0] and abs(before - size) < 3:
        return True
    if before < size:
        return False
    tail = one[-size:]
    if tail[0].isdecimal() and other[0].isdecimal():
        return True
    if before == size and (size == 2 or _shares_out(other)):
        return True
    if size < 2 or not any(a == b for a, b in zip(tail, other, strict=True)):
        return False
    return before == size or tail[0] == other[0] or tail[-1] == other[-1] or size > 3


def _is_a_count(key: str) -> bool:
    """A number of two figures or more counts things of a clause; mottos count to nine."""
    return key.isdecimal() and len(key) > 1


def praises(words: Words, start: int, end: int) -> bool:
    """Whether a member ends in what mottos praise: “con cháu hiếu thảo”."""
    keys = words.keys
    return end > start and (
        keys[end - 1 : end] in PRAISE or (end - start > 1 and keys[end - 2 : end] in PRAISE)
    )


def segment_end(words: Words, place: int) -> int:
    """The number of the word behind a member: before the next mark, “và”, clause or owner."""
    end = place
    while end < len(words.keys) and end - place < _LONGEST:
        if end > place and (
            words.gaps[end] != JOINED
            or '"' in words.spaces[end]
            or stops_at(words, end)
            or is_year(words, end)
            or (end - place > 2 and words.keys[end] in PREPOSITIONS)
            or words.keys[end] in ("và", "của")
        ):
            break
        end += 1
    return end


def _segment_start(words: Words, opens: int, place: int) -> int:
    start = place - 1
    while start > opens and words.gaps[start] == JOINED and place - start < _LONGEST:
        start -= 1
    return start


def _shares_out(keys: tuple[str, ...]) -> bool:
    """“mỗi hộ hai sào”, “một việc giúp dân”: what mottos count out."""
    return "mỗi" in keys or any(key.isdecimal() for key in keys)

"""The nouns that stand before names which are no campaigns.

Source: Luật Thi đua, khen thưởng 06/2022/QH15 for awards; annotation of articles from all over the
country for the rest.
"""

from __future__ import annotations

from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import keys_of

AWARD_NOUNS = (
    "huân chương", "huy chương", "bằng khen", "giấy khen", "cờ thi đua", "cờ", "kỷ niệm chương",
    "huy hiệu", "giải thưởng", "giải", "danh hiệu", "chứng nhận", "đạt", "tặng", "trao tặng",
    "truy tặng", "phong tặng", "tặng thưởng", "xét tặng", "đón nhận", "công nhận", "suy tôn",
    "tuyên dương", "bình chọn", "đạt chuẩn", "tiêu chuẩn",
)  # fmt: skip

# What never bears a campaign's name: money, gatherings, words to live by, works, speech.
OTHER_NOUNS = (
    "quỹ", "quỹ học bổng", "hội nghị", "hội thảo", "tọa đàm", "đại hội", "lễ", "diễn đàn",
    "chủ đề", "khẩu hiệu", "thông điệp", "phương châm", "nguyên tắc", "tiêu chí", "tinh thần",
    "châm ngôn", "phương thức", "chuyên đề", "đề tài", "lời dạy", "câu nói", "truyền thống",
    "chủ đề thi đua", "khẩu hiệu thi đua", "khẩu hiệu hành động", "slogan", "mục tiêu", "lời thề",
    "quan điểm", "lời hứa", "lời kêu gọi", "đạo lý", "câu", "dòng chữ", "tư tưởng", "quyết tâm",
    "biệt danh", "bài học", "lý tưởng", "kiểu",
    "sách", "cuốn sách", "tập sách", "cuốn", "bài hát", "ca khúc", "bài", "bài viết", "bài báo",
    "bài thơ", "tác phẩm", "phim", "bộ phim", "phóng sự", "tiểu phẩm", "vở", "vở kịch", "tiết mục",
    "chuyên mục", "chuyên trang", "tham luận", "tranh", "tập thơ", "truyện", "vở diễn", "hoạt cảnh",
    "kịch bản", "bản tin", "tờ rơi", "tờ gấp", "sổ tay", "cẩm nang", "ứng dụng", "phần mềm",
    "triển lãm", "thương hiệu", "nhãn hiệu", "phần thi", "vòng thi", "nội dung thi",
    "gương", "gương điển hình", "tấm gương", "gương mặt", "giải bóng đá", "giải chạy", "giải đấu",
    "đêm nhạc",
)  # fmt: skip

# Groups, places and gifts that bear a name of their own, unless it is that of a model: “mô hình
# câu lạc bộ “Ông bà cháu””, “mô hình bếp ăn “5 tốt””.
THING_NOUNS = (
    "câu lạc bộ", "clb", "chi hội", "tổ", "nhóm", "đội", "đội hình", "tổ hợp tác", "hợp tác xã",
    "đoạn đường", "tuyến đường", "con đường", "đường", "tuyến phố", "công trình", "phần việc",
    "nhà", "căn nhà", "ngôi nhà", "căn", "ngôi", "bếp", "bếp ăn", "lớp", "lớp học", "tủ", "tủ sách",
    "thùng", "vườn", "vườn cây", "cây", "cánh đồng", "góc", "quầy", "gian hàng", "cửa hàng",
    "chợ", "quán", "suất quà", "phần quà", "suất", "quà", "thư viện", "ngân hàng", "trạm", "chốt",
    "chuyến xe", "xe", "không gian", "nhóm zalo", "kênh", "fanpage", "chi bộ",
)  # fmt: skip

# “phong trào mang tên …” leads over to the name. “Như” and “là” do so before a colon, behind a
# plural and behind other nouns: “các phong trào như “…””, not “Phong trào như “sợi dây vô hình””.
CONNECTORS = (
    "mang tên", "có tên", "có tên gọi", "với tên gọi", "tên gọi", "tên là", "tên", "lấy tên",
    "có tên gọi là", "với tên gọi là", "có tên là", "mang tên là", "được gọi là",
)  # fmt: skip
LOOSE_CONNECTORS = (
    "là", "như", "với", "gồm", "gồm có", "có", "tiêu biểu là", "tiêu biểu như", "điển hình là",
    "điển hình như", "nổi bật là", "nổi bật như", "cụ thể là", "đó là", "trong đó có", "ví dụ như",
)  # fmt: skip
PREPOSITIONS = frozenset(
    ("của", "về", "cho", "trong", "theo", "với", "để", "từ", "tại", "ở", "đến", "là", "do", "và")
)
# What stands behind these tells something of the noun; it does not qualify it.
CLAUSE_WORDS = frozenset(
    ("đã", "được", "đang", "sẽ", "vẫn", "cũng", "rất", "phải", "bị", "không", "chưa", "có", "nên")
)
PLURALS = ("các", "những", "nhiều", "số", "loạt", "hàng")

# Nouns that belong to the name: “Tuần lễ hồng EVN”.
KEPT = frozenset(
    keys_of(noun)
    for noun in ("tuần lễ", "ngày hội", "tháng hành động", "tháng cao điểm", "hội thao",
                 "liên hoan", "hành trình")
)  # fmt: skip
# These announce only what looks like a name: “hoạt động “đền ơn đáp nghĩa”” is what is done.
VAGUE = frozenset(map(fold, ("hoạt động", "cách làm", "hành trình", "chuỗi hoạt động")))
# Verbs whose object is a campaign and nothing else, so that its noun may be left out: “nhân rộng
# “Bữa sáng yêu thương””, “hưởng ứng “Ngày Chủ nhật xanh””. What is “thực hiện” or “ra mắt” may be
# anything: a slogan, a book, a club.
LEFT_OUT_BEHIND = {
    "nhân rộng": "mô hình",
    "hưởng ứng": "phong trào",
    "phát động": "phong trào",
}

"""Small words that tell where the name of a body ends."""

from __future__ import annotations

from plugins.bulletin.text.vietnamese import fold

# What a number counts; behind the name of a body such a number is no part of it.
COUNTED = frozenset(
    fold(word)
    for word in (
        "năm", "tháng", "ngày", "tuần", "giờ", "người", "lần", "suất", "phần", "căn", "con", "hộ",
        "em", "cháu", "đồng", "triệu", "tỉ", "tập", "cá", "đơn", "xã", "huyện", "thôn", "bản",
        "mô", "công", "lượt", "đồng", "đội", "bộ", "chiếc", "cái", "gia", "học", "trường",
        "nghìn", "ngàn",
    )
)  # fmt: skip
# Behind the number of a unit of the army only these count: “Vùng Cảnh sát biển 4 đồng hành”.
TIMES = frozenset(("năm", "tháng", "ngày", "tuần", "lần", "người", "giờ", "suất"))
# Small words that begin no further part of a name.
STOPS = frozenset(
    fold(word)
    for word in (
        "tại", "ở", "từ", "về", "đến", "tới", "của", "cho", "với", "cùng", "trong", "trên",
        "theo", "do", "qua", "là", "khi", "để", "vì", "bởi", "giữa", "sau", "trước", "đã", "đang",
        "sẽ", "vừa", "được", "bị", "có", "không", "nhận", "trao", "tặng", "giao", "phối", "thuộc",
        "còn", "này", "đó", "những", "các", "nhiều", "một", "mỗi", "tham", "gia", "đăng", "kí",
        "ra", "làm", "đi", "mở", "cử", "giúp", "chọn", "hướng", "ủng", "đóng", "góp", "gửi",
        "nêu", "nói", "cũng", "mới", "liên", "phụ", "trách", "chủ", "trì", "phát", "và", "hoặc",
        "hay", "như", "bằng", "hỗ", "tổ", "triển", "thực", "đạt", "tiếp", "khẳng", "cam", "đề",
        "báo", "tuyên", "trồng", "xây", "khởi", "khánh", "chúc", "chia", "động", "chung", "đầu",
        "mời", "tri", "thăm", "vào", "lên", "đứng", "dẫn", "giành", "hưởng", "huy", "ghi", "chi",
        "thu", "bán", "mua", "hoạt", "hiện", "luôn", "đều", "chưa", "nên", "phải", "cần", "muốn",
        "yêu", "kêu", "lập", "thành", "hoàn", "nâng", "quyên", "vận", "dành", "bàn", "khen",
        "biểu", "vinh", "bình", "xét", "lựa", "tìm", "xem", "nhằm", "ban", "họp", "tổng", "kết",
        "sơ", "dự", "kiểm", "đón", "nay", "năm", "ngày", "tháng", "sáng", "chiều", "tối", "trưa",
        "rồi", "thì", "mà", "nơi", "ngoài", "lại", "duy", "quyết", "chăm", "thường", "vẫn",
        "ngay", "đưa", "áp", "cấp", "chuyển", "đồng", "lấy", "bắt", "tăng", "giảm", "hơn", "gần",
        "đây", "kia", "ấy", "tài",
    )
)  # fmt: skip

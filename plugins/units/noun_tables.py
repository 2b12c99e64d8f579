"""The nouns themselves: what bodies of the state, the Party, the army and the people are called."""

from __future__ import annotations

TOWNS = frozenset({"thanh-pho", "thanh-pho-thuoc-tinh"})

PARTY, MASS, CROWD = "co-quan-dang", "to-chuc-chinh-tri-xa-hoi", "hoi-quan-chung"
FORCE, FIRM, SCHOOL, HEALTH = "luc-luong-vu-trang", "doanh-nghiep", "truong-hoc", "co-so-y-te"
OFFICE, COUNCIL, STATE = "co-quan-thuoc-so", "hoi-dong", "co-quan-thuoc-bo"
SERVICE, PRESS = "don-vi-su-nghiep", "co-quan-bao-chi"

# Written out, kind, other ways to write it. Each territory, firm, school or force has the like.
OF_A_PLACE = (
    ("Ủy ban nhân dân", "ubnd", "UBND"),
    ("Hội đồng nhân dân", "hdnd", "HĐND"),
    ("Ủy ban hành chính", "ubnd"),
    ("Đảng ủy", PARTY), ("Đảng bộ", PARTY), ("Chi bộ", PARTY), ("Chi ủy", PARTY),
    ("Đảng bộ Quân sự", PARTY), ("Đảng bộ Công an", PARTY), ("Đảng ủy Quân sự", PARTY),
    ("Đảng ủy Công an", PARTY),
    ("Ban Thường vụ", PARTY), ("Ban Chấp hành", PARTY), ("Ban Thường trực", PARTY),
    ("Ban Chấp hành Đảng bộ", PARTY), ("Đoàn Chủ tịch", PARTY),
    ("Ban Cán sự đảng", PARTY), ("Đảng đoàn", PARTY), ("Liên chi bộ", PARTY),
    ("Ban Dân vận", PARTY), ("Ban Tuyên giáo", PARTY), ("Ban Tổ chức", PARTY),
    ("Ban Tuyên giáo và Dân vận", PARTY), ("Ban Nội chính", PARTY),
    ("Ban Xây dựng Đảng", PARTY), ("Ủy ban Kiểm tra", PARTY, "UBKT"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam", "mat-tran", "Ủy ban MTTQ", "UBMTTQ", "UBMTTQVN",
     "Ủy ban MTTQVN", "Ủy ban MTTQ Việt Nam", "UBMTTQ Việt Nam", "MTTQ Việt Nam", "MTTQ",
     "Mặt trận"),
    ("Ban Công tác Mặt trận", "mat-tran", "Ban CTMT"),
    ("Ban Nhân dân", "thon"), ("Ban Điều hành", "thon"),
    ("Liên đoàn Lao động", MASS, "LĐLĐ"), ("Công đoàn", MASS), ("Công đoàn cơ sở", MASS, "CĐCS"),
    ("Công đoàn ngành", MASS),
    ("Hội Liên hiệp Phụ nữ", MASS, "Hội LHPN"), ("Hội Phụ nữ", MASS), ("Chi hội Phụ nữ", MASS),
    ("Hội Nông dân", MASS, "HND"), ("Hội Cựu chiến binh", MASS, "Hội CCB"),
    ("Thống kê", STATE), ("Thi hành án dân sự", STATE), ("Kiểm toán Nhà nước", STATE),
    ("Chi hội Nông dân", MASS), ("Chi hội Cựu chiến binh", MASS, "Chi hội CCB"),
    ("Chi hội", MASS), ("Tổ phụ nữ", MASS), ("Đoàn cơ sở", MASS),
    ("Đoàn Thanh niên", MASS, "ĐTN"), ("Chi đoàn", MASS), ("Liên chi đoàn", MASS),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", MASS, "Đoàn TNCS Hồ Chí Minh", "Đoàn TNCS"),
    ("Hội Liên hiệp Thanh niên", MASS, "Hội LHTN"), ("Hội đồng Đội", MASS), ("Đoàn", MASS),
    ("Hội Sinh viên", MASS), ("Hội Liên hiệp Thanh niên Việt Nam", MASS),
    ("Hội đồng Thi đua - Khen thưởng", COUNCIL, "Hội đồng TĐKT", "Hội đồng TĐ-KT"),
    ("Hội đồng", COUNCIL), ("Văn phòng", OFFICE), ("Cơ quan", OFFICE), ("Thanh tra", OFFICE),
    ("Đoàn đại biểu Quốc hội", "quoc-hoi", "Đoàn ĐBQH"),
    ("Văn phòng Đoàn đại biểu Quốc hội", "quoc-hoi", "Văn phòng Đoàn ĐBQH"),
    ("Bộ Chỉ huy Quân sự", FORCE, "Bộ CHQS"), ("Ban Chỉ huy Quân sự", FORCE, "Ban CHQS"),
    ("Bộ Chỉ huy Bộ đội Biên phòng", FORCE, "Bộ Chỉ huy BĐBP"), ("Bộ đội Biên phòng", FORCE),
    ("Ban Chỉ huy Bộ đội Biên phòng", FORCE), ("Bộ Tư lệnh", FORCE), ("Bộ Tham mưu", FORCE),
    ("Lực lượng vũ trang", FORCE), ("Cục Chính trị", FORCE), ("Cục Hậu cần", FORCE),
    ("Trại tạm giam", FORCE), ("Nhà tạm giữ", FORCE),
    ("Ban Chỉ huy", FORCE), ("Bộ Chỉ huy", FORCE),
    ("Tòa án nhân dân", "co-quan-tu-phap", "TAND"),
    ("Viện Kiểm sát nhân dân", "co-quan-tu-phap", "VKSND", "Viện KSND"),
    ("Bảo hiểm xã hội", STATE, "BHXH"), ("Kho bạc Nhà nước", STATE, "KBNN"),
    ("Bộ Tư lệnh Bộ đội Biên phòng", FORCE), ("Liên minh Hợp tác xã", "hiep-hoi", "Liên minh HTX"),
    ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", OFFICE, "Văn phòng HĐND và UBND"),
    ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân", OFFICE,
     "Văn phòng Đoàn ĐBQH và HĐND"),
    ("Ngân hàng Chính sách xã hội", FIRM, "NHCSXH", "Ngân hàng CSXH"), ("Bưu điện", FIRM),
    ("Bảo tàng", SERVICE), ("Thư viện", SERVICE), ("Thuế", STATE), ("Hải quan", STATE),
    ("Ban Trị sự", CROWD), ("Hội đồng Trị sự", CROWD), ("Ban Đại diện", CROWD),
    ("Giáo hội Phật giáo Việt Nam", "hoi-quan-chung"), ("Hội Phật giáo", "hoi-quan-chung"),
    ("Ủy ban Đoàn kết Công giáo", "hoi-quan-chung"), ("Đoàn Luật sư", "hiep-hoi"),
    ("Trung tâm Kiểm soát bệnh tật", SERVICE, "CDC"),
)  # fmt: skip
# In small letters these are common nouns even before a place: “văn phòng xã”, “cơ quan tỉnh”.
CAPITAL_ONLY = frozenset(
    (
        "Hội đồng", "Văn phòng", "Cơ quan", "Thanh tra", "Thuế", "Đoàn", "Bảo tàng", "Thư viện",
        "Bưu điện", "Hải quan", "Thống kê", "Thi hành án dân sự", "Ban Thường vụ",
    "Ban Chấp hành", "Ban Thường trực", "Ban Chỉ huy", "Ban Điều hành",
        "Bộ Chỉ huy", "Ban Tổ chức", "Lực lượng vũ trang", "Ban Đại diện", "Đoàn cơ sở",
    )
)  # fmt: skip
SMALL_OF_A_PLACE = (("Công an", FORCE), ("Hội đồng thi đua, khen thưởng", COUNCIL))
INNER = ("Ban Giám đốc", "Ban Giám hiệu", "Ban Lãnh đạo", "Ban Chỉ huy", "Thủ trưởng")

LEVELED = (  # noun, what place it says
    ("Tỉnh ủy", PARTY, frozenset({"tinh"})),
    ("Thành ủy", PARTY, TOWNS),
    ("Huyện ủy", PARTY, frozenset({"huyen"})),
    ("Quận ủy", PARTY, frozenset({"quan"})),
    ("Thị ủy", PARTY, frozenset({"thi-xa"})),
    ("Tỉnh đoàn", MASS, frozenset({"tinh"})),
    ("Thành đoàn", MASS, TOWNS),
    ("Huyện đoàn", MASS, frozenset({"huyen"})),
    ("Quận đoàn", MASS, frozenset({"quan"})),
    ("Thị đoàn", MASS, frozenset({"thi-xa"})),
    ("Xã đoàn", MASS, frozenset({"xa"})),
    ("Phường đoàn", MASS, frozenset({"phuong"})),
    ("Tỉnh hội", MASS, frozenset({"tinh"})),
)  # fmt: skip
OF_A_FIELD = (
    ("Sở", "so"), ("Ban", OFFICE), ("Phòng", "phong"), ("Vụ", "vu"), ("Cục", STATE),
    ("Chi cục", OFFICE), ("Tổng cục", STATE), ("Khoa", "phong"),
    ("Hội", CROWD), ("Chi hội", CROWD), ("Liên hiệp Hội", "hiep-hoi"), ("Liên đoàn", "hiep-hoi"),
    ("Liên hiệp", "hiep-hoi"), ("Hiệp hội", "hiep-hoi"), ("Liên minh", "hiep-hoi"),
    ("Ủy ban", STATE), ("Bộ", "bo"),
    ("Trạm", SERVICE), ("Đài", PRESS), ("Hạt", OFFICE), ("Tạp chí", PRESS),
    ("Hội đồng", COUNCIL), ("Công đoàn", MASS), ("Công đoàn ngành", MASS),
    ("Nghiệp đoàn", MASS), ("Văn phòng", OFFICE), ("Thanh tra", OFFICE),
    ("Xưởng", FIRM), ("Tòa", "phong", "Toà"), ("Dòng", CROWD),
    ("Tổng hội", "hiep-hoi"), ("Quân chủng", FORCE),
    ("Binh chủng", FORCE), ("Bộ Tư lệnh", FORCE), ("Bộ Tổng", FORCE), ("Phân viện", SERVICE),
    ("Nhà hát", SERVICE),
)  # fmt: skip
# In small letters before a field in capitals: “khoa Ngoại tổng hợp”, “phòng Tổ chức”.
SMALL_OF_A_FIELD = frozenset(("Chi hội", "Khoa", "Phòng", "Sở"))
WITH_A_TASK = (
    ("Ban Chỉ đạo", "ban-chi-dao", "BCĐ"), ("Ban Vận động", "ban-chi-dao"),
    ("Ban Chỉ huy", COUNCIL), ("Đội", "phong"), ("Cục", STATE), ("Tổ công tác", "ban-chi-dao"),
)  # fmt: skip
OF_ANY_NAME = (
    ("Công ty", FIRM, "Cty"), ("Tổng công ty", FIRM), ("Tập đoàn", FIRM), ("Ngân hàng", FIRM),
    ("Ngân hàng Nhà nước", STATE, "NHNN"), ("Văn phòng đại diện", FIRM),
    ("Doanh nghiệp tư nhân", FIRM, "DNTN"), ("Nhà máy", FIRM), ("Xí nghiệp", FIRM),
    ("Công ty cổ phần", FIRM, "CTCP"), ("Công ty Điện lực", FIRM, "PC"), ("Điện lực", FIRM),
    ("Nông trường", FIRM), ("Lâm trường", FIRM), ("Quỹ tín dụng nhân dân", FIRM, "Quỹ TDND"),
    ("Hợp tác xã", "hop-tac-xa", "HTX"), ("Liên hiệp Hợp tác xã", "hop-tac-xa", "Liên hiệp HTX"),
    ("Bưu điện", FIRM), ("Xổ số kiến thiết", FIRM), ("Phòng Giao dịch", FIRM, "PGD"),
    ("NHNo&PTNT", FIRM), ("Khách sạn", FIRM), ("Khu Bảo tồn", SERVICE),
    ("Khu Bảo tồn thiên nhiên", SERVICE),
    ("Mỏ than", FIRM), ("Mỏ đá", FIRM), ("Phân xưởng", FIRM),
    ("Hải quan cửa khẩu", STATE), ("Hải quan cửa khẩu quốc tế", STATE),
    ("Hải quan cửa khẩu cảng", STATE), ("Hải quan sân bay", STATE),
    ("Truyền tải điện", FIRM), ("Cảng hàng không", FIRM),
    ("Cảng vụ", OFFICE), ("Thủy điện", FIRM), ("Nhà xuất bản", PRESS, "NXB"),
    ("Phân hiệu", SCHOOL), ("Trung tâm GDNN-GDTX", SCHOOL), ("Hội quán", CROWD),
    ("Tổ hợp tác", "hop-tac-xa", "THT"), ("Đại sứ quán", STATE), ("Tổng Lãnh sự quán", STATE),
    ("Giáo xứ", CROWD), ("Giáo phận", CROWD), ("Hội thánh", CROWD), ("Tòa Giám mục", CROWD),
    ("Giáo hạt", CROWD), ("Họ đạo", CROWD), ("Hội dòng", CROWD), ("Tu hội", CROWD),
    ("Tu viện", CROWD), ("Đan viện", CROWD), ("Đại chủng viện", CROWD), ("Thánh thất", CROWD),
    ("Giáo hội", CROWD), ("Thiền viện", CROWD), ("Tịnh xá", CROWD), ("Đoàn An điều dưỡng",
    FORCE),
    ("Đoàn Nghệ thuật", SERVICE), ("Đoàn Ca múa nhạc", SERVICE),
    ("Đoàn Cải lương", SERVICE), ("Đoàn Chèo", SERVICE),
    ("Đoàn Văn công", SERVICE), ("Học viện", SCHOOL),
    ("Đại học", SCHOOL), ("Bệnh viện", HEALTH, "BV", "BVĐK"),
    ("Bệnh xá", HEALTH), ("Viện", SERVICE), ("Trung tâm Y tế", HEALTH, "TTYT"),
    ("Trạm Y tế", HEALTH),
    ("Phòng khám", HEALTH), ("Trung tâm", SERVICE),
    ("Vườn quốc gia", SERVICE), ("Báo", PRESS),
)  # fmt: skip
# Known by a name of their own, alone or with a branch.
BRANDS = (
    "Agribank", "Vietcombank", "VietinBank", "Sacombank", "BIDV", "VNPT", "Viettel", "MobiFone",
    "VinaPhone", "Co.opmart", "Petrolimex", "Techcombank", "HDBank", "LPBank", "LienVietPostBank",
    "SHB", "ACB", "EVN", "TKV", "PVN", "VRG", "VPBank", "Eximbank", "PVcomBank", "Vinamilk",
    "Vingroup", "Petrovietnam",
    "Saigon Co.op", "SATRA", "WinMart", "Vincom", "Becamex", "VIB", "TPBank", "MSB", "SeABank",
    "OCB", "ABBANK", "SCB", "Bac A Bank", "Nam A Bank", "KienlongBank", "Co-opBank", "Bảo Việt",
    "Vietnam Airlines", "Vietjet", "PV Gas", "PV Power", "Vinaconex", "LILAMA", "Vissan", "FPT",
    "Vinacomin", "Vinatex", "Samsung", "Honda Việt Nam", "Co-op Mart", "VNA", "TTXVN", "VOV",
)  # fmt: skip
SCHOOLS = (
    "tiểu học", "TH", "THCS", "THPT", "TH-THCS", "TH&THCS", "THCS-THPT", "THCS và THPT", "mầm non",
    "mẫu giáo", "MN", "đại học", "ĐH", "cao đẳng", "CĐ", "trung cấp", "phổ thông", "PTDT nội trú",
    "PTDT bán trú", "PTDTNT", "PTDTBT", "phổ thông dân tộc nội trú", "phổ thông dân tộc bán trú",
    "trung học phổ thông", "trung học cơ sở", "sĩ quan", "chính trị", "quân sự", "cán bộ", "PTDT",
    "phổ thông cơ sở", "phổ thông trung học", "PTTH", "PTCS", "dạy nghề", "đào tạo", "chuyên biệt",
    "thực hành sư phạm", "năng khiếu", "giáo dưỡng", "dân tộc nội trú", "liên cấp", "hạ sĩ quan",
)  # fmt: skip
NUMBERED = (
    "Quân khu", "Quân đoàn", "Binh đoàn", "Sư đoàn", "Lữ đoàn", "Trung đoàn", "Tiểu đoàn",
    "Đại đội", "Hải đội", "Hải đoàn", "Phi đội", "Vùng", "Đoàn Kinh tế - Quốc phòng", "Đoàn KT-QP",
    "Phân đội", "Đoàn Đặc công", "Đoàn Đặc công nước", "Đoàn Trinh sát", "Đoàn Tên lửa",
    "Đoàn Không quân", "Đoàn Pháo binh", "Đoàn Phòng không", "Đoàn Hậu cần",
    "Trạm Kiểm soát Biên phòng", "Tiểu khu", "Trại giam", "Trại tạm giam", "Nhà giàn", "Tàu",
)  # fmt: skip
# Known by a code only, since their names are secret: “Đoàn B50”, “Đơn vị 125”, “Kho K850”.
CODED = ("Đoàn", "Đơn vị", "Kho", "Trạm", "Xưởng")
POSTS_OF_GUARDS = (
    ("Đồn Biên phòng", "Đồn BP", "ĐBP"), ("Đồn Công an",),
    ("Đồn Biên phòng cửa khẩu", "Đồn BPCK", "Đồn BP cửa khẩu"),
    ("Đồn Biên phòng cửa khẩu quốc tế", "Đồn Biên phòng CKQT", "Đồn BP cửa khẩu quốc tế"),
    ("Đồn Biên phòng cửa khẩu cảng",),
)  # fmt: skip
GROUPS = (
    ("Đảng ủy các cơ quan", PARTY), ("Khối thi đua", "khoi-thi-dua"),
    ("Cụm thi đua", "cum-thi-dua"), ("Ban Quản lý", OFFICE),
    ("BQL", OFFICE), ("Đảng ủy Khối", PARTY), ("Đoàn Khối", MASS), ("Công đoàn các", MASS),
)  # fmt: skip
# Below the commune. Source: Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, điều 2.
VILLAGES = (
    "thôn", "ấp", "bản", "buôn", "bon", "làng", "xóm", "phum", "sóc", "plei", "khu phố", "khối phố",
    "tổ dân phố", "TDP", "khóm", "tổ nhân dân", "bản làng", "khu dân cư", "tiểu khu",
)  # fmt: skip
# Small words that stand for a body named before: “Chi bộ trường”, “Công đoàn nhà máy”.
STAND_INS = (
    ("trường", "Trường", SCHOOL), ("nhà trường", "Trường", SCHOOL),
    ("bệnh viện", "Bệnh viện", HEALTH), ("công ty", "Công ty", FIRM),
    ("xí nghiệp", "Xí nghiệp", FIRM), ("nhà máy", "Nhà máy", FIRM),
)  # fmt: skip
# Villages in some towns, common nouns elsewhere: “khu vực Thới Hòa”, “khu 6”, “tổ 12”.
WEAK_VILLAGES = ("khu vực", "khu", "tổ", "cụm dân cư", "cụm")
# Central bodies with names of their own.
ONES = (
    ("Thông tấn xã Việt Nam", PRESS), ("Văn phòng Chủ tịch nước", STATE),
    ("Bộ Tư lệnh Thủ đô Hà Nội", FORCE, "Bộ Tư lệnh Thủ đô"), ("Bộ Tư lệnh 86", FORCE),
    ("Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh", FORCE, "Bộ Tư lệnh Bảo vệ Lăng"),
    ("Ủy ban Nhà nước về người Việt Nam ở nước ngoài", STATE),
    ("Tòa án nhân dân tối cao", "co-quan-tu-phap", "TAND tối cao"),
    ("Viện Kiểm sát nhân dân tối cao", "co-quan-tu-phap", "VKSND tối cao"),
)  # fmt: skip
PARLIAMENT = ("Quốc hội", "Ủy ban Thường vụ Quốc hội", "Văn phòng Quốc hội")
CENTRAL = (
    ("Trung ương Hội", MASS), ("Trung ương Đoàn", MASS), ("Trung ương Đảng", PARTY),
)  # fmt: skip

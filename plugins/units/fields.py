"""Words that say what a body does, as they stand in its name in small letters or capitals.

A name is written with a capital at the beginning of each word of its field and small letters
behind it: “Sở Nông nghiệp và Phát triển nông thôn”, “Trung tâm Kiểm soát bệnh tật”. These words
tell where such a name goes on and where the sentence does.

Source: Nghị định 30/2020/NĐ-CP, phụ lục II, mục IV (how names of bodies are written), and the names
of ministries, departments, schools, hospitals and associations in decrees on their structure.
"""

from __future__ import annotations

from plugins.bulletin.text.names import Names
from plugins.bulletin.text.vietnamese import sentence_case

# Several fields in one name, whose commas part nothing.
_JOINT = (
    "Công tác đảng và công tác chính trị", "Công tác chính trị và sinh viên",
    "Bảo vệ, chăm sóc sức khỏe cán bộ", "Sản xuất, kinh doanh", "Văn hóa, Thể thao và Du lịch",
    "Văn hóa, Thể thao", "Văn hóa, Thông tin", "Văn hóa, Xã hội", "Thi đua, Khen thưởng",
    "Thi đua, Khen thưởng và Tuyên truyền", "Văn học, Nghệ thuật",
    "Lao động, Thương binh và Xã hội", "Lao động, Tiền lương",
    "Lao động, Người có công và Xã hội", "Nông, Lâm, Thủy sản", "Thông tin, Tuyên truyền",
    "Tổ chức, Cán bộ", "Tổ chức, Hành chính", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "Phòng cháy, chữa cháy", "Cứu nạn, cứu hộ", "Phát thanh, Truyền hình",
    "Báo và Phát thanh, truyền hình", "Tổng hợp, Thi đua",
    "Phòng, chống thiên tai và tìm kiếm cứu nạn", "Phòng, chống thiên tai", "Phòng, chống AIDS",
    "Phòng, chống tham nhũng, lãng phí, tiêu cực", "Phòng, chống tham nhũng",
    "Phòng, chống ma túy", "Phòng, chống tội phạm", "Phòng, chống dịch",
    "phòng, chống dịch Covid", "Dân tộc, Tôn giáo", "Nông nghiệp, Nông thôn",
    "Nông nghiệp, nông dân, nông thôn", "Kế hoạch, Tài chính",
)  # fmt: skip
_NAMED = (
    # fields of the state
    "nội vụ", "nội chính", "sáng kiến", "bảo hiểm y tế", "hôn nhân", "người chưa thành niên",
    "phá sản", "gây mê", "gây mê hồi sức", "tuyển sinh", "đào lò", "sáng kiến kinh nghiệm",
    "tài chính", "kế hoạch", "đầu tư", "công thương", "công nghiệp",
    "y tế", "thương mại", "nông nghiệp", "nông thôn", "phát triển nông thôn", "nông thôn mới",
    "môi trường", "tài nguyên", "khoa học", "công nghệ", "khoa học công nghệ", "thông tin",
    "truyền thông", "tư pháp", "giao thông", "vận tải", "giao thông vận tải", "giáo dục",
    "đào tạo", "văn hóa", "thể thao", "thể dục", "thể dục thể thao", "du lịch", "gia đình",
    "lao động", "thương binh", "xã hội", "người có công", "dân tộc", "tôn giáo", "thi đua",
    "ngoại vụ", "ngoại giao", "thanh tra", "dân số", "trẻ em", "bình đẳng giới", "việc làm",
    "bảo hiểm", "bảo hiểm xã hội", "kinh tế", "kinh tế đối ngoại", "hạ tầng", "đô thị",
    "quy hoạch", "kiến trúc", "đất đai", "hành chính", "hành chính công", "văn thư", "lưu trữ",
    "văn phòng", "quản trị", "pháp chế", "cán bộ", "công chức", "tiền lương", "hợp tác quốc tế",
    "quốc tế", "chuyển đổi số", "số", "thuế", "hải quan", "kho bạc", "dự trữ", "thống kê",
    "đo lường", "chất lượng", "tiêu chuẩn", "quản lí thị trường", "thị trường", "sở hữu trí tuệ",
    "năng lượng", "an toàn thực phẩm", "an toàn", "vệ sinh", "vệ sinh an toàn thực phẩm",
    "thực phẩm", "lâm nghiệp", "thủy sản", "kiểm lâm", "kiểm ngư", "thủy lợi", "đê điều",
    "chăn nuôi", "thú y", "trồng trọt", "bảo vệ thực vật", "khuyến nông", "khuyến ngư",
    "khuyến công", "xúc tiến", "xúc tiến thương mại", "giống", "cây trồng", "vật nuôi",
    "khí tượng", "thủy văn", "địa chất", "khoáng sản", "biển", "hải đảo", "hải văn", "bản đồ",
    "viễn thám", "đường bộ", "đường sắt", "đường thủy", "nội địa", "hàng hải", "hàng không",
    "đăng kiểm", "cảng vụ", "nước sạch", "xổ số", "kiến thiết", "xổ số kiến thiết", "nhân dân",
    "đại biểu", "dân nguyện", "pháp luật", "thi hành án", "thi hành án dân sự", "dân sự",
    "hình sự", "trợ giúp pháp lí", "nhà nước",
    # Party, Front and mass organisations
    "dân vận", "tuyên giáo", "nội chính", "chính trị", "lí luận", "lịch sử", "lịch sử Đảng",
    "cơ quan", "doanh nghiệp", "khối", "mặt trận", "dân quân", "dân quân tự vệ", "phụ nữ",
    "liên hiệp phụ nữ", "nông dân", "thanh niên", "liên hiệp thanh niên", "thiếu niên",
    "nhi đồng", "thiếu nhi", "sinh viên", "học sinh", "cựu chiến binh", "người cao tuổi",
    "chữ thập đỏ", "khuyến học", "nhà báo", "luật gia", "luật sư", "người mù", "người khuyết tật",
    "trẻ mồ côi", "bảo trợ", "bệnh nhân nghèo", "nạn nhân chất độc da cam", "dioxin",
    "cựu thanh niên xung phong", "thanh niên xung phong", "cựu giáo chức", "giáo chức", "đông y",
    "châm cứu", "làm vườn", "sinh vật cảnh", "doanh nhân", "doanh nhân trẻ",
    "doanh nghiệp nhỏ và vừa", "nhỏ và vừa", "văn học", "nghệ thuật", "văn học nghệ thuật",
    "văn nghệ", "văn nghệ sĩ", "mĩ thuật", "nhà văn", "nhạc sĩ", "nghệ sĩ", "nhiếp ảnh",
    "sân khấu", "điện ảnh", "kế hoạch hóa gia đình", "hữu nghị", "các tổ chức hữu nghị",
    "các hội khoa học và kĩ thuật", "khoa học và kĩ thuật", "kĩ thuật", "người tiêu dùng",
    "cựu tù", "tù yêu nước", "truyền thống", "cựu quân nhân", "gia đình liệt sĩ",
    "chiến sĩ cách mạng", "người yêu nước", "từ thiện", "nhân đạo", "bóng đá", "võ thuật",
    "y học", "y dược", "dược", "dược học", "điều dưỡng", "thầy thuốc trẻ", "bác sĩ", "tri thức",
    "trí thức", "ngành nghề", "làng nghề", "công tác mặt trận", "công tác xã hội",
    "công tác thanh niên", "công tác", "nữ công", "công nhân", "viên chức", "người lao động",
    "hưu trí", "tuổi trẻ",
    # army and police
    "quân sự", "quân y", "quân khí", "quân nhu", "quân đội", "quân lực", "quốc phòng",
    "biên phòng", "bộ đội biên phòng", "cảnh sát biển", "hải quân", "phòng không", "không quân",
    "phòng thủ", "phòng thủ khu vực", "hậu cần", "tham mưu", "tác chiến", "xe tăng", "pháo binh",
    "công binh", "đặc công", "tăng thiết giáp", "thông tin liên lạc", "hóa học", "vận tải",
    "xăng dầu", "bộ binh", "chính ủy", "cán bộ", "chính sách", "tuyên huấn", "dân vận",
    "quân huấn", "nhà trường", "cơ yếu", "trinh sát", "ra đa", "tên lửa", "an ninh",
    "an ninh nội địa", "an ninh mạng", "an ninh chính trị", "an ninh chính trị nội bộ",
    "cảnh sát", "cảnh sát hình sự", "cảnh sát giao thông", "cảnh sát kinh tế", "cảnh sát cơ động",
    "cảnh sát điều tra", "cảnh sát đường thủy", "cảnh sát khu vực",
    "cảnh sát điều tra tội phạm về ma túy", "điều tra", "tội phạm", "ma túy",
    "tội phạm về ma túy", "trật tự", "trật tự xã hội", "công nghệ cao",
    "quản lí hành chính về trật tự xã hội", "về trật tự xã hội", "xuất nhập cảnh", "hồ sơ",
    "nghiệp vụ", "pháp y", "trại giam", "tạm giam", "phản gián", "tình báo", "cửa khẩu",
    "khu vực", "phong trào toàn dân bảo vệ an ninh tổ quốc", "phong trào bảo vệ an ninh tổ quốc",
    "pccc", "cnch", "phòng cháy chữa cháy", "cứu nạn cứu hộ", "phòng chống ma túy và tội phạm",
    "tổ quốc",
    # schools and science
    "tiểu học", "trung học", "trung học cơ sở", "trung học phổ thông", "phổ thông", "mầm non",
    "mẫu giáo", "đại học", "cao đẳng", "trung cấp", "nghề", "dạy nghề", "giáo dục thường xuyên",
    "thường xuyên", "giáo dục nghề nghiệp", "nghề nghiệp", "giáo dục đại học", "bán trú",
    "nội trú", "dân tộc nội trú", "dân tộc bán trú", "phổ thông dân tộc nội trú",
    "phổ thông dân tộc bán trú", "ptdt", "ptdtnt", "ptdtbt", "ptdt nội trú", "ptdt bán trú", "th",
    "thcs", "thpt", "liên cấp", "chuyên", "sư phạm", "sĩ quan", "lục quân", "công đoàn",
    "chính trị", "bách khoa", "ngoại ngữ", "luật", "mỏ", "nông lâm", "sư phạm kĩ thuật",
    "bồi dưỡng chính trị", "bồi dưỡng", "học tập", "học tập cộng đồng", "cộng đồng", "tự nhiên",
    "nhân văn", "khoa học tự nhiên", "quốc gia", "hàn lâm", "khiếm thị", "chuyên biệt",
    "năng khiếu", "thực hành", "nhi", "song ngữ",
    # hospitals
    "đa khoa", "đa khoa khu vực", "chuyên khoa", "sản", "sản nhi", "phụ sản", "da liễu", "mắt",
    "tâm thần", "lao", "phổi", "lao và bệnh phổi", "bệnh phổi", "ung bướu", "tai mũi họng",
    "răng hàm mặt", "phục hồi chức năng", "chỉnh hình", "chấn thương", "tim mạch", "tim",
    "truyền máu", "huyết học", "nhiệt đới", "bệnh nhiệt đới", "nội tiết", "y học cổ truyền",
    "cổ truyền", "y dược cổ truyền", "lão khoa", "cấp cứu", "cấp cứu 115", "khám bệnh", "hồi sức",
    "hồi sức tích cực", "chống độc", "nội", "ngoại", "thận", "xét nghiệm", "chẩn đoán hình ảnh",
    "nội tổng hợp", "ngoại tổng hợp", "ngoại chấn thương", "nội tim mạch", "hồi sức cấp cứu",
    "truyền nhiễm", "nhiễm khuẩn", "kiểm soát nhiễm khuẩn", "liên chuyên khoa", "thận nhân tạo",
    "lọc máu", "giải phẫu bệnh", "vi sinh", "hóa sinh", "phẫu thuật", "gây mê phẫu thuật",
    "chăm sóc sức khỏe sinh sản", "thăm dò chức năng", "sơ sinh",
    "dược", "điều dưỡng", "kiểm soát bệnh tật", "y tế dự phòng", "dự phòng", "sốt rét",
    "giám định y khoa", "kiểm nghiệm", "bệnh tật", "kí sinh trùng", "côn trùng", "sức khỏe",
    "sức khỏe sinh sản", "sinh sản", "vắc xin", "nghiệp vụ", "tổng hợp", "vật tư",
    # enterprise
    "tnhh", "mtv", "cổ phần", "cp", "tmcp", "trách nhiệm hữu hạn", "một thành viên",
    "hai thành viên", "thương mại cổ phần", "xnk", "xuất nhập khẩu", "xuất khẩu", "nhập khẩu",
    "liên doanh", "tư nhân", "xây lắp", "thi công", "cơ khí", "lắp máy", "dệt may", "dệt", "may",
    "da giày", "cao su", "cà phê", "chè", "mía đường", "mía", "đường", "giấy", "gỗ", "gốm", "sứ",
    "xi măng", "thép", "gang thép", "than", "khoáng sản", "hóa chất", "phân bón", "dầu khí",
    "xăng dầu", "điện", "điện lực", "truyền tải điện", "thủy điện", "nhiệt điện", "điện tử",
    "viễn thông", "bưu chính", "bưu chính viễn thông", "bưu điện", "cấp nước", "cấp thoát nước",
    "thoát nước", "môi trường đô thị", "công trình đô thị", "công trình", "cây xanh", "du lịch",
    "khách sạn", "bất động sản", "địa ốc", "chứng khoán", "bảo hiểm nhân thọ", "phần mềm",
    "tin học", "cảng", "hàng không", "đường sắt", "đóng tàu", "tàu thủy", "hải sản", "chế biến",
    "thủy hải sản", "nông sản", "lương thực", "thực phẩm", "nước giải khát", "bia", "rượu",
    "thuốc lá", "dược phẩm", "vật liệu xây dựng", "vật liệu", "xây dựng", "tổng hợp",
    "nông lâm nghiệp", "lâm sản", "dịch vụ", "dịch vụ tổng hợp", "dịch vụ nông nghiệp",
    "dịch vụ thủy sản", "thương mại dịch vụ", "kinh doanh", "nông nghiệp hữu cơ", "hữu cơ",
    "chính sách xã hội", "csxh", "công thương", "ngoại thương", "nông nghiệp công nghệ cao",
    "rau an toàn", "rau", "hoa", "cây ăn quả", "thủ công", "mĩ nghệ", "thủ công mĩ nghệ",
    "giống cây trồng", "kĩ nghệ", "khí", "gas", "chi nhánh", "giao dịch", "phòng giao dịch",
    "chi nhánh huyện", "ô tô", "vận tải biển", "khai thác", "quản lí", "tư vấn", "thiết kế",
    "khảo sát", "phát triển", "sản xuất", "công nghiệp", "quân đội", "quốc doanh",
    # press and the arts
    "phát thanh", "truyền hình", "báo chí", "xuất bản", "điện tử", "tuyên truyền", "văn công",
    "ca múa", "ca múa nhạc", "ca múa kịch", "cải lương", "chèo", "tuồng", "kịch", "kịch nói",
    "bảo tàng", "thư viện", "di tích", "di sản", "danh thắng", "tổng hợp", "vườn", "biên tập",
    "xung kích", "tình nguyện", "tự quản", "phúc lợi", "người tâm thần",
    "điều dưỡng người có công", "miền", "khu vực", "vùng", "trung ương", "vườn quốc gia",
    "khu bảo tồn", "rừng", "rừng phòng hộ", "rừng đặc dụng", "khu công nghiệp", "khu kinh tế",
    "dự án", "đối ngoại", "tiết kiệm", "tân cảng", "đảo", "bến phà", "dược liệu",
    "chất độc da cam", "ngành", "nông", "lâm", "ngư", "doanh nhân nữ", "nữ doanh nhân",
    "nữ trí thức", "qlhc về ttxh", "miền núi", "đồng bằng",
    "đồng bằng sông cửu long", "đồng bằng sông hồng", "pctt", "tkcn", "ven biển",
    "trung du", "công ích",
    "tiếp công dân", "nghề cá", "cựu tnxp", "tnxp", "công trình", "ngân hàng", "thương mại",
    "bệnh viện", "doanh nghiệp", "cơ quan", "tín dụng", "truyền thanh", "cơ động", "đối nội",
    "dịch tễ", "vệ sinh dịch tễ", "công chứng", "cơ điện", "cơ điện lò",
    "cảnh vệ", "kĩ thuật hình sự", "quản lí xuất nhập cảnh", "tổ chức cán bộ", "thủ đô",
    "viễn thông quân đội", "dinh dưỡng", "da liễu", "giám định", "quân pháp", "điều tra hình sự",
    "người Việt Nam", "thân nhân", "công tác đảng", "quần chúng", "phát động quần chúng",
    "tìm kiếm cứu nạn", "giáo viên", "nghệ nhân", "di sản văn hóa", "cựu học sinh", "cựu sinh viên",
    "người khuyết tật và trẻ mồ côi", "phật giáo", "công giáo", "cao đài", "tin lành",
    "đoàn kết sư sãi yêu nước", "kiểm dịch", "kiểm dịch động vật", "kiểm dịch thực vật",
    "kiểm dịch y tế", "mến thánh giá", "đa minh", "chúa cứu thế",
    "thú y", "giống nông nghiệp", "lọc hóa dầu", "đạm", "bảo hiểm", "hàng tiêu dùng",
    "cấp nước sạch", "giao dịch", "tiền phương", "khẩu", "hồi giáo", "thiên văn",
)  # fmt: skip
# Also verbs: in small letters they go on with a name only behind “và”, a dash or a comma, and
# behind the head of a body with a task: “Ban Chỉ đạo xây dựng nông thôn mới”.
_DONE = (
    "khảo sát", "thi công", "thực hành", "xúc tiến", "học tập", "thống kê", "tiếp công dân",
    "phòng chống", "can thiệp", "thẩm định",
    "tổ chức", "kiểm tra", "hỗ trợ", "phát động", "tuyên truyền", "phát triển", "đầu tư",
    "sản xuất", "quản lí", "xây dựng", "bảo vệ", "đào tạo", "dịch vụ", "khen thưởng", "giám sát",
    "kiểm soát", "tư vấn", "huấn luyện", "vận động", "bồi dưỡng", "kinh doanh", "chế biến",
    "thiết kế", "khai thác", "xuất khẩu", "nhập khẩu", "phục vụ", "điều hành", "quản trị",
    "công tác", "bảo trợ", "giới thiệu", "nghiên cứu", "ứng dụng", "thực nghiệm", "chuyển giao",
    "đấu giá", "kiểm định", "kiểm nghiệm", "giám định", "điều tra", "phòng chống", "phòng",
    "chống", "khám bệnh", "cấp cứu", "thường trực", "biên tập", "tổng hợp", "cung ứng",
    "điều phối",
    "vận hành", "sửa chữa", "truyền thông", "tiếp nhận", "ứng phó", "tìm kiếm", "cứu nạn",
    "cứu hộ", "chăm sóc", "chăm sóc sức khỏe", "nuôi dưỡng", "cai nghiện", "phục hồi",
    "quan trắc", "triển khai", "xóa nhà tạm", "nhà dột nát", "tình nguyện", "thực hiện",
    "giảm nghèo", "bền vững", "cải cách", "cải cách hành chính", "dân chủ", "quy chế dân chủ",
    "cơ sở", "đại đoàn kết", "cứu trợ", "toàn dân đoàn kết xây dựng đời sống văn hóa",
    "phát triển kinh tế", "giải phóng mặt bằng", "xóa đói giảm nghèo", "đền ơn đáp nghĩa",
    "vì người nghèo", "hiến máu tình nguyện", "hiến máu", "xây dựng nông thôn mới", "phong trào",
    "cuộc vận động", "chương trình", "mục tiêu quốc gia", "các chương trình mục tiêu quốc gia",
    "toàn dân", "quỹ", "đề án", "hội nhập", "chi viện",
)  # fmt: skip


def field_words() -> Names[bool]:
    """The words of fields; the value says whether they are no verbs."""
    names = {name.casefold(): True for name in (*_JOINT, *_NAMED)}
    names.update(dict.fromkeys(_DONE, False))
    return Names(
        (form, steady)
        for name, steady in names.items()
        for form in dict.fromkeys((name, sentence_case(name)))  # of one word only in its own case
    )

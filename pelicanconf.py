"""The site while writing."""

from os import environ

from plugins.bulletin.pages.linked_data import linked_data
from plugins.bulletin.text.typography import no_break, no_break_html
from plugins.press.plugin import Press

PELICAN_CLASS = Press  # a string would do, but Pelican can only follow one with a single dot

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
SITEURL = ""
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
HANDBOOK = False  # True publishes the editors' handbook at huong-dan-bien-tap/
TONE_MARKS = "hòa"  # what `bulletin tidy` writes; "hoà" for the newer way
# The search index is made for so many articles at most while writing, for it takes seconds to make
# anew; the published site always has one.
SEARCH_UP_TO: int | None = int(environ.get("SEARCH_UP_TO", "2000"))
DELETE_OUTPUT_DIRECTORY = False  # the press switches a finished folder in
# Feeds are pages like others; those of Pelican's own writer are off.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
# Up to so many articles a build makes du-lieu/bulletin.sqlite and bulletin.ndjson; of 10,000 they
# take a second whenever the tags of one change.
WHOLE_DATA_UP_TO = 2000
READERS = {"rst": None, "html": None}
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}
JINJA_FILTERS = {
    "no_break": no_break,
    "no_break_html": no_break_html,
    "linked_data": linked_data,
}

# What happens to an article, top to bottom; then which pages there are.
PLUGINS = [
    "plugins.manuscript.plugin",
    "plugins.photos.plugin",
    "plugins.awards.plugin",
    "plugins.campaigns.plugin",
    "plugins.units.plugin",
    "plugins.mention_links.plugin",
    "plugins.paper.plugin",
    "plugins.topics.plugin",
    "plugins.issues.plugin",
    "plugins.statistics.plugin",
    "plugins.feeds.plugin",
    "plugins.open_data.plugin",
    "plugins.search.plugin",
    "plugins.handbook.plugin",
]

BULLETIN = {
    "name": "Bản tin Thi đua – Khen thưởng",
    "body": "Ban biên tập mẫu",
    "tagline": "Tin về các phong trào thi đua, cuộc vận động và những đơn vị tham gia.",
    "notice": "Trang mẫu, nội dung minh họa; không phải trang tin của cơ quan nhà nước.",
    # What the foot of every page says of the body behind the bulletin; “check” tells what is empty.
    "imprint": {
        "authority": "Ban biên tập mẫu",
        "licence": "Giấy phép số 000/GP-TTĐT (số mẫu)",
        "responsible": "Nguyễn Văn Mẫu (tên mẫu)",
        "address": "1 phố Mẫu, tỉnh Lạng Sơn (địa chỉ mẫu)",
        "telephone": "0000 000 000 (số mẫu)",
        "email": "toasoan@example.vn",
        "reuse": "Ghi rõ nguồn “Bản tin Thi đua – Khen thưởng” khi sử dụng lại thông tin.",
        # What the last page of a printed issue says besides (bulletin issue).
        "print_licence": "số 000/GP-XBBT (số mẫu)",
        "printer": "Xưởng in Mẫu (tên mẫu)",
        "print_run": "000 bản (số mẫu)",
        "frequency": "mỗi tháng một số (mẫu)",
    },
    "legal": [],  # further lines below it
    "page_size": 20,
    # Of so many of the newest articles without a picture one is drawn with the title, for those who
    # share them; older ones share that of the bulletin. Each takes a few ms and about 25 KB.
    "title_pictures": 300,
    # A domain and a year it was ours: begins the ids in feeds, which never change (RFC 4151).
    "identity": "bantin.example.vn,2026",
    # Links of head and foot; “sections” stands for all sections that have articles.
    "navigation": [
        ("Phong trào", "phong-trao/"),
        ("Đơn vị", "don-vi/"),
        ("Số liệu", "thong-ke/"),
        ("Tìm kiếm", "tim-kiem/"),
    ],
    "footer": [
        ("Chuyên mục", "sections"),
        (
            "Tra cứu",
            [
                ("Tất cả tin", "tin/"),
                ("Phong trào", "phong-trao/"),
                ("Đơn vị", "don-vi/"),
                ("Tác giả", "tac-gia/"),
                ("Lưu trữ", "luu-tru/"),
                ("Các số bản tin", "so/"),
                ("Số liệu", "thong-ke/"),
            ],
        ),
        (
            "Bản tin",
            [
                ("Giới thiệu", "gioi-thieu/"),
                ("Liên hệ", "lien-he/"),
                ("Đính chính", "dinh-chinh/"),
                ("RSS", "rss/"),
                ("Sơ đồ trang", "so-do/"),
            ],
        ),
    ],
}

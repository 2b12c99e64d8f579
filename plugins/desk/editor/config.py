"""Decap's configuration, made of the site's own sections, states and addresses.

Source: Decap CMS, Configuration Options. JSON is YAML too, so it is served as ``config.yml``.
"""

from __future__ import annotations

from typing import Any

from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.workflow import State
from plugins.desk.editor.folders import ARTICLES, IMAGES

FORMAT = "bulletin"  # what our page registers for the header form
_STATES = {
    State.DRAFT: "Bản nháp",
    State.SUBMITTED: "Đã gửi duyệt",
    State.APPROVED: "Đã duyệt",
    State.PUBLISHED: "Đã đăng",
    State.WITHDRAWN: "Đã rút",
}


def config_of(registers: Registers, *, flat: bool, api: str, site: str) -> dict[str, Any]:
    """The whole of it; ``api`` is the path Decap asks, ``site`` the address of the preview."""
    return {
        "backend": {"name": "proxy", "proxy_url": api, "branch": "main"},
        "locale": "vi",
        "site_url": site,
        "display_url": site,
        "show_preview_links": True,
        "media_folder": IMAGES,
        "public_folder": IMAGES,
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "collections": [_articles(registers, flat)],
    }


def _articles(registers: Registers, flat: bool) -> dict[str, Any]:
    return {
        "name": ARTICLES,
        "label": "Bài viết",
        "label_singular": "bài viết",
        "description": "Bài mới bắt đầu là bản nháp. Lưu là ghi ngay vào tệp của bài trên máy này.",
        "folder": ARTICLES,
        # Else pictures would go to the folder of the article, since this has a path of its own.
        "media_folder": f"/{IMAGES}",
        "public_folder": IMAGES,
        "extension": "md",
        "format": FORMAT,
        "create": True,
        "delete": False,
        "identifier_field": "title",
        "slug": "{{file}}",
        "path": "{{slug}}" if flat else "{{year}}/{{month}}/{{slug}}",
        "summary": "{{date}} · {{title}}",
        "sortable_fields": ["date", "title", "authors"],
        "view_filters": [
            {"label": label, "field": "status", "pattern": state.value}
            for state, label in _STATES.items()
        ],
        "view_groups": [{"label": "Năm", "field": "date", "pattern": r"\d{4}"}],
        "fields": [*_fields(registers)],
    }


def _fields(registers: Registers) -> list[dict[str, Any]]:
    sections = [section.name for section in registers.sections.values()]
    states = [{"label": label, "value": state.value} for state, label in _STATES.items()]
    return [
        _field("title", "Tên bài", required=True),
        _field(
            "date", "Ngày đăng", "datetime", required=True,
            format="YYYY-MM-DD", date_format="DD/MM/YYYY", time_format=False, default="{{now}}",
        ),
        _field("authors", "Tác giả", hint="Nhiều người cách nhau bằng dấu chấm phẩy."),
        _field("section", "Chuyên mục", "select", options=sections),
        _field("dateline", "Đầu tin", hint="Chữ đứng trước sapo, ví dụ TĐKT."),
        _field("summary", "Sapo", "text", hint="Viết liền một đoạn."),
        _field("body", "Thân bài", "bulletin-body"),
        _field("source", "Nguồn", "text", hint="Mỗi nguồn một dòng: Báo Lạng Sơn; https://…"),
        _field(
            "campaigns", "Phong trào: thêm, bớt", "bulletin-choices", register="campaigns",
            hint="Bản tin tự tìm tên trong bài; ở đây chỉ ghi những gì máy tìm sai hoặc thiếu.",
        ),
        _field(
            "units", "Đơn vị, địa danh: thêm, bớt", "bulletin-choices", register="units",
        ),
        _field("status", "Bước duyệt", "select", options=states, default=State.DRAFT.value),
        _field("submitted", "Gửi duyệt", hint="Tên người gửi; ngày: Trần Thị B; 2026-11-19"),
        _field("approved", "Duyệt", hint="Tên người duyệt; ngày: Nguyễn Văn A; 2026-11-20"),
        _field("correction", "Đính chính", "text", hint="Mỗi lần một dòng: ngày; nội dung."),
        _field("withdrawn", "Rút bài", hint="Ngày; lý do. Bài đã đăng thì rút, không xóa."),
        _field("featured", "Nổi bật nhất trang chủ", "boolean", default=False),
        _field("picture_focus", "Điểm chính của ảnh đầu", hint="Từ trái, từ trên: 40% 30%"),
        _field("slug", "Địa chỉ khác với tên tệp", hint="Chữ thường không dấu: tet-sum-vay"),
        _field("was", "Địa chỉ cũ", "text", hint="Mỗi địa chỉ một dòng."),
    ]  # fmt: skip


def _field(
    name: str, label: str, widget: str = "string", *, required: bool = False, **more: Any
) -> dict[str, Any]:
    return {"name": name, "label": label, "widget": widget, "required": required, **more}

"""Which names of campaigns are the same."""

from __future__ import annotations

import pytest

from benchmarks.quality.campaigns import campaign_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("phong trào thi đua “Quyết thắng”", "Quyết thắng"),
        ('Tháng cao điểm "Vì người nghèo"', "Vì người nghèo"),
        ("Áo ấm vùng cao Xuân 2020", "chiến dịch Áo ấm vùng cao xuân"),
        ("Cả nước chung tay trong năm 2025", "Cả nước chung tay"),
        ("cả nước chung tay giai đoạn 2021 - 2025", "Cả nước chung tay"),
        ("Tiếng hát ngành than lần thứ VII", "Tiếng hát ngành than"),
        ("CLB ông bà cháu", "Câu lạc bộ Ông bà cháu"),
        ("CVĐ Nuôi heo đất", "Cuộc vận động “Nuôi heo đất”"),
        ("phong trào cuộc vận động Nuôi heo đất năm học 2020 – 2021", "Nuôi heo đất"),
    ],
)
def test_the_noun_and_the_time_do_not_matter(one: str, other: str) -> None:
    assert campaign_key(one) == campaign_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("60 ngày hành động", "ngày hành động"),
        ("Ngày hội đọc sách", "Ngày hội bánh chưng"),
        ("5 không, 3 sạch", "5 không"),
        ("Thắp sáng 2021 ngọn đèn", "Thắp sáng ngọn đèn"),
        ("Quyết thắng", "Quyết tâm"),
    ],
)
def test_the_name_itself_matters(one: str, other: str) -> None:
    assert campaign_key(one) != campaign_key(other)


def test_a_year_alone_stays() -> None:
    assert campaign_key("năm 2025") == "năm 2025"

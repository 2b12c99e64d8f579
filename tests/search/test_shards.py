from __future__ import annotations

from plugins.bulletin.pages.index import Row, in_order
from plugins.search.shards import shards
from tests.editions import article


def rows(**years: int) -> tuple[Row, ...]:
    made = [
        article(f"bai-{number}", f"{year[1:]}-03-01").row
        for year, count in years.items()
        for number in range(count)
    ]
    return in_order(made)


def test_a_small_archive_has_one_index() -> None:
    every = rows(n2020=3, n2021=4)
    assert shards(every, recent=5, old=5) == (every,)


def test_whole_years_go_to_the_newest_until_it_has_enough() -> None:
    newest, old = shards(rows(n2019=6, n2020=3, n2021=3), recent=5, old=5)
    assert {row.date.year for row in newest} == {2020, 2021}
    assert {row.date.year for row in old} == {2019}


def test_few_old_articles_stay_with_the_newest() -> None:
    assert len(shards(rows(n2019=2, n2020=9), recent=5, old=3)) == 1


def test_no_article_is_lost_or_doubled() -> None:
    every = rows(n2015=7, n2016=1, n2017=8, n2018=2)
    assert [row for shard in shards(every, recent=4, old=4) for row in shard] == list(every)


def test_nothing_is_one_empty_index() -> None:
    assert shards(()) == ((),)

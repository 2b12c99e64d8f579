"""When a campaign runs, told by the registers and a year, never by the clock."""

from __future__ import annotations

from datetime import date
from enum import Enum

from plugins.bulletin.registry.registers import Campaign, Period


def years(period: Period) -> str:
    """“2021 – 2025”, “từ 2021”, “đến 2025”; “2021” for one year; “” where nothing is known."""
    if period.start and period.end:
        if period.start == period.end:
            return str(period.start)
        return f"{period.start} – {period.end}"
    if period.start:
        return f"từ {period.start}"
    return f"đến {period.end}" if period.end else ""


def runs_in(period: Period, year: int) -> bool:
    """Whether the period covers the year; a year that is not known does not speak against it."""
    begun = period.start is None or period.start <= year
    return begun and (period.end is None or period.end >= year)


def period_of(campaign: Campaign, year: int) -> Period | None:
    """The period that covers the year, or else the latest begun, or else the first to come."""
    ordered = sorted(campaign.periods, key=lambda period: (period.start or 0, period.end or 9999))
    begun = [period for period in ordered if (period.start or 0) <= year]
    running = [period for period in begun if runs_in(period, year)]
    return next(iter(running[-1:] or begun[-1:] or ordered[:1]), None)


class Standing(Enum):
    """Whether a campaign runs."""

    RUNNING = "đang diễn ra"
    OVER = "đã kết thúc"
    TO_COME = "chưa bắt đầu"
    UNKNOWN = ""


FRESH = 1  # years in which a campaign without a known end must have been in the news


def standing(campaign: Campaign, today: date | None, latest: date | None) -> Standing:
    """Whether a campaign runs on the day of the newest article of all, as far as can be told.

    A known end decides. A campaign that has begun and of which no end is known runs if nothing has
    followed it and an article of the last year names it (``latest``: day of the newest one); else
    nobody knows. Without any article (``today`` is None) nothing is said of now.
    """
    if today is None:
        return Standing.UNKNOWN
    year = today.year
    bounded = [period for period in campaign.periods if period.end is not None]
    if any(runs_in(period, year) for period in bounded):
        return Standing.RUNNING
    starts = [period.start for period in campaign.periods if period.start is not None]
    if not campaign.periods and campaign.launched_on:
        starts = [int(campaign.launched_on[:4])]
    if starts and min(starts) > year:
        return Standing.TO_COME
    if campaign.successor:
        return Standing.OVER
    if campaign.periods and len(bounded) == len(campaign.periods):
        return Standing.OVER
    if starts and latest and _is_fresh(latest, today):
        return Standing.RUNNING
    return Standing.UNKNOWN


def _is_fresh(day: date, today: date) -> bool:
    return (day.year + FRESH, day.month, day.day) >= (today.year, today.month, today.day)


def state(campaign: Campaign, year: int | None, now: Standing = Standing.UNKNOWN) -> str:
    """“Giai đoạn 2021 – 2025 · đang diễn ra”, “Từ 2021”; “” where neither is known.

    ``year`` is that of the newest article, None without one; ``now`` is what :func:`standing` says.
    """
    period = period_of(campaign, 9999 if year is None else year)
    if period is None or not years(period):
        if not campaign.launched_on or now is Standing.UNKNOWN:
            return ""
        return f"Từ {campaign.launched_on[:4]} · {now.value}"
    words = years(period)
    if period.start and period.end:
        words = f"Năm {words}" if period.start == period.end else f"Giai đoạn {words}"
    else:
        words = words[:1].upper() + words[1:]
    return f"{words} · {now.value}" if now.value else words


def elapsed(period: Period, year: int, day_of_year: int) -> int | None:
    """Percent of the period gone by that day; None where a year is unknown."""
    if period.start is None or period.end is None:
        return None
    gone = (year - period.start) + day_of_year / 366
    return max(0, min(100, round(100 * gone / (period.end - period.start + 1))))

"""When a campaign runs, told by the registers and a year, never by the clock."""

from __future__ import annotations

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


def state(campaign: Campaign, year: int | None) -> str:
    """“Giai đoạn 2021 – 2025 · đang diễn ra”, “Từ 2021”; “” without periods.

    Only a known end says whether a campaign still runs. ``year`` is that of the newest article;
    None (there is none) says nothing of now.
    """
    period = period_of(campaign, 9999 if year is None else year)
    if period is None or not years(period):
        return ""
    words = years(period)
    if period.start and period.end:
        words = f"Năm {words}" if period.start == period.end else f"Giai đoạn {words}"
    else:
        words = words[:1].upper() + words[1:]
    if year is None:
        return words
    if period.start is not None and period.start > year:
        return f"{words} · chưa bắt đầu"
    if period.end is None:
        return words
    return f"{words} · {'đang diễn ra' if year <= period.end else 'đã kết thúc'}"


def elapsed(period: Period, year: int, day_of_year: int) -> int | None:
    """Percent of the period gone by that day; None where a year is unknown."""
    if period.start is None or period.end is None:
        return None
    gone = (year - period.start) + day_of_year / 366
    return max(0, min(100, round(100 * gone / (period.end - period.start + 1))))

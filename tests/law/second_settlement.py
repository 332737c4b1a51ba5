"""The settlement computed a second time, to be compared: day by day, in whole numbers.

Nothing of ostoja is used. A day is asked three things: is it paid, what per cent, what does it
cost; a month (or a billed line) is the sum of its days over one denominator.
"""

from datetime import date, timedelta

ONE = timedelta(1)


def birthday(start, years):
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return date(start.year + years, 2, 28)


def percent(day, case):
    """Walk the years of the stay one by one."""
    if case["coordinator"] and not case["coordinator_shared"]:
        return 0
    if case["adult_from"] and day >= case["adult_from"]:
        return 50
    start = case["first_day"]
    if case["cumulate"]:
        for first, last in case["earlier"]:
            start -= (last - first) + ONE
    for years, share in ((1, 10), (2, 30)):
        if day < birthday(start, years):
            return share
    return 50


def is_paid(day, case):
    if case["leaving_day_not"] and day == case["last_day"]:
        return False
    return not any(first <= day <= last for first, last in case["unpaid"])


def half_up(above, below):
    whole, rest = above // below, above % below
    return whole + (2 * rest >= below)


def days_of(case):
    day = case["from"]
    while day <= case["to"]:
        yield day
        day += ONE


def groups(case):
    """The line's days as they are rounded together."""
    if case["billed"]:
        return [list(days_of(case))]
    months = {}
    for day in days_of(case):
        months.setdefault((day.year, day.month), []).append(day)
    return list(months.values())


def length_of_month(day):
    first = day.replace(day=1)
    return ((first + timedelta(31)).replace(day=1) - first).days


def settle(case):
    """Grosze by piece, as (first, last, days by share, part)."""
    made = []
    for group in groups(case):
        days = [day for day in group if is_paid(day, case)]
        if not days:
            continue
        if case["billed"]:
            over = len(days)
        elif case["thirtieths"] and len(days) < length_of_month(days[0]):
            over = 30
        else:
            over = length_of_month(days[0])
        counted, weighed = {}, 0
        for day in days:
            share = percent(day, case)
            counted[share] = counted.get(share, 0) + 1
            weighed += share
        if case["cost_first"]:
            cost = half_up(case["amount"] * len(days), over)
            part = half_up(cost * weighed, len(days) * 100)
        else:
            part = half_up(case["amount"] * weighed, over * 100)
        made.append((days[0], days[-1], counted, part))
    return made

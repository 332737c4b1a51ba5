"""The gmina's part computed a second time, to be compared: day by day, in whole numbers.

Written from the contract alone, with nothing of ostoja: days are numbers such as 20240517,
each day adds its share to a sum over one denominator, and rounding looks at the remainder.
"""

import csv
import json

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def leap(year):
    return year % 400 == 0 or (year % 4 == 0 and year % 100 != 0)


def month_length(year, month):
    return LENGTHS[month - 1] + (month == 2 and leap(year))


def number(text):
    return int(text.replace("-", ""))


def text(day):
    return f"{day // 10000:04d}-{day // 100 % 100:02d}-{day % 100:02d}"


def next_day(day):
    year, month = day // 10000, day // 100 % 100
    if day % 100 < month_length(year, month):
        return day + 1
    return (year + 1) * 10000 + 101 if month == 12 else (day // 100 + 1) * 100 + 1


def share(stay_from, day):
    if stay_from % 10000 == 229 and not leap(day // 10000):
        stay_from -= 1
    full_years = (day - stay_from) // 10000
    return 10 if full_years < 1 else 30 if full_years < 2 else 50


def rounded(numerator, denominator):
    whole, rest = divmod(numerator, denominator)
    return whole + 1 if rest + rest >= denominator else whole


def money(grosze):
    return f"{grosze // 100}.{grosze % 100:02d}"


def hand_out(total, exact, denominator):
    """Raise, one grosz at a time, the share that lacks most; the lower one when equal."""
    given = {percent: value // denominator for percent, value in exact.items()}
    while sum(given.values()) < total:
        lack = {percent: exact[percent] - given[percent] * denominator for percent in exact}
        neediest = max(sorted(lack), key=lambda percent: lack[percent])
        given[neediest] += 1
    return given


def pieces_of(row):
    """(days of the piece, denominator of a day's cost) in order."""
    days, last = [number(row["from"])], number(row["to"])
    while days[-1] < last:
        days.append(next_day(days[-1]))
    if row["basis"] == "billed":
        return [(days, len(days))]
    months = {}
    for day in days:
        months.setdefault(day // 100, []).append(day)
    return [(held, month_length(key // 100, key % 100)) for key, held in months.items()]


def answer(table):
    """The JSON answer to a table separated by semicolons, with decimal points."""
    lines, by_form, by_share = [], {}, {10: 0, 30: 0, 50: 0}
    for row in csv.DictReader(table.splitlines(), delimiter=";"):
        cost, made = number(row["amount"].replace(".", "")), []
        for days, over in pieces_of(row):
            counted, exact = {10: 0, 30: 0, 50: 0}, {10: 0, 30: 0, 50: 0}
            for day in days:
                percent = share(number(row["stay_from"]), day)
                counted[percent] += 1
                exact[percent] += cost * percent
            part = rounded(sum(exact.values()), over * 100)
            for percent, its_part in hand_out(part, exact, over * 100).items():
                by_share[percent] += its_part
            made.append((days[0], days[-1], counted, part))
        whole = sum(part for *_, part in made)
        by_form[row["form"]] = by_form.get(row["form"], 0) + whole
        lines.append(line_of(row, made, whole))
    return json.dumps(
        {
            "lines": lines,
            "by_form": {form: money(part) for form, part in by_form.items()},
            "by_share": {str(percent): money(part) for percent, part in by_share.items()},
            "total": money(sum(by_form.values())),
        }
    )


def line_of(row, made, whole):
    return {
        **{key: row[key] for key in ("child", "form", "component")},
        "part": money(whole),
        "pieces": [
            {
                "from": text(first),
                "to": text(last),
                "days": {str(percent): days for percent, days in counted.items()},
                "part": money(part),
            }
            for first, last, counted, part in made
        ],
    }

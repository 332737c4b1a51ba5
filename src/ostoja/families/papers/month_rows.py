"""What an assistant did in a month, line by line: the same on the page and on paper."""

from decimal import Decimal

from ostoja.families.models import Visit
from ostoja.families.queries.visits import Month
from ostoja.families.rules.visits import hours, trip_cost
from ostoja.polish.amounts import amount
from ostoja.polish.dates import short
from ostoja.polish.numerals import numeral

NONE = "–"
SUMMARY = (
    "rodziny",
    "wizyty z kontaktem",
    "wizyty bez kontaktu",
    "kontakty z instytucjami",
    "spotkania grupowe",
    "czas pracy z rodzinami",
    "kilometry",
    "zwrot za dojazdy",
    "rodziny, z którymi praca się skończyła",
)
"""What the monthly report counts, in the order of the paper."""


def clock_hours(visit: Visit) -> str:
    return f"{visit.began_at:%H:%M}–{visit.ended_at:%H:%M}"


def agreed(visit: Visit) -> str:
    """What matters of a visit in one cell."""
    if not visit.contact_made:
        return f"bez kontaktu: {visit.no_contact_reason}"
    said = [visit.done, visit.family_tasks, visit.assistant_tasks]
    return " ".join(filter(None, said)) or NONE


def time_rows(month: Month) -> list[list[str]]:
    """Cells: day, what, minutes in words; visits, institutions and groups by day."""
    found = [
        *((one.held_on, f"wizyta, {one.family.number}", one.minutes) for one in month.visits),
        *((one.held_on, f"instytucja: {one.institution}", one.minutes) for one in month.contacts),
        *((one.held_on, f"spotkanie grupowe: {one.topic}", one.minutes) for one in month.meetings),
    ]
    return [[short(day), what, hours(minutes)] for day, what, minutes in sorted(found)]


def trip_rows(month: Month) -> list[list[str]]:
    """Cells: day, route, how, kilometres, cost."""
    return [
        [
            short(one.held_on),
            one.route or NONE,
            one.get_travel_display(),
            numeral(one.kilometres),
            amount(cost),
        ]
        for one, cost in trips(month)
    ]


def trips(month: Month) -> list[tuple[Visit, Decimal]]:
    """The visits that somebody drove to, each with what is paid for it."""
    return [
        (one, trip_cost(month.rates, one.travel, one.held_on, one.kilometres))
        for one in month.visits
        if one.kilometres
    ]


def summary(month: Month) -> list[tuple[str, str]]:
    """The month in numbers: what the monthly report begins with."""
    driven = trips(month)
    failed = len(month.visits) - len(month.made)
    return [
        ("rodziny", str(len(month.families))),
        ("wizyty z kontaktem", str(len(month.made))),
        ("wizyty bez kontaktu", str(failed)),
        ("kontakty z instytucjami", str(len(month.contacts))),
        ("spotkania grupowe", str(len(month.meetings))),
        ("czas pracy z rodzinami", hours(month.minutes)),
        ("kilometry", numeral(sum((one.kilometres for one, _ in driven), Decimal(0)))),
        ("zwrot za dojazdy", amount(sum((cost for _, cost in driven), Decimal(0)))),
        ("rodziny, z którymi praca się skończyła", str(len(month.closings))),
    ]


def diary_cells(visit: Visit) -> list[str]:
    """Cells: day and hours, family, place, what was agreed."""
    return [
        f"{short(visit.held_on)}, {clock_hours(visit)}",
        f"{visit.family.name} ({visit.family.number})",
        visit.get_place_display(),
        agreed(visit),
    ]

"""What comes and what is late, in numbers alone: for the letter of Monday and the calendar."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Right
from ostoja.families import queries
from ostoja.families.enums import DutyKind
from ostoja.families.queries import Duty, Tally
from ostoja.web.today import ON_THE_WAY_IN

AHEAD = timedelta(days=90)
WIDEST = 75
"""Octets of a line of a calendar (RFC 5545)."""
FRAME = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Ostoja//terminy//PL",
    "X-WR-CALNAME:Ostoja: terminy",
    "METHOD:PUBLISH",
)


def duties_of(member: Member, on: date, ahead: timedelta) -> list[Duty]:
    """All that the board of the day has for the member, also the meetings."""
    found = queries.duties_for(member, on, ahead=ahead)
    if member.may(Right.APPLY_FOR_ASSISTANT):
        found = [one for one in found if one.kind not in ON_THE_WAY_IN]
        found += queries.way_in_for(member, on)
    return [*queries.meetings_for(member, on), *found]


def letter_lines(member: Member, on: date) -> list[str]:
    """A line a kind; nothing when nothing is due."""
    due = queries.tallies(duties_of(member, on, timedelta(days=7)), on)
    return [_line(one) for one in due]


def _line(tally: Tally) -> str:
    parts = (
        (tally.late, "po terminie albo brakuje"),
        (tally.soon, "przed terminem"),
    )
    words = ", ".join(f"{number} {what}" for number, what in parts if number)
    return f"- {tally.kind.label}: {words}"


def by_day(member: Member, on: date) -> dict[date, Counter[DutyKind]]:
    """How many of each kind a day; what is late or lacking stands on this day."""
    found: dict[date, Counter[DutyKind]] = {}
    for one in duties_of(member, on, AHEAD):
        found.setdefault(max(one.by or on, on), Counter())[one.kind] += 1
    return dict(sorted(found.items()))


def calendar(days: Mapping[date, Counter[DutyKind]], made: datetime, address: str) -> str:
    """As calendar programs read it: an event a day, without names."""
    lines = [*FRAME]
    for day, counts in days.items():
        kinds = "\\, ".join(f"{kind.label}: {counts[kind]}" for kind in DutyKind if counts[kind])
        lines += [
            "BEGIN:VEVENT",
            f"UID:{day:%Y%m%d}@ostoja",
            f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{kinds}",
            f"URL:{address}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _folded(line: str) -> str:
    """No line longer than the standard allows; a letter is never cut in two."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > WIDEST - 1:
            parts.append(part)
            part = ""
        part += letter
    return "\r\n ".join([*parts, part])

"""Lists of this room as text: links and dates are worked out once, not in the template."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.urls import reverse

from ostoja.foster.enums import Component
from ostoja.foster.models import NoteLine, Placement, Stay
from ostoja.foster.queries import ListedNote, ListedStay
from ostoja.law.cofunding import days_by_share, share_steps
from ostoja.law.dated import NotInForce
from ostoja.polish.amounts import amount
from ostoja.polish.dates import short

ANY = UUID(int=0)
STILL = "trwa"


def link_prefix(view: str, argument: str) -> tuple[str, str]:
    """What stands before and after the key in a page's address."""
    before, after = reverse(view, kwargs={argument: ANY}).split(str(ANY))
    return before, after


def stay_rows(stays: Iterable[ListedStay], today: date) -> list[tuple[str, list[str]]]:
    """Address and cells: child, family, first day, last day, the gmina's share today."""
    before, after = link_prefix("foster:stay", "stay_id")
    return [
        (
            f"{before}{stay.id}{after}",
            [
                f"{stay.given_name} {stay.family_name}",
                stay.family,
                short(stay.started_on),
                short(stay.ended_on) if stay.ended_on else STILL,
                share_on(stay, today),
            ],
        )
        for stay in stays
    ]


def share_on(stay: Stay | ListedStay, day: date) -> str:
    """`30 %`; nothing for a stay that is over or not begun, words where the law is not settled."""
    if day < stay.started_on or (stay.ended_on and day > stay.ended_on):
        return "–"
    return _share(stay.started_on, day)


@lru_cache(maxsize=4096)
def _share(first_day: date, day: date) -> str:
    try:
        steps = share_steps(first_day)
    except NotInForce:
        return "do ustalenia"
    [percent] = days_by_share(steps, day.toordinal(), day.toordinal())
    return f"{percent}\N{NO-BREAK SPACE}%"


def note_rows(notes: Iterable[ListedNote]) -> list[tuple[str, list[str]]]:
    """Address and cells: number, powiat, issued, paid, sum of the lines (`total`)."""
    before, after = link_prefix("foster:note", "note_id")
    return [
        (
            f"{before}{note.id}{after}",
            [
                note.number,
                note.powiat,
                short(note.issued_on),
                short(note.paid_on) if note.paid_on else "niezapłacona",
                amount(note.total) if note.total is not None else "brak pozycji",
            ],
        )
        for note in notes
    ]


def line_rows(lines: Iterable[NoteLine]) -> list[tuple[UUID, list[str]]]:
    """Key and cells: child, what for, period, the powiat's cost, the gmina's part."""
    return [
        (
            line.pk,
            [
                str(line.placement.stay.child) if line.placement else "koszt wspólny",
                Component(line.component).label,
                f"{short(line.first_day)}–{short(line.last_day)}",
                amount(line.base),
                amount(line.billed),
            ],
        )
        for line in lines
    ]


def placement_choices(placements: Iterable[Placement]) -> list[tuple[str, str]]:
    return [
        (
            str(one.pk),
            f"{one.stay.child}, {one.get_form_display()}, od {short(one.started_on)}"
            + (f" do {short(one.ended_on)}" if one.ended_on else ""),
        )
        for one in placements
    ]

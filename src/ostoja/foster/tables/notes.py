"""Notes and their lines as text."""

from collections.abc import Iterable
from uuid import UUID

from ostoja.foster.enums import Component
from ostoja.foster.models import NoteLine
from ostoja.foster.queries import ListedNote
from ostoja.foster.tables.links import link_prefix
from ostoja.polish.amounts import amount
from ostoja.polish.dates import short


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

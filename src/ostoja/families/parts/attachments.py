"""Scans in the file, and what was delivered."""

from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case
from ostoja.families.queries.attachments import attachments_of, deliveries_of
from ostoja.families.tables.attachments import attachment_rows, delivery_rows
from ostoja.polish.dates import short

SHOWN = 3


def part(case: Case) -> Part:
    found = list(attachments_of(case.family)[:SHOWN])
    return Part(
        key="akta",
        title="Załączniki i doręczenia",
        status=f"ostatni załącznik {short(found[0].added_on)}" if found else "nie ma",
        template="families/parts/attachments.html",
        shown={
            "rows": attachment_rows(found),
            "deliveries": delivery_rows(deliveries_of(case.family)[:SHOWN]),
        },
    )

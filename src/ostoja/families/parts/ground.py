"""Consent or a court's order: on what ground the assistant works."""

from ostoja.families import tables
from ostoja.families.parts.pieces import Part
from ostoja.families.queries import (
    Case,
    consent_on,
    consents_of,
    court_order_on,
    court_orders_of,
)


def part(case: Case) -> Part:
    if court_order_on(case.family, case.on):
        status = "postanowienie sądu"
    else:
        status = "zgoda rodziny" if consent_on(case.family, case.on) else "brak"
    consents, orders = list(consents_of(case.family)), list(court_orders_of(case.family))
    return Part(
        key="podstawa",
        title="Zgoda albo postanowienie sądu",
        status=status,
        template="families/parts/ground.html",
        shown={"rows": tables.ground_rows(consents, orders)},
    )

"""The demand to pay a parent's fee, with the warning that the law asks for."""

from datetime import date
from decimal import Decimal

from ostoja.blocks.tree import (
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Signatory,
    Signatures,
    Table,
)
from ostoja.foster.models import FeeNotice
from ostoja.law import arrears
from ostoja.polish.amounts import amount, amount_in_words
from ostoja.polish.dates import long, short

COLUMNS = (Column("termin zapłaty"), Column("zostało do zapłaty", numeric=True))


def demand(notice: FeeNotice) -> Document:
    """As it was sent: the terms and the sum are those of the day."""
    gmina = notice.fee.gmina
    return Document(
        title="Wezwanie do zapłaty",
        subtitle=f"{notice.fee.debtor}, {notice.address}",
        author=gmina.welfare_centre,
        made_on=notice.sent_on.isoformat(),
        footer=gmina.welfare_centre,
        blocks=tuple(_blocks(notice)),
    )


def _blocks(notice: FeeNotice) -> list[Block]:
    fee, gmina = notice.fee, notice.fee.gmina
    return [
        Heading("oplata", 1, "Opłata za pobyt dziecka w pieczy zastępczej"),
        Paragraph(
            "dlug",
            f"Na podstawie decyzji starosty {fee.decision} z {long(fee.decided_on)} ma Pani albo"
            " Pan płacić za pobyt dziecka w pieczy zastępczej. Do"
            f" {long(notice.sent_on)} do naszej gminy nie wpłynęły kwoty z tabeli. Razem jest to"
            f" {amount(notice.amount)} ({amount_in_words(notice.amount)}).",
        ),
        Table("terminy", "Niezapłacone kwoty", COLUMNS, _rows(notice)),
        Paragraph("prosba", "Prosimy o zapłatę całej kwoty na konto naszego ośrodka."),
        Paragraph("ostrzezenie", _warning(notice)),
        Paragraph(
            "spor",
            "Jeżeli kwota jest według Pani albo Pana błędna, albo nie da się zapłacić od razu,"
            " prosimy o kontakt z nami przed tym dniem.",
        ),
        Paragraph(
            "podstawa",
            f"Podstawa: {arrears.ARREARS_MONTHS.entry_on(notice.sent_on).basis};"
            f" {arrears.NOTICE_MONTHS.entry_on(notice.sent_on).basis}.",
        ),
        Signatures(
            "podpis",
            f"{gmina.name}, {long(notice.sent_on)}",
            (Signatory(gmina.welfare_centre),),
        ),
    ]


def _rows(notice: FeeNotice) -> tuple[Row, ...]:
    rows = [
        Row((short(date.fromisoformat(day)), amount(Decimal(left)))) for day, left in notice.terms
    ]
    return (*rows, Row(("razem", amount(notice.amount)), total=True))


def _warning(notice: FeeNotice) -> str:
    """Names the bureau and the first day, as the law asks."""
    ripe = arrears.noticed_enough_from(notice.sent_on)
    old = arrears.reportable_from(date.fromisoformat(notice.terms[0][0]))
    return (
        f"Gdy kwota nie wpłynie, od {long(max(ripe, old))} możemy przekazać dane o tej zaległości"
        f" do biura informacji gospodarczej: {notice.bureau.name}, {notice.bureau.address}."
    )

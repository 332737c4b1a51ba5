"""The letter to the powiat about a contested note, as a Word file."""

from collections.abc import Sequence

from ostoja.blocks.docx import write_docx
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
from ostoja.documents.queries import template_of
from ostoja.foster.models import Note
from ostoja.foster.queries import Expected
from ostoja.polish.amounts import amount
from ostoja.polish.dates import long, short

BASIS = (
    "art. 191 ust. 9 i 10 ustawy z dnia 9 czerwca 2011 r. o wspieraniu rodziny"
    " i systemie pieczy zastępczej"
)
COLUMNS = (
    Column("dziecko"),
    Column("okres"),
    Column("nota", numeric=True),
    Column("wyliczenie gminy", numeric=True),
    Column("wyjaśnienie"),
)


def letter_to_powiat(note: Note, found: Sequence[Expected]) -> bytes:
    """On the gmina's own Word template."""
    gmina = note.gmina
    document = Document(
        title=f"Zastrzeżenia do noty {note.number}",
        subtitle=f"Powiatowe Centrum Pomocy Rodzinie, powiat {note.powiat}",
        author=gmina.welfare_centre,
        made_on=(note.contested_on or note.received_on).isoformat(),
        footer=gmina.welfare_centre,
        blocks=tuple(_blocks(note, found)),
    )
    return write_docx(document, template_of(gmina))


def _blocks(note: Note, found: Sequence[Expected]) -> list[Block]:
    differing = [one for one in found if not one.agrees or one.line.is_disputed]
    opening = (
        f"Nota {note.number} z {long(note.issued_on)}, która wpłynęła {long(note.received_on)},"
        " w części pozycji nie zgadza się z naszym wyliczeniem. Prosimy o jej poprawienie albo"
        " o wyjaśnienie, z czego wynikają kwoty."
    )
    paragraphs = [Paragraph(f"powod-{n}", text) for n, text in enumerate(_lines(note), start=1)]
    table = Table("roznice", "Pozycje, których dotyczą zastrzeżenia", COLUMNS, _rows(differing))
    return [
        Heading("zastrzezenia", 1, f"Zastrzeżenia do noty {note.number}"),
        Paragraph("wstep", opening),
        *paragraphs,
        *([table] if differing else []),
        Paragraph("podstawa", f"Podstawa: {BASIS}."),
        Signatures("podpis", _place(note), (Signatory(note.gmina.welfare_centre),)),
    ]


def _lines(note: Note) -> list[str]:
    return [line.strip() for line in note.contest_reason.splitlines() if line.strip()]


def _place(note: Note) -> str:
    return f"{note.gmina.name}, {long(note.contested_on or note.received_on)}"


def _rows(differing: Sequence[Expected]) -> tuple[Row, ...]:
    return tuple(
        Row(
            (
                str(one.line.placement.stay.child) if one.line.placement else "koszt wspólny",
                f"{short(one.line.first_day)}–{short(one.line.last_day)}",
                amount(one.line.signed),
                "nie policzono" if one.part is None else amount(one.part),
                "Kwestionujemy zasadę dopłacania." if one.line.is_disputed else one.words,
            )
        )
        for one in differing
    )

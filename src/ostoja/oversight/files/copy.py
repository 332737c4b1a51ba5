"""A person's copy as one ZIP: to read (DOCX, PDF), for machines (JSON), and files about them."""

import io
import json
import zipfile
from datetime import date
from itertools import groupby

from django.utils import timezone

from ostoja.accounts.models import Gmina
from ostoja.blocks.tree import Block, Column, Document, Heading, Paragraph, Row, Table
from ostoja.documents.files import document_file
from ostoja.oversight.queries.copy import Copy, Entry
from ostoja.oversight.words import said

NAME = "kopia-danych"
INTRO = (
    "Kopia danych według art. 15 RODO. Wpisy oznaczone „dane innych osób” trzeba przejrzeć"
    " i w razie potrzeby zasłonić, zanim kopia trafi do osoby, której dotyczy."
)
SHARED = "wpis o całej rodzinie"


def package(gmina: Gmina, copy: Copy, on: date) -> bytes:
    written = io.BytesIO()
    document = _document(gmina, copy, on)
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(f"{NAME}.json", json.dumps(_data(copy, on), ensure_ascii=False, indent=1))
        for kind in ("docx", "pdf"):
            file.writestr(f"{NAME}.{kind}", document_file(gmina, document, NAME, kind).content)
        for entry in copy.entries:
            for name, content in entry.files:
                file.writestr(f"pliki/{entry.key}-{name}", content)
    return written.getvalue()


def _data(copy: Copy, on: date) -> dict[str, object]:
    return {
        "osoba": str(copy.person),
        "dzień": on.isoformat(),
        "wpisy": [
            {
                "rodzaj": entry.table,
                "klucz": str(entry.key),
                "pola": {name: value for name, _, value in entry.fields},
                "dane_innych_osób": list(entry.others),
                "cała_rodzina": entry.is_shared,
            }
            for entry in copy.entries
        ],
        "kto_widział": [
            {
                "kiedy": one.at.isoformat(),
                "kto": one.actor,
                "co": said(one.action),
                "po_co": one.purpose,
            }
            for one in copy.events
        ],
    }


def _document(gmina: Gmina, copy: Copy, on: date) -> Document:
    blocks: list[Block] = [Paragraph("wstep", INTRO)]
    tables = groupby(copy.entries, key=lambda one: one.table)
    for number, (table, entries) in enumerate(tables, start=1):
        blocks.append(Heading(f"r{number}", 1, table[0].upper() + table[1:]))
        blocks += [_entry(f"r{number}-{place}", one) for place, one in enumerate(entries, start=1)]
    blocks += [Heading("widzieli", 1, "Kto widział te dane"), _events(copy)]
    return Document(
        title=f"Kopia danych: {copy.person}",
        blocks=tuple(blocks),
        author=gmina.welfare_centre,
        made_on=on.isoformat(),
        header=gmina.welfare_centre,
    )


def _entry(mark: str, entry: Entry) -> Table:
    rows = [Row((words, value)) for _, words, value in entry.fields if value]
    if entry.others:
        rows.append(Row(("dane innych osób", ", ".join(entry.others))))
    caption = f"{entry.table}, {SHARED}" if entry.is_shared else entry.table
    return Table(
        mark, caption, (Column("pole"), Column("treść")), tuple(rows) or (Row(("–", "–")),)
    )


def _events(copy: Copy) -> Block:
    if not copy.events:
        return Paragraph("nikt", "Nikt jeszcze nie otworzył tych danych.")
    rows = tuple(
        Row(
            (
                f"{timezone.localtime(one.at):%d.%m.%Y, %H:%M}",
                one.actor,
                said(one.action),
                one.purpose or "–",
            )
        )
        for one in copy.events
    )
    titles = ("kiedy", "kto", "co", "po co")
    return Table("zdarzenia", "Od najnowszego", tuple(Column(one) for one in titles), rows)

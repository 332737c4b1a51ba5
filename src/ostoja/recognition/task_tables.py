"""Tasks of a programme that stand in tables: task, indicator, implementer, term."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ostoja.blocks.tree import Table
from ostoja.recognition.structure import Place, Task, Words
from ostoja.recognition.texts import Text

_TASK = re.compile(r"zadani|działani|przedsięwzięci|kierunk", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:l\.?\s?p\.?|nr.*|numer.*)$", re.IGNORECASE)
_WHO = re.compile(r"realizator|odpowiedzial|wykonawc|podmiot|partner|jednostk", re.IGNORECASE)
_INDICATOR = re.compile(r"wskaźnik|miernik|efekt|rezultat", re.IGNORECASE)
_TERM = re.compile(r"termin|okres|czas|rok realizacji|lata", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"^(?:zadanie\s*)?(?:nr\s*)?(\d+(?:\.\d+)*)[.)]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Columns:
    task: int
    number: int | None
    who: int | None
    indicator: int | None
    term: int | None


def table_tasks(texts: Iterable[Text]) -> Iterator[Task]:
    for text in texts:
        columns = _columns(text.table) if text.table else None
        if text.table is not None and columns is not None:
            yield from _rows(text, text.table, columns)


def of_tables(texts: Iterable[Text]) -> Iterator[Words]:
    """Bodies in the column of implementers, each once; words in small letters name none."""
    told: set[str] = set()
    for text in texts:
        columns = _columns(text.table) if text.table else None
        if text.table is None or columns is None or columns.who is None:
            continue
        for at, row in enumerate(text.table.rows):
            if row.total or len(set(row.cells)) < 2:  # noqa: PLR2004 - one cell over the whole row
                continue
            for name in _parts(row.cells[columns.who]):
                if name[:1].isupper() and name not in told:
                    told.add(name)
                    place = Place(text.block, text.source.line_at(at), part=(at, columns.who))
                    yield Words(name, place)


def _columns(table: Table) -> _Columns | None:
    """None for a table that lists no tasks: it must also say who, by what measure or by when."""
    titles = [column.title for column in table.columns]
    task = _which(_TASK, titles)
    rest = [_which(pattern, titles) for pattern in (_WHO, _INDICATOR, _TERM)]
    if task is None or not any(at is not None and at != task for at in rest):
        return None
    return _Columns(task, _which(_NUMBER, titles), *rest)


def _which(pattern: "re.Pattern[str]", titles: list[str]) -> int | None:
    return next((at for at, title in enumerate(titles) if pattern.search(title.strip())), None)


def _rows(text: Text, table: Table, columns: _Columns) -> Iterator[Task]:
    before = ""
    for at, row in enumerate(table.rows):
        words = row.cells[columns.task]
        if not words or words == before or row.total or len(set(row.cells)) < 2:  # noqa: PLR2004
            continue
        before = words
        own = _OWN_NUMBER.match(words)
        listed = _cell(row.cells, columns.number).rstrip(".) ")
        yield Task(
            number=own.group(1) if own else listed,
            text=words[own.end() :] if own else words,
            place=Place(text.block, text.source.line_at(at), 0, len(words), (at, columns.task)),
            implementers=_parts(_cell(row.cells, columns.who)),
            indicators=_parts(_cell(row.cells, columns.indicator)),
            term=_cell(row.cells, columns.term),
        )


def _cell(cells: tuple[str, ...], at: int | None) -> str:
    return cells[at].strip() if at is not None else ""


def _parts(words: str) -> tuple[str, ...]:
    """Entries of one cell, parted by commas, semicolons or dashes."""
    return tuple(
        part.strip(" .-–") for part in re.split(r"[;,]\s+|\s[-–•]\s", words) if part.strip(" .-–")
    )

"""A list of families with their people, a person a row: what each row says, or why it cannot.

A family goes in whole or not at all: a faulty row keeps the others of its family back.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ostoja.families.enums import Basis, Place
from ostoja.families.rules import why_not_born, why_not_pesel
from ostoja.polish.collation import folded
from ostoja.polish.dates import read_date
from ostoja.polish.refusals import Unreadable

COLUMNS = (
    "znak sprawy",
    "nazwisko rodziny",
    "kim jest",
    "imię",
    "nazwisko",
    "data urodzenia",
    "PESEL",
    "asystent",
    "podstawa",
    "praca od",
    "praca do",
)
EXAMPLE = tuple(
    tuple(row.split("|"))
    for row in (
        "OPS.4142.1.2026|Brzozowska|rodzic|Ewa|Brzozowska|8.1.1990||Maria Pomocna|zgoda|1.2.2026|",
        "OPS.4142.1.2026|Brzozowska|dziecko|Iga|Brzozowska|7.4.2018|||||",
    )
)
PLACES = {
    "rodzic": Place.PARENT,
    "opiekun": Place.PARENT,
    "dziecko": Place.CHILD,
    "inna": Place.OTHER,
}
BASES = {"zgoda": Basis.CONSENT, "sad": Basis.COURT_ORDER, "za zyciem": Basis.FOR_LIFE}
LONGEST = {"number": 40, "name": 100, "given_name": 100, "family_name": 100}
FIELDS = (
    "number",
    "name",
    "place",
    "given_name",
    "family_name",
    "born_on",
    "pesel",
    "assistant",
    "basis",
    "started_on",
    "ended_on",
)
MOST_ROWS = 20_000
PESEL_DIGITS = 11


class Faulty(ValueError):
    """A row that cannot be taken; the words are for the user."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    row: int
    """As the spreadsheet numbers it."""
    number: str
    name: str
    place: Place
    given_name: str
    family_name: str
    born_on: date
    pesel: str


@dataclass(frozen=True, slots=True)
class WorkRow:
    assistant: str
    basis: Basis
    started_on: date
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class FamilyRows:
    """All rows of one family."""

    number: str
    people: tuple[PersonRow, ...]
    work: WorkRow | None

    @property
    def name(self) -> str:
        return self.people[0].name


@dataclass(frozen=True, slots=True)
class CaseLines:
    """What a file holds: families in its order, and the faults by row."""

    families: tuple[FamilyRows, ...]
    faults: dict[int, str]


def case_lines(table: Sequence[Sequence[str]], today: date) -> CaseLines:
    """Raises `Faulty` when the file is no such list at all."""
    _require_columns(table)
    faults: dict[int, str] = {}
    people: dict[str, list[PersonRow]] = defaultdict(list)
    work: dict[str, WorkRow] = {}
    rows_of: dict[str, list[int]] = defaultdict(list)
    for row, cells in enumerate(table[1:], 2):
        typed = dict(zip(FIELDS, [*cells, *[""] * len(FIELDS)], strict=False))
        if not any(typed.values()):
            continue
        number = typed["number"]
        rows_of[number].append(row)
        try:
            people[number].append(_person(row, typed, today))
            found = _work(typed, today)
            if found:
                work[number] = found
        except (Faulty, Unreadable) as refusal:
            faults[row] = str(refusal)
    _keep_whole(rows_of, faults)
    kept = [
        FamilyRows(number, tuple(found), work.get(number))
        for number, found in people.items()
        if not any(row in faults for row in rows_of[number])
    ]
    return CaseLines(tuple(kept), faults)


def _require_columns(table: Sequence[Sequence[str]]) -> None:
    head = [folded(cell) for cell in table[0]] if table else []
    missing = [
        title for place, title in enumerate(COLUMNS) if head[place : place + 1] != [folded(title)]
    ]
    if missing:
        raise Faulty(
            f"W pierwszym wierszu brakuje kolumny „{missing[0]}” na swoim miejscu."
            " Pobierz wzór i wklej do niego dane."
        )
    if len(table) > MOST_ROWS + 1:
        raise Faulty(f"Plik ma ponad {MOST_ROWS} wierszy. Podziel go na części.")


def _keep_whole(rows_of: dict[str, list[int]], faults: dict[int, str]) -> None:
    for rows in rows_of.values():
        first = next((row for row in rows if row in faults), None)
        for row in rows if first else ():
            faults.setdefault(row, f"Czeka na poprawę wiersza {first}: to ta sama rodzina.")


def _person(row: int, typed: dict[str, str], today: date) -> PersonRow:
    for name, title in zip(FIELDS[:6], COLUMNS, strict=False):
        if not typed[name]:
            raise Faulty(f"{title}: puste. Wpisz.")
    for name, longest in LONGEST.items():
        if len(typed[name]) > longest:
            raise Faulty(f"{COLUMNS[FIELDS.index(name)]}: najwyżej {longest} znaków.")
    place = PLACES.get(folded(typed["place"]).split()[0])
    if place is None:
        raise Faulty("kim jest: wpisz rodzic, dziecko albo inna.")
    born_on = _day(typed, "born_on", today)
    pesel = _pesel(typed["pesel"])
    refusal = why_not_born(born_on, today) or (why_not_pesel(pesel, born_on) if pesel else None)
    if refusal:
        raise Faulty(refusal)
    words = (typed["number"], typed["name"], place, typed["given_name"], typed["family_name"])
    return PersonRow(row, *words, born_on, pesel)


def _pesel(text: str) -> str:
    """A spreadsheet that took the number for an amount dropped its leading zeros."""
    digits = "".join(text.split())
    return digits.zfill(PESEL_DIGITS) if digits.isdecimal() else digits


def _work(typed: dict[str, str], today: date) -> WorkRow | None:
    if not typed["assistant"]:
        return None
    basis = next(
        (one for word, one in BASES.items() if folded(typed["basis"]).startswith(word)), None
    )
    if basis is None:
        raise Faulty("podstawa: wpisz zgoda, sąd albo Za życiem.")
    started_on = _day(typed, "started_on", today)
    ended_on = _day(typed, "ended_on", today) if typed["ended_on"] else None
    if started_on > today:
        raise Faulty("praca od: ten dzień jest w przyszłości.")
    if ended_on is not None and ended_on < started_on:
        raise Faulty("praca do: nie może być przed „praca od”.")
    return WorkRow(typed["assistant"], basis, started_on, ended_on)


def _day(typed: dict[str, str], name: str, today: date) -> date:
    title = COLUMNS[FIELDS.index(name)]
    if not typed[name]:
        raise Faulty(f"{title}: puste. Wpisz.")
    try:
        return read_date(typed[name], latest_year=today.year)
    except Unreadable as refusal:
        raise Faulty(f"{title}: {refusal}") from None

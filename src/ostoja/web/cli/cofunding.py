"""`ostoja cofunding COSTS.csv`: the gmina's part of the cost of foster care, line by line."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from ostoja.law.cofunding import Before2012
from ostoja.law.cofunding_answer import as_csv, as_json, settle
from ostoja.law.cofunding_table import COLUMNS, BadRow, UnusableTable, read_costs

UNUSABLE = 2
USAGE = "ostoja cofunding KOSZTY.csv [--format json|csv] [--before-2012 none|share]"
HELP = f"""Liczy część gminy w kosztach pieczy zastępczej, wiersz po wierszu.

Użycie: {USAGE}

KOSZTY.csv     plik w UTF-8, pola dzieli ; albo , a pierwszy wiersz to nazwy kolumn:
               {", ".join(COLUMNS)}
--format       postać wyniku: json (domyślnie) albo csv
--before-2012  czy gmina dopłaca (share) do pobytów zaczętych przed 1.01.2012, czy nie (none)
"""


class _Misuse(ValueError):
    """The command was called with words it does not know."""


class _BadRows(ValueError):
    """Some rows cannot be used, so nothing is computed."""

    def __init__(self, rows: Sequence[BadRow]) -> None:
        self.rows = rows
        super().__init__(len(rows))


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Misuse(message)


def run(argv: Sequence[str]) -> int:
    """Answer on standard output; refuse on standard error with status 2."""
    if {"-h", "--help"} & set(argv):
        print(HELP, end="")
        return 0
    try:
        asked = _parser().parse_args(argv)
    except _Misuse:
        return _refuse([f"Nie rozumiem tego wywołania. Użycie: {USAGE}"])
    gc.disable()  # nothing here makes cycles, and looking for them takes a third of the time
    try:
        answer = _answer(asked.costs, asked.format, asked.before_2012)
    except UnusableTable as refusal:
        return _refuse([f"{asked.costs}: {refusal}"])
    except _BadRows as refusal:
        return _refuse([*map(str, refusal.rows), "Nic nie zostało policzone. Popraw te wiersze."])
    finally:
        gc.enable()
    sys.stdout.buffer.write(answer.encode())  # UTF-8 whatever the terminal's language
    sys.stdout.flush()
    return 0


def _answer(costs: Path, form: str, reading: str | None) -> str:
    before_2012 = Before2012(reading) if reading else None
    table = read_costs(_text_of(costs), before_2012=before_2012)
    if table.bad:
        raise _BadRows(table.bad)
    settlement = settle(table.costs, before_2012=before_2012)
    if form == "csv":
        return as_csv(settlement, separator=table.separator)
    return as_json(settlement)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("costs", type=Path)
    parser.add_argument("--format", choices=["json", "csv"], default="json")
    parser.add_argument("--before-2012", choices=[str(reading) for reading in Before2012])
    return parser


def _text_of(path: Path) -> str:
    """The whole file. Raises UnusableTable."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnusableTable("Plik nie jest zapisany w UTF-8. Zapisz go jako „CSV UTF-8”.") from None
    except FileNotFoundError:
        raise UnusableTable("Nie ma takiego pliku. Sprawdź nazwę i folder.") from None
    except OSError:
        raise UnusableTable(
            "Nie można odczytać tego pliku. Sprawdź, czy to plik i czy masz do niego prawo."
        ) from None


def _refuse(sentences: Sequence[str]) -> int:
    print(*sentences, sep="\n", file=sys.stderr)
    return UNUSABLE

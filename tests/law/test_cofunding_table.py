"""Costs from CSV: both separators, tolerant amounts, every bad row named."""

from datetime import date

import pytest

from ostoja.law.cofunding import Basis, Before2012
from ostoja.law.cofunding_table import Cost, UnusableTable, read_costs

HEADER = "child;stay_from;from;to;form;component;basis;amount"
GOOD = "A;2024-05-17;2025-05-01;2025-05-31;POW;koszt;monthly;1 517,00"
COST = Cost(
    "A",
    date(2024, 5, 17),
    date(2025, 5, 1),
    date(2025, 5, 31),
    "POW",
    "koszt",
    Basis.MONTHLY,
    151700,
)


def bad(*rows, **readings):
    table = read_costs("\n".join([HEADER, *rows]), **readings)
    return [(row.line, row.reason) for row in table.bad]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}\n{GOOD}\n",
        f"{HEADER}\r\n{GOOD}\r\n",
        f"{HEADER}\r{GOOD}",
        f"{HEADER};\n{GOOD};\n;;;;;;;;\n\n",
        f"{HEADER.upper()};uwagi\n{GOOD.replace(';', ' ; ')}\n",
        f"{HEADER}\n{GOOD}".replace("1 517,00", '"1517,00"').replace(";", ","),
        f"{HEADER}\n{GOOD}".replace("1 517,00", "1517.00").replace(";", ","),
        f"{';'.join(reversed(HEADER.split(';')))}\n{';'.join(reversed(GOOD.split(';')))}",
    ],
)
def test_table_is_read_however_a_spreadsheet_saved_it(text):
    table = read_costs(text)
    assert (table.costs, table.bad) == ([COST], [])


def test_separator_of_the_table_is_told():
    assert read_costs(HEADER).separator == ";"
    assert read_costs(HEADER.replace(";", ",")).separator == ","


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "pusty"),
        ("\n" + HEADER, "pusty"),
        (HEADER.replace("stay_from;", ""), "brakuje kolumn: stay_from"),
        ("a,b", "brakuje kolumn: child, stay_from"),
        (HEADER + ";amount", "powtarza się w pierwszym wierszu: amount"),
    ],
)
def test_table_without_usable_columns_is_refused(text, why):
    with pytest.raises(UnusableTable, match=why):
        read_costs(text)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("2025-05-01", "2025-06-01", "from (2025-06-01) jest późniejsze niż to (2025-05-31)"),
        ("2025-05-01", "2024-05-16", "from (2024-05-16) jest wcześniejsze niż początek pobytu"),
        ("1 517,00", "-0,01", "amount (-0.01) jest ujemne"),
        ("1 517,00", "1.517", "amount: „1.517” nie jest kwotą"),
        ("1 517,00", "", "amount: puste pole nie jest kwotą"),
        ("monthly", "daily", "basis: „daily” nie jest podstawą; wpisz monthly"),
        ("2025-05-31", "31.05.2025", "to: „31.05.2025” nie jest datą; wpisz rrrr-mm-dd"),
        ("2025-05-31", "2025-02-29", "to: „2025-02-29” nie jest datą"),
        ("2025-05-31", "20250531", "to: „20250531” nie jest datą"),
        ("2025-05-31", "x" * 50, f"to: „{'x' * 40}…” nie jest datą"),
        ("2025-05-31", "2025\x1b[2J", "to: „2025 [2J” nie jest datą"),
        ("2024-05-17", "", "stay_from: puste pole nie jest datą"),
        (
            "2024-05-17",
            "2011-12-31",
            "stay_from (2011-12-31) jest sprzed 2012-01-01; dodaj --before-2012",
        ),
        ("1 517,00", "1517;00", "jest 9 pól, a kolumn 8"),
        (";monthly;1 517,00", "", "jest 6 pól, a kolumn 8; uzupełnij"),
    ],
)
def test_bad_row_is_named_with_its_reason(old, new, reason):
    ((line, said),) = bad(GOOD.replace(old, new))
    assert line == 2
    assert said.startswith(reason)


def test_every_bad_row_and_every_reason_is_named():
    worst = "A;2024-05-17;2025-06-01;2025-05-31;POW;koszt;weekly;-1"
    found = bad(GOOD, worst, GOOD, "A;x;y;z;POW;koszt;monthly;1")
    assert [line for line, _ in found] == [3, 5]
    assert [word in found[0][1] for word in ("weekly", "późniejsze", "ujemne")] == [True] * 3
    assert [column in found[1][1] for column in ("stay_from:", "from:", "to:")] == [True] * 3


def test_lines_are_counted_as_an_editor_shows_them():
    two_lines = GOOD.replace("koszt", '"koszt\nopieki"')
    assert [line for line, _ in bad("", two_lines, "x")] == [5]


def test_open_quotation_mark_never_swallows_rows_in_silence():
    ((line, reason),) = bad(GOOD, GOOD.replace("POW", '"POW'), GOOD, GOOD)
    assert (line, "cudzysłów" in reason) == (3, True)
    assert [row.line for row in read_costs('"child').bad] == [1]


def test_stay_begun_before_the_act_is_read_when_told_how():
    old = GOOD.replace("2024-05-17", "2010-01-01")
    for reading in Before2012:
        assert bad(old, before_2012=reading) == []
    assert bad(GOOD.replace("2024-05-17", "2012-01-01")) == []


def test_days_before_the_act_are_not_shared():
    old = "A;2010-01-01;2011-12-01;2012-01-31;POW;koszt;billed;100"
    ((_, reason),) = bad(old, before_2012=Before2012.SHARE)
    assert reason.startswith("from (2011-12-01) jest sprzed 2012-01-01")
    assert bad(old, before_2012=Before2012.NONE) == []


def test_a_bad_row_is_told_with_its_number():
    (row,) = read_costs(f"{HEADER}\n{GOOD.replace('monthly', 'rocznie')}").bad
    assert str(row).startswith("Wiersz 2: basis: „rocznie” nie jest podstawą")

"""cells that a spreadsheet would take for a formula.

Payloads in what `cofunding --format csv` prints, and in whatever page answers with CSV or
XLSX; each cell is read back.
"""

import csv
import io
import itertools
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from ostoja.law.cofunding_answer import as_csv, settle
from ostoja.law.cofunding_table import read_costs
from ostoja.values.cells import FORMULA
from security.check_11_cross_site_scripting import plant
from security.pages import answers, content_of
from undone import undone
from visitors import client_as

BEFORE = ("", " ", "\t", "\ufeff", "\N{NO-BREAK SPACE}", "\u200b", "\r", "\n")
STARTS = "=+-@|%＝＋－＠"
BODIES = ("cmd|' /C calc'!A0", 'HYPERLINK("http://x")', "1+1", "SUM(A1:A9)")
COLUMNS = ("child", "form", "component")
ROLES = (Role.MANAGER, Role.INSPECTOR, Role.ACCOUNTANT)
SAMPLE = "two of four formulas; in pages, one payload of twenty"
SHEETS = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def check(full: bool) -> tuple[int, int]:
    bodies = BODIES if full else BODIES[:2]
    payloads = ["".join(parts) for parts in itertools.product(BEFORE, STARTS, bodies)]
    cells = [cell for row in printed(payloads) for cell in row]
    plain = [*exported("zwykły tekst", set())]
    routes = {route for route, _ in plain}
    ours = {cell for _, cell in plain if cell.startswith("=")}
    for payload in payloads[:: 8 if full else 20]:
        cells += [cell for _, cell in exported(payload, routes)]
    return len(cells), sum(is_formula(cell) and cell not in ours for cell in cells)


def is_formula(cell: str) -> bool:
    """A number is none: it is written by us."""
    return bool(FORMULA.match(cell)) and not cell.lstrip("-").replace(",", "").isdigit()


def printed(payloads: list[str]) -> list[list[str]]:
    """What the command prints of a table with these in every column of text."""
    written = io.StringIO()
    table = csv.writer(written, delimiter=";")
    table.writerow([*COLUMNS, "stay_from", "from", "to", "basis", "amount"])
    for one in payloads:
        table.writerow([one] * 3 + ["2020-01-01", "2023-01-01", "2023-01-31", "billed", "100,00"])
    settlement = settle(read_costs(written.getvalue()).costs)
    answer = as_csv(settlement, separator=";")
    return list(csv.reader(io.StringIO(answer), delimiter=";"))[1:]


def exported(payload: str, routes: set[str]) -> Iterator[tuple[str, str]]:
    """Cells of every page that answers with a spreadsheet: of these routes, or of all at first.

    The first time the text is plain: formulas that are there then are ours, sums of columns.
    """
    with undone():
        whole = whole_gmina()
        plant(payload)
        for role in ROLES:
            client = client_as(role, whole.gmina)
            for route, response in answers(client, whole, routes):
                if response.headers.get("Content-Type", "").startswith(SHEETS):
                    for cell in cells_of(content_of(response)):
                        yield route, cell


def cells_of(content: bytes) -> list[str]:
    if not content.startswith(b"PK"):
        text = content.decode("utf-8-sig")
        return [cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row]
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        trees: list[Any] = [
            etree.fromstring(parts.read(name)) for name in parts.namelist() if "sheet" in name
        ]
    formulas = [f"={formula.text}" for tree in trees for formula in tree.iter("{*}f")]
    return [*formulas, "no formula"]

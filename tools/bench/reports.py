"""The yearly report: cold start to four files, and where the time goes."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import connection

from bench import bare_figures
from bench.clock import tell, wall_ms
from ostoja.accounts.models import Gmina
from ostoja.blocks.docx import write_docx
from ostoja.blocks.pdf import write_pdf
from ostoja.documents.html import write_html
from ostoja.reports.assembly.documents import build
from ostoja.reports.enums import Form
from ostoja.reports.export import figures_data, report_data
from ostoja.reports.figures import BY_CODE
from ostoja.reports.queries import year_of

YEAR = 2023
RUNS = 9


class Stopwatch:
    """Time spent inside the database, and how many statements."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.statements = 0

    def __call__(self, execute: Any, *arguments: Any) -> Any:
        began = time.perf_counter()
        try:
            return execute(*arguments)
        finally:
            self.seconds += time.perf_counter() - began
            self.statements += 1


def measure(gmina: Gmina) -> None:
    print(f"yearly report of {gmina.slug} {YEAR}")
    tell("cold start to four files", f"{cold_start(gmina):.2f} s", "at most 4 s on 2 cores")
    loaded = year_of(gmina, YEAR)
    document = build(loaded, Form.LONG)
    with_queries = wall_ms(lambda: build(year_of(gmina, YEAR), Form.LONG), RUNS)
    tree = wall_ms(lambda: build(loaded, Form.LONG), RUNS)
    tell("queries and tree", f"{with_queries:.1f} ms", told(gmina))
    tell("tree, once read (the history is read again)", f"{tree:.1f} ms")
    writers = {
        "DOCX": lambda: write_docx(document, None),
        "PDF": lambda: write_pdf(document),
        "HTML": lambda: write_html(document),
        "JSON": lambda: report_data(gmina, YEAR, document, figures_data(loaded.figures), []),
    }
    for name, write in writers.items():
        tell(f"writer: {name}", f"{wall_ms(write, RUNS, warming=1):.1f} ms")
    compare(gmina)


def cold_start(gmina: Gmina) -> float:
    """Seconds, a process of its own each time."""
    with TemporaryDirectory() as folder:
        command = [str(Path(sys.executable).parent / "ostoja"), "report", gmina.slug, str(YEAR)]
        command += ["--to", folder]

        def write() -> None:
            subprocess.run(command, check=True, stderr=subprocess.DEVNULL, env=os.environ)

        return wall_ms(write, 3, warming=0) / 1000


def told(gmina: Gmina) -> str:
    watch = Stopwatch()
    with connection.execute_wrapper(watch):
        build(year_of(gmina, YEAR), Form.LONG)
    return f"{watch.statements} statements, {watch.seconds * 1000:.1f} ms inside the database"


def compare(gmina: Gmina) -> None:
    """The figures that bare SQL knows, rows and values, by the register and by it."""
    bare = bare_figures.values(gmina, YEAR)
    ours = values(gmina, bare)
    if ours != bare:
        wrong = {
            code: (ours[code], bare.get(code)) for code in ours if ours[code] != bare.get(code)
        }
        raise AssertionError(f"the bare SQL computes something else: {wrong}")
    watch = Stopwatch()
    with connection.execute_wrapper(watch):
        values(gmina, bare)
    register = wall_ms(lambda: values(gmina, bare), RUNS)
    alone = wall_ms(lambda: bare_figures.values(gmina, YEAR), RUNS)
    tell("figures by the register", f"{register:.2f} ms", f"{watch.statements} statements")
    tell("figures by bare SQL", f"{alone:.2f} ms", f"{len(bare)} statements, the same values")
    tell("ratio", f"{register / alone:.1f}", "aim: at most 2")
    inside = f"{watch.seconds * 1000 / alone:.1f}"
    tell("ratio of the time inside the database", inside)


def values(gmina: Gmina, codes: Iterable[str]) -> dict[str, Decimal]:
    return {code: BY_CODE[code].of(gmina, YEAR).value for code in codes}

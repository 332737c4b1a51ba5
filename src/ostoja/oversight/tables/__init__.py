"""Rows of this room's pages as text."""

from ostoja.oversight.tables.breaches import (
    breach_clock,
    breach_facts,
    breach_rows,
    breach_tasks,
    decision_entries,
    description_entries,
)
from ostoja.oversight.tables.copies import copied_rows
from ostoja.oversight.tables.index import index_tasks
from ostoja.oversight.tables.keeping import (
    MOST,
    destruction_facts,
    destruction_rows,
    file_table,
    files_to_tick,
    kept_facts,
    period_rows,
)
from ostoja.oversight.tables.openings import OPENED, opening_rows
from ostoja.oversight.tables.processing import activity_entries, activity_rows
from ostoja.oversight.tables.trail import (
    COLUMNS,
    TITLES,
    cells,
    event_facts,
    event_rows,
    found_rows,
    people_rows,
    seen_rows,
)

__all__ = [
    "COLUMNS",
    "MOST",
    "OPENED",
    "TITLES",
    "activity_entries",
    "activity_rows",
    "breach_clock",
    "breach_facts",
    "breach_rows",
    "breach_tasks",
    "cells",
    "copied_rows",
    "decision_entries",
    "description_entries",
    "destruction_facts",
    "destruction_rows",
    "event_facts",
    "event_rows",
    "file_table",
    "files_to_tick",
    "found_rows",
    "index_tasks",
    "kept_facts",
    "opening_rows",
    "people_rows",
    "period_rows",
    "seen_rows",
]

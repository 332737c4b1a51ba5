"""Rows of this room's pages as text."""

from ostoja.oversight.tables.copies import copied_rows
from ostoja.oversight.tables.index import index_tasks
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
    "TITLES",
    "activity_entries",
    "activity_rows",
    "cells",
    "copied_rows",
    "event_facts",
    "event_rows",
    "found_rows",
    "index_tasks",
    "people_rows",
    "seen_rows",
]

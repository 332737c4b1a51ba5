"""What a copy holds, in numbers."""

from collections import Counter

from ostoja.oversight.queries.copy import Copy


def copied_rows(copy: Copy) -> list[tuple[str, int, int]]:
    """Table, rows, and how many of them name somebody else or the whole family."""
    rows = Counter(entry.table for entry in copy.entries)
    mixed = Counter(one.table for one in copy.entries if one.others or one.is_shared)
    return [(table, count, mixed[table]) for table, count in rows.items()]

"""Lists of this room as text, a module a topic."""

from ostoja.foster.tables.arrears import (
    ageing_table,
    arrears_sheet,
    bureau_choices,
    debt_rows,
    fee_choices,
    next_step,
    owing_choices,
    ready_rows,
    term_rows,
    transfer_sheet,
    waiting_debts,
)
from ostoja.foster.tables.forecast import (
    change,
    children_of,
    children_table,
    forecast_sheet,
    looked_at_again,
    months_charts,
    months_table,
    once_table,
    rises_table,
)
from ostoja.foster.tables.halfyear import section_e_table
from ostoja.foster.tables.ledger import register_sheet, register_table, sums_table
from ostoja.foster.tables.notes import (
    compared_rows,
    line_rows,
    note_choices,
    note_rows,
    told,
)
from ostoja.foster.tables.policies import policy_rows
from ostoja.foster.tables.rates import (
    institution_rows,
    proposal,
    rate_table,
    statutory_table,
    waiting_rates,
)
from ostoja.foster.tables.stays import (
    child_choices,
    institution_choices,
    placement_choices,
    share_told,
    stay_rows,
)
from ostoja.foster.tables.timeline import Timeline, timeline, timeline_svg

__all__ = [
    "Timeline",
    "ageing_table",
    "arrears_sheet",
    "bureau_choices",
    "change",
    "child_choices",
    "children_of",
    "children_table",
    "compared_rows",
    "debt_rows",
    "fee_choices",
    "forecast_sheet",
    "institution_choices",
    "institution_rows",
    "line_rows",
    "looked_at_again",
    "months_charts",
    "months_table",
    "next_step",
    "note_choices",
    "note_rows",
    "once_table",
    "owing_choices",
    "placement_choices",
    "policy_rows",
    "proposal",
    "rate_table",
    "ready_rows",
    "register_sheet",
    "register_table",
    "rises_table",
    "section_e_table",
    "share_told",
    "statutory_table",
    "stay_rows",
    "sums_table",
    "term_rows",
    "timeline",
    "timeline_svg",
    "told",
    "transfer_sheet",
    "waiting_debts",
    "waiting_rates",
]

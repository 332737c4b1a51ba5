"""Pages about the yearly report: its parts, its figures, its signed editions."""

from ostoja.reports.views.editions import draft_file, edition, edition_file, preview, sign
from ostoja.reports.views.figures import figure, figures
from ostoja.reports.views.writing import headings, keep_draft, report, reports, words

__all__ = [
    "draft_file",
    "edition",
    "edition_file",
    "figure",
    "figures",
    "headings",
    "keep_draft",
    "preview",
    "report",
    "reports",
    "sign",
    "words",
]

"""Pages about the yearly report: its parts, its figures, its signed editions."""

from ostoja.reports.views.editions import draft_file, edition, edition_file, preview, sign
from ostoja.reports.views.figures import figure, figures
from ostoja.reports.views.findings import findings
from ostoja.reports.views.remarks import remarks, settle_remark
from ostoja.reports.views.writing import headings, report, reports, words

__all__ = [
    "draft_file",
    "edition",
    "edition_file",
    "figure",
    "figures",
    "findings",
    "headings",
    "preview",
    "remarks",
    "report",
    "reports",
    "settle_remark",
    "sign",
    "words",
]

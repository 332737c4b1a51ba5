"""Pages for what an office already has: taking a report in, and proofreading any text."""

from ostoja.importers.views.caselists import (
    case_list,
    case_list_template,
    case_lists,
    refused_rows,
    take_case_list,
)
from ostoja.importers.views.importing import correct, file, files, remove, section
from ostoja.importers.views.proofreading import comments, text, texts

__all__ = [
    "case_list",
    "case_list_template",
    "case_lists",
    "comments",
    "correct",
    "file",
    "files",
    "refused_rows",
    "remove",
    "section",
    "take_case_list",
    "text",
    "texts",
]

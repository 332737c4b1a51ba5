"""Pages for what an office already has: taking a report in, and proofreading any text."""

from ostoja.importers.views.importing import correct, file, files, remove, section
from ostoja.importers.views.proofreading import comments, text, texts

__all__ = ["comments", "correct", "file", "files", "remove", "section", "text", "texts"]

"""Findings as comments in the margin of a copy of the Word file they were found in."""

from collections import Counter
from collections.abc import Iterable
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from ostoja.proofreading.finding import Finding, Severity

AUTHOR = "Ostoja"
INITIALS = "O"
_SAID = {Severity.ERROR: "Błąd", Severity.WARNING: "Ostrzeżenie", Severity.NOTE: "Uwaga"}


def with_comments(data: bytes, findings: Iterable[Finding]) -> bytes:
    """A copy of a DOCX with each finding as a comment on its words.

    Words that cannot be found again (joined over paragraphs, in a text box) are commented on at
    the first paragraph, with the quote in the comment, so that no finding is lost.
    """
    document = docx.Document(BytesIO(data))
    paragraphs = [(_plain(each.text), each) for each in _paragraphs(document)]
    told: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        key = (finding.rule, finding.quote)
        runs, placed = _runs_for(finding.quote, paragraphs, told[key])
        told[key] += 1
        document.add_comment(runs, _text(finding, placed=placed), AUTHOR, INITIALS)
    copy = BytesIO()
    document.save(copy)
    return copy.getvalue()


def _paragraphs(document: WordDocument) -> list[Paragraph]:
    """All paragraphs of the body, those in tables too, in the order of the text."""
    body = document.element.body
    found = [Paragraph(element, document._body) for element in body.iter(qn("w:p"))]  # noqa: SLF001
    return found or [document.add_paragraph()]


def _runs_for(
    quote: str, paragraphs: list[tuple[str, Paragraph]], earlier: int
) -> tuple[list[Run], bool]:
    """Runs that hold the quote; the next place of it when it was commented on before."""
    words = _plain(quote)
    holding = [paragraph for text, paragraph in paragraphs if words and words in text]
    if not holding:
        return _all_runs(paragraphs[0][1]), False
    paragraph = holding[min(earlier, len(holding) - 1)]
    return _covering(paragraph, words) or _all_runs(paragraph), True


def _plain(text: str) -> str:
    """One space between words."""
    return " ".join(text.split())


def _covering(paragraph: Paragraph, words: str) -> list[Run]:
    """The runs from the one in which the words begin to the one in which they end."""
    runs = paragraph.runs
    for first in range(len(runs)):
        for last in range(first, len(runs)):
            text = _plain("".join(run.text for run in runs[first : last + 1]))
            if words in text and not _holds_without(runs[first + 1 : last + 1], words):
                return runs[first : last + 1]
    return []


def _holds_without(runs: list[Run], words: str) -> bool:
    return words in _plain("".join(run.text for run in runs))


def _all_runs(paragraph: Paragraph) -> list[Run]:
    return paragraph.runs or [paragraph.add_run()]


def _text(finding: Finding, *, placed: bool) -> str:
    quote = "" if placed else f" Dotyczy słów: „{finding.quote}”."
    return f"{_SAID[finding.severity]} ({finding.rule}): {finding.message}{quote}"

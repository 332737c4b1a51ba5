"""A number that two goals, or two tasks of one goal, share."""

from collections.abc import Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.numbering import heading_runs, numbered_runs

NAME = "numbering-repeat"


def find(subject: Subject) -> Iterator[Finding]:
    for run in (*numbered_runs(subject.structure), *heading_runs(subject.document)):
        seen: set[int] = set()
        for piece in run.pieces:
            if piece.number in seen:
                passage = subject.passage_at(piece.place)
                message = (
                    f"Numer {piece.number} się powtarza ({run.kind}). "
                    "Program nie wie, który z tych numerów jest właściwy."
                )
                quote = passage.text or piece.text
                yield finding_in(passage, NAME, Severity.WARNING, message, quote)
            seen.add(piece.number)


RULE = Rule(
    NAME,
    "Ten sam numer przy dwóch celach, dwóch zadaniach jednego celu albo dwóch nagłówkach.",
    "Nie wie, który numer jest właściwy ani czy to jedno zadanie opisane w dwóch miejscach.",
    find,
)

"""A number that is missing between goals or tasks."""

from collections.abc import Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.numbering import Numbered, heading_runs, numbered_runs

NAME = "numbering-gap"


def find(subject: Subject) -> Iterator[Finding]:
    for run in (*numbered_runs(subject.structure), *heading_runs(subject.document)):
        following = {one.number for one in run.pieces}
        before = run.start
        for piece in run.pieces:
            missing = [n for n in range(before + 1, piece.number) if n not in following]
            if missing:
                yield _finding(subject, run.kind, piece, missing)
            before = max(before, piece.number)


def _finding(subject: Subject, kind: str, piece: Numbered, missing: list[int]) -> Finding:
    message = (
        f"Po kolei brakuje numeru {', '.join(map(str, missing))} ({kind}); następny jest numer "
        f"{piece.number}. Program nie wie, czy treść pominięto, czy tylko zmieniono numerację."
    )
    passage = subject.passage_at(piece.place)
    return finding_in(passage, NAME, Severity.WARNING, message, passage.text or piece.text)


RULE = Rule(
    NAME,
    "Luka w numerach celów, zadań lub nagłówków.",
    "Nie wie, czy zadanie pominięto, czy zmieniono numerację. Numerów innych niż cyfry arabskie "
    "i rzymskie nie czyta.",
    find,
)

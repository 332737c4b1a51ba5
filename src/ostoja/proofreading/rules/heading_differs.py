"""A goal whose heading is worded otherwise than in the introduction."""

from collections.abc import Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.words import comparable

NAME = "heading-differs"


def find(subject: Subject) -> Iterator[Finding]:
    for goal in subject.structure.goals:
        if goal.announced is None or comparable(goal.announced) == comparable(goal.text):
            continue
        passage = subject.passage_at(goal.place)
        message = (
            f"Cel {goal.number} brzmi w nagłówku inaczej niż we wstępie, gdzie jest: "
            f"„{goal.announced}”. Program nie wie, które brzmienie uchwalono w programie."
        )
        yield finding_in(passage, NAME, Severity.WARNING, message, passage.text or goal.text)


RULE = Rule(
    NAME,
    "Nagłówek celu brzmi inaczej niż zapowiedź tego celu we wstępie.",
    "Nie wie, które brzmienie jest w uchwale.",
    find,
)

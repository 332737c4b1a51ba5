"""Parts that are fewer than the whole, which "w tym" allows."""

from collections.abc import Iterator

from ostoja.proofreading.breakdowns import Breakdown, breakdowns, in_figures
from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.rules.sum_mismatch import is_wrong

NAME = "breakdown-incomplete"
_LEAST = 2


def find(subject: Subject) -> Iterator[Finding]:
    for each in breakdowns(subject):
        if len(each.parts) >= _LEAST and each.sum < each.whole and not is_wrong(each):
            yield finding_in(each.passage, NAME, Severity.NOTE, _message(each), each.total.quote)


def _message(breakdown: Breakdown) -> str:
    missing = breakdown.missing_nearby
    where = (
        f" Brakującą liczbę ({missing.as_written}) podaje tekst obok."
        if missing
        else " Jeśli to wszystkie części, napisz „z tego” i uzupełnij listę."
    )
    return (
        f"Wymienione części dają {in_figures(breakdown, breakdown.sum)}, a całość to "
        f"{in_figures(breakdown, breakdown.whole)}: lista jest niepełna, co po „w tym” jest "
        f"dopuszczalne.{where} Program nie wie, czy lista miała być "
        "pełna."
    )


RULE = Rule(
    NAME,
    "Wymienione części są mniejsze niż całość („w tym”): lista niepełna.",
    "Nie wie, czy lista miała być pełna; po „w tym” nie musi.",
    find,
)

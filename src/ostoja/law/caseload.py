"""How many families one family assistant may work with at the same time (art. 15 ust. 4)."""

from datetime import date
from enum import StrEnum

from ostoja.law.acts import CHECKED_ON, IN_FORCE, UWR
from ostoja.law.dated import Confidence, Dated, Since

CASELOAD_LIMIT = Dated(
    code="caseload_limit",
    title="Najwyższa liczba rodzin, z którymi asystent rodziny pracuje w tym samym czasie",
    unit="rodzina",
    history=(
        Since(IN_FORCE, 20, basis=f"art. 15 ust. 4 {UWR}, brzmienie pierwotne", source="R2.5"),
        Since(
            date(2015, 1, 1),
            15,
            basis=f"art. 15 ust. 4 {UWR} po zmianie z 25 lipca 2014 r.",
            source="R2.5; dzień zmiany z pamięci",
        ),
    ),
    checked_on=CHECKED_ON,
)
CASELOAD_WARNING = Dated(
    code="caseload_warning",
    title="Liczba rodzin asystenta, od której program ostrzega",
    unit="rodzina",
    history=(
        Since(
            IN_FORCE,
            13,
            basis="wybór programu; średnia krajowa wynosi 12 rodzin",
            confidence=Confidence.MEDIUM,
            source="R2.5",
        ),
    ),
    checked_on=CHECKED_ON,
)

FOR_LIFE_COUNTS = Dated(
    code="for_life_counts_to_limit",
    title="Czy rodzina z ustawy „Za życiem” liczy się do limitu rodzin asystenta",
    unit="tak albo nie",
    history=(
        Since(
            IN_FORCE,
            value=True,
            basis="wybór programu: ustawa z dnia 4 listopada 2016 r. „Za życiem” tego nie mówi",
            confidence=Confidence.LOW,
            source="R2.15",
        ),
    ),
    checked_on=CHECKED_ON,
)


class Caseload(StrEnum):
    """What a number of families means for an assistant."""

    FREE = "free"
    WARNING = "warning"
    """Still allowed, and close to the limit."""
    OVER = "over"
    """More than the act allows: one more family is refused."""


def caseload(
    families: int,
    day: date,
    *,
    limit: Dated[int] = CASELOAD_LIMIT,
    warning: Dated[int] = CASELOAD_WARNING,
) -> Caseload:
    """Judge the number of families with work running that day; monitoring is not counted."""
    if families > limit.on(day):
        return Caseload.OVER
    return Caseload.WARNING if families >= warning.on(day) else Caseload.FREE


def counts_to_limit(day: date, *, is_for_life: bool, switch: Dated[bool] = FOR_LIFE_COUNTS) -> bool:
    """Whether a family is one of those that the limit counts on this day (R2.15)."""
    return not is_for_life or switch.on(day)


def why_not_assign(families: int, day: date, *, limit: Dated[int] = CASELOAD_LIMIT) -> str | None:
    """Why an assistant with so many families may not be given another; None when one may."""
    entry = limit.entry_on(day)
    if families < entry.value:
        return None
    return (
        f"Asystent pracuje już z {families} rodzinami, a ustawa pozwala najwyżej na {entry.value} "
        "(art. 15 ust. 4). Wybierz innego asystenta albo zakończ pracę z którąś rodziną."
    )

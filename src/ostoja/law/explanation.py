"""Why a note's amount differs from ours, in one plain Polish sentence."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from ostoja.law.cofunding import GMINA_SHARE, Proration, Step, pieces
from ostoja.law.cofunding_policies import LeavingDay, Policies, Recount, Rounding
from ostoja.law.settlement import Care, Cost, days_at_shares, settled, steps_of
from ostoja.values.amounts import in_zloty

AGREES = "Zgadza się."


def explain(cost: Cost, care: Care, policies: Policies, billed: int) -> str:
    """`AGREES`, or where the difference comes from when one other reading gives the billed sum."""
    ours = _part(cost, care, policies)
    if ours == billed:
        return AGREES
    for words, other in (
        *_at_one_share(cost, care, policies),
        *_read_otherwise(cost, care, policies),
    ):
        if other == billed:
            return words
    more = "wyższa" if billed > ours else "niższa"
    return f"Nota jest {more} o {in_zloty(abs(billed - ours))}. Zapytaj powiat, z czego to wynika."


def share_words(cost: Cost, care: Care, policies: Policies) -> str:
    """`udział 30 % od 17.05.2025`, and what it was before when it changes inside the period."""
    steps = [(date.fromordinal(step.ordinal), step.percent) for step in steps_of(care, policies)]
    begun = [step for step in steps if step[0] <= cost.period.last]
    since, percent = begun[-1]
    if len(begun) > 1 and since > cost.period.first:
        before = since - timedelta(1)
        return (
            f"do {before:%d.%m.%Y} udział wynosi {begun[-2][1]} %,"
            f" a od {since:%d.%m.%Y} {percent} %"
        )
    return f"od {since:%d.%m.%Y} udział wynosi {percent} %"


def _part(cost: Cost, care: Care, policies: Policies) -> int:
    return sum(piece.part for piece in settled(cost, care, lambda _: policies))


def _at_one_share(cost: Cost, care: Care, policies: Policies) -> Iterator[tuple[str, int]]:
    """The whole period at another single share, without a look at the anniversary."""
    if cost.period.last < GMINA_SHARE.history[0].valid_from:
        return  # before the act there was no share to take
    ours = share_words(cost, care, policies)
    agreed = set(days_at_shares(cost.period, care, policies))
    for share in GMINA_SHARE.on(cost.period.last):
        if agreed == {share}:
            continue
        steps = (Step(cost.period.first.toordinal(), share),)
        found = pieces(cost.amount, cost.basis, cost.period, steps, proration=policies.proration)
        words = f"Nota liczy cały okres po {share} %, a {ours}."
        yield words, sum(piece.part for piece in found)


def _read_otherwise(cost: Cost, care: Care, policies: Policies) -> Iterator[tuple[str, int]]:
    """One settled point read the other way."""
    others = {
        "Nota inaczej liczy lata po powrocie do domu, niż ustalono.": {
            "recount": Recount.CUMULATE if policies.recount is Recount.RESTART else Recount.RESTART
        },
        "Nota inaczej traktuje dzień opuszczenia pieczy, niż ustalono.": {
            "leaving_day": LeavingDay.NOT
            if policies.leaving_day is LeavingDay.COUNTS
            else LeavingDay.COUNTS
        },
        "Nota inaczej dzieli niepełny miesiąc, niż ustalono.": {
            "proration": Proration.THIRTIETHS
            if policies.proration is Proration.DAYS_OF_MONTH
            else Proration.DAYS_OF_MONTH
        },
        "Nota inaczej zaokrągla, niż ustalono.": {
            "rounding": Rounding.COST_FIRST
            if policies.rounding is Rounding.PART_ONCE
            else Rounding.PART_ONCE
        },
    }
    for words, reading in others.items():
        yield words, _part(cost, care, replace(policies, **reading))  # type: ignore[arg-type]
    if care.unpaid:
        paid = replace(care, unpaid=())
        yield (
            "Nota liczy też dni nieobecności, za które powiat nie płaci.",
            _part(cost, paid, policies),
        )

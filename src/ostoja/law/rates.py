"""Statutory monthly minimums of foster care, their valorisation, and institutions' rates.

The note of the powiat governs what is paid; these amounts are for comparing (art. 80, 81, 86).
"""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_CEILING, Decimal
from math import prod
from typing import NamedTuple

from ostoja.law.acts import CHECKED_ON, IN_FORCE, UWR
from ostoja.law.dated import Confidence, Dated, Since
from ostoja.values.periods import plus_months

_ART = f"art. 80 ust. 1 i art. 81 {UWR}"
_NOTICE = f"{_ART}, waloryzacja z art. 86"


class StatutoryRates(NamedTuple):
    """Złoty a month, not less than."""

    related: Decimal
    """Rodzina zastępcza spokrewniona."""
    other: Decimal
    """Rodzina niezawodowa, zawodowa, rodzinny dom dziecka."""
    addition: Decimal
    """Dodatek for a disabled child or one placed under the act on minors (art. 81)."""

    def __str__(self) -> str:
        return f"{self.related} / {self.other} / {self.addition}"


def _rates(related: int, other: int, addition: int) -> StatutoryRates:
    places = Decimal("0.01")
    return StatutoryRates(*(Decimal(rate).quantize(places) for rate in (related, other, addition)))


STATUTORY_RATES = Dated(
    code="statutory_rates",
    title="Najniższe świadczenie miesięczne: rodzina spokrewniona / niezawodowa, zawodowa, "
    "rodzinny dom dziecka / dodatek z art. 81",
    unit="zł miesięcznie",
    history=(
        Since(
            IN_FORCE,
            _rates(660, 1000, 200),
            basis=_ART,
            confidence=Confidence.MEDIUM,
            source="R1.19, z pamięci",
        ),
        Since(date(2018, 6, 1), _rates(694, 1052, 211), basis=_NOTICE, source="R1.19"),
        Since(date(2021, 6, 1), _rates(746, 1131, 227), basis=_NOTICE, source="R1.19"),
        Since(
            date(2022, 6, 1),
            _rates(785, 1189, 239),
            basis=f"{_NOTICE}; M.P. 2022 poz. 292",
            source="R1.19",
        ),
        Since(date(2023, 6, 1), _rates(899, 1361, 274), basis=_NOTICE, source="R1.19"),
        Since(
            date(2024, 6, 1),
            _rates(1002, 1517, 306),
            basis=f"{_NOTICE}; M.P. 2024 poz. 230",
            source="R1.19",
        ),
        Since(
            date(2025, 6, 1),
            _rates(1002, 1517, 306),
            basis=f"{_NOTICE}: bez zmian, bo ceny wzrosły w 2024 r. o 3,6 %",
            confidence=Confidence.MEDIUM,
            source="R1.19, wniosek z reguły waloryzacji",
        ),
        Since(
            date(2026, 6, 1),
            _rates(1076, 1629, 329),
            basis="szacunek; ogłoszenia w M.P. nie ustalono",
            confidence=Confidence.LOW,
            source="R1.19",
            enabled=False,
        ),
    ),
    checked_on=CHECKED_ON,
)
VALORISATION_THRESHOLD = Dated(
    code="valorisation_threshold",
    title="Wskaźnik cen od roku ostatniej waloryzacji, powyżej którego stawki rosną od 1 czerwca",
    unit="%",
    history=(Since(IN_FORCE, Decimal(105), basis=f"art. 86 {UWR}", source="R1.20"),),
    checked_on=CHECKED_ON,
)


def proposed_rates(
    rates: StatutoryRates,
    price_indices: Sequence[Decimal],
    day: date,
    *,
    threshold: Dated[Decimal] = VALORISATION_THRESHOLD,
) -> StatutoryRates | None:
    """What the rates would become on 1 June, for a person to confirm; None when they stay.

    `price_indices` are the yearly ones (`Decimal("103.6")`), from the year of the last
    valorisation, itself included, to the year before. A result is rounded up to a full złoty.
    """
    growth = prod((index / 100 for index in price_indices), start=Decimal(1))
    if growth * 100 <= threshold.on(day):
        return None
    return _rates(*(int((rate * growth).to_integral_value(ROUND_CEILING)) for rate in rates))


def institution_rate_from(published_on: date) -> date:
    """From when a published average cost of an institution applies: the next month (art. 196)."""
    return plus_months(published_on.replace(day=1), 1)

"""The gmina's own and delegated tasks (art. 176 and 177), numbered as in the act.

The wording is ours and short: the annual report is summed up against this list.
"""

from typing import NamedTuple

from ostoja.law.acts import CHECKED_ON, IN_FORCE, UWR
from ostoja.law.dated import Confidence, Dated, Since


class Task(NamedTuple):
    number: str
    """As cited: `1`, `3 lit. a`."""
    words: str

    def __str__(self) -> str:
        return f"{self.number}) {self.words}"


OWN_TASKS = Dated(
    code="own_tasks",
    title="Zadania własne gminy w zakresie wspierania rodziny",
    unit="lista",
    history=(
        Since(
            IN_FORCE,
            (
                Task("1", "trzyletni gminny program wspierania rodziny"),
                Task("2", "możliwość podnoszenia kwalifikacji przez asystentów rodziny"),
                Task("3", "system opieki nad dzieckiem i praca z rodziną w trudnościach"),
                Task("3 lit. a", "asystent rodziny i poradnictwo specjalistyczne"),
                Task("3 lit. b", "szkolenie rodzin wspierających i warunki ich działania"),
                Task("3 lit. c", "placówki wsparcia dziennego i miejsca w nich"),
                Task("4", "pieniądze na wsparcie rodziny"),
                Task("4 lit. a", "szkolenia rodzin wspierających"),
                Task("4 lit. b", "podnoszenie kwalifikacji asystentów rodziny"),
                Task("4 lit. c", "zwrot kosztów pomocy rodzinom wspierającym"),
                Task("5", "udział w kosztach pobytu dziecka w pieczy zastępczej"),
                Task("6", "elektroniczne sprawozdania rzeczowo-finansowe dla wojewody"),
                Task("7", "monitorowanie sytuacji dzieci z rodzin zagrożonych kryzysem"),
                Task("8", "informacje o zaległościach dla biura informacji gospodarczej"),
            ),
            basis=f"art. 176 {UWR}",
            source="R3.1; numery 2, 4, 5, 7 i 8 z pamięci",
        ),
    ),
    checked_on=CHECKED_ON,
)
DELEGATED_TASKS = Dated(
    code="delegated_tasks",
    title="Zadania zlecone gminie w zakresie wspierania rodziny",
    unit="lista",
    history=(
        Since(
            IN_FORCE,
            (Task("1", "rządowe programy wspierania rodziny według wytycznych wojewody"),),
            basis=f"art. 177 {UWR}",
            confidence=Confidence.MEDIUM,
            source="R3.2",
        ),
    ),
    checked_on=CHECKED_ON,
)

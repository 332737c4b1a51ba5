"""When a family's file may be destroyed, and what is due of a breach. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from ostoja.law.breaches import notify_by
from ostoja.law.retention import destroy_not_before
from ostoja.oversight.enums import FileClass, YesNo
from ostoja.polish.agreement import counted
from ostoja.polish.dates import short
from ostoja.polish.nouns import noun


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long a class is kept, by what list and on what ground."""

    years: int
    category: str
    basis: str
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Age:
    """A family's file: the last day of each class of its records, and what is still going on."""

    family: UUID
    mark: str
    name: str
    last_days: Mapping[FileClass, date] = field(default_factory=dict)
    going_on: tuple[str, ...] = ()

    @property
    def last_day(self) -> date:
        return max(self.last_days.values(), default=date.max)


def destroyable_from(age: Age, periods: Mapping[FileClass, Keeping]) -> date:
    """The latest of the days of its classes; never, where no day is known."""
    days = [
        destroy_not_before(last_day, periods[kind].years)
        for kind, last_day in age.last_days.items()
    ]
    return max(days, default=date.max)


def categories_of(age: Age, periods: Mapping[FileClass, Keeping]) -> str:
    """`B10`, or `B10 i B25` where its classes differ."""
    return " i ".join(sorted({periods[kind].category for kind in age.last_days}))


def why_not_destroy(age: Age, periods: Mapping[FileClass, Keeping], on: date) -> str | None:
    """The words of the refusal; None when the file may go."""
    if age.going_on:
        return (
            f"Sprawa {age.mark} nie jest zamknięta: {', '.join(age.going_on)}. Najpierw to zakończ."
        )
    if not age.last_days:
        return f"W sprawie {age.mark} nie ma żadnego dnia, od którego można liczyć okres."
    first = destroyable_from(age, periods)
    if on < first:
        return (
            f"Okres przechowywania sprawy {age.mark} jeszcze trwa. Akta wolno usunąć"
            f" najwcześniej {short(first)}."
        )
    return None


@dataclass(frozen=True, slots=True)
class BreachFacts:
    """What is known of a breach, as far as its deadline and its closing go."""

    noticed_at: datetime
    is_described: bool = False
    to_office: str = ""
    office_told_at: datetime | None = None
    to_people: str = ""
    people_told: bool = False
    closed: bool = False

    @property
    def by(self) -> datetime:
        return notify_by(self.noticed_at)

    @property
    def is_ticking(self) -> bool:
        """The office is yet to be told, or it is yet to be decided."""
        open_yet = self.to_office != YesNo.NO and self.office_told_at is None
        return open_yet and not self.closed


def clock(told: BreachFacts, now: datetime) -> str:
    """How the 72 hours stand, in a sentence; moments in the time of the office."""
    by = moment(told.by)
    if told.office_told_at is not None:
        is_late = _left(told.by, told.office_told_at) < timedelta()
        late = "po terminie" if is_late else "w terminie"
        return f"Zgłoszono UODO {moment(told.office_told_at)}, {late} (do {by})."
    if not told.is_ticking:
        return f"Nie zgłasza się UODO. Termin był do {by}."
    left = _left(told.by, now)
    if left < timedelta():
        return f"Termin zgłoszenia UODO minął {by}. Zgłoś mimo to i napisz, dlaczego później."
    return f"{_remaining(left)}. Zgłoszenie UODO do {by}."


def _left(by: datetime, now: datetime) -> timedelta:
    """Real hours, whatever the clocks were set to in between."""
    return by.astimezone(UTC) - now.astimezone(UTC)


def _remaining(left: timedelta) -> str:
    hours = int(left.total_seconds()) // 3600
    if hours == 0:
        return "Została mniej niż godzina"
    words = counted(hours, noun("godzina"))
    verb = "Została" if hours == 1 else "Zostały" if words.endswith("godziny") else "Zostało"
    return f"{verb} {words}"


def moment(at: datetime) -> str:
    return f"{at:%d.%m.%Y, %H:%M}"


def why_not_close(told: BreachFacts) -> str | None:
    """The first thing that is missing, in words."""
    if not told.is_described:
        return "Opisz najpierw, kogo i jakich danych to dotyczy, jakie są skutki i co zrobiono."
    if not told.to_office or not told.to_people:
        return "Rozstrzygnij najpierw, czy zgłosić naruszenie UODO i czy zawiadomić osoby."
    if told.is_ticking:
        return "Naruszenie ma być zgłoszone UODO. Wpisz, kiedy je zgłoszono."
    if told.to_people == YesNo.YES and not told.people_told:
        return "Osoby mają być zawiadomione. Wpisz, kiedy to zrobiono."
    return None


def state(told: BreachFacts) -> str:
    if told.closed:
        return "zamknięte"
    if told.is_ticking:
        return "do zgłoszenia" if told.to_office else "do rozstrzygnięcia"
    return "do zamknięcia"

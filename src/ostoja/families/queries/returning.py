"""What a new application of a family that comes back can begin with."""

from dataclasses import dataclass, field
from datetime import date

from ostoja.families.enums import PlacementRisk
from ostoja.families.models import Application, Closing, Family, MonitoringCheck
from ostoja.families.queries.closings import closings_of, worried
from ostoja.families.queries.scoped import members_on
from ostoja.polish.dates import short


@dataclass(frozen=True, slots=True)
class BroughtOver:
    """Fields of the form, and where they come from in words; nothing for a family that is new."""

    entries: dict[str, object] = field(default_factory=dict)
    words: str = ""


def brought_over(family: Family, on: date) -> BroughtOver:
    """From the last application, the end of the work and a check that found reason to worry."""
    last = family.applications.exclude(sent_on=None).order_by("sent_on", "id").last()
    if last is None:
        return BroughtOver()
    end, check = closings_of(family).first(), worried(family)
    entries = _from_application(last) | _from_closing(end) | _from_check(check)
    sources = [f"z wniosku z {short(last.received_on)}"]
    sources += [f"z zakończenia pracy {short(end.closed_on)}"] if end else []
    sources += [f"ze sprawdzenia {short(check.done_on)}"] if check and check.done_on else []
    names = ", ".join(str(one.person) for one in members_on(family, on)) or "nikt"
    words = (
        f"Wpisaliśmy dane {', '.join(sources)}. Przeczytaj je i popraw."
        f" Skład rodziny bierzemy z jej karty: {names}."
    )
    return BroughtOver(entries, words)


def _from_application(last: Application) -> dict[str, object]:
    names = ("difficulties", "description", "former_help", "expected_help", "risk", "risk_reasons")
    return {name: getattr(last, name) for name in names}


def _from_closing(end: Closing | None) -> dict[str, object]:
    if end is None:
        return {}
    spell = end.family.assignments.filter(ended_on=end.closed_on).order_by("started_on").first()
    since = f" od {short(spell.started_on)}" if spell else ""
    said = f"Praca z asystentem{since} do {short(end.closed_on)}: {end.get_reason_display()}."
    return {"former_help": " ".join(filter(None, (said, end.final_words)))}


def _from_check(check: MonitoringCheck | None) -> dict[str, object]:
    if check is None or check.done_on is None:
        return {}
    seen = f"Sprawdzenie {short(check.done_on)}: {check.situation}"
    return {"risk": PlacementRisk.POSSIBLE, "risk_reasons": seen}

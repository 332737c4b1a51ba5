"""Assessments, closings and looks at a family as text."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.urls import reverse

from ostoja.families.models import (
    Assessment,
    Closing,
    Monitoring,
    MonitoringCheck,
    PlanGoal,
    Visit,
)
from ostoja.families.papers.month_rows import agreed
from ostoja.families.queries.closings import final_assessment
from ostoja.families.rules.assessments import Term
from ostoja.polish.dates import short

TYPED = (
    "assessed_on cooperation cooperation_words children children_words risk risk_words conclusion"
).split()


def term_words(terms: list[Term], on: date) -> tuple[str, str]:
    """The next term in words, with its tone."""
    if not terms:
        return "nie dotyczy", ""
    due_on = terms[-1].due_on
    days = (due_on - on).days
    if days < 0:
        return f"po terminie od {short(due_on)}", "error"
    return f"do {short(due_on)}", "warn" if days <= 30 else "info"  # noqa: PLR2004 # the first reminder


def assessment_rows(found: Iterable[Assessment]) -> list[tuple[str, list[str]]]:
    """Address and cells: day, term, whether in time, conclusion, head."""
    return [
        (
            reverse("families:assessment", args=(one.family_id, one.pk)),
            [
                short(one.assessed_on),
                short(one.due_on),
                "po terminie" if one.is_late else "w terminie",
                one.get_conclusion_display() or "–",
                _head(one),
            ],
        )
        for one in found
    ]


def _head(one: Assessment) -> str:
    if one.read_on:
        return f"przyjęto {short(one.read_on)}"
    return f"przekazano {short(one.handed_on)}" if one.handed_on else "w opracowaniu"


def assessment_facts(one: Assessment) -> list[dict[str, str]]:
    found = [
        ("Okres", f"{short(one.period_from)}–{short(one.assessed_on)}"),
        ("Najpóźniej", f"{short(one.due_on)}, {'po terminie' if one.is_late else 'w terminie'}"),
        ("Asystent", one.assistant),
        ("Współpraca", _said(one.get_cooperation_display(), one.cooperation_words)),
        ("Sytuacja dzieci", _said(one.get_children_display(), one.children_words)),
        ("Ryzyko", _said(one.get_risk_display(), one.risk_words)),
        ("Wniosek", one.get_conclusion_display()),
        ("Kierownik", _head(one)),
        ("Uwagi kierownika", one.remarks),
    ]
    return [{"label": label, "value": value, "url": ""} for label, value in found]


def _said(scale: str, words: str) -> str:
    return ". ".join(filter(None, (scale, words)))


def result_rows(one: Assessment) -> list[list[str]]:
    """Cells: goal, result, what it is seen by."""
    results = sorted(one.results.all(), key=lambda result: result.goal.position)
    return [
        [f"{r.goal.position}. {r.goal.text}", r.get_result_display(), r.words or "–"]
        for r in results
    ]


def assessment_entries(one: Assessment | None, on: date) -> dict[str, object]:
    if one is None:
        return {"assessed_on": on}
    entries: dict[str, object] = {name: getattr(one, name) for name in TYPED}
    return entries | _results(one)


def visit_lines(by_goal: Mapping[PlanGoal, list[Visit]]) -> dict[PlanGoal, list[str]]:
    """What stands beside each goal: its visits in a line each."""
    return {
        goal: [f"{short(one.held_on)}: {agreed(one)}" for one in visits]
        for goal, visits in by_goal.items()
    }


OF_CLOSING = "closed_on reason reason_words final_words notified no_monitoring_why".split()


def closing_entries(one: Closing) -> dict[str, object]:
    """A closing as its form would show it."""
    entries: dict[str, object] = {name: getattr(one, name) for name in OF_CLOSING}
    watch = one.family.monitorings.filter(closing=one).order_by("id").first()
    months = _months(watch) if watch else 0
    entries["months"] = str(months)
    if watch:
        entries["watcher"] = watch.watcher
        entries["every_months"] = str(months // max(watch.checks.count(), 1))
    return entries | _results(final_assessment(one))


def _months(watch: Monitoring) -> int:
    first, last = watch.began_on, watch.until
    return 12 * (last.year - first.year) + last.month - first.month


def _results(one: Assessment | None) -> dict[str, object]:
    entries: dict[str, object] = {}
    for result in one.results.all() if one else ():
        entries[f"result_{result.goal.position}"] = result.result
        entries[f"words_{result.goal.position}"] = result.words
    return entries


def closing_facts(one: Closing) -> list[dict[str, str]]:
    reason = _said(one.get_reason_display(), one.reason_words)
    found = [
        ("Dzień", short(one.closed_on)),
        ("Powód", reason),
        ("Ocena końcowa", one.final_words),
        ("Kogo powiadomiono", one.notified),
        ("Dlaczego bez monitorowania", one.no_monitoring_why),
    ]
    return [{"label": label, "value": value, "url": ""} for label, value in found if value]


def monitoring_rows(found: Monitoring, on: date) -> list[tuple[str, list[str]]]:
    """Address and cells: term, state, what was found."""
    return [
        (
            reverse("families:check", args=(found.family_id, one.pk)),
            [short(one.due_on), _state(one, on), one.situation or "–"],
        )
        for one in found.checks.all()
    ]


def _state(one: MonitoringCheck, on: date) -> str:
    if one.done_on:
        risk = ", są powody do niepokoju" if one.risk else ""
        return f"sprawdzono {short(one.done_on)}, {one.done_by}{risk}"
    return "po terminie" if one.due_on < on else "zaplanowane"

"""Breaches as text: the register, the clock, the list of things to do."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from ostoja.oversight.enums import YesNo
from ostoja.oversight.models import Breach
from ostoja.oversight.queries.breaches import told_of
from ostoja.oversight.rules import clock, moment, state

DONE, TO_DO = ("zrobione", "done"), ("do zrobienia", "info")


def breach_rows(breaches: Iterable[Breach]) -> list[tuple[str, list[str]]]:
    """Address and cells: number, noticed, deadline, told, state."""
    rows = []
    for one in breaches:
        told = told_of(one)
        cells = [
            one.number,
            moment(told.noticed_at),
            moment(told.by),
            moment(told.office_told_at) if told.office_told_at else "–",
            state(told),
        ]
        rows.append((reverse("oversight:breach", args=(one.pk,)), cells))
    return rows


def breach_clock(breach: Breach, now: datetime) -> dict[str, str]:
    """The sentence and its tone: red once the deadline passed."""
    told = told_of(breach)
    tone = "warn" if told.is_ticking else "done"
    if told.is_ticking and now > told.by:
        tone = "error"
    return {"words": clock(told, timezone.localtime(now)), "tone": tone}


def breach_tasks(breach: Breach) -> list[dict[str, str]]:
    """What art. 33 and 34 ask, and what of it is there."""
    described = reverse("oversight:describe_breach", args=(breach.pk,))
    decided = reverse("oversight:decide_breach", args=(breach.pk,))
    told = told_of(breach)
    steps = (
        ("Kogo dotyczą dane i ilu osób", described, breach.people),
        ("Jakie to dane i ile wpisów", described, breach.records),
        ("Możliwe skutki", described, breach.consequences),
        ("Co zrobiono i co się zrobi", described, breach.measures),
        ("Czy zgłosić Prezesowi UODO", decided, breach.to_office),
        ("Zgłoszenie Prezesowi UODO", decided, not told.is_ticking),
        ("Czy zawiadomić osoby", decided, breach.to_people),
        ("Zawiadomienie osób", decided, told.people_told or breach.to_people == YesNo.NO),
    )
    return [
        _task(title, "" if told.closed else url, done=bool(there)) for title, url, there in steps
    ]


def _task(title: str, url: str, *, done: bool) -> dict[str, str]:
    status, tone = DONE if done else TO_DO
    return {"title": title, "url": url, "hint": "", "status": status, "tone": tone}


def breach_facts(breach: Breach) -> list[dict[str, str]]:
    told = told_of(breach)
    said_of = {
        "Stwierdzono": moment(told.noticed_at),
        "Kto i jak zauważył": breach.noticed_by,
        "Co się stało": breach.happened,
        "Wpisał(a)": breach.entered_by,
        "Stan": state(told),
    }
    return [{"label": label, "value": value} for label, value in said_of.items()]


def description_entries(breach: Breach) -> dict[str, object]:
    names = (
        "happened",
        "when",
        "kinds",
        "people",
        "people_count",
        "records",
        "records_count",
        "consequences",
        "measures",
    )
    return {name: getattr(breach, name) for name in names}


def decision_entries(breach: Breach) -> dict[str, object]:
    told = told_of(breach).office_told_at
    names = (
        "to_office",
        "office_reasons",
        "late_reasons",
        "to_people",
        "people_reasons",
        "people_told_on",
    )
    moments = {"day": told.date() if told else None, "hour": told.time() if told else None}
    return {name: getattr(breach, name) for name in names} | moments

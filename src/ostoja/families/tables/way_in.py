"""The way to an assistant as text: concerns, applications, grounds, the waiting list."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.urls import reverse
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.families.enums import Basis, ConsentScope, Difficulty, Urgency
from ostoja.families.models import Application, Assignment, Consent, CourtOrder, Family
from ostoja.families.permissions import why_not_open
from ostoja.families.queries import Carried, HandOver, Waiting
from ostoja.families.tables.listing import link_prefix
from ostoja.law.caseload import CASELOAD_LIMIT, Caseload, caseload, why_not_assign
from ostoja.law.way_in import decision_due
from ostoja.polish.agreement import Case, counted, form_after
from ostoja.polish.dates import short
from ostoja.polish.nouns import noun
from ostoja.polish.numerals import numeral


def waiting_rows(waiting: Iterable[Waiting], on: date) -> list[tuple[str, list[str]]]:
    """Address and cells: family, number, ground, urgency, the clock of the decision."""
    before, after = link_prefix("families:family")
    return [
        (
            f"{before}{one.application.family_id}{after}",
            [
                one.application.family.name,
                one.application.family.number,
                one.application.get_basis_display(),
                _urgency(one),
                _clock(one.application, on),
            ],
        )
        for one in waiting
    ]


def _urgency(waiting: Waiting) -> str:
    if waiting.is_by_court:
        return "pierwsza na liście"
    return str(Urgency(waiting.urgency).label) if waiting.is_on_list else "nowy wniosek"


def _clock(application: Application, on: date) -> str:
    """`dzień 6 z 14`, or how late the decision is."""
    assert application.sent_on is not None  # noqa: S101 # only sent ones wait
    due = decision_due(application.sent_on, is_for_life=application.basis == Basis.FOR_LIFE)
    sent = f"wysłany {short(application.sent_on)}"
    if on > due:
        return f"{sent}, termin minął {short(due)}"
    return f"{sent}, dzień {(on - application.sent_on).days} z {(due - application.sent_on).days}"


def assistant_choices(loads: Iterable[Carried], on: date) -> list[tuple[str, str]]:
    """Each assistant with the load of the day: `Maria Pomocna, 12 z 15 rodzin`."""
    return [(str(one.assistant.pk), f"{one.assistant}, {load_words(one, on)}") for one in loads]


def work_choices(work: Iterable[Assignment]) -> list[tuple[str, str]]:
    """Each spell of work as the label of a choice: `rodzina Nowak (OPS.1), od 1.02.2023`."""
    return [(str(one.pk), f"{one.family}, od {short(one.started_on)}") for one in work]


def hand_over_rows(found: Iterable[HandOver]) -> list[tuple[str, str]]:
    """Address of the undoing, and what it would undo."""
    return [(reverse("families:undo_hand_over", args=(one.key,)), _handed(one)) for one in found]


def _handed(one: HandOver) -> str:
    at = f"{timezone.localtime(one.made_at):%H:%M}"
    return f"{one.assistant}: {counted(one.families, noun('rodzina'))}, przekazane o {at}"


def load_words(carried: Carried, on: date) -> str:
    limit = CASELOAD_LIMIT.on(on)
    words = f"{carried.families} z {limit} {form_after(limit, noun('rodzina'), Case.GENITIVE)}"
    if why_not_assign(carried.families, on):
        return f"{words}: limit wyczerpany (art. 15 ust. 4)"
    if caseload(carried.families, on) is Caseload.WARNING:
        return f"{words}: blisko limitu"
    return words


def load_rows(loads: Iterable[Carried], on: date) -> list[tuple[str, list[str]]]:
    """Address of her families, and cells: assistant, contract, full time, since, load, account."""
    before, after = link_prefix("families:hand_over")
    return [
        (
            f"{before}{one.assistant.pk}{after}",
            [
                one.assistant.name,
                one.assistant.get_contract_display(),
                numeral(one.assistant.full_time_equivalent.normalize()),
                short(one.assistant.employed_from),
                load_words(one, on),
                "jest" if one.assistant.user_id else "brak",
            ],
        )
        for one in loads
    ]


def known_families(member: Member, families: Iterable[Family], on: date) -> list[tuple[str, str]]:
    """Case number, and the address for those who may open the file."""
    return [
        (
            one.number,
            "" if why_not_open(member, one, on) else reverse("families:family", args=(one.pk,)),
        )
        for one in families
    ]


def application_facts(application: Application) -> list[dict[str, str]]:
    """What the application says, in the order of the paper."""
    difficulties = ", ".join(Difficulty(one).label for one in application.difficulties)
    facts = (
        ("Podstawa", application.get_basis_display()),
        ("Kto wnosi", application.get_source_display()),
        ("Dzień wpływu", short(application.received_on)),
        ("Trudności", difficulties),
        ("Opis trudności", application.description),
        ("Dotychczasowa pomoc", application.former_help),
        ("Oczekiwana pomoc", application.expected_help),
        ("Ryzyko umieszczenia dziecka", application.get_risk_display()),
    )
    return [{"label": label, "value": value} for label, value in facts]


def ground_rows(
    consents: Sequence[Consent], orders: Sequence[CourtOrder]
) -> list[tuple[str, list[str]]]:
    """Key of a consent that can be withdrawn, and cells: what, of which day, on what, state."""
    rows = [
        (
            "" if one.withdrawn_on else str(one.pk),
            [
                f"zgoda ({one.given_by})",
                short(one.given_on),
                ", ".join(ConsentScope(scope).label for scope in one.scopes),
                f"wycofana {short(one.withdrawn_on)}" if one.withdrawn_on else "obowiązuje",
            ],
        )
        for one in consents
    ]
    return rows + [("", _order_cells(one)) for one in orders]


def _order_cells(order: CourtOrder) -> list[str]:
    reports = ", ".join(str(report) for report in order.reports.all())
    return [
        f"postanowienie sądu: {order.court}, {order.case_number}",
        short(order.issued_on),
        f"informacje dla sądu: {reports}" if reports else "",
        f"uchylone {short(order.ended_on)}" if order.ended_on else "obowiązuje",
    ]

"""From a concern to an assistant: what each step asks for, and what it refuses in words."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from factories import FamilyAssistantFactory, FamilyFactory, member_as
from factories.way_in import (
    ApplicationFactory,
    ConcernFactory,
    ConsentFactory,
    CourtOrderFactory,
    InterviewFactory,
)
from ostoja.accounts.enums import Role
from ostoja.database.keys import new_key
from ostoja.families import commands, queries
from ostoja.families.enums import Basis, Need, Outcome, Urgency
from ostoja.families.models import Application, Concern, Consent, Ruling
from ostoja.families.rules import Stage
from visitors import client_as, seen, text

pytestmark = pytest.mark.django_db
DAY = date(2023, 2, 1)


@pytest.fixture
def manager():
    return member_as(Role.MANAGER)


@pytest.fixture
def family(manager):
    return FamilyFactory(gmina=manager.gmina, children=2)


def refused(call, *args, **more):
    with pytest.raises(ValidationError) as refusal:
        call(*args, **more)
    return " ".join(refusal.value.messages)


def stage(family, on=DAY):
    return queries.stages_of(family.gmina, [family.pk], on)[family.pk]


CONCERN = {"source": "school", "received_on": date(2023, 1, 9), "reporter": "", "text": "Słowa."}
APPLICATION = {
    "basis": Basis.CONSENT,
    "source": "social_worker",
    "received_on": date(2023, 1, 18),
    "certificate_on": None,
    "difficulties": ["upbringing"],
    "description": "",
    "former_help": "",
    "expected_help": "",
    "risk": "none",
    "risk_reasons": "",
}


def test_whole_way_with_consent(manager, family):
    by = {"by": manager, "day": DAY}
    commands.record_concern(family, **CONCERN, **by)
    assert stage(family) is Stage.REPORTED
    interview = commands.order_interview(
        family, worker=manager.user, ordered_on=DAY, due_on=DAY + timedelta(14), **by
    )
    assert interview.concern is not None
    assert stage(family) is Stage.INTERVIEW_ORDERED
    commands.write_interview(
        interview, held_on=DAY, problems="p", resources="z", need=Need.ASSISTANT, reasons="", **by
    )
    assert stage(family) is Stage.INTERVIEWED
    application = commands.write_application(family, **APPLICATION, **by)
    assert "zgody rodziny (art. 8 ust. 3)" in refused(commands.send_application, application, **by)
    ConsentFactory(gmina=family.gmina, family=family)
    commands.send_application(application, **by)
    assert stage(family) is Stage.REQUESTED
    assistant = FamilyAssistantFactory(gmina=family.gmina)
    commands.assign_assistant(application, assistant, started_on=DAY, by=manager)
    assert stage(family) is Stage.RUNNING


def test_application_names_everything_it_lacks(manager):
    family = FamilyFactory(gmina=manager.gmina)
    typed = APPLICATION | {"difficulties": []}
    application = commands.write_application(family, **typed, by=manager, day=DAY)
    words = refused(commands.send_application, application, day=DAY, by=manager)
    for missing in ("zgody rodziny", "dzieci w składzie", "wywiadu", "powodu"):
        assert missing in words
    assert stage(family) is Stage.RECORDED


def test_interview_that_found_no_need_carries_no_application(manager, family):
    InterviewFactory(gmina=family.gmina, family=family, need=Need.NONE)
    ConsentFactory(gmina=family.gmina, family=family)
    application = commands.write_application(family, **APPLICATION, by=manager, day=DAY)
    assert "z którego wynika" in refused(
        commands.send_application, application, day=DAY, by=manager
    )
    assert stage(family) is Stage.NO_NEED


def test_for_life_needs_a_certificate_and_no_interview(manager):
    family = FamilyFactory(gmina=manager.gmina)
    ConsentFactory(gmina=family.gmina, family=family)
    typed = APPLICATION | {"basis": Basis.FOR_LIFE, "source": "family"}
    application = commands.write_application(family, **typed, by=manager, day=DAY)
    assert refused(commands.send_application, application, day=DAY, by=manager) == (
        "Brakuje: daty zaświadczenia lekarskiego."
    )
    typed |= {"certificate_on": date(2023, 1, 4)}
    application = commands.write_application(family, **typed, by=manager, day=DAY)
    assert commands.send_application(application, day=DAY, by=manager).sent_on == DAY


def test_withdrawn_consent_is_no_ground(manager):
    application = ApplicationFactory(gmina=manager.gmina)
    [consent] = application.family.consents.all()
    commands.withdraw_consent(consent, withdrawn_on=date(2023, 1, 25), day=DAY, by=manager)
    assistant = FamilyAssistantFactory(gmina=manager.gmina)
    assert "zgody rodziny" in refused(
        commands.assign_assistant, application, assistant, started_on=DAY, by=manager
    )


def test_refusal_asks_for_reasons_and_is_final(manager):
    application = ApplicationFactory(gmina=manager.gmina)
    by = {"day": DAY, "by": manager, "urgency": None}
    ask = {"outcome": Outcome.REFUSE, "reasons": " "}
    assert "Napisz, dlaczego" in refused(commands.rule_on, application, **ask, **by)
    commands.rule_on(application, outcome=Outcome.REFUSE, reasons="Rodzina sobie radzi.", **by)
    assert stage(application.family) is Stage.REFUSED
    words = refused(commands.rule_on, application, outcome=Outcome.WAIT, reasons="", **by)
    assert words == "Na ten wniosek jest już decyzja: odmówić, 01.02.2023."


def test_order_of_a_court_is_not_refused(manager):
    application = ApplicationFactory(gmina=manager.gmina, basis=Basis.COURT_ORDER)
    words = refused(
        commands.rule_on,
        application,
        outcome=Outcome.REFUSE,
        reasons="Nie.",
        urgency=None,
        day=DAY,
        by=manager,
    )
    assert "Postanowienie sądu wykonuje się" in words


def test_waiting_list_begins_with_the_court_then_urgency_then_day(manager):
    def waits(urgency, day, **more):
        application = ApplicationFactory(gmina=manager.gmina, sent_on=day, **more)
        asked = {"outcome": Outcome.WAIT, "reasons": "", "urgency": urgency}
        commands.rule_on(application, **asked, day=DAY, by=manager)
        return application

    low = waits(Urgency.LOW, date(2023, 1, 20))
    late = waits(Urgency.HIGH, date(2023, 1, 29))
    early = waits(Urgency.HIGH, date(2023, 1, 25))
    court = waits(Urgency.LOW, date(2023, 1, 30), basis=Basis.COURT_ORDER)
    new = ApplicationFactory(gmina=manager.gmina, sent_on=date(2023, 1, 21))
    refusal = ApplicationFactory(gmina=manager.gmina)
    Ruling.objects.create(
        gmina=manager.gmina, application=refusal, made_on=DAY, outcome=Outcome.REFUSE
    )
    ApplicationFactory(gmina=manager.gmina, unsent=True)
    found = queries.applications_waiting(manager, DAY)
    assert [one.application for one in found] == [court, early, late, new, low]
    assert [one.is_on_list for one in found] == [True, True, True, False, True]


@pytest.mark.parametrize(
    ("call", "model", "typed"),
    [
        (commands.record_concern, Concern, CONCERN),
        (commands.write_application, Application, APPLICATION),
        (
            commands.record_consent,
            Consent,
            {"given_on": DAY, "given_by": "matka", "scopes": ["home"], "form": "paper"},
        ),
    ],
)
def test_same_form_twice_is_one_row(manager, family, call, model, typed):
    key = new_key()
    rows = [call(family, **typed, day=DAY, by=manager, key=key) for _ in range(2)]
    assert rows[0] == rows[1]
    assert model.objects.filter(gmina=family.gmina, pk=key).count() == 1


def test_nothing_is_recorded_of_a_day_to_come(manager, family):
    later = DAY + timedelta(days=1)
    by = {"day": DAY, "by": manager}
    typed = CONCERN | {"received_on": later}
    assert "w przyszłości" in refused(commands.record_concern, family, **typed, **by)
    assert not family.concerns.exists()


def test_interview_cannot_be_ordered_before_the_concern_or_twice(manager, family):
    ConcernFactory(gmina=family.gmina, family=family, received_on=DAY)
    asked = {"worker": manager.user, "due_on": DAY + timedelta(14), "day": DAY, "by": manager}
    early = DAY - timedelta(1)
    words = refused(commands.order_interview, family, ordered_on=early, **asked)
    assert words == "Zgłoszenie wpłynęło dopiero 01.02.2023."
    commands.order_interview(family, ordered_on=DAY, **asked)
    assert "już zlecony" in refused(commands.order_interview, family, ordered_on=DAY, **asked)


def test_sent_application_is_not_written_over_and_holds_its_interview(manager):
    application = ApplicationFactory(gmina=manager.gmina)
    words = refused(
        commands.write_application, application.family, **APPLICATION, day=DAY, by=manager
    )
    assert "Czeka już wniosek z 18.01.2023" in words
    findings = {"held_on": DAY, "problems": "", "resources": "", "need": Need.NONE, "reasons": ""}
    assert "Zleć nowy wywiad" in refused(
        commands.write_interview, application.interview, **findings, day=DAY, by=manager
    )


def test_court_order_keeps_the_days_of_its_reports(manager, family):
    order = commands.record_court_order(
        family,
        court="Sąd Rejonowy",
        case_number="III Nsm 1/23",
        issued_on=DAY,
        report_days=[date(2023, 5, 1), date(2023, 8, 1)],
        day=DAY,
        by=manager,
    )
    assert [str(one) for one in order.reports.order_by("due_on")] == ["01.05.2023", "01.08.2023"]
    assert queries.court_order_on(family, DAY) == order
    assert str(CourtOrderFactory(case_number="III Nsm 2/23")) == "III Nsm 2/23 z 05.01.2023"


def test_application_that_two_write_shows_both_versions():
    worker = client_as(Role.SOCIAL_WORKER)
    row = ApplicationFactory(gmina=worker.gmina, unsent=True)
    form = reverse("families:application", args=(row.family_id,))
    sent = {
        "key": row.pk,
        "seen": seen(worker.get(form)),
        "basis": row.basis,
        "source": row.source,
        "received_on": "18.1.2023",
        "risk": row.risk,
    }
    manager = client_as(Role.MANAGER, worker.gmina)
    assert manager.post(form, sent | {"description": "Kierownik."}).status_code == 302
    answer = worker.post(form, sent | {"description": "Pracownica."})
    row.refresh_from_db()
    assert row.description == "Kierownik."
    assert "Kierownik.</td>" in text(answer)
    assert "Pracownica.</textarea>" in text(answer)


def test_typing_of_an_application_comes_back_until_it_is_saved():
    worker = client_as(Role.SOCIAL_WORKER)
    family = ApplicationFactory(gmina=worker.gmina, unsent=True).family
    form = reverse("families:application", args=(family.pk,))
    worker.post(reverse("keep_draft"), {"_page": form, "description": "Zaczęte przed wyjściem."})
    assert "Zaczęte przed wyjściem.</textarea>" in text(worker.get(form))

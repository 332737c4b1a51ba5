"""The review finds the files whose time is over, two persons destroy them, one cannot."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from factories import (
    AssignmentFactory,
    BureauReportFactory,
    ClosingFactory,
    DestroyedFileFactory,
    FamilyFactory,
    GminaFactory,
    HouseholdMemberFactory,
    NoteFactory,
    NoteLineFactory,
    StayFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.audit.queries import shown_in
from ostoja.audit.verification import verify
from ostoja.blocks.readers import read
from ostoja.database.keys import new_key
from ostoja.families.models import Family
from ostoja.foster.enums import EndReason
from ostoja.oversight import commands
from ostoja.oversight.enums import FileClass
from ostoja.oversight.models import Destruction
from ostoja.oversight.queries.keeping import ages_of
from visitors import client_as, confirmed, text

KEEPING, PROPOSE = reverse("oversight:keeping"), reverse("oversight:propose")
CONSENT = {"consent": "OK.421.7.2026", "consent_on": "2.3.2026"}


@pytest.fixture
def gmina(db):
    return GminaFactory()


@pytest.fixture
def old(gmina):
    """Accompanied in 2013 and closed the same year; kept until the end of 2023."""
    family = FamilyFactory(gmina=gmina, name="Wierzba", number="RW.7.2013")
    HouseholdMemberFactory(gmina=gmina, family=family, person__born_on=date(2010, 4, 4))
    days = {"started_on": date(2013, 1, 10), "ended_on": date(2013, 6, 30)}
    AssignmentFactory(gmina=gmina, family=family, **days)
    ClosingFactory(gmina=gmina, family=family, closed_on=date(2013, 6, 30))
    return family


@pytest.fixture
def head(gmina):
    return confirmed(client_as(Role.MANAGER, gmina))


@pytest.fixture
def inspector(gmina):
    return confirmed(client_as(Role.INSPECTOR, gmina))


def propose(client, *families):
    return client.post(PROPOSE, key() | {"chosen": [str(one.pk) for one in families]})


def key():
    return {"key": str(new_key())}


def age(family):
    return ages_of(family.gmina, [family.pk])[0]


def test_review_offers_the_old_file_and_notes_whom_it_named(gmina, old, head):
    recent = FamilyFactory(gmina=gmina)
    ClosingFactory(gmina=gmina, family=recent, closed_on=date(2020, 1, 1))
    page = text(head.get(KEEPING))
    assert "RW.7.2013, rodzina Wierzba" in page
    assert "wolno usunąć od 01.01.2024" in page
    assert recent.number not in page
    assert "1, najbliższa do 01.01.2031" in page
    last = Event.objects.filter(gmina_id=gmina.pk).last()
    assert last.purpose == "przegląd akt do usunięcia"
    assert shown_in(gmina.pk, [last])[last.people] == [old.pk]


def test_family_just_typed_has_no_end_to_count_from(gmina, head):
    HouseholdMemberFactory(gmina=gmina, since=date(1980, 1, 1))
    assert "Żadnych akt nie można jeszcze usunąć" in text(head.get(KEEPING))


def test_any_later_day_in_the_file_moves_its_end(gmina, old):
    assert age(old).last_days == {FileClass.FAMILY: date(2013, 6, 30)}
    days = {"started_on": date(2013, 7, 1), "ended_on": date(2015, 2, 1)}
    stay = StayFactory(gmina=gmina, family=old, end_reason=EndReason.RETURN, **days)
    assert age(old).last_days[FileClass.CARE] == date(2015, 2, 1)
    note = NoteFactory(
        gmina=gmina, issued_on="2015-02-01", received_on="2015-02-03", paid_on="2016-01-05"
    )
    line = {"placement__stay": stay, "first_day": "2015-01-01", "last_day": "2015-01-31"}
    NoteLineFactory(gmina=gmina, note=note, **line)
    assert age(old).last_days[FileClass.CARE] == date(2016, 1, 5)


def debt_at_a_bureau(family):
    fee = {"notice__fee__stay__family": family, "notice__fee__stay__started_on": date(2013, 1, 1)}
    BureauReportFactory(gmina=family.gmina, **fee)


@pytest.mark.parametrize(
    ("open_it", "why"),
    [
        (lambda family: AssignmentFactory(gmina=family.gmina, family=family), "praca asystenta"),
        (lambda family: StayFactory(gmina=family.gmina, family=family), "jest w pieczy"),
        (debt_at_a_bureau, "dług jest zgłoszony do biura"),
    ],
)
def test_open_case_is_refused_in_words(gmina, old, head, open_it, why):
    open_it(old)
    page = text(propose(head, old))
    assert "Sprawa RW.7.2013 nie jest zamknięta" in page
    assert why in page
    assert not Destruction.objects.filter(gmina=gmina).exists()


def test_period_that_runs_is_refused_in_words(gmina, old, head):
    ClosingFactory(gmina=gmina, family=old, closed_on=date(2022, 5, 5))
    page = text(propose(head, old))
    assert "Okres przechowywania sprawy RW.7.2013 jeszcze trwa" in page
    assert "najwcześniej 01.01.2033" in page


def test_two_persons_destroy_and_the_chain_stands(gmina, old, head, inspector):
    children = [member.person_id for member in old.members.all()]
    page = head.get(propose(head, old).url)
    assert "Ten wniosek jest Twój" in text(page)
    address = reverse("oversight:carry_out", args=(page.context["one"].pk,))
    assert "Akta usuwa druga osoba" in text(head.post(address, CONSENT))
    assert Family.objects.filter(pk=old.pk).exists()
    assert "Usunięto akta" in text(inspector.post(address, CONSENT, follow=True))
    assert not Family.objects.filter(pk=old.pk).exists()
    assert verify(gmina.pk).fault is None
    seen = reverse("oversight:event", args=(Event.objects.filter(gmina_id=gmina.pk).count(),))
    assert inspector.get(seen).status_code == 200
    assert len(children) == 1
    again = inspector.post(address, CONSENT)
    assert again.status_code == 302


def test_password_is_asked_for_again_before_anything_is_destroyed(gmina, old, head):
    address = propose(head, old).url + "wykonaj/"
    hurried = client_as(Role.INSPECTOR, gmina)
    assert hurried.post(address, CONSENT).url.startswith("/konto/potwierdz/")
    assert Family.objects.filter(pk=old.pk).exists()


def test_two_roles_of_one_person_are_not_two_persons(gmina, old, head):
    made = commands.propose(head.member, [old.pk], timezone.localdate())
    with pytest.raises(ValidationError, match="druga osoba"):
        commands.carry_out(
            made, consent="x", consent_on=date(2026, 1, 1), on=timezone.localdate(), by=head.member
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        Destruction.objects.filter(pk=made.pk).update(
            done_at=timezone.now(), done_by=made.proposed_by, consent="x", consent_on="2026-01-01"
        )


def test_case_opened_after_the_proposal_stops_all_of_it(gmina, old, head, inspector):
    other = FamilyFactory(gmina=gmina)
    ClosingFactory(gmina=gmina, family=other, closed_on=date(2012, 5, 5))
    made = Destruction.objects.get(pk=propose(head, old, other).url.split("/")[-2])
    AssignmentFactory(gmina=gmina, family=old)
    page = text(inspector.post(reverse("oversight:carry_out", args=(made.pk,)), CONSENT))
    assert "Sprawa RW.7.2013 nie jest zamknięta" in page
    assert Family.objects.filter(pk__in=[old.pk, other.pk]).count() == 2


def test_same_file_is_not_proposed_twice_and_may_be_withdrawn(gmina, old, head, inspector):
    first = propose(head, old).url
    assert "czekają już na usunięcie" in text(propose(inspector, old))
    inspector.post(f"{first}wycofaj/")
    assert "Wycofanego" not in text(inspector.get(first))
    assert propose(inspector, old).status_code == 302


def test_consent_from_the_future_and_without_a_sign_is_refused(gmina, old, head, inspector):
    address = propose(head, old).url + "wykonaj/"
    page = text(inspector.post(address, {"consent": "", "consent_on": "31.12.2098"}))
    assert "Bez jego zgody akt nie usuwamy" in page
    assert "nie może być z przyszłości" in text(
        inspector.post(address, {"consent": "OK.1", "consent_on": "31.12.2034"})
    )
    assert Family.objects.filter(pk=old.pk).exists()


def test_list_before_and_protocol_after_name_the_file_and_no_person(gmina, old, head, inspector):
    made = propose(head, old).url
    before = words_of(head.get(f"{made}docx/"))
    inspector.post(f"{made}wykonaj/", CONSENT)
    after = words_of(head.get(f"{made}docx/"))
    assert "Spis akt do usunięcia" in before
    assert "Protokół usunięcia akt" in after
    for told in ("RW.7.2013", "B10", "30.06.2013", "01.01.2024", head.member.user.email):
        assert told in before
        assert told in after
    assert "OK.421.7.2026" in after
    assert "przydziały" in after
    assert "Wierzba" not in before + after


def words_of(response):
    document = read(response.content, "protokol.docx")
    return f"{document.title}\n" + "\n".join(str(block) for block in document.blocks)


def test_own_list_of_classes_governs_from_its_day(gmina, old, head):
    address = reverse("oversight:set_period", args=("family",))
    typed = {"symbol": "5012", "category": "B25", "basis": "wykaz akt", "valid_from": "1.1.2020"}
    head.post(address, {**typed, "years": "25"} | key())
    assert "B25, 5012" in text(head.get(KEEPING))
    assert "najwcześniej 01.01.2039" in text(propose(head, old))
    page = text(head.post(address, {**typed, "years": "4", "valid_from": "2.1.2020"} | key()))
    assert "Okres nie może być krótszy niż 5 lat" in page


def test_proposal_of_another_gmina_is_not_there(head):
    other = DestroyedFileFactory().destruction
    assert head.get(reverse("oversight:destruction", args=(other.pk,))).status_code == 404


def test_nobody_but_the_head_and_the_inspector_may(gmina):
    assistant = member_as(Role.ASSISTANT, gmina)
    assert "usuwać akta po terminie" not in {right.label for right in assistant.rights}

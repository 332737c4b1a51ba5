"""Pages of authorisations and of the roles in plain words."""

import io
import zipfile

import pytest

from factories import member_as
from ostoja.accounts.enums import Right, Role
from ostoja.accounts.models import Authorisation
from ostoja.accounts.rules import RIGHTS
from ostoja.accounts.tables import roles_in_words
from visitors import client_as, client_of, text

pytestmark = pytest.mark.django_db
PAPER = {
    "number": "5/2026",
    "scope": "families",
    "issued_by": "Wójt Gminy",
    "issued_on": "2.11.2026",
    "valid_from": "2.11.2026",
    "valid_to": "31.12.2026",
    "pledged_on": "",
}


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to("2026-11-27 09:00:00+01:00", tick=False)


@pytest.fixture
def manager():
    return client_as(Role.MANAGER)


@pytest.fixture
def assistant(manager):
    return member_as(Role.ASSISTANT, manager.gmina, authorised=False)


def test_from_issuing_over_paper_to_the_first_family(manager, assistant):
    form = f"/osoby/{assistant.user.pk}/upowaznienie/"
    assert 'value="1/2026"' in text(manager.get(form))
    page = manager.post(form, PAPER | {"key": key_on(manager.get(form))})
    paper = page.url
    assert "czeka na zobowiązanie do poufności" in text(manager.get(paper))
    browser = client_of(assistant.user)
    assert browser.get("/rodziny/").status_code == 403
    manager.post(f"{paper}zobowiazanie/", {"pledged_on": "27.11.2026"})
    assert browser.get("/rodziny/").status_code == 200
    manager.post(f"{paper}cofnij/")
    assert browser.get("/rodziny/").status_code == 403
    assert "cofnięte 27.11.2026" in text(manager.get("/upowaznienia/"))


def key_on(page):
    return text(page).split('name="key" value="')[1].split('"')[0]


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_paper_to_sign_carries_the_scope_and_the_pledge(manager, kind):
    paper = Authorisation.objects.get(gmina=manager.gmina)
    response = manager.get(f"/upowaznienia/{paper.pk}/upowaznienie.{kind}")
    assert response.headers["Content-Disposition"].startswith("attachment")
    if kind == "pdf":
        assert response.content.startswith(b"%PDF")
        return
    word = zipfile.ZipFile(io.BytesIO(response.content)).read("word/document.xml").decode()
    words = word.replace("\N{NO-BREAK SPACE}", " ")
    for said in (paper.number, "wszystkie dane osobowe", "Zobowiązanie do poufności", "art. 29"):
        assert said in words


def test_unknown_kind_of_file_is_not_there(manager):
    paper = Authorisation.objects.get(gmina=manager.gmina)
    assert manager.get(f"/upowaznienia/{paper.pk}/upowaznienie.exe").status_code == 404


def test_pledge_ahead_of_today_is_refused_at_its_field(manager, assistant):
    form = f"/osoby/{assistant.user.pk}/upowaznienie/"
    paper = manager.post(form, PAPER | {"key": key_on(manager.get(form))}).url
    page = text(manager.post(f"{paper}zobowiazanie/", {"pledged_on": "28.11.2026"}))
    assert "Zobowiązanie nie może być podpisane w przyszłości" in page


def test_manager_is_told_that_nobody_authorises_oneself(manager):
    form = f"/osoby/{manager.member.user.pk}/upowaznienie/"
    refused = manager.post(form, PAPER | {"key": key_on(manager.get(form))})
    assert refused.status_code == 403
    assert "sam sobie" in text(refused)


def test_inspector_reads_the_register_and_issues_nothing(manager, assistant):
    inspector = client_as(Role.INSPECTOR, manager.gmina)
    assert "Rejestr upoważnień" in text(inspector.get("/upowaznienia/"))
    assert inspector.get(f"/osoby/{assistant.user.pk}/upowaznienie/").status_code == 403


@pytest.mark.parametrize("role", Role)
def test_page_of_roles_says_what_the_table_of_rights_says(manager, role):
    [told] = [one for one in roles_in_words() if one.name == role.label]
    assert set(told.may) == {right.label for right in RIGHTS[role]}
    assert {right.label for right in Right} - set(told.may) <= set(told.may_not)
    page = text(manager.get("/role/"))
    assert all(right.label in page for right in Right)


def test_administrator_sees_no_case_and_the_controller_reads_chosen_families():
    told = {one.name: one for one in roles_in_words()}
    assert told["administrator"].sees == ()
    assert told["kontroler zewnętrzny"].sees == (
        "rodziny wybrane przez kierownika, tylko do czytania, do dnia końca kontroli",
    )
    assert "zapisywać pracę z rodziną" in told["kontroler zewnętrzny"].may_not
    assert "zobaczyć: numery PESEL" in told["księgowa"].may_not

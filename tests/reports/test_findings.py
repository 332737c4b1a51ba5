"""What the proofreader says of our own draft, and what was let stand with a reason."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from ostoja.reports import checks, commands, files
from ostoja.reports.enums import Form, Part
from ostoja.reports.models import Acceptance
from ostoja.reports.queries import year_of
from visitors import client_as, text

pytestmark = pytest.mark.django_db
WRONG = "Spotkanie odbyło się 07.13.05.2023 r."


@pytest.fixture
def whole():
    found = whole_gmina(signed=False)
    write(found, WRONG)
    return found


def write(whole, words):
    version = whole.report.words.get(part=Part.INTRODUCTION).version
    commands.save_words(
        whole.report, part=Part.INTRODUCTION, text=words, version=version, by=whole.manager
    )


def told(whole):
    found = checks.findings(year_of(whole.gmina, whole.report.year))
    return next(one for one in found if one.rule == "malformed-date")


def let_stand(whole, finding, reason="Tak w piśmie."):
    return commands.accept_finding(
        whole.gmina,
        whole.report,
        rule=finding.rule,
        block=finding.block,
        quote=finding.quote,
        reason=reason,
        by=whole.manager,
    )


def test_draft_is_proofread_with_our_own_checks(whole):
    found = checks.findings(year_of(whole.gmina, whole.report.year))
    assert {one.rule for one in found} >= {checks.OWN, "malformed-date"}
    assert told(whole).quote == "07.13.05.2023"
    assert told(whole).block == "wstep-1"
    assert told(whole).blocks


def test_accepted_finding_stays_accepted_for_the_same_text_only(whole):
    let_stand(whole, told(whole))
    write(whole, f"{WRONG} Było miło.")
    assert told(whole).accepted == "Tak w piśmie."
    write(whole, "Spotkanie odbyło się 08.14.05.2023 r.")
    assert told(whole).accepted == ""


def test_first_reason_stays(whole):
    first = let_stand(whole, told(whole))
    assert let_stand(whole, told(whole), "Inny.") == first
    assert Acceptance.objects.get().reason == "Tak w piśmie."


def test_finding_is_let_stand_on_the_page(whole):
    client = client_as(Role.COORDINATOR, whole.gmina)
    address = reverse("reports:findings", args=(whole.report.year,))
    page = text(client.get(address, {"waga": "error"}))
    mark = page.split('name="finding" value="')[1].split('"')[0]
    assert "Napisz, dlaczego" in text(client.post(address, {"finding": mark, "reason": " "}))
    page = text(client.post(address, {"finding": mark, "reason": "Tak w piśmie."}, follow=True))
    assert "Tak w piśmie." in page
    assert str(client.member) in page
    assert "tekst się zmienił" in text(client.post(address, {"finding": "inna", "reason": "a"}))
    assert client.get(address, {"waga": "inna"}).status_code == 404


def test_reader_sees_findings_and_cannot_let_them_stand(whole):
    client = client_as(Role.ASSISTANT, whole.gmina)
    page = text(client.get(reverse("reports:findings", args=(whole.report.year,))))
    assert "źle zapisana" in page
    assert "Zostaw tak" not in page


def test_findings_stand_beside_the_part_that_is_written(whole):
    client = client_as(Role.COORDINATOR, whole.gmina)
    year = whole.report.year
    page = text(client.get(reverse("reports:words", args=(year, Part.INTRODUCTION.value))))
    assert "Uwagi korektora do zapisanej treści" in page
    assert "07.13.05.2023" in page
    other = text(client.get(reverse("reports:words", args=(year, Part.NEEDS.value))))
    assert "źle zapisana" not in other


def test_error_is_mended_or_let_stand_before_signing(whole):
    with pytest.raises(ValidationError, match="Popraw tekst albo zostaw go z powodem"):
        commands.sign(whole.report, form=Form.LONG, by=whole.manager)
    assert not whole.report.editions.exists()
    write(whole, "Spotkanie odbyło się 07-13.05.2023 r.")
    assert commands.sign(whole.report, form=Form.LONG, by=whole.manager).number == 1


def test_warning_and_note_keep_nobody_from_signing(whole):
    write(whole, "W rodzinach wychowało się 3 dzieci. Kupiono „książki.")
    found = checks.findings(year_of(whole.gmina, whole.report.year))
    assert {"small-count", "unbalanced-marks"} <= {one.rule for one in found}
    assert commands.sign(whole.report, form=Form.LONG, by=whole.manager).number == 1


def test_sign_page_asks_for_each_error_and_leads_back(whole):
    client = client_as(Role.MANAGER, whole.gmina)
    address = reverse("reports:sign", args=(whole.report.year,))
    page = text(client.get(address))
    assert "Najpierw rozstrzygnij błędy" in page
    assert "Popraw tekst albo zostaw" in text(client.post(address, {"number": 1, "form": "long"}))
    mark = page.split('name="finding" value="')[1].split('"')[0]
    findings = reverse("reports:findings", args=(whole.report.year,)) + "?podpis=1"
    assert f'action="{findings}"' in page
    page = text(client.post(findings, {"finding": mark, "reason": "Tak w piśmie."}, follow=True))
    assert "Sprawdź przed podpisaniem" in page
    assert "Najpierw rozstrzygnij" not in page
    assert "Uwagi przyjęte z powodem: 1." in page


def test_error_in_the_same_words_is_asked_about_once(whole):
    write(whole, f"{WRONG}\nTak też 07.13.05.2023 r., i jeszcze 06.07.10.2023 r.")
    client = client_as(Role.MANAGER, whole.gmina)
    page = text(client.get(reverse("reports:sign", args=(whole.report.year,))))
    marks = [part.split('"')[0] for part in page.split('name="finding" value="')[1:]]
    assert len(marks) == 2
    findings = reverse("reports:findings", args=(whole.report.year,))
    client.post(findings, {"finding": marks[0], "reason": "Tak w piśmie."})
    assert Acceptance.objects.count() == 2
    assert "Najpierw rozstrzygnij" in text(
        client.get(reverse("reports:sign", args=(whole.report.year,)))
    )


def test_what_only_the_short_form_says_is_told_once(whole):
    found = checks.findings(year_of(whole.gmina, whole.report.year))
    marks = [(one.rule, one.block, one.quote) for one in found if one.rule != checks.OWN]
    assert len(marks) == len(set(marks))


def test_json_and_edition_carry_the_findings(whole):
    let_stand(whole, told(whole))
    [file] = files.report_files(year_of(whole.gmina, whole.report.year), Form.LONG, ["json"])
    [found] = [
        one for one in json.loads(file.content)["findings"] if one["rule"] == "malformed-date"
    ]
    assert {"rule", "severity", "message", "quote", "line", "block"} <= set(found)
    assert (found["severity"], found["accepted"]) == ("error", "Tak w piśmie.")
    edition = commands.sign(whole.report, form=Form.LONG, by=whole.manager)
    assert found in edition.findings


def test_acceptance_of_another_gmina_does_not_count(whole):
    other = whole_gmina(signed=False)
    write(other, WRONG)
    let_stand(other, told(other))
    assert told(whole).accepted == ""

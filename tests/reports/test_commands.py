"""Opening, writing and signing a report: versions, refusals, corrections."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from factories import (
    ClosingFactory,
    EntryFactory,
    GminaFactory,
    ProgrammeFactory,
    ResolutionFactory,
    TaskFactory,
    member_as,
)
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.reports import checks, commands
from ostoja.reports.enums import Form, Part
from ostoja.reports.figures import figure
from ostoja.reports.queries import (
    NoProgramme,
    editions_of,
    frozen,
    reports_for,
    words_of,
    year_of,
)
from ostoja.reports.tables import row_cells
from reports.cases import children_under_18_in_the_year

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    gmina = GminaFactory()
    ProgrammeFactory(gmina=gmina)
    return member_as(Role.MANAGER, gmina)


@pytest.fixture
def report(member):
    return commands.open_report(member.gmina, 2023, by=member)


def write(report, member, text="Treść.", *parts):
    for part in parts or (Part.INTRODUCTION, Part.NEEDS):
        commands.save_words(report, part=part, text=text, version=0, by=member)


@pytest.fixture
def complete(report, member):
    ResolutionFactory(gmina=member.gmina)
    write(report, member)
    return report


def sign(report, member, **more):
    with transaction.atomic():
        return commands.sign(report, form=Form.LONG, by=member, **more)


def actions(gmina):
    found = Event.objects.filter(gmina_id=gmina.pk).order_by("number")
    return list(found.values_list("action", flat=True))


def test_a_report_is_opened_once(member, report):
    assert commands.open_report(member.gmina, 2023, by=member) == report
    assert actions(member.gmina) == ["reports.report.opened"]
    assert list(reports_for(member)) == [report]
    assert list(reports_for(member_as(Role.MANAGER))) == []
    assert str(report) == "sprawozdanie za 2023 rok"


def test_a_report_of_a_year_without_programme_is_refused(member):
    with pytest.raises(NoProgramme):
        commands.open_report(member.gmina, 2030, by=member)


def test_words_grow_by_versions(member, report):
    assert words_of(report, Part.NEEDS).version == 0
    write(report, member, "Etat.", Part.NEEDS)
    saved = words_of(report, Part.NEEDS)
    assert (saved.text, saved.version, str(saved)) == ("Etat.", 1, Part.NEEDS.value)
    assert actions(member.gmina)[-1] == "reports.words.saved"


def test_words_changed_meanwhile_are_not_overwritten(member, report):
    write(report, member, "Moje.", Part.NEEDS)
    with pytest.raises(commands.ChangedMeanwhile) as refusal:
        write(report, member, "Twoje.", Part.NEEDS)
    assert refusal.value.theirs.text == "Moje."
    assert words_of(report, Part.NEEDS).text == "Moje."


def test_words_of_an_unknown_part_are_refused_and_leave_nothing(member, report):
    with pytest.raises(ValidationError), transaction.atomic():
        write(report, member, "Treść.", "wiersze")
    assert not report.words.exists()


def test_a_report_without_resolution_and_words_is_not_signed(member, report):
    with pytest.raises(ValidationError) as refusal:
        sign(report, member)
    assert refusal.value.messages == [
        "Program nie ma uchwały, którą go przyjęto. Dopisz ją do programu.",
        f"Część „{Part.INTRODUCTION.label}” jest pusta. Ustawa wymaga jej treści.",
        f"Część „{Part.NEEDS.label}” jest pusta. Ustawa wymaga jej treści.",
    ]
    assert not report.editions.exists()


def test_an_edition_freezes_tree_figures_and_rows(member, complete):
    closing = ClosingFactory(gmina=member.gmina)
    edition = sign(complete, member)
    key = str(closing.pk)
    closing.delete()
    kept = frozen(editions_of(complete).get())
    closings = next(one for one in kept.figures if one["code"] == "AR4")
    assert (closings["value"], closings["row_ids"]) == ("1", [key])
    assert kept.document.title.startswith("Sprawozdanie")
    assert (str(edition), edition.number, edition.template_digest) == ("wydanie 1", 1, "")
    assert actions(member.gmina)[-1] == "reports.edition.signed"


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_correction_needs_a_reason(member, complete, reason):
    sign(complete, member)
    with pytest.raises(ValidationError, match="Podaj powód korekty"):
        sign(complete, member, reason=reason)
    second = sign(complete, member, reason=" Pomyłka w sumie. ")
    assert (second.number, second.reason) == (2, "Pomyłka w sumie.")
    second.reason = ""
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()


def test_an_edition_signed_meanwhile_stops_the_next_signer(member, complete):
    sign(complete, member, number=1)
    with pytest.raises(ValidationError, match="Następne wydanie ma numer 2, a nie 1"):
        sign(complete, member, number=1, reason="Powód.")


def test_checks_tell_of_late_adoption_gaps_silence_and_strangers(member, complete):
    task = TaskFactory(gmina=member.gmina, number=1)
    TaskFactory(gmina=member.gmina, number=3)
    EntryFactory(
        gmina=member.gmina, task=task, of_return__institution__name="Biblioteka", narrative="x"
    )
    number = complete.programme.resolutions.get().number
    found = {one.message: one for one in checks.findings(year_of(member.gmina, 2023))}
    assert not any(one.blocks for one in found.values())
    assert list(found) == [
        f"Uchwała nr {number} zapadła 04.02.2022, po początku programu.",
        "Pod celem 1 brakuje zadania 2.",
        "Nikt nie opisał zadania 3 pod celem 1.",
        "Biblioteka: odpowiada, a nie ma jej na liście realizatorów programu.",
        "Termin sprawozdania minął 31.03.2024 (art. 179 ust. 1).",
    ]


def test_rows_are_shown_as_text_and_a_year_of_birth_as_a_year():
    gmina = GminaFactory()
    children_under_18_in_the_year(gmina)
    cells = row_cells(figure("AR3").of(gmina, 2023))
    assert {row[2][1] for row in cells} == {"2005", "2012", "2014", "2015", "2023"}

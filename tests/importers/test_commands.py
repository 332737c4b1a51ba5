"""Taking a file in and deciding about its pieces, one by one and all at once."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone

from factories import GminaFactory, GoalFactory, ProgrammeFactory
from importers.taking import REPORT, accept_everything, handed_over, piece_of, weighed
from ostoja.audit.models import Event as Trail
from ostoja.importers import commands
from ostoja.importers.enums import Kind, Purpose, Verdict
from ostoja.importers.models import Decision, ImportedFile
from ostoja.partners.enums import Answer
from ostoja.partners.models import Event, Institution, Value
from ostoja.programme.models import Goal, Indicator, Programme, Task

pytestmark = pytest.mark.django_db
ROWS = (Programme, Goal, Task, Indicator, Institution, Value, Event, Decision)


def counts():
    return [model.objects.count() for model in ROWS]


def test_handing_over_stores_nothing_but_the_file():
    file = handed_over()
    assert counts() == [0] * len(ROWS)
    assert (file.year, file.uploaded_at.date()) == (2023, timezone.now().date())
    assert [one.action for one in Trail.objects.order_by("number")] == ["importers.file.taken"]


def test_same_file_again_is_the_one_already_here():
    file = handed_over()
    assert handed_over(gmina=file.gmina) == file
    assert handed_over(gmina=file.gmina, purpose=Purpose.PROOFREADING) != file
    assert handed_over() != file


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pusty.txt", b""),
        ("uszkodzony.docx", b"PK\x03\x04" + b"\x00" * 60),
        ("stary.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600),
        ("zdjecie.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 100),
        ("zly.pdf", b"%PDF-1.7\n" + b"\x00" * 100),
    ],
)
def test_unreadable_file_is_refused_at_its_field(name, content):
    with pytest.raises(ValidationError) as refusal:
        handed_over(content, name=name)
    assert list(refusal.value.message_dict) == ["file"]
    assert not ImportedFile.objects.exists()


def test_accepted_figure_stands_in_a_return_with_its_source():
    file = handed_over()
    accept_everything(file)
    meals = Value.objects.get(indicator__unit="rodzina")
    assert (meals.number, meals.answer) == (Decimal(41), Answer.NUMBER)
    assert str(meals.indicator.task) == "Zadanie 1. Posiłki i świadczenia"
    source = Decision.objects.get(target=f"partners.value:{meals.pk}")
    assert "41 rodzin" in source.quote
    assert (source.block, source.line) != ("", None)
    assert Value.objects.get(indicator__unit="zł").number == Decimal("1234.50")


def test_tasks_keep_their_numbers_and_their_gap():
    accept_everything(handed_over())
    assert list(Task.objects.order_by("number").values_list("number", flat=True)) == [1, 3]


def test_malformed_date_waits_for_a_look():
    file = handed_over()
    outcome = commands.accept_all(file, weighed(file), warnings=True, by="test")
    assert Event.objects.get().starts_on == date(2023, 6, 3)
    assert outcome.waiting == 1
    fairy_tale = piece_of(file, Kind.EVENT, "bajk")
    fields = {**fairy_tale.fields, "starts_on": "7.5.2023", "ends_on": "13.5.2023"}
    decision = commands.accept(file, fairy_tale, fields=fields, by="test")
    assert decision.corrected or dict(fairy_tale.fields) == fields
    assert Event.objects.get(title__contains="bajk").ends_on == date(2023, 5, 13)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Kind.GOAL, "Najpierw przyjmij program"),
        (Kind.TASK, "Najpierw przyjmij program"),
        (Kind.FIGURE, "Najpierw przyjmij program"),
    ],
)
def test_piece_waits_for_what_it_stands_under(kind, words):
    file = handed_over()
    with pytest.raises(ValidationError, match=words):
        commands.accept(file, piece_of(file, kind), by="test")
    assert counts() == [0] * len(ROWS)


def test_refused_piece_leaves_nothing_but_its_refusal_and_can_come_back():
    file = handed_over()
    goal = piece_of(file, Kind.GOAL)
    decision = commands.refuse(file, goal, by="test")
    assert (decision.verdict, decision.quote, decision.target) == (Verdict.REFUSED, "", "")
    with pytest.raises(ValidationError, match="już zdecydowano"):
        commands.accept(file, goal, by="test")
    commands.reconsider(file, goal, by="test")
    accept_everything(file)
    assert Goal.objects.count() == 1
    with pytest.raises(ValidationError, match="popraw w programie"):
        commands.reconsider(file, goal, by="test")


def test_correction_is_read_before_anything_is_kept():
    file = handed_over()
    programme = piece_of(file, Kind.PROGRAMME)
    wrong = {**programme.fields, "year_from": "dawno", "main_goal": ""}
    with pytest.raises(ValidationError) as refusal:
        commands.accept(file, programme, fields=wrong, by="test")
    assert set(refusal.value.message_dict) == {"year_from", "main_goal"}
    right = {**programme.fields, "title": "Inny tytuł"}
    assert commands.accept(file, programme, fields=right, by="test").corrected
    assert Programme.objects.get().title == "Inny tytuł"


def test_what_is_there_already_keeps_its_words():
    gmina = GminaFactory()
    programme = ProgrammeFactory(gmina=gmina, year_from=2022, year_to=2024)
    goal = GoalFactory(gmina=gmina, programme=programme, number=1)
    accept_everything(handed_over(gmina=gmina))
    assert Programme.objects.get() == programme
    assert Goal.objects.get().text == goal.text


def test_nothing_of_another_gmina_is_found():
    accept_everything(handed_over())
    before = counts()
    accept_everything(handed_over())
    assert counts() == [2 * one for one in before]


def test_file_with_another_spelling_makes_nothing_more():
    file = handed_over()
    accept_everything(file)
    before = counts()[:-1]
    accept_everything(handed_over(REPORT + "\n\n", gmina=file.gmina))
    assert counts()[:-1] == before


def test_old_files_are_forgotten_and_the_sources_stay():
    file, proofread = handed_over(), handed_over(purpose=Purpose.PROOFREADING)
    young = handed_over(REPORT + " Dopisek.")
    accept_everything(file)
    long_ago = timezone.now() - timedelta(days=31)
    ImportedFile.objects.exclude(pk=young.pk).update(uploaded_at=long_ago)
    call_command("forget_files")
    file.refresh_from_db()
    assert (bytes(file.content), file.removed_at is None) == (b"", False)
    assert file.decisions.filter(verdict=Verdict.ACCEPTED).exists()
    assert not ImportedFile.objects.filter(pk=proofread.pk).exists()
    assert bytes(ImportedFile.objects.get(pk=young.pk).content)

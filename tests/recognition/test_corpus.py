"""Our own texts in the shapes of real ones; the key of each stands beside it."""

import pytest

from recognition.shared import KEYS, counted, found_in, key_of, structure_of, text_of

REPORTING = [name for name in KEYS if "at_most" not in key_of(name)]
SILENT = [name for name in KEYS if "at_most" in key_of(name)]


def test_corpus_has_the_texts_it_should():
    assert len(KEYS) >= 25
    assert len(SILENT) >= 6


def test_figures_of_the_corpus_are_found_and_right():
    wanted = found = right = 0
    for name in REPORTING:
        key = counted(key_of(name)["figures"])
        seen = found_in(structure_of(text_of(name)))
        wanted, found = wanted + sum(key.values()), found + sum(seen.values())
        right += sum((key & seen).values())
    assert right / wanted >= 0.97
    assert right / found >= 0.97


@pytest.mark.parametrize("name", SILENT)
def test_text_that_reports_nothing_done_yields_at_most_two_figures(name):
    assert len(structure_of(text_of(name)).figures) <= 2


@pytest.mark.parametrize("name", KEYS)
def test_outline_is_recognised(name):
    key, structure = key_of(name), structure_of(text_of(name))

    assert structure.kind.value == key["kind"]
    assert [goal.number for goal in structure.goals] == key["goals"]
    assert [task.number for task in structure.tasks()] == key["tasks"]
    assert len(structure.needs) == key["needs"]
    assert len(structure.implementers) == key.get("implementers", len(structure.implementers))


@pytest.mark.parametrize("name", [name for name in REPORTING if "year" in key_of(name)])
def test_years_and_resolution_are_recognised(name):
    key, structure = key_of(name), structure_of(text_of(name))
    years = key.get("programme_years", structure.programme_years)

    assert structure.year == key["year"]
    assert structure.programme_years == (tuple(years) if years else None)
    if "resolution" in key:
        assert (structure.resolution.number if structure.resolution else None) == key["resolution"]


def test_gmina_is_named_in_the_nominative():
    named = {name: key_of(name)["gmina"] for name in KEYS if key_of(name).get("gmina")}
    wrong = {name for name in named if structure_of(text_of(name)).gmina != named[name]}

    assert wrong <= {"10_budzet"}  # "w Wierzbnie" is Wierzbno or Wierzbna: the text does not say


@pytest.mark.parametrize("name", [name for name in KEYS if key_of(name).get("events")])
def test_events_are_found_with_their_first_day(name):
    seen = {
        (one.title, one.start.isoformat() if one.start else None)
        for one in structure_of(text_of(name)).events
    }
    assert {tuple(event) for event in key_of(name)["events"]} <= seen


@pytest.mark.parametrize("name", [name for name in KEYS if key_of(name).get("institutions")])
def test_institutions_are_named(name):
    seen = {one.name for one in structure_of(text_of(name)).institutions}
    assert set(key_of(name)["institutions"]) <= seen


def test_every_place_cuts_the_number_out_of_its_block():
    structure = structure_of(text_of("01_gops_roczne"))
    for figure in structure.figures:
        length = figure.place.end - figure.place.start
        assert figure.as_written[:length] in figure.quote


def test_resolution_has_its_amendment():
    resolution = structure_of(text_of("04_uchwala")).resolution
    assert resolution.amended
    assert [later.number for later in resolution.amendments] == ["XLI/260/2022"]


def test_tasks_in_tables_have_implementers_and_indicators():
    first = next(structure_of(text_of("03_program_tabela")).tasks())
    assert first.text == "Praca asystenta rodziny"
    assert first.implementers == ("OPS",)
    assert first.indicators == ("liczba rodzin objętych wsparciem",)
    assert first.term == "2024-2026"


def test_lost_digits_are_unreadable_and_never_guessed():
    figures = structure_of(text_of("17_utracone_cyfry")).figures
    assert [one.value is None for one in figures] == [True, True, False, False, True]

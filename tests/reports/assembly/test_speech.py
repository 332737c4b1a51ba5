"""Numbers in sentences: what an institution answered, an event's line, a change since last year."""

from datetime import date
from decimal import Decimal

import pytest

from factories import EventFactory, IndicatorFactory, ValueFactory
from ostoja.partners.enums import Answer, Approximate
from ostoja.reports.assembly.speech import (
    answer,
    approximately,
    change,
    event_line,
    number_with_unit,
    value_line,
)


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        ("24", "rodzina", "24 rodziny"),
        ("69518.09", "zł", "69 518,09 zł"),
        ("1000", "", "1 000"),
        ("24", "niewiadomoco", "24 (niewiadomoco)"),
    ],
)
def test_number_with_its_unit(number, unit, words):
    assert number_with_unit(Decimal(number), unit).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (Approximate.EXACT, "2 osoby"),
        (Approximate.ABOUT, "około 2 osób"),
        (Approximate.ALMOST, "blisko 2 osób"),
        (Approximate.OVER, "ponad 2 osoby"),
    ],
)
def test_about_and_almost_ask_for_the_genitive(how, words):
    assert approximately(how, Decimal(2), "osoba").replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("said", "number", "words"),
    [
        (Answer.NUMBER, Decimal("41.00"), "41 rodzin"),
        (Answer.ZERO, None, "0 rodzin"),
        (Answer.NO_DATA, None, "brak danych"),
        (Answer.NOT_APPLICABLE, None, "nie dotyczy"),
    ],
)
def test_an_answer_says_zero_and_no_data_apart(said, number, words):
    value = ValueFactory.build(
        indicator=IndicatorFactory.build(unit="rodzina"), answer=said, number=number
    )
    assert answer(value).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "Posiłki: 41 rodzin"),
        ({"period": "2023"}, "Posiłki: 41 rodzin"),
        ({"period": "I-VI 2023"}, "Posiłki (I-VI 2023): 41 rodzin"),
        ({"note": "z miasta"}, "Posiłki: 41 rodzin (z miasta)"),
    ],
)
def test_a_value_names_its_period_where_it_is_not_the_year(more, words):
    indicator = IndicatorFactory.build(unit="rodzina", label="Posiłki")
    value = ValueFactory.build(indicator=indicator, **more)
    assert value_line(value, 2023).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "Festyn"),
        ({"place": "park"}, "Festyn, park"),
        ({"starts_on": date(2023, 6, 1)}, "Festyn, 1 czerwca 2023 r."),
        ({"starts_on": date(2023, 6, 1), "as_said": "dzień dziecka"}, "Festyn, dzień dziecka"),
        ({"attendance": 52}, "Festyn (52 osoby)"),
        ({"attendance": 52, "approximate": "about"}, "Festyn (około 52 osób)"),
        ({"attendance": 5, "attendance_unit": "rodzina"}, "Festyn (5 rodzin)"),
        ({"description": "Grała orkiestra."}, "Festyn. Grała orkiestra."),
    ],
)
def test_an_event_says_title_day_place_and_how_many_came(more, words):
    event = EventFactory.build(title="Festyn", **more)
    assert event_line(event).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("now", "before", "unit", "words"),
    [
        ("24", "21", "rodzina", "o 3 więcej"),
        ("21", "24", "rodzina", "o 3 mniej"),
        ("24", "24", "rodzina", "bez zmian"),
        ("100.00", "1300.00", "zł", "o 1 200,00 zł mniej"),
    ],
)
def test_change_since_last_year(now, before, unit, words):
    assert change(Decimal(now), Decimal(before), unit).replace("\u00a0", " ") == words

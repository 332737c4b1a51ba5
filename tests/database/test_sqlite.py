"""Polish order and search come out the same on both databases; SQLite is taught both."""

import pytest
from django.db.models.functions import Collate

from factories import FamilyFactory, GminaFactory
from ostoja.database.sqlite import POLISH_ORDER, like
from ostoja.families.models import Family

WORDS = ["Cicha", "Ćwik", "Czapla", "Łąka", "Lis", "Zięba", "Źrebak", "Żak"]
IN_ORDER = ["Cicha", "Czapla", "Ćwik", "Lis", "Łąka", "Zięba", "Źrebak", "Żak"]


@pytest.fixture
def _families(db):
    gmina = GminaFactory()
    for word in WORDS:
        FamilyFactory(gmina=gmina, name=word)


def names(found):
    return [family.name for family in found]


@pytest.mark.usefixtures("_families")
def test_names_stand_in_polish_order():
    assert names(Family.objects.order_by(Collate("name", POLISH_ORDER))) == IN_ORDER


@pytest.mark.usefixtures("_families")
@pytest.mark.parametrize("sought", ["łąka", "ŁĄKA", "ĄK"])
def test_search_knows_polish_capitals(sought):
    assert names(Family.objects.filter(name__icontains=sought).order_by("name")) == ["Łąka"]


@pytest.mark.usefixtures("_families")
@pytest.mark.parametrize("sought", ["%", "_", "\\"])
def test_search_takes_signs_of_the_pattern_as_letters(sought):
    gmina = Family.objects.order_by("name")[0].gmina
    FamilyFactory(gmina=gmina, name=f"a{sought}b")
    found = Family.objects.filter(name__icontains=sought).order_by("name")
    assert names(found) == [f"a{sought}b"]


@pytest.mark.parametrize(
    ("pattern", "text", "answer"),
    [
        ("%ŻÓŁW%", "mały żółw", True),
        ("Ż_k", "żak", True),
        ("Ż_k", "żuuk", False),
        ("a\\%", "a%", True),
        ("a\\%", "ab", False),
        ("a\\", "a", True),
        ("a.c", "abc", False),
        ("a%c", "a\nc", True),
        ("5", 5, True),
        (None, "a", None),
        ("a", None, None),
    ],
)
def test_like_answers_as_in_sql(pattern, text, answer):
    assert like(pattern, text) is answer


def test_like_takes_another_escape_sign():
    assert like("a!%", "a%", "!") is True
    assert like("a!%", "ab", "!") is False

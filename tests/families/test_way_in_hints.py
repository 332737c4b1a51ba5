"""Question marks on the way to an assistant."""

import pytest
from django.urls import reverse

from factories import FamilyFactory
from factories.way_in import ApplicationFactory, InterviewFactory
from ostoja.accounts.enums import Role
from ostoja.families.forms import way_in_hints
from ostoja.law.acts import CHECKED_ON
from visitors import client_as, text

HINTS = [
    hint
    for name, hints in vars(way_in_hints).items()
    if name.isupper() and isinstance(hints, dict)
    for hint in hints.values()
]


@pytest.mark.parametrize("hint", HINTS, ids=lambda hint: hint.words[:40])
def test_hint_is_one_sentence_with_its_article_and_day(hint):
    assert hint.words.endswith(".")
    assert hint.words.count(". ") == 0
    assert hint.article.startswith("art. ")
    assert hint.on == CHECKED_ON


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("route", "words", "article"),
    [
        ("concern", "Rodzinę może zgłosić każdy", "art. 11 ustawy"),
        ("interview", "Na tych trudnościach oprą się", "art. 11 ustawy"),
        ("application", "Asystent pracuje za zgodą rodziny", "art. 8 ust. 3 ustawy"),
        ("ruling", "Asystenta przydziela kierownik", "art. 11 ustawy"),
    ],
)
def test_form_explains_its_fields(route, words, article):
    client = client_as(Role.MANAGER)
    family = FamilyFactory(gmina=client.gmina, children=1)
    more = {
        "interview": lambda: (InterviewFactory(gmina=client.gmina, family=family).pk,),
        "ruling": lambda: (ApplicationFactory(gmina=client.gmina, family=family).pk,),
    }.get(route, tuple)()
    page = text(client.get(reverse(f"families:{route}", args=(family.pk, *more))))
    assert words in page
    assert article in page
    assert f"{CHECKED_ON:%d.%m.%Y}" in page

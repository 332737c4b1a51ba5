"""A figure's page: value and list agree, and the rows are for those allowed."""

import re

import pytest
from django.urls import reverse

from factories import AssignmentFactory, GminaFactory, NoteLineFactory
from factories.whole import whole_gmina
from ostoja.accounts.enums import Right, Role
from ostoja.accounts.rules import RIGHTS
from ostoja.reports.figures import figure
from reports.cases import CASES
from visitors import client_as, text

pytestmark = pytest.mark.django_db
PAID = reverse("reports:figure", args=(2023, "PZ3"))


@pytest.fixture
def whole():
    return whole_gmina(signed=False)


def rows_of(page):
    return page.split("Wiersze, z których powstała")[1].split("</main>")[0]


def test_figures_name_those_without_rows_plainly(whole):
    client = client_as(Role.COORDINATOR, whole.gmina)
    page = text(client.get(reverse("reports:figures", args=(2023,))))
    assert page.count("brak wierszy") == 9
    assert "300,00 zł" in page


def test_value_is_the_sum_of_the_rows_that_are_shown(whole):
    NoteLineFactory(gmina=whole.gmina, note=whole.line.note, billed="45.10")
    page = text(client_as(Role.ACCOUNTANT, whole.gmina).get(PAID))
    assert '<p class="o-figure__value">345,10 zł</p>' in page
    assert "2 wiersze" in page
    assert re.findall(r'data-label="zapłacono">([^<]+)<', rows_of(page)) == [
        "300,00 zł",
        "45,10 zł",
    ]


def test_figure_tells_its_article_and_definition(whole):
    page = text(client_as(Role.COORDINATOR, whole.gmina).get(PAID))
    assert "art. 191 ust. 9" in page
    assert "Pozycje not powiatu zapłacone w" in page


@pytest.mark.parametrize("code", sorted(CASES))
def test_every_figure_opens_with_its_parts(code):
    gmina = GminaFactory()
    _, parts = CASES[code](gmina)
    page = client_as(Role.MANAGER, gmina).get(reverse("reports:figure", args=(2023, code)))
    assert page.status_code == 200
    assert all(words in text(page) for words in parts)


@pytest.mark.parametrize("code", ["PZ3", "AR2"])
@pytest.mark.parametrize("role", [role for role in Role if Right.SEE_REPORT in RIGHTS[role]])
def test_rows_are_hidden_from_roles_without_the_right(whole, role, code):
    family = AssignmentFactory(gmina=whole.gmina).family
    behind = {"PZ3": str(whole.line.placement.stay.child), "AR2": family.name}
    page = text(client_as(role, whole.gmina).get(reverse("reports:figure", args=(2023, code))))
    if figure(code).sees_rows in RIGHTS[role]:
        assert behind[code] in rows_of(page)
    else:
        assert behind[code] not in page
        assert f"Jako {role.label} nie możesz tego zrobić." in rows_of(page)


def test_figure_of_a_year_without_rows_is_not_called_zero(whole):
    page = text(
        client_as(Role.MANAGER, whole.gmina).get(reverse("reports:figure", args=(2019, "PZ3")))
    )
    assert '<p class="o-figure__value">brak wierszy</p>' in page
    assert "Nie ma wierszy" in page


def test_rows_of_another_gmina_do_not_count(whole):
    NoteLineFactory(billed="1000000.00")
    page = text(client_as(Role.MANAGER, whole.gmina).get(PAID))
    assert '<p class="o-figure__value">300,00 zł</p>' in page


def test_hours_and_shares_in_rows_are_not_amounts(whole):
    client = client_as(Role.MANAGER, whole.gmina)
    page = text(client.get(reverse("reports:figure", args=(2023, "PR3"))))
    assert '<td data-label="godziny">1,5</td>' in page
    assert "zł" not in page.split("Wiersze, z których powstała")[1].split("</table>")[0]

"""A list page runs the same number of queries for one row and for three."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from access.rooms import ROOMS, arguments
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from visitors import client_as

LISTS = [one for room in ROOMS for one in getattr(room, "LISTS", ())]


@pytest.mark.parametrize(("route", "add_row"), LISTS)
def test_queries_do_not_grow_with_rows(own, visit, route, add_row):
    whole, client = own, visit(Role.MANAGER)
    address = reverse(route, kwargs=arguments(route, whole))
    add_row(whole, 1)
    with CaptureQueriesContext(connection) as few:
        assert client.get(address).status_code == 200
    add_row(whole, 2)
    add_row(whole, 3)
    with CaptureQueriesContext(connection) as many:
        assert client.get(address).status_code == 200
    # a set of people that was shown before is not listed again: one statement fewer
    assert len(few) - 1 <= len(many) <= len(few), [query["sql"][:120] for query in many]


FIGURES = (
    "AR1",
    "AR2",
    "AR3",
    "AR4",
    "AR5",
    "AR6",
    "PZ1",
    "PZ2",
    "PZ3",
    "PZ4",
    *(f"PR{number}" for number in range(1, 7)),
    "PZ5",
    "PZ6",
    "SE1K10",
)


@pytest.mark.parametrize("code", FIGURES)
def test_figure_page_runs_under_ten_queries(db, code):
    """Besides those, PostgreSQL is asked and told twice who asks and for which gmina."""
    whole = whole_gmina(signed=False)
    client = client_as(Role.MANAGER, whole.gmina)
    with CaptureQueriesContext(connection) as queries:
        page = client.get(reverse("reports:figure", args=(2023, code)))
    assert page.status_code == 200
    reading = [query["sql"] for query in queries if is_reading(query["sql"])]
    assert 3 < len(reading) < 10, reading


def is_reading(sql):
    return "SELECT" in sql and "set_config(" not in sql and "current_setting(" not in sql

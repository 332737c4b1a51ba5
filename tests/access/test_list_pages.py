"""A list page runs the same number of queries for one row and for three."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from access.routes import arguments
from factories import (
    ClosingFactory,
    EventFactory,
    GoalFactory,
    ImplementerFactory,
    IndicatorFactory,
    InstitutionFactory,
    NoteLineFactory,
    PlacementFactory,
    ProgrammeFactory,
    TaskFactory,
)
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from ostoja.documents.models import WordTemplate
from ostoja.reports.models import Report
from visitors import client_as


def more_notes(whole, number):
    NoteLineFactory(gmina=whole.gmina)


def more_lines_of_a_note(whole, number):
    NoteLineFactory(gmina=whole.gmina, note=whole.line.note)


def more_placements(whole, number):
    PlacementFactory(gmina=whole.gmina)


def more_lines_of_a_stay(whole, number):
    NoteLineFactory(gmina=whole.gmina, placement=whole.line.placement)


def more_programmes(whole, number):
    ProgrammeFactory(gmina=whole.gmina, year_from=2000 + number, year_to=2000 + number)


def more_goals(whole, number):
    goal = GoalFactory(gmina=whole.gmina, programme=whole.programme, number=number + 1)
    task = TaskFactory(gmina=whole.gmina, goal=goal)
    IndicatorFactory(gmina=whole.gmina, task=task)
    ImplementerFactory(gmina=whole.gmina, programme=whole.programme)


def more_events(whole, number):
    EventFactory(gmina=whole.gmina, starts_on="2023-06-02", ends_on="2023-06-02")
    EventFactory(gmina=whole.gmina)


def more_institutions(whole, number):
    listed = ImplementerFactory(gmina=whole.gmina, programme=whole.programme)
    InstitutionFactory(gmina=whole.gmina, implementer=listed)


def more_reports(whole, number):
    Report.objects.create(gmina=whole.gmina, programme=whole.programme, year=2000 + number)


def more_templates(whole, number):
    WordTemplate.objects.create(gmina=whole.gmina, name="x.docx", content=b"", digest=str(number))


def more_closings(whole, number):
    ClosingFactory(gmina=whole.gmina)


def more_editions(whole, number):
    edition = whole.report.editions.get(number=1)
    edition.pk, edition.number, edition.reason = None, number + 1, "Korekta."
    edition.save(force_insert=True)


LISTS = [
    ("home", more_reports),
    ("foster:stays", more_placements),
    ("foster:stay", more_lines_of_a_stay),
    ("foster:notes", more_notes),
    ("foster:note", more_lines_of_a_note),
    ("foster:add_line", more_placements),
    ("programme:programmes", more_programmes),
    ("programme:programme", more_goals),
    ("partners:events_in_month", more_events),
    ("partners:institutions", more_institutions),
    ("documents:word_template", more_templates),
    ("reports:reports", more_reports),
    ("reports:report", more_editions),
    ("reports:preview", more_goals),
    ("reports:sign", more_goals),
    ("reports:figures", more_closings),
    ("reports:figure", more_notes),
]


@pytest.mark.parametrize(("route", "add_row"), LISTS)
def test_queries_do_not_grow_with_rows(db, route, add_row):
    whole = whole_gmina()
    client = client_as(Role.MANAGER, whole.gmina)
    address = reverse(route, kwargs=arguments(route, whole))
    add_row(whole, 1)
    with CaptureQueriesContext(connection) as few:
        assert client.get(address).status_code == 200
    add_row(whole, 2)
    add_row(whole, 3)
    with CaptureQueriesContext(connection) as many:
        assert client.get(address).status_code == 200
    assert len(many) == len(few), [query["sql"][:120] for query in many]


FIGURES = ("AR1", "AR2", "AR3", "AR4", "AR5", "AR6", "PZ1", "PZ2", "PZ3", "PZ4")


@pytest.mark.parametrize("code", FIGURES)
def test_figure_page_runs_under_ten_queries(db, code):
    """Besides those, PostgreSQL is told twice who asks and for which gmina."""
    whole = whole_gmina(signed=False)
    client = client_as(Role.MANAGER, whole.gmina)
    with CaptureQueriesContext(connection) as queries:
        page = client.get(reverse("reports:figure", args=(2023, code)))
    assert page.status_code == 200
    reading = [query["sql"] for query in queries if ' FROM "' in query["sql"]]
    assert 3 < len(reading) < 10, reading

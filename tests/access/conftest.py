"""One gmina with one of everything, and one browser a visitor, for all tests of a module.

They are built once, in a transaction around the module; each test runs in a savepoint of its
own, so that it finds the same rows.
"""

import pytest
from django.test import Client

from factories.whole import whole_gmina
from undone import undone
from visitors import VISITORS


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """Two gminas; the years of the second are others, so that nothing of it is answered by ours."""
    with django_db_blocker.unblock(), undone():
        yield whole_gmina(), whole_gmina(2019)


@pytest.fixture(scope="module")
def sessions(built, django_db_blocker):
    with django_db_blocker.unblock():
        return {name: visitor(built[0].gmina) for name, visitor in VISITORS.items()}


@pytest.fixture
def db(built, django_db_blocker):
    """In the place of pytest-django's, which would close the connection under the module."""
    with django_db_blocker.unblock(), undone():
        yield


@pytest.fixture
def own(db, built):
    return built[0]


@pytest.fixture
def foreign(db, built):
    return built[1]


@pytest.fixture
def visit(sessions):
    """A browser of this visitor of the own gmina, as it was after signing in."""

    def opened(name, **options):
        client = Client(**options)
        client.cookies.load(sessions[str(name)].cookies.output(header="").replace("\r\n", ";"))
        return client

    return opened

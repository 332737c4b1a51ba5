"""The demonstration in the test database: loaded once a module, and gone after it."""

import pytest

from ostoja.accounts.models import Gmina
from ostoja.web.demo.loading import load_all
from undone import undone


@pytest.fixture(scope="module")
def demonstration(django_db_setup, django_db_blocker):
    """The five gminas as `ostoja demo` makes them, by slug."""
    with django_db_blocker.unblock(), undone():
        load_all()
        yield {gmina.slug: gmina for gmina in Gmina.objects.order_by("slug")}

"""On PostgreSQL scopes run under a role that owns nothing, as in a real installation."""

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            call_command("grant", settings.DATABASE_ROLE, verbosity=0)

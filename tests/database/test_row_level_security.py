"""Another gmina's rows are invisible on PostgreSQL even to a query that forgot its gmina."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from factories import FamilyFactory, GminaFactory, MembershipFactory, StayFactory, UserFactory
from ostoja.accounts.entry import memberships_of
from ostoja.accounts.models import Membership
from ostoja.audit.commands import record
from ostoja.audit.models import Event
from ostoja.database.isolation import scope
from ostoja.families.models import Family
from ostoja.foster.models import Stay

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="row-level rules are PostgreSQL's"
    ),
]


def rows_of(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def test_every_table_with_a_gmina_has_a_forced_rule():
    with_gmina = {
        name
        for (name,) in rows_of(
            "SELECT table_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND column_name = 'gmina_id'"
        )
    }
    forced = {
        name
        for (name,) in rows_of(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
        )
    }
    ruled = {
        name
        for name, used, checked in rows_of("SELECT tablename, qual, with_check FROM pg_policies")
        if "app.gmina" in (used or "") and "app.gmina" in (checked or "")
    }
    assert with_gmina - forced == set()
    assert with_gmina - ruled == set()
    assert len(with_gmina) >= 25


def test_every_model_of_ours_belongs_to_a_gmina_or_is_known_not_to():
    without = {
        model._meta.label
        for model in apps.get_models()
        if model.__module__.startswith("ostoja.")
        and not any(field.attname == "gmina_id" for field in model._meta.concrete_fields)
    }
    of_the_installation = {
        "accounts.RefusedSignIn",
        "database.Remembered",
        "jobs.Due",
        "jobs.Worker",
        "safekeeping.Copy",
        "safekeeping.Drill",
    }
    assert without == {"accounts.Gmina", "accounts.User"} | of_the_installation


def test_a_query_in_no_gmina_returns_nothing():
    stay = StayFactory()
    with scope():
        assert list(Stay.objects.order_by("id")) == []
        assert list(Family.objects.order_by("id")) == []
        assert list(Membership.objects.order_by("id")) == []
    assert list(Stay.objects.order_by("id")) == [stay]


def test_a_scope_sees_only_its_gmina():
    own, foreign = StayFactory(), StayFactory()
    with scope(gmina=own.gmina_id):
        assert list(Stay.objects.order_by("id")) == [own]
        assert not Stay.objects.filter(pk=foreign.pk).exists()


def test_writing_a_row_of_another_gmina_is_refused():
    own, foreign = GminaFactory(), GminaFactory()
    with (
        scope(gmina=own.pk),
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
    ):
        FamilyFactory(gmina=foreign)


def test_moving_a_row_to_another_gmina_is_refused():
    family, foreign = FamilyFactory(), GminaFactory()
    with (
        scope(gmina=family.gmina_id),
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
    ):
        Family.objects.filter(pk=family.pk).update(gmina=foreign)


def test_changing_and_deleting_do_not_reach_another_gmina():
    own, foreign = FamilyFactory(), FamilyFactory(name="Obcych")
    with scope(gmina=own.gmina_id):
        assert Family.objects.filter(pk=foreign.pk).update(name="Moja") == 0
        assert Family.objects.filter(pk=foreign.pk).delete()[0] == 0
    foreign.refresh_from_db()
    assert foreign.name == "Obcych"


def test_a_person_sees_their_own_roles_in_every_gmina_and_nobody_elses():
    user = UserFactory()
    own = {MembershipFactory(user=user).pk, MembershipFactory(user=user).pk}
    MembershipFactory(user=UserFactory())
    with scope(user=user.pk):
        assert set(Membership.objects.order_by("id").values_list("pk", flat=True)) == own
    today = Membership.objects.order_by("id")[0].valid_from
    assert len(memberships_of(user, on=today)) == 2


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_event SET action = ''", "DELETE FROM audit_event"]
)
def test_the_trail_cannot_be_changed_by_the_application(statement):
    family = FamilyFactory()
    with scope(gmina=family.gmina_id):
        event = record("family.made", family, by="test")
        with (
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert Event.objects.get(pk=event.pk).action == "family.made"


def test_the_application_works_under_a_role_that_is_set():
    assert settings.DATABASE_ROLE
    with scope():
        assert rows_of("SELECT current_user") == [(settings.DATABASE_ROLE,)]

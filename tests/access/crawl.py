"""Whom a page names, and whom the trail says it named."""

import re

from django.db import transaction
from django.urls import reverse

from access.rooms import arguments, body
from access.test_matrix import ALLOWED
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event, ShownTogether
from ostoja.families.models import Family, Person
from ostoja.families.queries import people_of
from visitors import client_as

MARK = re.compile(r"Znak[0-9a-f]{32}")
PERSONAL = ("families.family:", "families.person:")


def mark_people(gmina):
    """Give everybody a name that can be found in a page: the key itself."""
    for person in Person.objects.filter(gmina=gmina).order_by("id"):
        Person.objects.filter(pk=person.pk).update(given_name=f"Znak{person.pk.hex}")
    for family in Family.objects.filter(gmina=gmina).order_by("id"):
        Family.objects.filter(pk=family.pk).update(name=f"Znak{family.pk.hex}")


def named_in(response):
    content = b"".join(response) if response.streaming else response.content
    return {found.removeprefix("Znak") for found in MARK.findall(content.decode(errors="ignore"))}


def logged_since(gmina, number):
    """Keys of people and families in the events after this one."""
    events = Event.objects.filter(gmina_id=gmina.pk, number__gt=number).order_by("number")
    sets = [one.people for one in events if one.people]
    shown = ShownTogether.objects.filter(gmina_id=gmina.pk, people__in=sets).order_by("subject")
    keys = {one.hex for one in shown.values_list("subject", flat=True)}
    targets = (one.target.split(":") for one in events if one.target.startswith(PERSONAL))
    return keys | {target[1].replace("-", "") for target in targets if len(target) == 2}


def crawl(whole):
    """Role, route, named on the page, named in the trail: every page that names somebody."""
    mark_people(whole.gmina)
    for role in Role:
        client = client_as(role, whole.gmina)
        for route, methods in ALLOWED.items():
            if route == "sign_out":
                continue
            for method in sorted(methods):
                with transaction.atomic():
                    named, logged = _seen(client, method, route, whole)
                    transaction.set_rollback(True)
                if named:
                    yield role.value, f"{method} {route}", named, logged


def _seen(client, method, route, whole):
    before = Event.objects.filter(gmina_id=whole.gmina.pk).count()
    address = reverse(route, kwargs=arguments(route, whole))
    response = getattr(client, method)(address, body(route, whole))
    named, logged = named_in(response), logged_since(whole.gmina, before)
    return named, logged - (_in_the_file_of(whole.gmina, named) - named)


def _in_the_file_of(gmina, named):
    """A page of a family's file counts as a reading of everybody in the file."""
    families = Family.objects.filter(gmina=gmina, pk__in=named).order_by("id")
    return {key.hex for family in families for key in people_of(family)}

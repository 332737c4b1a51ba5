"""values changed by fields that the form does not have.

Each form is sent as its page sends it, and again with 300 fields more: names of every column of
every table, and names that an attacker guesses. What the database holds afterwards must be equal.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models, transaction
from lxml import html

from access.rooms import body, gathered
from factories import GminaFactory
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from security.pages import addresses, content_of
from visitors import client_as

EXTRA = 300
GUESSED = (
    "is_superuser is_staff is_active gmina_id gmina user user_id role kwota podpis admin pk id"
    " _state password groups user_permissions valid_to signed_by approved created_by owner tenant"
).split()
ALWAYS_OTHER = {"mac", "previous", "digest", "digest_before", "token", "password", "last_login"}


def check(full: bool) -> tuple[int, int]:  # noqa: ARG001 # whole every time
    whole, other = whole_gmina(), GminaFactory()
    client = client_as(Role.MANAGER, whole.gmina)
    extra = extra_fields(other.pk)
    tried = failed = 0
    for route, address in addresses(whole, "post"):
        if route in {"sign_out", "choose_gmina"}:
            continue  # one has no fields, the other's only field is the gmina itself
        foreign = {name: extra[name] for name in extra.keys() - own_fields(client, address)}
        plain = after(client, address, sent(route, whole))
        loaded = after(client, address, foreign | sent(route, whole))
        tried += len(foreign)
        failed += sum(plain.get(key) != loaded.get(key) for key in plain.keys() | loaded.keys())
    return tried, failed


def sent(route: str, whole: Any) -> dict[str, Any]:
    """As the page sends it; made anew each time, for a file is read only once."""
    return dict.fromkeys(gathered("FORMS").get(route, ()), "") | body(route, whole)


def own_fields(client: Any, address: str) -> set[str]:
    """What the page's own form asks for, where the address shows a page."""
    page = content_of(client.get(address))
    forms = html.fromstring(page).xpath("//form") if b"<form" in page else ()
    mine = [form for form in forms if form.get("action", address) in {"", address}]
    return {name for form in mine for name in form.xpath(".//@name")}


def extra_fields(other_gmina: UUID) -> dict[str, str]:
    names = [*GUESSED]
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            names += [field.attname, f"{model._meta.model_name}-{field.name}"]
    unique = list(dict.fromkeys(names))
    unique += [f"pole_{number}" for number in range(EXTRA - len(unique))]
    values = {"gmina": str(other_gmina), "gmina_id": str(other_gmina), "role": "manager"}
    return {name: values.get(name, "1") for name in unique}


def after(client: Any, address: str, sent: dict[str, Any]) -> dict[str, list[Any]]:
    """Every table as the post leaves it; the post is undone."""
    known = {row.pk for model in tables() for row in model._default_manager.all()}
    with transaction.atomic():
        client.post(address, sent)
        found = {model._meta.label: rows_of(model, known) for model in tables()}
        transaction.set_rollback(True)
    return found


def tables() -> list[Any]:
    """Of the installation and its gminas; not sessions and counters of tries, which hold times."""
    counters = {"sessions.Session", "database.Remembered"}
    return [model for model in apps.get_models() if model._meta.label not in counters]


def rows_of(model: Any, known: set[Any]) -> list[Any]:
    return sorted(repr(written(row, known)) for row in model._default_manager.all())


def written(row: models.Model, known: set[Any]) -> dict[str, Any]:
    """A row without what differs each time: keys of new rows, times, links of the trail."""
    values = {}
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if field.name in ALWAYS_OTHER or isinstance(value, datetime | bytes | memoryview):
            continue
        if isinstance(value, UUID) and value not in known:
            value = "new"
        values[field.attname] = value
        if field.name == "target":
            values["target"] = str(value).partition(":")[0]
    return values

"""values changed by fields that the form does not have.

Each form is sent as its page sends it, and again with over 300 fields more: the names of every
column of every table, and names that an attacker guesses. The database must be the same after both.
"""

import re
from functools import cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models
from lxml import html

from access.rooms import body, gathered
from factories import GminaFactory
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from security.pages import addresses, content_of
from undone import undone
from visitors import client_as

GUESSED = (
    "is_superuser is_staff is_active gmina_id gmina user user_id role kwota podpis admin pk id"
    " _state password groups user_permissions valid_to signed_by approved created_by owner tenant"
).split()
WRITING = re.compile(r'(?:INTO|UPDATE|DELETE FROM) "(\w+)"')
KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LEFT_OUT = {"sign_out", "choose_gmina", "keep_draft"}
"""No fields; the gmina itself is the field; whatever was typed is kept, for its writer."""
ALWAYS_OTHER = set(
    "mac previous digest digest_before token password last_login secret_print".split()
)


def check(full: bool) -> tuple[int, int]:  # noqa: ARG001 # whole every time
    whole, other = whole_gmina(), GminaFactory()
    client = client_as(Role.MANAGER, whole.gmina)
    extra, known = extra_fields(other.pk), keys()
    tried = failed = 0
    for route, address in addresses(whole, "post"):
        if route in LEFT_OUT:
            continue
        foreign = {name: extra[name] for name in extra.keys() - own_fields(client, address)}
        plain = after(client, address, sent(route, whole), known)
        loaded = after(client, address, foreign | sent(route, whole), known)
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
    """Fewer than the thousand at which Django refuses the whole form."""
    columns = [field.attname for model in tables() for field in model._meta.concrete_fields]
    values = {"gmina": str(other_gmina), "gmina_id": str(other_gmina), "role": "manager"}
    return {name: values.get(name, "1") for name in [*GUESSED, *columns]}


def keys() -> set[Any]:
    return {
        key for model in tables() for key in model._default_manager.values_list("pk", flat=True)
    }


def after(client: Any, address: str, sent: dict[str, Any], known: set[Any]) -> dict[str, list[Any]]:
    """Every table that the post wrote to, as the post leaves it; the post is undone."""
    written: set[str] = set()

    def note(execute: Any, sql: str, *rest: Any) -> Any:
        written.update(WRITING.findall(sql))
        return execute(sql, *rest)

    with undone():
        with connection.execute_wrapper(note):
            client.post(address, sent)
        found = [model for model in tables() if model._meta.db_table in written]
        return {model._meta.label: rows_of(model, known) for model in found}


def tables() -> list[Any]:
    """Of the installation and its gminas; not sessions and counters of tries, which hold times."""
    counters = {"sessions.Session", "database.Remembered"}
    return [model for model in apps.get_models() if model._meta.label not in counters]


def rows_of(model: Any, known: set[Any]) -> list[Any]:
    """As text, keys of new rows made alike."""

    def same(found: re.Match[str]) -> str:
        return found[0] if UUID(found[0]) in known else "new"

    rows = (
        [getattr(row, name) for name in compared(model)] for row in model._default_manager.all()
    )
    return sorted(KEY.sub(same, repr(row)) for row in rows)


@cache
def compared(model: Any) -> tuple[str, ...]:
    """Columns that are the same whenever the same is done: no times, no links of the trail."""
    timed = models.DateTimeField | models.BinaryField
    return tuple(
        field.attname
        for field in model._meta.concrete_fields
        if field.name not in ALWAYS_OTHER and not isinstance(field, timed)
    )

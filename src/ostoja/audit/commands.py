"""Writing the trail: the last statement of each command, in the command's own transaction."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection, models, transaction
from django.db.backends.utils import format_number
from django.utils import timezone

from ostoja.audit import chain, sql
from ostoja.audit.models import Event

READ, REFUSED = "page.read", "page.refused"
LONGEST_TARGET = 200
LONGEST_PURPOSE = 200


@dataclass(frozen=True, slots=True)
class Deed:
    """What is noted: who did what, on which record, what for, and whom it showed."""

    by: object
    action: str
    target: str
    purpose: str = ""
    people: Collection[UUID | str] = ()
    before: str = ""
    after: str = ""


def record(
    action: str, target: models.Model, *, by: object, before: str = "", removed: bool = False
) -> Event:
    """Add a link: `by` (a person, or the program itself) did `action` to `target`.

    `before` is `state_of(target)` as it was before the change, where there was something;
    a target about to be `removed` leaves nothing behind.
    `target` must have a `gmina_id`, or be the gmina itself. Raises when called outside a
    transaction: a change and its trail live or die together.
    """
    after = "" if removed else state_of(target)
    return append(gmina_of(target), Deed(by, action, name_of(target), before=before, after=after))


def record_reading(
    target: models.Model | str,
    *,
    by: object,
    purpose: str,
    gmina_id: UUID | None = None,
    people: Collection[UUID | str] = (),
) -> Event:
    """A page showed `target` and these people: a short transaction of its own.

    The page is sent only after this returns. A target that is no row (a list, a figure) is
    given as text, with the gmina.
    """
    name = target if isinstance(target, str) else name_of(target)
    gmina_id = gmina_id or gmina_of(target)
    with transaction.atomic():
        return append(gmina_id, Deed(by, READ, name, purpose, people))


def record_refusal(address: str, *, by: object, gmina_id: UUID, why: str) -> Event:
    """Somebody asked for a page that is not for them: a short transaction of its own."""
    with transaction.atomic():
        return append(gmina_id, Deed(by, REFUSED, address, why[:LONGEST_PURPOSE]))


def append(gmina_id: Any, deed: Deed) -> Event:  # noqa: ANN401 # a key
    """The next link of the gmina's chain."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("the trail written outside a transaction")
    gmina = sql.key(gmina_id)
    number, previous = _taken_head(gmina)
    people = {str(one) for one in deed.people}
    event = Event(
        gmina_id=gmina_id,
        number=number + 1,
        at=timezone.now(),
        actor=str(deed.by),
        action=deed.action,
        target=deed.target[:LONGEST_TARGET],
        purpose=deed.purpose,
        people=chain.digest_of_people(people),
        digest_before=deed.before,
        digest=deed.after,
        previous=previous,
    )
    event.mac = chain.link(settings.AUDIT_KEY, previous, event.covered())
    _write(event, gmina)
    _list_people(event, people, gmina)
    return event


def _taken_head(gmina: Any) -> tuple[int, str]:  # noqa: ANN401 # a key
    """Number and MAC of the last event, held until the transaction ends; the next one waits."""
    with connection.cursor() as cursor:
        cursor.execute(sql.head(), [gmina])
        found = cursor.fetchone()
        if found is None:
            cursor.execute(sql.FIRST_HEAD, [gmina])
            cursor.execute(sql.head(), [gmina])
            found = cursor.fetchone()
    return found[0], found[1]


def _write(event: Event, gmina: Any) -> None:  # noqa: ANN401 # a key
    with connection.cursor() as cursor:
        cursor.execute(sql.ADD, sql.values_of(event))
        cursor.execute(sql.MOVE_HEAD, [event.number, event.mac, gmina])


def _list_people(event: Event, people: Collection[str], gmina: Any) -> None:  # noqa: ANN401 # a key
    """The set, the first time that it is shown."""
    if not people:
        return
    with connection.cursor() as cursor:
        cursor.execute(sql.KNOWN, [gmina, event.people])
        if cursor.fetchone() is None:
            rows = [(gmina, event.people, sql.key(one)) for one in people]
            cursor.executemany(sql.LIST, rows)


def name_of(target: models.Model) -> str:
    return f"{target._meta.label_lower}:{target.pk}"


def gmina_of(target: Any) -> UUID:  # noqa: ANN401 # any row of a gmina, or the gmina
    found: UUID = getattr(target, "gmina_id", None) or target.pk
    return found


def state_of(target: models.Model) -> str:
    """The digest of a record as it stands: the same before it is saved and when read back."""
    return chain.digest(
        settings.AUDIT_KEY,
        {field.attname: _written(field, target) for field in target._meta.concrete_fields},
    )


def _written(field: "models.Field[Any, Any]", target: models.Model) -> object:
    """One writing of a value: amounts with their places, bytes as text, whatever the database."""
    value = field.value_from_object(target)
    if value is None:
        return None
    if isinstance(field, models.DecimalField):
        return format_number(field.to_python(value), field.max_digits, field.decimal_places)
    return field.value_to_string(target)

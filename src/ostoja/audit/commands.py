"""Writing the trail: the last statement of each command, in the command's own transaction."""

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.backends.utils import format_number
from django.utils import timezone

from ostoja.audit import chain
from ostoja.audit.models import Event, Head


def record(
    action: str, target: models.Model, *, by: object, before: str = "", removed: bool = False
) -> Event:
    """Add a link: `by` (a person, or the program itself) did `action` to `target`.

    `before` is `state_of(target)` as it was before the change, where there was something;
    a target about to be `removed` leaves nothing behind.
    `target` must have a `gmina_id`, or be the gmina itself. Raises when called outside a
    transaction: a change and its trail live or die together.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("audit.record outside a transaction")
    gmina_id = getattr(target, "gmina_id", target.pk)
    Head.objects.get_or_create(gmina_id=gmina_id)
    head = Head.objects.select_for_update().get(gmina_id=gmina_id)
    fields = {
        "gmina_id": str(gmina_id),
        "number": head.number + 1,
        "at": timezone.now(),
        "actor": str(by),
        "action": action,
        "target": f"{target._meta.label_lower}:{target.pk}",
        "digest_before": before,
        "digest": "" if removed else state_of(target),
    }
    mac = chain.link(settings.AUDIT_KEY, head.mac, fields)
    event = Event.objects.create(**fields, previous=head.mac, mac=mac)
    head.number, head.mac = event.number, event.mac
    head.save()
    return event


def state_of(target: models.Model) -> str:
    """The digest of a record as it stands: the same before it is saved and when read back."""
    return chain.digest(
        {field.attname: _written(field, target) for field in target._meta.concrete_fields}
    )


def _written(field: "models.Field[Any, Any]", target: models.Model) -> object:
    """One writing of a value: amounts with their places, bytes as text, whatever the database."""
    value = field.value_from_object(target)
    if value is None:
        return None
    if isinstance(field, models.DecimalField):
        return format_number(field.to_python(value), field.max_digits, field.decimal_places)
    return field.value_to_string(target)

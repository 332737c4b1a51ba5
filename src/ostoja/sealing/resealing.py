"""Every sealed field written again under the newest key, a few rows at a time.

The caller enters the gmina's scope once a batch, so that no one waits long for a row.
"""

from collections.abc import Iterator
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Left

from ostoja.sealing import keyring
from ostoja.sealing.fields import SealedText

BATCH = 200


def sealed_fields() -> Iterator[tuple[type[models.Model], SealedText]]:
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, SealedText):
                yield model, field


def reseal_some(gmina: UUID) -> int:
    """Seal anew up to `BATCH` values of each field of this gmina; how many were. 0: all done."""
    newest, _ = keyring.newest(settings.SEALING_KEYS)
    return sum(_reseal(model, field, gmina, newest) for model, field in sealed_fields())


@transaction.atomic
def _reseal(model: type[models.Model], field: SealedText, gmina: UUID, newest: str) -> int:
    chosen = (
        model._default_manager.filter(gmina_id=gmina)
        .alias(key_name=Left(field.name, len(newest), output_field=models.CharField()))
        .exclude(Q(**{field.name: ""}) | Q(key_name=newest))
        .order_by("pk")[:BATCH]
    )
    rows = list(chosen)
    for row in rows:
        getattr(row, field.attname)  # opened, so that it is sealed again
        row.save(update_fields=[field.attname])
    return len(rows)

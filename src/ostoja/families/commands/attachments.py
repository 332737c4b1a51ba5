"""Scans in a family's file, and how a paper reached its reader."""

import hashlib
from datetime import date
from typing import TypedDict, Unpack
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.entry import Member
from ostoja.audit.commands import record, state_of
from ostoja.families.commands.bins import put_in_bin
from ostoja.families.commands.concerns import refuse_future
from ostoja.families.commands.keys import already
from ostoja.families.enums import Channel
from ostoja.families.models import Attachment, Delivery, Family
from ostoja.families.rules.attachments import media_type_of, why_not_kept
from ostoja.sealing.fields import SealedFile


@transaction.atomic
def attach_file(
    family: Family, *, key: UUID, title: str, name: str, content: bytes, today: date, by: Member
) -> Attachment:
    """Kept sealed, with the checksum of what came; its kind is told by its first bytes."""
    known = already(Attachment, family.gmina, key)
    if known is not None:
        return known
    refusal = why_not_kept(content)
    if refusal:
        raise ValidationError({"file": refusal})
    attachment = Attachment(
        id=key,
        gmina=family.gmina,
        family=family,
        title=title,
        name=name[-200:],
        media_type=media_type_of(content) or "",
        size=len(content),
        checksum=hashlib.sha256(content).hexdigest(),
        content=SealedFile.written(content),
        added_on=today,
        added_by=str(by.user),
    )
    attachment.full_clean()
    attachment.save()
    record("families.attachment.added", attachment, by=by)
    return attachment


@transaction.atomic
def remove_attachment(attachment: Attachment, *, by: object) -> None:
    """Into the bin. A proof of a delivery stays."""
    proved = attachment.deliveries.order_by("sent_on", "id").first()
    if proved is not None:
        raise ValidationError(
            f"Ten plik jest dowodem doręczenia: {proved}. Najpierw wskaż tam inny dowód."
        )
    put_in_bin(attachment.family, [attachment], title=f"załącznik: {attachment.title}", by=by)
    before = state_of(attachment)
    record("families.attachment.removed", attachment, by=by, before=before, removed=True)
    attachment.delete()


class DeliveryFields(TypedDict):
    """A delivery as typed."""

    paper: str
    receiver: str
    channel: str
    address: str
    sent_on: date
    delivered_on: date | None
    proof: Attachment | None


@transaction.atomic
def record_delivery(
    family: Family, *, key: UUID, today: date, by: object, **typed: Unpack[DeliveryFields]
) -> Delivery:
    known = already(Delivery, family.gmina, key)
    if known is not None:
        return known
    delivery = Delivery(id=key, gmina=family.gmina, family=family, **typed)
    _check(delivery, today)
    delivery.save()
    record("families.delivery.recorded", delivery, by=by)
    return delivery


@transaction.atomic
def correct_delivery(
    delivery: Delivery, *, today: date, by: object, **typed: Unpack[DeliveryFields]
) -> Delivery:
    before = state_of(delivery)
    for name, value in typed.items():
        setattr(delivery, name, value)
    _check(delivery, today)
    delivery.save()
    record("families.delivery.corrected", delivery, by=by, before=before)
    return delivery


def _check(delivery: Delivery, today: date) -> None:
    refuse_future("sent_on", delivery.sent_on, today)
    if delivery.delivered_on is not None:
        refuse_future("delivered_on", delivery.delivered_on, today)
    if delivery.channel == Channel.E_DELIVERY and not delivery.address:
        raise ValidationError({"address": "Przy e-Doręczeniach podaj adres, na który wysłano."})
    if delivery.proof is not None and delivery.proof.family_id != delivery.family_id:
        raise ValidationError({"proof": "Dowód musi leżeć w aktach tej rodziny."})
    delivery.full_clean()

"""What lies in a family's file, and what was delivered. Contents are not loaded with a list."""

from django.db.models import QuerySet

from ostoja.families.models import Attachment, Delivery, Family


def attachments_of(family: Family) -> QuerySet[Attachment]:
    found = family.attachments.select_related("family").defer("content")
    return found.order_by("-added_on", "-id")


def deliveries_of(family: Family) -> QuerySet[Delivery]:
    found = family.deliveries.select_related("family", "proof").defer("proof__content")
    return found.order_by("-sent_on", "-id")

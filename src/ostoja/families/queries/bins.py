"""What was removed from a family's file and can be brought back."""

from django.db.models import QuerySet
from django.utils import timezone

from ostoja.families.models import Binned, Family
from ostoja.families.models.bins import BIN_KEPT


def binned_of(family: Family) -> QuerySet[Binned]:
    """Newest first; what is past its days is not there, also before it is forgotten."""
    fresh = family.binned.filter(removed_at__gte=timezone.now() - BIN_KEPT)
    return fresh.defer("rows").order_by("-removed_at", "-id")  # a scan is in them

"""Constraints that many tables share."""

from django.db import models
from django.db.models import F, Q


def in_order(name: str, start: str, end: str, message: str) -> models.CheckConstraint:
    """A period may be open, but may not end before it begins."""
    return models.CheckConstraint(
        name=name,
        condition=Q(**{end: None}) | Q(**{f"{end}__gte": F(start)}),
        violation_error_message=message,
    )

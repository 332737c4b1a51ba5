"""Two records of one family made one, and parted again."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from ostoja.audit.commands import record, state_of
from ostoja.families.models import Family, FamilyMerge, HouseholdMember, MovedRow


@transaction.atomic
def merge_families(kept: Family, emptied: Family, *, by: object) -> FamilyMerge:
    """Move everything that points at one record to the other; which rows moved is kept."""
    merge = FamilyMerge(gmina=kept.gmina, kept=kept, emptied=emptied)
    merge.full_clean()
    if emptied.assignments.filter(ended_on=None).exists() and (
        kept.assignments.filter(ended_on=None).exists()
    ):
        raise ValidationError(
            "Z obiema rodzinami pracuje asystent. Zakończ jeden z przydziałów, potem połącz."
        )
    merge.save()
    for row, field in _pointing_at(emptied):
        _move(merge, row, field)
    record("families.family.merged", merge, by=by)
    return merge


@transaction.atomic
def undo_merge(merge: FamilyMerge, *, by: object) -> None:
    """Move back what was moved and still stands where it was moved to."""
    merge.refresh_from_db(from_queryset=FamilyMerge.objects.select_for_update())
    if merge.undone_at is not None:
        raise ValidationError("Te rodziny są już rozłączone.")
    before = state_of(merge)
    moved = set(merge.moved.order_by("id").values_list("model", "row"))
    for row, field in _pointing_at(merge.kept):
        if (field, row.pk) in moved:
            _point(row, field, merge.emptied)
    merge.undone_at = timezone.now()
    merge.save()
    record("families.family.parted", merge, by=by, before=before)


def _pointing_at(family: Family) -> list[tuple[models.Model, str]]:
    """Every row of any room that names this family, with `app.model.field`; merges excepted."""
    found: list[tuple[models.Model, str]] = []
    for relation in Family._meta.related_objects:
        if relation.related_model is FamilyMerge:
            continue
        rows: Any = relation.related_model
        name = f"{rows._meta.label_lower}.{relation.field.name}"
        pointing = rows._default_manager.filter(
            **{"gmina": family.gmina, relation.field.name: family}
        ).order_by("pk")
        found += [(row, name) for row in pointing]
    return found


def _move(merge: FamilyMerge, row: models.Model, field: str) -> None:
    """A person in both households stays in the emptied record too: undoing loses nothing."""
    if isinstance(row, HouseholdMember) and (
        merge.kept.members.filter(person=row.person_id, until=None).exists()
    ):
        return
    _point(row, field, merge.kept)
    MovedRow.objects.create(gmina=merge.gmina, merge=merge, model=field, row=row.pk)


def _point(row: models.Model, field: str, family: Family) -> None:
    setattr(row, field.rpartition(".")[2], family)
    row.validate_constraints()
    row.save()

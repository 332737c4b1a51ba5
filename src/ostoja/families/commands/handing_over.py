"""Many families of one assistant to others at once: all of them or none, and back again."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.entry import Member
from ostoja.audit.commands import record
from ostoja.families.commands.assigning import change_assistant, undo_assignment
from ostoja.families.models import Assignment, FamilyAssistant
from ostoja.families.queries import handed_over
from ostoja.law.caseload import CASELOAD_LIMIT
from ostoja.law.dated import Dated

NOBODY = "Wybierz nowego asystenta przy przynajmniej jednej rodzinie."


@transaction.atomic
def hand_over(
    moves: Mapping[Assignment, FamilyAssistant],
    *,
    started_on: date,
    reason: str,
    key: UUID,
    by: Member,
    limit: Dated[int] = CASELOAD_LIMIT,
) -> list[Assignment]:
    """The load rule holds for each; a refusal names its family, by the key of what it had."""
    known = list(handed_over(by, key))
    if known:
        return known
    if not moves:
        raise ValidationError(NOBODY)
    _hold(by, moves.values())
    refused = {}
    for one, assistant in moves.items():
        try:
            spell = change_assistant(
                one, assistant, started_on=started_on, reason=reason, by=by, limit=limit
            )
            spell.hand_over = key
            spell.save()
        except ValidationError as refusal:
            refused[str(one.pk)] = refusal.messages
    if refused:
        raise ValidationError(refused)
    record("families.assistant.handed_over", next(iter(moves)).assistant, by=by)
    return list(handed_over(by, key))


def _hold(by: Member, assistants: Iterable[FamilyAssistant]) -> None:
    """Everybody who takes a family, in one order, so that two hand-overs wait in line."""
    keys = {one.pk for one in assistants}
    rows = FamilyAssistant.objects.select_for_update().filter(gmina=by.gmina, pk__in=keys)
    list(rows.order_by("pk"))


@transaction.atomic
def undo_hand_over(key: UUID, *, by: Member) -> int:
    """Every family of it that is still where it was brought goes back, or none; how many."""
    made = list(handed_over(by, key))
    if not made:
        raise ValidationError("Nie ma już czego cofać: te rodziny mają znów innego asystenta.")
    for one in made:
        undo_assignment(one, by=by)
    return len(made)

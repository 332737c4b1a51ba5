"""The rows behind each figure, made of the owning package's queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from ostoja.accounts.models import Gmina
from ostoja.families import queries as families
from ostoja.families.enums import ClosingReason, MoneySource
from ostoja.foster import queries as foster
from ostoja.foster.enums import CareForm, CostKind, EndReason

CLOSING_GROUPS = tuple(
    str(ClosingReason(reason).label)
    for reason in (
        ClosingReason.GOALS_REACHED,
        ClosingReason.FAMILY_STOPPED,
        ClosingReason.NO_EFFECT,
    )
)
PAY_GROUPS = (str(MoneySource.STATE.label), str(MoneySource.OWN.label))
COST_GROUPS = tuple(
    str(kind.label)
    for kind in (
        CostKind.INSTITUTION,
        CostKind.FAMILY_HOME,
        CostKind.FOSTER_FAMILY,
        CostKind.COORDINATION,
    )
)
LEFT_CARE = (EndReason.RETURN, EndReason.ADOPTION, EndReason.INDEPENDENCE)
LEAVING_GROUPS = tuple(str(reason.label) for reason in LEFT_CARE)

Cell = str | int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row behind a figure. `key` is the record's; `amount` counts in sums."""

    key: UUID
    cells: tuple[Cell, ...]
    group: str = ""
    amount: Decimal = Decimal(1)
    people: tuple[UUID, ...] = ()
    """The person and the family that the cells name, for the trail of readings."""
    also: tuple[str, ...] = ()
    """Further groups in which the row counts; it still counts once in the whole."""

    @property
    def groups(self) -> tuple[str, ...]:
        return (self.group, *self.also)


def assistants(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(one.pk, (one.name, one.employed_from, one.get_contract_display()))
        for one in families.assistants_in(gmina, year)
    ]


def supported_families(gmina: Gmina, year: int) -> Sequence[Row]:
    latest = {
        spell.family_id: Row(
            spell.family_id,
            (spell.family.name, spell.assistant.name, spell.started_on),
            people=(spell.family_id,),
        )
        for spell in families.assignments_in(gmina, year)
    }
    return list(latest.values())


def children_of_supported_families(gmina: Gmina, year: int) -> Sequence[Row]:
    supported = [row.key for row in supported_families(gmina, year)]
    once = {
        member.person_id: Row(
            member.person_id,
            (str(member.person), member.family.name, str(member.person.born_on.year)),
            people=(member.person_id, member.family_id),
        )
        for member in families.children_in(gmina, supported, year)
    }
    return list(once.values())


def closings(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            one.pk,
            (one.family.name, one.closed_on, one.get_reason_display()),
            group=one.get_reason_display(),
            people=(one.family_id,),
        )
        for one in families.closings_in(gmina, year)
    ]


def highest_loads(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            load.assistant_id,
            (load.assistant, load.families, load.on),
            amount=Decimal(load.families),
        )
        for load in families.highest_loads_in(gmina, year)
    ]


def pay(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            one.pk,
            (one.assistant.name, one.get_source_display(), one.amount),
            group=one.get_source_display(),
            amount=one.amount,
        )
        for one in families.pay_in(gmina, year)
    ]


def children_in_care(gmina: Gmina, year: int) -> Sequence[Row]:
    forms = {
        placement.stay_id: CareForm(placement.form).label
        for placement in foster.placements_in(gmina, year)
    }
    once = {
        stay.child_id: Row(
            stay.child_id,
            (str(stay.child), stay.started_on, forms.get(stay.pk, "")),
            people=(stay.child_id,),
        )
        for stay in foster.stays_in(gmina, year)
    }
    return list(once.values())


def families_of_children_in_care(gmina: Gmina, year: int) -> Sequence[Row]:
    children: dict[UUID, set[UUID]] = {}
    names: dict[UUID, str] = {}
    for stay in foster.stays_in(gmina, year):
        names[stay.family_id] = stay.family.name
        children.setdefault(stay.family_id, set()).add(stay.child_id)
    return [Row(key, (names[key], len(found)), people=(key,)) for key, found in children.items()]


def paid_lines(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            line.id,
            (
                line.child or "koszt wspólny",
                line.note,
                f"{line.first_day:%d.%m.%Y}-{line.last_day:%d.%m.%Y}",
                line.kind.label,
                line.billed,
            ),
            group=line.kind.label,
            amount=line.billed,
            people=(line.child_id,) if line.child_id else (),
        )
        for line in foster.lines_paid_in(gmina, year)
    ]


def children_who_left_care(gmina: Gmina, year: int) -> Sequence[Row]:
    latest = {
        stay.child_id: Row(
            stay.child_id,
            (str(stay.child), stay.ended_on, stay.get_end_reason_display()),
            group=stay.get_end_reason_display(),
            people=(stay.child_id,),
        )
        for stay in foster.stays_ended_in(gmina, year)
        if stay.end_reason in LEFT_CARE
    }
    return list(latest.values())

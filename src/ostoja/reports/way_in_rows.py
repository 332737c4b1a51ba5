"""The rows behind the figures of the way to an assistant."""

from collections.abc import Sequence

from ostoja.accounts.models import Gmina
from ostoja.families import queries as families
from ostoja.families.enums import ReportedBy
from ostoja.reports.rows import Row

REPORTED_BY = tuple(str(source.label) for source in ReportedBy)


def concerns(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            one.pk,
            (one.family.name, one.received_on, one.get_source_display()),
            group=one.get_source_display(),
            people=(one.family_id,),
        )
        for one in families.concerns_in(gmina, year)
    ]


def applications(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            one.pk,
            (one.family.name, one.sent_on, one.get_basis_display()),
            people=(one.family_id,),
        )
        for one in families.applications_in(gmina, year)
    ]


def waiting(gmina: Gmina, year: int) -> Sequence[Row]:
    once = {
        one.family_id: Row(
            one.family_id,
            (one.family.name, one.sent_on, one.get_basis_display()),
            people=(one.family_id,),
        )
        for one in families.waiting_at_end_of(gmina, year)
    }
    return list(once.values())


def by_court(gmina: Gmina, year: int) -> Sequence[Row]:
    once = {
        spell.family_id: Row(
            spell.family_id,
            (spell.family.name, spell.assistant.name, spell.started_on),
            people=(spell.family_id,),
        )
        for spell in families.by_court_in(gmina, year)
    }
    return list(once.values())


def refusals(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            one.pk,
            (one.application.family.name, one.made_on, one.made_by),
            people=(one.application.family_id,),
        )
        for one in families.refusals_in(gmina, year)
    ]

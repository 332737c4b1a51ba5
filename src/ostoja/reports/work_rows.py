"""The rows behind the figures of the work with families."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from ostoja.accounts.models import Gmina
from ostoja.families.enums import HelpForm, Result
from ostoja.families.queries import work_counted as families
from ostoja.reports.rows import Row

HELP_FORMS = tuple(str(form.label) for form in HelpForm)
HUNDREDTH = Decimal("0.01")
REACHED, MISSED = Decimal(100), Decimal(0)


def hours(minutes: int) -> Decimal:
    """Rounded once, in the row, so that the value is the sum of what is seen."""
    return (Decimal(minutes) / 60).quantize(HUNDREDTH, rounding=ROUND_HALF_UP)


def visits(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            one.family_id,
            (one.family, one.made, one.failed, one.made + one.failed),
            amount=Decimal(one.made + one.failed),
            people=(one.family_id,),
        )
        for one in families.visits_in(gmina, year)
    ]


def time_with_families(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            one.assistant_id,
            (
                one.assistant,
                hours(one.visits),
                hours(one.contacts),
                hours(one.groups),
                hours(one.minutes),
            ),
            amount=hours(one.minutes),
        )
        for one in families.minutes_in(gmina, year)
    ]


def help_given(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            one.pk,
            (
                one.family.name,
                one.held_on,
                one.get_form_display(),
                one.persons,
                hours(one.minutes),
            ),
            group=one.get_form_display(),
            amount=hours(one.minutes),
            people=(one.family_id,),
        )
        for one in families.help_in(gmina, year)
    ]


def lengths(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            one.pk,
            (one.family.name, begun, one.closed_on, (one.closed_on - begun).days + 1),
            amount=Decimal((one.closed_on - begun).days + 1),
            people=(one.family_id,),
        )
        for one, begun in families.lengths_in(gmina, year)
    ]


def goals(gmina: Gmina, year: int) -> Sequence[Row]:
    """A reached goal is a hundred and any other nothing: their mean is the share."""
    return [
        Row(
            one.pk,
            (
                one.assessment.family.name,
                f"cel {one.goal.position}",
                one.assessment.assessed_on,
                one.get_result_display(),
                _share(one.result),
            ),
            amount=_share(one.result),
            people=(one.assessment.family_id,),
        )
        for one in families.goals_judged_in(gmina, year)
    ]


def _share(result: str) -> Decimal:
    return REACHED if result == Result.REACHED else MISSED


def monitored(gmina: Gmina, year: int) -> Sequence[Row]:
    once = {
        one.family_id: Row(
            one.family_id,
            (one.family.name, one.began_on, one.until, one.get_watcher_display()),
            people=(one.family_id,),
        )
        for one in families.monitored_in(gmina, year)
    }
    return list(once.values())

"""Who answers for an institution."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.enums import Role
from ostoja.accounts.models import User
from ostoja.accounts.queries import roles_ahead
from ostoja.audit.commands import record, state_of
from ostoja.partners.models import Institution, Reporter


@transaction.atomic
def name_reporter(institution: Institution, user: User, *, since: date, by: object) -> Reporter:
    """Let the person fill in the institution's return; who does so already is not named twice."""
    gmina = institution.gmina
    known = Reporter.objects.filter(gmina=gmina, institution=institution, user=user, until=None)
    found = known.first()
    if found is not None:
        return found
    if Role.PARTNER not in roles_ahead(gmina, user, since):
        raise ValidationError(
            {"person": f"Ta osoba nie ma w gminie roli: {Role.PARTNER.label}. Najpierw ją nadaj."}
        )
    reporter = Reporter(gmina=gmina, institution=institution, user=user, since=since)
    reporter.full_clean()
    reporter.save()
    record("partners.reporter.named", reporter, by=by)
    return reporter


@transaction.atomic
def end_reporter(reporter: Reporter, *, today: date, by: object) -> Reporter:
    """From today on not theirs; a reporter named today leaves the trail only."""
    if reporter.until is not None:
        return reporter
    before, yesterday = state_of(reporter), today - timedelta(days=1)
    if reporter.since > yesterday:
        record("partners.reporter.ended", reporter, by=by, before=before, removed=True)
        reporter.delete()
        return reporter
    reporter.until = yesterday
    reporter.full_clean()
    reporter.save()
    record("partners.reporter.ended", reporter, by=by, before=before)
    return reporter

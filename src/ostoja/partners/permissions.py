"""Whose return a member may see and fill in: the rule of one institution."""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.partners.models import Institution, Reporter


def within_reach(member: Member, on: date) -> Q:
    """Of the institutions of the gmina: those the member is the reporter of; all for the head."""
    if Role.MANAGER in member.roles:
        return Q()
    named = Reporter.objects.filter(
        Q(until=None) | Q(until__gte=on),
        gmina=member.gmina,
        institution=OuterRef("pk"),
        user=member.worker,
        since__lte=on,
    )
    return Q(Exists(named))


def why_not_report(member: Member, institution: Institution, on: date) -> str | None:
    """The words of the refusal, naming who can; None when the member may."""
    own = Institution.objects.filter(within_reach(member, on), gmina=member.gmina)
    if own.filter(pk=institution.pk).exists():
        return None
    return (
        "To odpowiedź innej instytucji. Wypełnia ją jej osoba sprawozdawcza albo kierownik."
        " Kto za którą instytucję odpowiada, wskazują kierownik i koordynator."
    )

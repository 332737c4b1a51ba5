"""Beginning, moving and ending a stay; residence, orders, absences."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from ostoja.accounts.enums import Right
from ostoja.accounts.middleware import MemberRequest
from ostoja.accounts.permissions import needs
from ostoja.audit.commands import record_reading
from ostoja.foster import commands, forms, queries, tables
from ostoja.foster.views.asking import READ_OR_WRITE, Asked, Done, ask

if TYPE_CHECKING:
    from ostoja.families.models import HouseholdMember
    from ostoja.foster.models import CareInstitution, Stay


def _institutions(request: MemberRequest) -> "dict[str, CareInstitution]":
    return {str(one.pk): one for one in queries.institutions_for(request.member)}


def _stay(request: MemberRequest, stay_id: UUID) -> "Stay":
    """Found in the gmina, and noted as read: the page names the child."""
    found = get_object_or_404(queries.stays_for(request.member), pk=stay_id)
    people = (found.child_id,)
    record_reading(found, by=request.member, purpose="wpis o pobycie dziecka", people=people)
    return found


def _children(request: MemberRequest) -> "dict[str, HouseholdMember]":
    """Children to choose from, after the trail says whom the page names."""
    found = list(queries.children_at_home(request.member, timezone.localdate()))
    record_reading(
        "foster.children",
        by=request.member,
        purpose="dzieci do wyboru przy nowym pobycie",
        gmina_id=request.member.gmina.pk,
        people={key for one in found for key in (one.person_id, one.family_id)},
    )
    return {str(one.pk): one for one in found}


def _asked(stay: "Stay", title: str, button: str, intro: str = "") -> Asked:
    trail = [("Dzieci w pieczy", reverse("foster:stays")), (str(stay.child), _page(stay))]
    return Asked(title, button, trail, intro)


def _page(stay: "Stay") -> str:
    return reverse("foster:stay", args=(stay.pk,))


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_CARE)
def begin_stay(request: MemberRequest) -> HttpResponse:
    """A child of one of the gmina's families enters care."""
    institutions = _institutions(request)
    children = _children(request)
    form = forms.BeginStay(
        request.POST or None,
        institutions=tables.institution_choices(institutions.values()),
        children=tables.child_choices(children.values()),
    )

    def do(typed: dict[str, Any]) -> Done:
        member = children[typed["child"]]
        begun = commands.begin_stay(
            request.member.gmina,
            child=member.person,
            family=member.family,
            form=typed["form"],
            day=typed["day"],
            institution=institutions.get(typed["institution"]),
            key=typed["key"],
            by=request.member,
        )
        return Done(f"Zapisano {begun}. Uzupełnij, gdzie dziecko mieszkało przedtem.", _page(begun))

    trail = [("Dzieci w pieczy", reverse("foster:stays"))]
    return ask(request, form, Asked("Nowy pobyt w pieczy", "Zapisz pobyt", trail), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_CARE)
def move_child(request: MemberRequest, stay_id: UUID) -> HttpResponse:
    """Another form of care or institution; the years go on."""
    stay, institutions = _stay(request, stay_id), _institutions(request)
    form = forms.Move(
        request.POST or None, institutions=tables.institution_choices(institutions.values())
    )

    def do(typed: dict[str, Any]) -> Done:
        placement = commands.move_child(
            stay,
            form=typed["form"],
            day=typed["day"],
            institution=institutions.get(typed["institution"]),
            by=request.member,
        )
        return Done(f"Zapisano: {placement}.", _page(stay))

    intro = "Lata pobytu liczą się dalej. Powrót do domu zapisz jako koniec pobytu."
    return ask(request, form, _asked(stay, "Zmiana miejsca", "Zapisz zmianę", intro), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_CARE)
def end_stay(request: MemberRequest, stay_id: UUID) -> HttpResponse:
    stay = _stay(request, stay_id)
    form = forms.EndStay(request.POST or None)

    def do(_: dict[str, Any]) -> Done:
        ended = commands.end_stay(stay, **form.ending(), by=request.member)
        return Done(f"Pobyt skończył się {ended.ended_on:%d.%m.%Y}.", _page(stay))

    return ask(request, form, _asked(stay, "Koniec pobytu", "Zapisz koniec pobytu"), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_CARE)
def correct_first_day(request: MemberRequest, stay_id: UUID) -> HttpResponse:
    """A day written wrongly; what is billed before the new one is refused in words."""
    stay = _stay(request, stay_id)
    form = forms.FirstDay(request.POST or None, initial={"day": stay.started_on})

    def do(typed: dict[str, Any]) -> Done:
        corrected = commands.correct_first_day(stay, **typed, by=request.member)
        words = f"Pobyt liczy się od {corrected.started_on:%d.%m.%Y}, a z nim udział gminy."
        return Done(words, _page(stay))

    return ask(request, form, _asked(stay, "Pierwszy dzień w pieczy", "Popraw dzień"), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_CARE)
def name_institution(request: MemberRequest, stay_id: UUID) -> HttpResponse:
    """Which institution the last placement is in."""
    stay, institutions = _stay(request, stay_id), _institutions(request)
    form = forms.NameInstitution(
        request.POST or None, institutions=tables.institution_choices(institutions.values())
    )

    def do(typed: dict[str, Any]) -> Done:
        placement = get_object_or_404(stay.placements.order_by("-started_on")[:1])
        chosen = institutions[typed["institution"]]
        commands.name_institution(placement, institution=chosen, by=request.member)
        return Done(f"Zapisano placówkę: {chosen}.", _page(stay))

    return ask(request, form, _asked(stay, "W której placówce", "Zapisz placówkę"), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_CARE)
def describe_residence(request: MemberRequest, stay_id: UUID) -> HttpResponse:
    """Which gmina pays, why, and what proves it."""
    stay = _stay(request, stay_id)
    known = {name: getattr(stay, name) for name in forms.Residence.base_fields}
    form = forms.Residence(request.POST or None, initial=known)

    def do(typed: dict[str, Any]) -> Done:
        commands.describe_residence(stay, **typed, by=request.member)
        return Done("Zapisano, gdzie dziecko mieszkało przed umieszczeniem.", _page(stay))

    intro = (
        "Płaci gmina, w której dziecko mieszkało przed umieszczeniem. Gdy nie da się tego ustalić:"
        " gmina ostatniego zameldowania na stałe, a potem gmina siedziby sądu."
    )
    return ask(request, form, _asked(stay, "Dlaczego płaci nasza gmina", "Zapisz", intro), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_CARE)
def add_order(request: MemberRequest, stay_id: UUID) -> HttpResponse:
    stay = _stay(request, stay_id)
    form = forms.Order(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        saved = commands.add_order(stay, **typed, by=request.member)
        return Done(f"Zapisano postanowienie {saved}.", _page(stay))

    return ask(request, form, _asked(stay, "Postanowienie sądu", "Zapisz postanowienie"), do)


@require_http_methods(READ_OR_WRITE)
@needs(Right.RECORD_CARE)
def add_absence(request: MemberRequest, stay_id: UUID) -> HttpResponse:
    stay = _stay(request, stay_id)
    form = forms.Absence(request.POST or None)

    def do(typed: dict[str, Any]) -> Done:
        saved = commands.add_absence(stay, **typed, by=request.member)
        return Done(f"Zapisano nieobecność: {saved}.", _page(stay))

    intro = "Krótka nieobecność nie kończy pobytu i nie przerywa liczenia lat."
    return ask(request, form, _asked(stay, "Nieobecność", "Zapisz nieobecność", intro), do)


@require_POST
@needs(Right.RECORD_CARE)
def remove_absence(request: MemberRequest, stay_id: UUID, absence_id: UUID) -> HttpResponse:
    stay = _stay(request, stay_id)
    found = get_object_or_404(queries.absences_of(stay), pk=absence_id)
    commands.remove_absence(found, by=request.member)
    messages.success(request, f"Usunięto nieobecność: {found}.")
    return redirect(_page(stay))

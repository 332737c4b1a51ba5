"""Invented help, group meetings, opinions for courts and talks with institutions."""

from datetime import date, time, timedelta

from ostoja.accounts.models import Gmina
from ostoja.families.enums import Basis, Channel, HelpForm
from ostoja.families.models import (
    Assignment,
    Contact,
    CourtOpinion,
    FamilyAssistant,
    GroupAttendance,
    GroupMeeting,
    HelpGiven,
    MonitoringCheck,
)

HELP = (
    (HelpForm.ADVICE, "psycholog z poradni", "Jak rozmawiać z nastolatkiem, który milczy."),
    (HelpForm.THERAPY, "terapeutka rodzinna", "Umowa rodziców o zasadach po rozstaniu."),
    (HelpForm.SERVICES, "opiekunka środowiskowa", "Opieka nad dziećmi, gdy matka jest w pracy."),
    (HelpForm.LEGAL, "prawnik dyżurujący", "Wniosek o alimenty i zwolnienie z kosztów."),
    (HelpForm.GROUP, "grupa wsparcia dla rodziców", "Wieczór rodziców: sen i pora kolacji."),
)
TALKS = (
    ("Szkoła Podstawowa", Channel.PHONE, "Nieobecności.", "Pedagog zadzwoni, gdy dziecka nie ma."),
    ("Poradnia psychologiczna", Channel.LETTER, "Termin badania.", "Badanie za trzy tygodnie."),
    ("Urząd pracy", Channel.MEETING, "Kurs dla ojca.", "Kurs operatora wózka od poniedziałku."),
    ("Zespół kuratorski", Channel.E_DELIVERY, "Wspólny plan spotkań.", "Spotkania na przemian."),
    ("Przychodnia", Channel.PHONE, "Zaległe szczepienia.", "Szczepienie w najbliższy wtorek."),
)
TOPICS = (
    "Jak mówić, żeby dzieci słuchały",
    "Domowy budżet na kartce",
    "Telefon w domu: wspólne zasady",
    "Pierwsza pomoc dla najmłodszych",
)
OPINION = (
    "Rodzice przyjmują asystenta o umówionej porze i wykonują większość ustaleń. Dzieci chodzą"
    " do szkoły i przychodni. Trudności w prowadzeniu domu maleją. Zdaniem asystenta dzieci"
    " mogą zostać w domu, a praca z rodziną powinna trwać co najmniej pół roku."
)
HELPED_UNTIL = timedelta(730)


def load(gmina: Gmina) -> None:
    """For every family that an assistant works or worked with, and for each assistant."""
    spells = Assignment.objects.filter(gmina=gmina).select_related("family", "assistant")
    found = list(spells.order_by("family__number", "started_on"))
    _worry(gmina)
    for place, spell in enumerate(found):
        _help(spell, place)
        _talks(spell, place)
        if spell.basis == Basis.COURT_ORDER:
            _opinion(spell, place)
    if found:
        year = max(one.started_on for one in found).year
        for number, assistant in enumerate({one.assistant: None for one in found}):
            _groups(assistant, number, year, [one for one in found if one.assistant == assistant])


def _worry(gmina: Gmina) -> None:
    """The last look at a family found reason for a new application."""
    looked = MonitoringCheck.objects.filter(gmina=gmina, done_on__isnull=False)
    check = looked.order_by("due_on", "id").last()
    if check is not None:
        check.situation = "Ojciec stracił pracę, a dzieci znów opuszczają lekcje."
        check.risk = True
        check.save()


def _days(spell: Assignment, first: int, step: int) -> list[date]:
    """Days of the first two years of the work, from the first on."""
    last = min(spell.ended_on or date.max, spell.started_on + HELPED_UNTIL)
    day = spell.started_on + timedelta(first)
    found = []
    while day <= last:
        found.append(day)
        day += timedelta(step)
    return found


def _help(spell: Assignment, place: int) -> None:
    """Every other family, once in two months; each of the five forms somewhere."""
    days = _days(spell, 20, 61) if place % 2 == 0 else []
    HelpGiven.objects.bulk_create(_given(spell, place, *one) for one in enumerate(days))


def _given(spell: Assignment, place: int, number: int, day: date) -> HelpGiven:
    form, provider, words = HELP[(place // 2 + number) % len(HELP)]
    return HelpGiven(
        gmina=spell.gmina,
        family=spell.family,
        form=form,
        held_on=day,
        minutes=45 + 15 * (number % 4),
        persons=1 + (place + number) % 3,
        provider=provider,
        words=words,
    )


def _talks(spell: Assignment, place: int) -> None:
    days = _days(spell, 9, 45)
    Contact.objects.bulk_create(_talk(spell, place, *one) for one in enumerate(days))


def _talk(spell: Assignment, place: int, number: int, day: date) -> Contact:
    institution, channel, matter, outcome = TALKS[(place + number) % len(TALKS)]
    return Contact(
        gmina=spell.gmina,
        family=spell.family,
        assistant=spell.assistant,
        institution=institution,
        held_on=day,
        minutes=10 + 10 * (number % 4),
        channel=channel,
        matter=matter,
        outcome=outcome,
    )


def _opinion(spell: Assignment, place: int) -> None:
    """Asked for in the third month, answered in two weeks; one in three waits to be sent."""
    asked = spell.started_on + timedelta(75)
    if spell.ended_on and asked > spell.ended_on:
        return
    CourtOpinion.objects.create(
        gmina=spell.gmina,
        family=spell.family,
        court="Sąd Rejonowy, Wydział Rodzinny i Nieletnich",
        file_number=f"III Nsm {100 + place}/{asked:%y}",
        requested_on=asked,
        due_on=asked + timedelta(21),
        sent_on=None if place % 18 == 5 else asked + timedelta(14),  # noqa: PLR2004 # one in three
        text=OPINION,
    )


def _groups(assistant: FamilyAssistant, number: int, year: int, spells: list[Assignment]) -> None:
    """Four evenings in the year, with half of the families that she accompanied that day."""
    for evening, topic in enumerate(TOPICS):
        day = date(year, 2 + 3 * evening, 8 + number)
        meeting = GroupMeeting.objects.create(
            gmina=assistant.gmina,
            assistant=assistant,
            held_on=day,
            began_at=time(16, 30),
            ended_at=time(18),
            place="świetlica środowiskowa",
            topic=topic,
        )
        there = [one for one in spells if one.started_on <= day <= (one.ended_on or day)]
        GroupAttendance.objects.bulk_create(
            GroupAttendance(
                gmina=assistant.gmina,
                meeting=meeting,
                family=one.family,
                persons=1 + (place + evening) % 3,
            )
            for place, one in enumerate(there)
            if (place + evening) % 2 == 0
        )

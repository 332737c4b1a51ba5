"""A family of a list against what the gmina already has: whether it may be taken in."""

from collections import defaultdict
from datetime import date

from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, Membership
from ostoja.families.models import Assignment, Family, FamilyAssistant, Person
from ostoja.families.rules import why_not_born, why_not_pesel
from ostoja.families.rules.intake import NewFamily, NewPerson, NewWork, Refusal
from ostoja.families.rules.loads import Spell, most_beside
from ostoja.law.caseload import why_not_assign
from ostoja.law.dated import NotInForce
from ostoja.polish.closeness import is_near
from ostoja.polish.collation import folded


class Known:
    """What is recorded, and what of the list was already found good; asked once for a list."""

    def __init__(self, gmina: Gmina, day: date) -> None:
        self.gmina, self.day = gmina, day
        families, people = Family.objects.filter(gmina=gmina), Person.objects.filter(gmina=gmina)
        self.numbers = set(families.values_list("number", flat=True))
        self.pesels = set(people.exclude(pesel_index="").values_list("pesel_index", flat=True))
        self.born: dict[date, list[list[str]]] = defaultdict(list)
        for born_on, words in people.values_list("born_on", "search_words"):
            self.born[born_on].append(words.split())
        assistants = FamilyAssistant.objects.filter(gmina=gmina).order_by("employed_from")
        self.assistants = {folded(one.name): one for one in assistants}
        self.spells: dict[object, list[Spell]] = defaultdict(list)
        spells = Assignment.objects.filter(gmina=gmina)
        for key, start, end in spells.values_list("assistant_id", "started_on", "ended_on"):
            self.spells[key].append((start, end))
        social = Membership.objects.filter(gmina=gmina, role=Role.SOCIAL_WORKER)
        self.social = list(social.order_by("id").values_list("user_id", "valid_to"))

    def take(self, family: NewFamily) -> Refusal | None:
        """Count the family in, or say which of its people is why it cannot be."""
        if family.number in self.numbers:
            return Refusal(0, "Rodzina o tym znaku sprawy jest już zapisana.")
        marks: list[str] = []
        for place, person in enumerate(family.people):
            words = self._why_not_person(person, marks)
            if words:
                return Refusal(place, words)
            marks.append(self._mark(person))
        words = self._why_not_work(family.work)
        if words:
            return Refusal(0, words)
        self._count_in(family, marks)
        return None

    def assistant(self, work: NewWork) -> FamilyAssistant | None:
        return self.assistants.get(folded(work.assistant))

    def _count_in(self, family: NewFamily, marks: list[str]) -> None:
        self.numbers.add(family.number)
        self.pesels.update(filter(None, marks))
        for person in family.people:
            self.born[person.born_on].append(_words(person))
        assistant = self.assistant(family.work) if family.work else None
        if family.work and assistant:
            self.spells[assistant.pk].append((family.work.started_on, family.work.ended_on))

    def _why_not_person(self, person: NewPerson, marks: list[str]) -> str | None:
        refusal = why_not_born(person.born_on, self.day)
        if refusal is None and person.pesel:
            refusal = why_not_pesel(person.pesel, person.born_on)
        if refusal:
            return refusal
        mark = self._mark(person)
        if mark and (mark in self.pesels or mark in marks):
            return "Osoba o tym numerze PESEL jest już zapisana."
        if self._is_known(person):
            return (
                "Osoba o podobnym nazwisku, urodzona tego samego dnia,"
                " jest już zapisana. Dodaj tę rodzinę na jej stronie."
            )
        return None

    def _why_not_work(self, work: NewWork | None) -> str | None:
        if work is None:
            return None
        assistant = self.assistant(work)
        if assistant is None:
            return f"Nie ma asystenta „{work.assistant}”. Dodaj go na stronie Asystenci."
        ended = assistant.employed_to is not None and assistant.employed_to < work.started_on
        if ended or work.started_on < assistant.employed_from:
            return f"{assistant} nie jest tego dnia zatrudniona(y)."
        if self._is_social_worker(assistant, work.started_on):
            return (
                "Ta osoba jest w tej gminie pracownikiem socjalnym, a asystent rodziny nie może"
                " nim być (art. 17 ust. 3)."
            )
        new = (work.started_on, work.ended_on)
        try:
            return why_not_assign(*most_beside(self.spells[assistant.pk], new))
        except NotInForce as unknown:
            return str(unknown)

    def _is_social_worker(self, assistant: FamilyAssistant, day: date) -> bool:
        return any(
            user == assistant.user_id and (until is None or until >= day)
            for user, until in self.social
        )

    def _mark(self, person: NewPerson) -> str:
        if not person.pesel:
            return ""
        return str(Person.pesel_index.field.mark(person.pesel, self.gmina.pk))

    def _is_known(self, person: NewPerson) -> bool:
        words = _words(person)
        return any(
            all(word in others or any(is_near(word, other) for other in others) for word in words)
            for others in self.born[person.born_on]
        )


def _words(person: NewPerson) -> list[str]:
    return folded(f"{person.given_name} {person.family_name}").split()

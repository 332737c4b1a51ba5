"""A family of a list against what the gmina already has: whether it may be taken in."""

from collections import defaultdict
from typing import TYPE_CHECKING

from ostoja.accounts.models import Gmina
from ostoja.families.models import Assignment, Family, FamilyAssistant, Person
from ostoja.families.rules.loads import Spell, most_beside
from ostoja.importers.caselists import FamilyRows, Faulty, PersonRow, WorkRow
from ostoja.law.caseload import why_not_assign
from ostoja.law.dated import NotInForce
from ostoja.polish.closeness import is_near
from ostoja.polish.collation import folded

if TYPE_CHECKING:
    from datetime import date


class Known:
    """What is recorded, and what of the list was already found good; asked once for a list."""

    def __init__(self, gmina: Gmina) -> None:
        self.gmina = gmina
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

    def take(self, family: FamilyRows) -> dict[int, str]:
        """Count the family in, or say which of its rows is why it cannot be."""
        if family.number in self.numbers:
            return {family.people[0].row: "Rodzina o tym znaku sprawy jest już zapisana."}
        marks: list[str] = []
        for person in family.people:
            mark = self._mark(person)
            if mark and (mark in self.pesels or mark in marks):
                return {person.row: "Osoba o tym numerze PESEL jest już zapisana."}
            if self._is_known(person):
                return {
                    person.row: "Osoba o podobnym nazwisku, urodzona tego samego dnia,"
                    " jest już zapisana. Dodaj tę rodzinę na jej stronie."
                }
            marks.append(mark)
        try:
            self._take_work(family.work)
        except (Faulty, NotInForce) as refusal:
            return {family.people[0].row: str(refusal)}
        self.numbers.add(family.number)
        self.pesels.update(filter(None, marks))
        for person in family.people:
            self.born[person.born_on].append(_words(person))
        return {}

    def assistant(self, work: WorkRow) -> FamilyAssistant:
        found = self.assistants.get(folded(work.assistant))
        if found is None:
            raise Faulty(f"Nie ma asystenta „{work.assistant}”. Dodaj go na stronie Asystenci.")
        return found

    def _take_work(self, work: WorkRow | None) -> None:
        if work is None:
            return
        assistant = self.assistant(work)
        spells, new = self.spells[assistant.pk], (work.started_on, work.ended_on)
        refusal = why_not_assign(*most_beside(spells, new))
        if refusal:
            raise Faulty(refusal)
        spells.append(new)

    def _mark(self, person: PersonRow) -> str:
        if not person.pesel:
            return ""
        return str(Person.pesel_index.field.mark(person.pesel, self.gmina.pk))

    def _is_known(self, person: PersonRow) -> bool:
        words = _words(person)
        return any(
            all(word in others or any(is_near(word, other) for other in others) for word in words)
            for others in self.born[person.born_on]
        )


def _words(person: PersonRow) -> list[str]:
    return folded(f"{person.given_name} {person.family_name}").split()

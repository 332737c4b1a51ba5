"""Ways to falsify a trail with the database in hand and without the key.

Each takes the gmina and a number, does it, and gives the number at which `verify` must stop
and a part of what it must say.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from django.db.models import F

from ostoja.audit import chain
from ostoja.audit.models import Event, Head, ShownTogether

OTHER_KEY = b"nie ten klucz"
FIELDS = ("actor", "action", "target", "purpose", "people", "digest_before", "digest")


@dataclass
class Forger:
    gmina_id: object
    dice: object

    def rows(self):
        return Event.objects.filter(gmina_id=self.gmina_id).order_by("number")

    def at(self, number):
        return self.rows().get(number=number)

    def last(self):
        return self.rows().last().number

    def move_up(self, number):
        """Make room: every later event gets the next number."""
        for one in self.rows().filter(number__gte=number).reverse():
            self.rows().filter(pk=one.pk).update(number=one.number + 1)

    def mend_head(self):
        end = self.rows().last()
        Head.objects.filter(gmina_id=self.gmina_id).update(number=end.number, mac=end.mac)

    def change_field(self, number):
        field = self.dice.choice(FIELDS)
        self.rows().filter(number=number).update(**{field: f"inne {self.dice.random()}"})
        return number, "zmieniono treść"

    def change_time(self, number):
        self.rows().filter(number=number).update(at=F("at") - timedelta(days=1))
        return number, "zmieniono treść"

    def change_link_before(self, number):
        self.rows().filter(number=number).update(previous="0" * 64)
        return number, "zmieniono treść"

    def change_people(self, number):
        people = self.at(number).people
        ShownTogether.objects.create(gmina_id=self.gmina_id, people=people, subject=uuid4())
        return number, "zmieniono listę osób"

    def forget_people(self, number):
        ShownTogether.objects.filter(gmina_id=self.gmina_id, people=self.at(number).people).delete()
        return number, "zmieniono listę osób"

    def delete(self, number):
        self.at(number).delete()
        if number > self.last():
            return number, "ucięto koniec"
        return number, "usunięto"

    def delete_and_renumber(self, number):
        self.at(number).delete()
        for one in self.rows().filter(number__gt=number):
            self.rows().filter(pk=one.pk).update(number=one.number - 1)
        return number, "usunięto" if number <= self.last() else "ucięto koniec"

    def swap(self, number):
        other = self.dice.choice([one.number for one in self.rows() if one.number != number])
        first, second = sorted((number, other))
        one, two = self.at(first), self.at(second)
        self.rows().filter(pk=one.pk).update(number=0)
        self.rows().filter(pk=two.pk).update(number=first)
        self.rows().filter(pk=one.pk).update(number=second)
        return first, f"zamieniono miejscami zdarzenia {first} i {second}"

    def insert(self, number):
        self.move_up(number)
        self._add(number)
        return number, "wstawiono"

    def insert_at_the_end(self, number):
        self._add(self.last() + 1)
        return self.last(), "wstawiono"

    def _add(self, number):
        before = self.rows().filter(number=number - 1).first()
        made = Event(gmina_id=self.gmina_id, number=number, at=self.rows().first().at)
        made.actor, made.action, made.target = "nikt", "page.read", "foster.stay:x"
        made.previous = before.mac if before else ""
        made.mac = chain.link(OTHER_KEY, made.previous, made.covered())
        made.save(force_insert=True)

    def recompute_one(self, number):
        one = self.at(number)
        one.actor = "kto inny"
        one.mac = chain.link(OTHER_KEY, one.previous, one.covered())
        one.save()
        return number, "przeliczono innym kluczem"

    def recompute_all_after(self, number):
        previous = self.at(number).previous
        for one in self.rows().filter(number__gte=number):
            one.actor, one.previous = "kto inny", previous
            previous = one.mac = chain.link(OTHER_KEY, previous, one.covered())
            one.save()
        self.mend_head()
        last = number == self.last()
        return number, "zmieniono treść" if last else "przeliczono innym kluczem"

    def cut_tail(self, number):
        number = max(number, 2)
        self.rows().filter(number__gte=number).delete()
        return number, "ucięto koniec"

    def cut_tail_and_mend_head(self, number):
        """The anchor outside is at the last event, so it is missed."""
        cut = self.cut_tail(number)
        self.mend_head()
        return cut

    def change_head(self, number):
        Head.objects.filter(gmina_id=self.gmina_id).update(mac="0" * 64)
        return self.last(), "zmieniono zapis o końcu"


WAYS = [name for name in vars(Forger) if not name.startswith("_") and name not in {
    "rows", "at", "last", "move_up", "mend_head",
}]  # fmt: skip

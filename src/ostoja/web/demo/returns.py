"""What institutions returned: narratives, values with their parts, events named under tasks."""

from decimal import Decimal
from typing import Any

from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, User
from ostoja.partners.enums import Answer, Approximate
from ostoja.partners.models import (
    Campaign,
    Entry,
    Event,
    Institution,
    Listing,
    Reporter,
    Return,
    Value,
)
from ostoja.programme.enums import IndicatorKind, Relation
from ostoja.programme.models import Indicator, Programme, Task
from ostoja.web.demo import members

RELATIONS = {
    "w tym": Relation.SOME,
    "z tego": Relation.ALL,
    "w tych rodzinach": Relation.BESIDE,
}
APPROXIMATES = {member.label: member for member in Approximate}


def load_institutions(gmina: Gmina, data: dict[str, Any], programme: Programme) -> None:
    listed = {one.position: one for one in programme.implementers.order_by("position")}
    Institution.objects.bulk_create(
        Institution(
            gmina=gmina,
            slug=one["slug"],
            name=one["name"],
            name_genitive=one["genitive"],
            variants=one["variants"],
            implementer=listed.get(one.get("implementer")),
        )
        for one in data["institution"]
    )


def load_reporter(gmina: Gmina, data: dict[str, Any]) -> None:
    """The partner of the demonstration answers for one institution."""
    partner = User.objects.get(email=members.address(Role.PARTNER, gmina))
    institution = Institution.objects.get(gmina=gmina, slug=data["reported"])
    Reporter.objects.create(gmina=gmina, institution=institution, user=partner, since=members.SINCE)


def load_year(
    gmina: Gmina, year: int, tasks: list[dict[str, Any]], events: list[dict[str, Any]]
) -> None:
    campaign = Campaign.objects.create(gmina=gmina, year=year)
    institutions = {one.slug: one for one in Institution.objects.filter(gmina=gmina)}
    loader = _Year(gmina, year, campaign, institutions)
    loader.load_events(events)
    for data in tasks:
        loader.load_task(data)


class _Year:
    """The rows of one year's returns, with what is already made."""

    def __init__(
        self, gmina: Gmina, year: int, campaign: Campaign, institutions: dict[str, Institution]
    ) -> None:
        self.gmina = gmina
        self.year = year
        self.campaign = campaign
        self.institutions = institutions
        self.returns: dict[str, Return] = {}
        self.events: dict[str, Event] = {}

    def load_events(self, events: list[dict[str, Any]]) -> None:
        for one in events:
            self.events[one["key"]] = Event(
                gmina=self.gmina,
                institution=self.institutions[one["organiser"]],
                year=self.year,
                key=one["key"],
                title=one["title"],
                as_said=one.get("as_said", ""),
                starts_on=one.get("start"),
                ends_on=one.get("end"),
                days=[day.isoformat() for day in one.get("days", [])],
                place=one.get("place", ""),
                description=one.get("description", ""),
                attendance=one.get("attendance"),
                attendance_unit=one.get("attendance_unit", ""),
                approximate=APPROXIMATES[one["attendance_approximate"]]
                if "attendance_approximate" in one
                else Approximate.EXACT,
            )
        Event.objects.bulk_create(self.events.values())

    def load_task(self, data: dict[str, Any]) -> None:
        task = Task.objects.get(
            gmina=self.gmina,
            goal__number=data["goal"],
            goal__programme__year_from__lte=self.year,
            goal__programme__year_to__gte=self.year,
            number=data["task"],
        )
        position = 0
        for contribution in data["contribution"]:
            of_return = self._return(contribution["institution"])
            for one in contribution["entry"]:
                position += 1
                self._entry(of_return, task, position, one)

    def _return(self, slug: str) -> Return:
        if slug not in self.returns:
            self.returns[slug] = Return.objects.create(
                gmina=self.gmina, campaign=self.campaign, institution=self.institutions[slug]
            )
        return self.returns[slug]

    def _entry(self, of_return: Return, task: Task, position: int, one: dict[str, Any]) -> None:
        entry = Entry.objects.create(
            gmina=self.gmina,
            of_return=of_return,
            task=task,
            position=position,
            narrative=one.get("text", one.get("answer", "")),
            figure_code=one.get("figure", ""),
        )
        if "event" in one:
            Listing.objects.create(
                gmina=self.gmina, entry=entry, task=task, event=self.events[one["event"]]
            )
        if "number" in one:
            whole = self._value(entry, one, None)
            for part in one.get("part", []):
                self._value(entry, part, whole.indicator)

    def _value(self, entry: Entry, one: dict[str, Any], part_of: Indicator | None) -> Value:
        indicator, _ = Indicator.objects.get_or_create(
            gmina=self.gmina,
            task=entry.task,
            label=one["label"],
            part_of=part_of,
            defaults={
                "kind": IndicatorKind.MONEY if one["unit"] == "zł" else IndicatorKind.COUNT,
                "unit": one["unit"],
                "relation": RELATIONS[one["relation"]] if part_of else Relation.WHOLE,
            },
        )
        return Value.objects.create(
            gmina=self.gmina,
            entry=entry,
            indicator=indicator,
            answer=Answer.NUMBER,
            number=Decimal(one["number"]),
            approximate=APPROXIMATES[one["approximate"]] if "approximate" in one else "",
            period=one.get("period", ""),
            note=one.get("note", ""),
        )

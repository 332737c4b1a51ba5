"""Work with a family besides visits."""

from dataclasses import dataclass
from datetime import date, time

import factory
from factory.django import DjangoModelFactory

from factories.accounts import GminaFactory
from factories.families import FamilyAssistantFactory
from factories.way_in import OfFamily
from ostoja.families.enums import Channel, HelpForm
from ostoja.families.models import (
    Contact,
    CourtOpinion,
    GroupAttendance,
    GroupMeeting,
    HelpGiven,
)


class HelpFactory(OfFamily):
    """An hour and a half of legal help for two persons."""

    class Meta:
        model = HelpGiven

    form = HelpForm.LEGAL
    held_on = date(2023, 5, 2)
    minutes = 90
    persons = 2
    provider = "prawnik dyżurujący"
    words = "Alimenty."


class ContactFactory(OfFamily):
    class Meta:
        model = Contact

    assistant = factory.SubFactory(FamilyAssistantFactory, gmina=factory.SelfAttribute("..gmina"))
    institution = "Szkoła Podstawowa nr 1"
    held_on = date(2023, 5, 2)
    minutes = 30
    channel = Channel.PHONE
    matter = "Nieobecności syna."


class OpinionFactory(OfFamily):
    """Written, and not sent yet."""

    class Meta:
        model = CourtOpinion

    court = "Sąd Rejonowy, III Wydział Rodzinny"
    file_number = factory.Sequence(lambda n: f"III Nsm {n}/23")
    requested_on = date(2023, 5, 2)
    due_on = date(2023, 5, 16)
    text = "Rodzice współpracują z asystentem."


class GroupFactory(DjangoModelFactory):
    """An hour and a half."""

    class Meta:
        model = GroupMeeting

    gmina = factory.SubFactory(GminaFactory)
    assistant = factory.SubFactory(FamilyAssistantFactory, gmina=factory.SelfAttribute("..gmina"))
    held_on = date(2023, 5, 9)
    began_at = time(16)
    ended_at = time(17, 30)
    place = "świetlica"
    topic = "Jak mówić, żeby dzieci słuchały"


class AttendanceFactory(OfFamily):
    class Meta:
        model = GroupAttendance

    meeting = factory.SubFactory(GroupFactory, gmina=factory.SelfAttribute("..gmina"))
    persons = 2


@dataclass(frozen=True)
class OtherWork:
    """One of everything besides visits."""

    help: HelpGiven
    contact: Contact
    opinion: CourtOpinion
    attendance: GroupAttendance


def other_work_with(family, assistant):
    of_family = {"gmina": family.gmina, "family": family}
    return OtherWork(
        HelpFactory(**of_family),
        ContactFactory(**of_family, assistant=assistant),
        OpinionFactory(**of_family),
        AttendanceFactory(**of_family, meeting__assistant=assistant),
    )

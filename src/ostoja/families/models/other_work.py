"""Work besides visits: the forms of art. 10 ust. 3, groups, courts, institutions."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from ostoja.accounts.models import GminaRow
from ostoja.database.constraints import in_order
from ostoja.families.enums import Channel, HelpForm
from ostoja.families.models.assistants import FamilyAssistant
from ostoja.families.models.people import Family
from ostoja.sealing.fields import SealedText


class HelpGiven(GminaRow):
    """One of the five forms of work, given to a family on a day."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="help_given", verbose_name="rodzina"
    )
    form = models.CharField("forma pomocy", max_length=20, choices=HelpForm)
    held_on = models.DateField("dzień")
    minutes = models.PositiveSmallIntegerField("czas (minuty)")
    persons = models.PositiveSmallIntegerField("ile osób z rodziny")
    provider = models.CharField("kto udzielił", max_length=200)
    words = SealedText("czego dotyczyła", blank=True)

    class Meta:
        verbose_name = "udzielona pomoc"
        verbose_name_plural = "udzielona pomoc"
        ordering = ["-held_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="help_takes_time_and_persons",
                condition=Q(minutes__gt=0, persons__gt=0),
                violation_error_message="Podaj czas i liczbę osób większe od zera.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_form_display()}, {self.held_on:%d.%m.%Y}"


class GroupMeeting(GminaRow):
    """A meeting of several families that an assistant leads: art. 15 ust. 1."""

    assistant = models.ForeignKey(
        FamilyAssistant, models.PROTECT, related_name="group_meetings", verbose_name="prowadzi"
    )
    held_on = models.DateField("dzień")
    began_at = models.TimeField("od godziny")
    ended_at = models.TimeField("do godziny")
    place = models.CharField("miejsce", max_length=200)
    topic = models.CharField("temat", max_length=300)

    class Meta:
        verbose_name = "spotkanie grupowe"
        verbose_name_plural = "spotkania grupowe"
        ordering = ["-held_on", "-began_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="group_meeting_ends_after_it_begins",
                condition=Q(ended_at__gt=F("began_at")),
                violation_error_message="Spotkanie musi skończyć się później, niż się zaczęło.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.topic}, {self.held_on:%d.%m.%Y}"

    @property
    def minutes(self) -> int:
        day = self.held_on
        length = datetime.combine(day, self.ended_at) - datetime.combine(day, self.began_at)
        return int(length.total_seconds()) // 60


class GroupAttendance(GminaRow):
    """A family that came to a group meeting, and how many of it."""

    meeting = models.ForeignKey(
        GroupMeeting, models.CASCADE, related_name="attendances", verbose_name="spotkanie"
    )
    family = models.ForeignKey(
        Family, models.PROTECT, related_name="group_meetings", verbose_name="rodzina"
    )
    persons = models.PositiveSmallIntegerField("ile osób", default=1)

    class Meta:
        verbose_name = "udział rodziny w spotkaniu"
        verbose_name_plural = "udział rodzin w spotkaniach"
        ordering = ["meeting", "family__name", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_attendance_per_family_and_meeting",
                fields=["gmina", "meeting", "family"],
                violation_error_message="Ta rodzina jest już na liście spotkania.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.family}: {self.persons}"


class CourtOpinion(GminaRow):
    """An opinion on a family that a court asked for: art. 15 ust. 1."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="opinions", verbose_name="rodzina"
    )
    court = models.CharField("sąd", max_length=200)
    file_number = models.CharField("sygnatura", max_length=60)
    requested_on = models.DateField("wpłynęło")
    due_on = models.DateField("termin", null=True, blank=True)
    sent_on = models.DateField("wysłano", null=True, blank=True)
    text = SealedText("treść opinii", blank=True)

    class Meta:
        verbose_name = "opinia dla sądu"
        verbose_name_plural = "opinie dla sądu"
        ordering = ["-requested_on", "-id"]
        constraints = [
            in_order(
                "opinion_is_sent_after_it_was_asked_for",
                "requested_on",
                "sent_on",
                "Opinia nie może być wysłana przed wpływem pisma z sądu.",
            ),
            models.UniqueConstraint(
                name="one_opinion_per_request",
                fields=["gmina", "family", "file_number", "requested_on"],
                violation_error_message="To pismo z sądu jest już wpisane.",
            ),
        ]

    def __str__(self) -> str:
        return f"opinia {self.file_number}"


class Contact(GminaRow):
    """The assistant's talk with an institution about a family."""

    family = models.ForeignKey(
        Family, models.PROTECT, related_name="contacts", verbose_name="rodzina"
    )
    assistant = models.ForeignKey(
        FamilyAssistant, models.PROTECT, related_name="contacts", verbose_name="asystent"
    )
    institution = models.CharField("instytucja", max_length=200)
    held_on = models.DateField("dzień")
    minutes = models.PositiveSmallIntegerField("czas (minuty)")
    channel = models.CharField("jak", max_length=20, choices=Channel)
    matter = SealedText("w jakiej sprawie")
    outcome = SealedText("co ustalono", blank=True)

    class Meta:
        verbose_name = "kontakt z instytucją"
        verbose_name_plural = "kontakty z instytucjami"
        ordering = ["-held_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="contact_takes_time",
                condition=Q(minutes__gt=0),
                violation_error_message="Podaj czas większy od zera.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.institution}, {self.held_on:%d.%m.%Y}"

"""What is typed of work besides visits."""

from collections.abc import Iterable

from django import forms

from ostoja.families.enums import Channel, HelpForm
from ostoja.families.forms.way_in import Keyed, offer
from ostoja.fields import Day, Hint, Hour, Words
from ostoja.law.acts import CHECKED_ON

ACT = "ustawy z dnia 9 czerwca 2011 r."
LONGEST_DAY = 24 * 60
MOST_PERSONS = 99
HELP_HINTS = {
    "form": Hint(
        "Ustawa wymienia pięć form pracy z rodziną; godziny i osoby z nich liczy się w roku.",
        f"art. 10 ust. 3 {ACT}",
        CHECKED_ON,
    ),
    "persons": Hint(
        "Ile osób z tej rodziny skorzystało tego dnia; ta sama osoba innego dnia liczy się znowu.",
        f"art. 10 ust. 3 {ACT}",
        CHECKED_ON,
    ),
}
CONTACT_HINTS = {
    "institution": Hint(
        "Współpraca z urzędami i organizacjami jest zadaniem asystenta i wchodzi do jego miesiąca.",
        f"art. 15 ust. 1 {ACT}",
        CHECKED_ON,
    ),
}
OPINION_HINTS = {
    "text": Hint(
        "Opinię o rodzinie i jej członkach asystent sporządza na wniosek sądu.",
        f"art. 15 ust. 1 {ACT}",
        CHECKED_ON,
    ),
    "due_on": Hint(
        "Termin, który sąd podał w piśmie; po nim opinia jest na tablicy „Dziś” na czerwono.",
        f"art. 15 ust. 1 {ACT}",
        CHECKED_ON,
    ),
}


def minutes_field() -> forms.IntegerField:
    return forms.IntegerField(
        label="Czas (minuty)",
        min_value=1,
        max_value=LONGEST_DAY,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 5}),
    )


def persons_field() -> forms.IntegerField:
    return forms.IntegerField(
        label="Ile osób z rodziny",
        min_value=1,
        max_value=MOST_PERSONS,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 5}),
    )


class Entry(Keyed):
    """A record of its own; a correction is of one that is known already, and needs no key."""

    def __init__(self, *args: object, shared: bool = False, **more: object) -> None:
        super().__init__(*args, shared=shared, **more)
        if shared:
            del self.fields["key"]


class Help(Entry):
    hints = HELP_HINTS

    form = forms.ChoiceField(
        label="Forma pomocy",
        choices=HelpForm.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Zaznacz formę pomocy."},
    )
    held_on = Day(label="Dzień", help_text="Na przykład 2.3.2026.")
    minutes = minutes_field()
    persons = persons_field()
    provider = forms.CharField(
        label="Kto udzielił",
        max_length=200,
        help_text="Na przykład: psycholog, poradnia, prawnik dyżurujący.",
    )
    words = Words(label="Czego dotyczyła", required=False)


class Contact(Entry):
    hints = CONTACT_HINTS

    institution = forms.CharField(
        label="Instytucja", max_length=200, help_text="Na przykład: szkoła, sąd, urząd pracy."
    )
    held_on = Day(label="Dzień", help_text="Na przykład 2.3.2026.")
    minutes = minutes_field()
    channel = forms.ChoiceField(label="Jak", choices=Channel.choices)
    matter = Words(label="W jakiej sprawie")
    outcome = Words(label="Co ustalono", required=False)


class Opinion(Entry):
    hints = OPINION_HINTS

    court = forms.CharField(label="Sąd", max_length=200)
    file_number = forms.CharField(
        label="Sygnatura", max_length=60, help_text="Na przykład III Nsm 12/26."
    )
    requested_on = Day(label="Pismo z sądu wpłynęło")
    due_on = Day(label="Termin", required=False, help_text="Puste, gdy sąd go nie podał.")
    text = Words(label="Treść opinii", required=False, help_text="Można dopisać później.")


class OpinionSent(forms.Form):
    sent_on = Day(label="Wysłano do sądu dnia")


class GroupMeeting(Entry):
    held_on = Day(label="Dzień", help_text="Na przykład 2.3.2026.")
    began_at = Hour(label="Od godziny")
    ended_at = Hour(label="Do godziny")
    place = forms.CharField(label="Miejsce", max_length=200)
    topic = forms.CharField(label="Temat", max_length=300)


class LedMeeting(GroupMeeting):
    """The head says whose meeting it was."""

    assistant = forms.ChoiceField(label="Kto prowadził")

    def __init__(
        self, *args: object, assistants: Iterable[tuple[str, str]], **more: object
    ) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "assistant", assistants)


class Attendance(forms.Form):
    family = forms.ChoiceField(label="Rodzina")
    persons = persons_field()

    def __init__(self, *args: object, families: Iterable[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "family", families)

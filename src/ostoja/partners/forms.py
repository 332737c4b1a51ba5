"""What an institution returns, and who returns it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField

from ostoja.fields import Words
from ostoja.fields.kept import Kept
from ostoja.partners.commands import Said
from ostoja.partners.enums import Answer
from ostoja.partners.queries.filling import Asked, Count
from ostoja.polish.numerals import numeral

NOTHING = ("", "jeszcze nie wiem")
WRITTEN = re.compile(r"[0-9]{1,12}(?:[.,][0-9]{1,2})?")
WITHOUT_NUMBER = {Answer.ZERO, Answer.NO_DATA, Answer.NOT_APPLICABLE}


class Number(forms.CharField):
    """`41`, `1 200`, `12,5`; never below zero."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        return {**super().widget_attrs(widget), "size": "10", "inputmode": "decimal"}

    def clean(self, value: object) -> Decimal | None:
        text = "".join(super().clean(value).split())
        if not text:
            return None
        if not WRITTEN.fullmatch(text):
            raise ValidationError("Wpisz samą liczbę, na przykład 41 albo 12,5.")
        return Decimal(text.replace(",", "."))

    def prepare_value(self, value: object) -> object:
        if not isinstance(value, Decimal):
            return value
        return numeral(value, places=0 if value == value.to_integral_value() else 2)


@dataclass(frozen=True, slots=True)
class Shown:
    """Fields of one task, as the page shows them."""

    asked: Asked
    words: list[BoundField]
    counts: list[tuple[Count, BoundField, BoundField]]


class Filling(Kept):
    """A place for each paragraph and each count that is asked for."""

    is_whole = forms.BooleanField(label="To już cała odpowiedź, wysyłam ją gminie", required=False)

    def __init__(self, *args: object, asked: list[Asked]) -> None:
        self.asked = asked
        super().__init__(*args, initial=_standing(asked), shared=True)
        for task in asked:
            self._ask(task)
        self.order_fields([*(name for name in self.fields if name != "is_whole"), "is_whole"])

    def _ask(self, asked: Asked) -> None:
        for number, place in enumerate(asked.words, start=1):
            label = f"Co zrobiono, zadanie {asked.task.number}"
            more = f", akapit {number}" if number > 1 else ""
            self.fields[f"words_{place.key}"] = Words(label=f"{label}{more}", required=False)
        for count in asked.counts:
            label = count.indicator.label
            self.fields[f"number_{count.key}"] = Number(label=f"{label}: ile", required=False)
            self.fields[f"answer_{count.key}"] = forms.ChoiceField(
                label=f"{label}: odpowiedź", choices=[NOTHING, *Answer.choices], required=False
            )

    def clean(self) -> None:
        for count in self._counts():
            self._agree(count)

    def _counts(self) -> Iterator[Count]:
        return (count for asked in self.asked for count in asked.counts)

    def _agree(self, count: Count) -> None:
        """A number alone says what it is; an answer without a number takes none."""
        typed, place = self.cleaned_data, f"number_{count.key}"
        if place not in typed or f"answer_{count.key}" not in typed:
            return
        number, answer = typed[place], typed[f"answer_{count.key}"]
        if number == 0 and answer in ("", Answer.NUMBER, Answer.ZERO):
            number, answer = None, Answer.ZERO
        elif number and not answer:
            answer = Answer.NUMBER
        if number is None and answer == Answer.NUMBER:
            self.add_error(place, "Wpisz liczbę albo zmień odpowiedź na „brak danych”.")
        elif number is not None and answer in WITHOUT_NUMBER:
            chosen = Answer(answer).label
            self.add_error(place, f"Jest liczba i „{chosen}”. Zostaw jedno: skreśl to drugie.")
        typed[place], typed[f"answer_{count.key}"] = number, answer

    def said(self) -> Said:
        typed = self.cleaned_data
        return Said(
            counts=[
                (one, typed[f"answer_{one.key}"], typed[f"number_{one.key}"])
                for one in self._counts()
            ],
            words=[
                (place, typed[f"words_{place.key}"].strip())
                for asked in self.asked
                for place in asked.words
            ],
            is_whole=typed["is_whole"],
        )

    def tasks(self) -> Iterator[Shown]:
        for asked in self.asked:
            counts = [
                (one, self[f"number_{one.key}"], self[f"answer_{one.key}"]) for one in asked.counts
            ]
            yield Shown(asked, [self[f"words_{one.key}"] for one in asked.words], counts)


def _standing(asked: list[Asked]) -> dict[str, object]:
    """What the return says now."""
    found: dict[str, object] = {}
    for task in asked:
        for place in task.words:
            found[f"words_{place.key}"] = place.entry.narrative if place.entry else ""
        for count in task.counts:
            value = count.value
            found[f"number_{count.key}"] = value.number if value else None
            found[f"answer_{count.key}"] = value.answer if value else ""
    return found


class NewReporter(forms.Form):
    person = forms.ChoiceField(
        label="Kto będzie odpowiadać",
        widget=forms.RadioSelect,
        error_messages={"required": "Zaznacz osobę."},
    )

    def __init__(self, *args: object, people: Iterable[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        self.fields["person"].choices = list(people)  # type: ignore[attr-defined] # of a choice

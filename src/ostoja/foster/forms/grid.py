"""Several lines of a note typed in one grid, by keyboard alone; works without JavaScript."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from ostoja.fields import Day, add_refusal
from ostoja.foster.enums import Basis, Component
from ostoja.foster.forms.keyed import Choices
from ostoja.foster.forms.notes import NoteLine
from ostoja.values.periods import Period

ROWS, MORE, MOST = 12, 6, 120
TYPED = ("placement", "component", "first_day", "last_day", "base", "billed")


class Days(forms.Form):
    """Days of the note, taken by every row that has none of its own."""

    first_day = Day(
        label="Okres noty od",
        required=False,
        help_text="Podpowiadamy miesiąc przed wystawieniem noty. Zmień, gdy nota jest za inny.",
    )
    last_day = Day(label="Okres noty do", required=False)


class Row(NoteLine):
    """A line whose days and kind of cost may be left out, or all of it."""

    def __init__(self, *args: object, period: Mapping[str, date | None], **more: Any) -> None:  # noqa: ANN401 # handed on
        super().__init__(*args, **more)
        self.period = period
        self.fields["basis"].initial = Basis.MONTHLY
        offered = self.fields["component"]
        assert isinstance(offered, forms.ChoiceField)  # noqa: S101 # declared above
        offered.choices = [("", "zwykły koszt"), *Component.choices]
        for name in ("component", "first_day", "last_day"):
            self.fields[name].required = False

    @property
    def is_empty(self) -> bool:
        return not any(self.data.get(self.add_prefix(name)) for name in TYPED)

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        for name, words in (("first_day", "pierwszy"), ("last_day", "ostatni")):
            if not self.has_error(name) and cleaned.get(name) is None:
                cleaned[name] = self.period.get(name)
            if not self.has_error(name) and cleaned.get(name) is None:
                self.add_error(name, f"Wpisz {words} dzień tutaj albo nad tabelą.")
        return cleaned


@dataclass
class Grid:
    """The period above and the rows under it."""

    period: Days
    rows: list[Row]

    @property
    def typed(self) -> list[Row]:
        return [row for row in self.rows if not row.is_empty]

    def is_valid(self) -> bool:
        """Every row is looked at, so that all refusals are shown at once."""
        answers = [self.period.is_valid(), *(row.is_valid() for row in self.typed)]
        if all(answers) and not self.typed:
            self.period.add_error(None, "Wpisz choć jedną pozycję.")
            return False
        return all(answers)

    def refuse(self, place: int, refusal: forms.ValidationError) -> None:
        """What a command said of one of the typed rows."""
        add_refusal(self.typed[place], refusal)

    @property
    def refusals_listed(self) -> list[tuple[str, str]]:
        return list(self._refusals()) if self.period.is_bound else []

    def _refusals(self) -> Iterator[tuple[str, str]]:
        """Address of the field and words, row by row, for the summary."""
        for words in self.period.non_field_errors():
            yield "#id_first_day", str(words)
        for field in self.period:
            for words in field.errors:
                yield f"#{field.id_for_label}", f"{field.label}: {words}"
        for number, row in enumerate(self.rows, start=1):
            if not row.is_bound or row.is_empty:
                continue
            for name, errors in row.errors.items():
                known = row[name] if name in row.fields else None
                label = f"{known.label}: " if known else ""
                at = known.id_for_label if known else row["placement"].id_for_label
                for words in errors:
                    yield f"#{at}", f"Wiersz {number}. {label}{words}"


def grid(
    data: Mapping[str, Any] | None,
    placements: Choices,
    *,
    usual: Period,
    rows: int = ROWS,
    given: Sequence[Mapping[str, Any]] = (),
) -> Grid:
    """Unbound with `given` values, or bound to what was sent; never more rows than `MOST`."""
    choices = list(placements)
    period = Days(data, initial={"first_day": usual.first, "last_day": usual.last})
    days = period.cleaned_data if data is not None and period.is_valid() else {}
    made = [
        Row(
            data,
            prefix=f"w{number}",
            period=days,
            placements=choices,
            initial=given[number] if number < len(given) else None,
        )
        for number in range(min(max(rows, len(given)), MOST))
    ]
    return Grid(period, made)

"""PESEL: the number of a person, with birth date and sex inside."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stdnum.exceptions import (
    InvalidChecksum,
    InvalidComponent,
    InvalidLength,
    ValidationError,
)
from stdnum.pl import pesel

FICTIONAL_FROM = 2200
_REASONS: dict[type[ValidationError], str] = {
    InvalidLength: "PESEL musi mieć 11 cyfr.",
    InvalidChecksum: "Cyfra kontrolna numeru PESEL się nie zgadza. Sprawdź, czy nie ma pomyłki.",
    InvalidComponent: "Data urodzenia zapisana w numerze PESEL nie istnieje.",
}


class InvalidPesel(ValueError):
    """The text is not a PESEL; the message is in Polish and does not repeat it."""


class Sex(StrEnum):
    FEMALE = "F"
    MALE = "M"


@dataclass(frozen=True, slots=True)
class Pesel:
    """Eleven digits with a true check digit and a birth date that exists."""

    number: str

    def __post_init__(self) -> None:
        try:
            number = pesel.validate(self.number)
        except ValidationError as refusal:
            reason = _REASONS.get(type(refusal), "PESEL składa się z samych cyfr.")
            raise InvalidPesel(reason) from None
        object.__setattr__(self, "number", number)

    def __str__(self) -> str:
        """The masked number: the whole one is asked for by name."""
        return self.masked

    def __repr__(self) -> str:
        return f"Pesel({self.masked})"

    @property
    def masked(self) -> str:
        """`90********1`: enough to recognise one's own, too little to copy."""
        return f"{self.number[:2]}********{self.number[-1]}"

    @property
    def birth_date(self) -> date:
        return pesel.get_birth_date(self.number)

    @property
    def sex(self) -> Sex:
        return Sex(pesel.get_gender(self.number))

    @property
    def is_fictional(self) -> bool:
        """Whether the birth lies in the 2200s: nobody has such a number but our demonstration."""
        return self.birth_date.year >= FICTIONAL_FROM

"""NIP and REGON: the tax and the statistical number of an office or institution."""

from dataclasses import dataclass

from stdnum.exceptions import ValidationError
from stdnum.pl import nip, regon


class InvalidNip(ValueError):
    """The text is not a NIP; the message is in Polish."""


class InvalidRegon(ValueError):
    """The text is not a REGON; the message is in Polish."""


@dataclass(frozen=True, slots=True)
class Nip:
    """Ten digits with a true check digit."""

    number: str

    def __post_init__(self) -> None:
        try:
            number = nip.validate(self.number)
        except ValidationError:
            raise InvalidNip(
                "NIP ma 10 cyfr, a ostatnia jest kontrolna. Sprawdź, czy nie ma pomyłki."
            ) from None
        object.__setattr__(self, "number", number)

    def __str__(self) -> str:
        return self.number


@dataclass(frozen=True, slots=True)
class Regon:
    """Nine digits, or fourteen for a local unit, with true check digits."""

    number: str

    def __post_init__(self) -> None:
        try:
            number = regon.validate(self.number)
        except ValidationError:
            raise InvalidRegon(
                "REGON ma 9 albo 14 cyfr, a ostatnia jest kontrolna. Sprawdź, czy nie ma pomyłki."
            ) from None
        object.__setattr__(self, "number", number)

    def __str__(self) -> str:
        return self.number

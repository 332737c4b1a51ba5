"""Invented people: the n-th name, street and PESEL are always the same and belong to nobody."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Sex = Literal["F", "M"]

FEMALE_NAMES = (
    "Agata", "Alicja", "Beata", "Celina", "Dorota", "Elżbieta", "Emilia", "Gabriela", "Hanna",
    "Iga", "Jagoda", "Kalina", "Lena", "Łucja", "Malwina", "Nina", "Oliwia", "Pola", "Róża",
    "Sylwia", "Tola", "Urszula", "Wanda",
)  # fmt: skip
MALE_NAMES = (
    "Adrian", "Bartosz", "Cezary", "Dawid", "Eryk", "Filip", "Gracjan", "Hubert", "Igor",
    "Jakub", "Kajetan", "Leon", "Łukasz", "Maciej", "Norbert", "Oskar", "Patryk", "Remigiusz",
    "Szymon", "Tymon", "Witold", "Zbigniew", "Żelisław",
)  # fmt: skip
SURNAME_STEMS = (
    "Brzozow", "Bukow", "Cisow", "Dębow", "Grabow", "Jałowcow", "Jaworow", "Jesionow", "Kalinow",
    "Klonow", "Leszczynow", "Lipow", "Malinow", "Modrzewow", "Olszow", "Rokitow", "Sosnow",
    "Świerkow", "Topolow", "Wierzbow", "Wiśniow", "Wiązow",
)  # fmt: skip
SECOND_SURNAMES = ("Bocian", "Czajka", "Dzięcioł", "Kos", "Sikora", "Szpak", "Wilga", "Zięba")
STREETS = (
    "Bukowa", "Cicha", "Długa", "Jasna", "Kasztanowa", "Krótka", "Leśna", "Łąkowa", "Ogrodowa",
    "Polna", "Rumiankowa", "Słoneczna", "Spokojna", "Tęczowa", "Wiosenna", "Zielona", "Źródlana",
)  # fmt: skip

_PESEL_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
_MONTHS_OF_THE_2200S = 60
_NUMBERS_A_DAY = 5_000
_PESELS = 10_000
_LAST_SHARED_DAY = 27


@dataclass(frozen=True)
class FictionalName:
    first: str
    last: str

    def __str__(self) -> str:
        return f"{self.first} {self.last}"


def fictional_surname(household: int, sex: Sex) -> str:
    """Give the form its women or its men bear; double from the 23rd household on."""
    round_, stem = divmod(household, len(SURNAME_STEMS))
    surname = SURNAME_STEMS[stem] + ("ska" if sex == "F" else "ski")
    if round_ == 0:
        return surname
    return f"{surname}-{SECOND_SURNAMES[(round_ - 1) % len(SECOND_SURNAMES)]}"


def fictional_name(n: int, household: int, sex: Sex) -> FictionalName:
    """Name the ``n``-th person; people of one household share its surname."""
    names = FEMALE_NAMES if sex == "F" else MALE_NAMES
    return FictionalName(names[n % len(names)], fictional_surname(household, sex))


def fictional_address(household: int) -> str:
    """Street and house number, without a town: "Leśna 12"."""
    round_, street = divmod(household, len(STREETS))
    return f"{STREETS[street]} {1 + (street * 3 + round_) % 60}"


def fictional_pesel(n: int, born_on: date, sex: Sex) -> str:
    """Make a PESEL with a right check digit that nobody living has: it says "born 22yy".

    Different ``n`` below 10 000 give different numbers, whatever the dates. A day holds 5 000
    numbers a sex, so the upper half of ``n`` takes the 28th of the month and the lower half
    never goes past the 27th; the day may therefore differ from ``born_on``.

    :raises ValueError: ``n`` is outside 0-9999.
    """
    if not 0 <= n < _PESELS:
        raise ValueError(f"Numer zmyślonej osoby musi być od 0 do {_PESELS - 1}, a jest {n}.")
    upper, serial = divmod(n, _NUMBERS_A_DAY)
    day = _LAST_SHARED_DAY + 1 if upper else min(born_on.day, _LAST_SHARED_DAY)
    month = born_on.month + _MONTHS_OF_THE_2200S
    return _with_check_digit(
        f"{born_on.year % 100:02}{month}{day:02}{2 * serial + (sex == 'M'):04}"
    )


def _with_check_digit(ten_digits: str) -> str:
    total = sum(w * int(d) for w, d in zip(_PESEL_WEIGHTS, ten_digits, strict=True))
    return f"{ten_digits}{-total % 10}"

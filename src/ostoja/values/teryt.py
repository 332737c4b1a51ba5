"""TERYT: the code of a gmina in the register of the country's territorial division."""

import re
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

WOJEWODZTWA = MappingProxyType(
    {
        "02": "dolnośląskie",
        "04": "kujawsko-pomorskie",
        "06": "lubelskie",
        "08": "lubuskie",
        "10": "łódzkie",
        "12": "małopolskie",
        "14": "mazowieckie",
        "16": "opolskie",
        "18": "podkarpackie",
        "20": "podlaskie",
        "22": "pomorskie",
        "24": "śląskie",
        "26": "świętokrzyskie",
        "28": "warmińsko-mazurskie",
        "30": "wielkopolskie",
        "32": "zachodniopomorskie",
    }
)
FIRST_CITY_POWIAT = 61
"""Powiat numbers from here on are cities with the rights of a powiat."""


class GminaKind(StrEnum):
    """The seventh digit, for whole gminas."""

    URBAN = "1"
    RURAL = "2"
    MIXED = "3"


KIND_NAMES = MappingProxyType(
    {
        GminaKind.URBAN: "gmina miejska",
        GminaKind.RURAL: "gmina wiejska",
        GminaKind.MIXED: "gmina miejsko-wiejska",
    }
)


class InvalidTeryt(ValueError):
    """The text is not the code of a gmina; the message is in Polish."""


@dataclass(frozen=True, slots=True)
class GminaCode:
    """Seven digits: województwo (2), powiat (2), gmina (2), kind (1)."""

    code: str

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[0-9]{7}", self.code):
            raise InvalidTeryt("Kod TERYT gminy ma 7 cyfr razem z rodzajem gminy, np. 2612053.")
        if self.code[:2] not in WOJEWODZTWA:
            raise InvalidTeryt(f"W kodzie TERYT nie ma województwa o numerze {self.code[:2]}.")
        if "00" in (self.code[2:4], self.code[4:6]):
            raise InvalidTeryt("Kod TERYT nie wskazuje gminy: numer powiatu lub gminy to 00.")
        if self.code[6] not in set(GminaKind):
            raise InvalidTeryt(
                "Ostatnia cyfra kodu TERYT to rodzaj gminy: 1 miejska, 2 wiejska, "
                "3 miejsko-wiejska. Inne oznaczają część gminy."
            )

    def __str__(self) -> str:
        return self.code

    @property
    def wojewodztwo(self) -> str:
        return WOJEWODZTWA[self.code[:2]]

    @property
    def powiat(self) -> str:
        """The four digits of the powiat."""
        return self.code[:4]

    @property
    def kind(self) -> GminaKind:
        return GminaKind(self.code[6])

    @property
    def kind_name(self) -> str:
        return KIND_NAMES[self.kind]

    @property
    def is_city_with_powiat_rights(self) -> bool:
        """Such a city bears the whole cost of foster care itself."""
        return int(self.code[2:4]) >= FIRST_CITY_POWIAT

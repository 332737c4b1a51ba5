"""A noun after a number, and the verb and adjective with it: "24 rodziny miały", "5 rodzin miało".

Numbers stand in figures. A masculine-personal noun after 2-4 takes the genitive and a neuter
verb ("3 uczniów otrzymało"), as offices write and as "trzech uczniów otrzymało" is read.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ostoja.polish.numerals import Plural, numeral, plural_class
from ostoja.polish.refusals import UnknownForm


class Gender(StrEnum):
    PERSONAL = "personal"
    """Masculine-personal: uczeń, asystent, mężczyzna."""
    MASCULINE = "masculine"
    """Masculine of things: wniosek, etat."""
    FEMININE = "feminine"
    NEUTER = "neuter"


class Counting(StrEnum):
    """How a noun is counted."""

    ORDINARY = "ordinary"
    COLLECTIVE = "collective"
    """After 2-4 the genitive and a neuter verb: "3 dzieci skorzystało" (troje dzieci)."""
    PLURAL_ONLY = "plural only"
    """No singular: "1 zajęcia odbyły się" (jedne zajęcia)."""


class Case(StrEnum):
    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    LOCATIVE = "locative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Oblique:
    """The forms that only some sentences need. Singular where nothing else is said."""

    dative: str
    accusative: str
    instrumental: str
    locative: str
    plural_dative: str
    plural_instrumental: str
    plural_locative: str


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted thing; may be of several words ("rodzina zastępcza")."""

    lemma: str
    genitive: str
    """Singular; the form after a fraction: 1,5 godziny."""
    plural: str
    plural_genitive: str
    gender: Gender
    counting: Counting = Counting.ORDINARY
    oblique: Oblique | None = None


def counted(number: int | Decimal, noun: Noun, case: Case = Case.NOMINATIVE) -> str:
    """Give "24 rodziny", or with the instrumental "24 rodzinami" as after "z"."""
    return f"{numeral(number)} {form_after(number, noun, case)}"


def form_after(number: int | Decimal, noun: Noun, case: Case = Case.NOMINATIVE) -> str:
    """The noun alone, as the number and the case ask. Raises UnknownForm when it is not stored."""
    kind = plural_class(number)
    if kind is Plural.FRACTION:
        return noun.genitive
    if case is Case.NOMINATIVE:
        return noun.lemma if kind is Plural.ONE else _plural_subject(kind, noun)
    if case is Case.GENITIVE:
        return noun.genitive if kind is Plural.ONE else noun.plural_genitive
    if case is Case.ACCUSATIVE and kind is not Plural.ONE:
        return _plural_subject(kind, noun)
    return _oblique(noun, case, kind)


def _plural_subject(kind: Plural, noun: Noun) -> str:
    return noun.plural_genitive if _as_a_quantity(kind, noun) else noun.plural


def _oblique(noun: Noun, case: Case, kind: Plural) -> str:
    if noun.oblique is None:
        raise UnknownForm(f"Nie znam wszystkich form słowa „{noun.lemma}”. Uzupełnij jego odmianę.")
    field = case.value if kind is Plural.ONE else f"plural_{case.value}"
    return str(getattr(noun.oblique, field))


def _as_a_quantity(kind: Plural, noun: Noun) -> bool:
    """Whether the number governs the genitive, and the verb is neuter singular."""
    if kind is Plural.FEW:
        return noun.gender is Gender.PERSONAL or noun.counting is Counting.COLLECTIVE
    return kind is not Plural.ONE


@dataclass(frozen=True, slots=True)
class Verb:
    """Third person. Neuter and plural of the past follow from the feminine."""

    infinitive: str
    masculine: str
    feminine: str
    present: str
    present_plural: str

    @property
    def neuter(self) -> str:
        return f"{self._stem}o{self._particle}"

    @property
    def plural(self) -> str:
        return f"{self._stem}y{self._particle}"

    @property
    def _stem(self) -> str:
        return self.feminine.removesuffix(self._particle).removesuffix("a")

    @property
    def _particle(self) -> str:
        return " się" if self.feminine.endswith(" się") else ""


def past(number: int | Decimal, noun: Noun, verb: Verb) -> str:
    """Give "miały", "miało", "miała" or "miał"."""
    kind = plural_class(number)
    if _as_a_quantity(kind, noun):
        return verb.neuter
    if kind is Plural.FEW or noun.counting is Counting.PLURAL_ONLY:
        return verb.plural
    return {
        Gender.PERSONAL: verb.masculine,
        Gender.MASCULINE: verb.masculine,
        Gender.FEMININE: verb.feminine,
        Gender.NEUTER: verb.neuter,
    }[noun.gender]


def present(number: int | Decimal, noun: Noun, verb: Verb) -> str:
    """Give "mają" after "24 rodziny", "ma" after "5 rodzin" and "1 rodzina"."""
    kind = plural_class(number)
    if _as_a_quantity(kind, noun):
        return verb.present
    several = kind is Plural.FEW or noun.counting is Counting.PLURAL_ONLY
    return verb.present_plural if several else verb.present


def stated(number: int | Decimal, noun: Noun, verb: Verb) -> str:
    """Give "24 rodziny miały": number, noun and verb in the past."""
    return f"{counted(number, noun)} {past(number, noun, verb)}"


@dataclass(frozen=True, slots=True)
class Adjective:
    """An adjective or participle by its masculine: "objęty", "nowy", "wysoki", "ostatni"."""

    masculine: str

    def __post_init__(self) -> None:
        if not self.masculine.endswith(("y", "i")):
            raise ValueError(f"„{self.masculine}” nie jest przymiotnikiem w rodzaju męskim.")

    @property
    def feminine(self) -> str:
        return f"{self._stem_before_back_vowel}a"

    @property
    def neuter(self) -> str:
        """Also the plural of everything but men."""
        return f"{self._stem}e"

    @property
    def feminine_genitive(self) -> str:
        return f"{self._stem}ej"

    @property
    def genitive(self) -> str:
        return f"{self._stem}ego"

    @property
    def plural_genitive(self) -> str:
        return f"{self.masculine}ch"

    @property
    def _stem(self) -> str:
        return self.masculine.removesuffix("y")

    @property
    def _stem_before_back_vowel(self) -> str:
        hard = self.masculine.endswith(("ki", "gi"))
        return self.masculine.removesuffix("i") if hard else self._stem


def predicate(number: int | Decimal, noun: Noun, adjective: Adjective) -> str:
    """After "być" or "zostać": "objęta", "objęte", "objętych"; after a fraction "objęte"."""
    kind = plural_class(number)
    if kind is Plural.FRACTION:
        return adjective.neuter
    if _as_a_quantity(kind, noun):
        return adjective.plural_genitive
    if kind is Plural.FEW or noun.counting is Counting.PLURAL_ONLY:
        return adjective.neuter
    return {
        Gender.PERSONAL: adjective.masculine,
        Gender.MASCULINE: adjective.masculine,
        Gender.FEMININE: adjective.feminine,
        Gender.NEUTER: adjective.neuter,
    }[noun.gender]


def attribute(number: int | Decimal, noun: Noun, adjective: Adjective) -> str:
    """Beside the noun: "2 nowe rodziny", "5 nowych rodzin", "1,5 nowej godziny"."""
    if plural_class(number) is not Plural.FRACTION:
        return predicate(number, noun, adjective)
    if noun.counting is Counting.PLURAL_ONLY:
        return adjective.plural_genitive
    return adjective.feminine_genitive if noun.gender is Gender.FEMININE else adjective.genitive

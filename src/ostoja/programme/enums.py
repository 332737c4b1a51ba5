from django.db.models import TextChoices


class Effect(TextChoices):
    ADOPTS = "adopts", "przyjmuje program"
    AMENDS = "amends", "zmienia program"


class IndicatorKind(TextChoices):
    COUNT = "count", "liczba"
    MONEY = "money", "kwota"
    TEXT = "text", "odpowiedź słowna"


class Relation(TextChoices):
    """How a part stands to its whole: only "z tego" must add up."""

    WHOLE = "", "całość"
    SOME = "some", "w tym"
    ALL = "all", "z tego"
    BESIDE = "beside", "obok"

from django.db.models import TextChoices


class Answer(TextChoices):
    """Four answers that never stand for one another (OZPS: 0, `.`, `x`)."""

    NUMBER = "number", "liczba"
    ZERO = "zero", "zero"
    NO_DATA = "no_data", "brak danych"
    NOT_APPLICABLE = "not_applicable", "nie dotyczy"


class Approximate(TextChoices):
    EXACT = "", "dokładnie"
    ABOUT = "about", "około"
    ALMOST = "almost", "blisko"
    OVER = "over", "ponad"

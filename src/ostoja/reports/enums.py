from django.db.models import TextChoices


class Part(TextChoices):
    """The parts of a report that the staff write in their own words, in the report's order."""

    INTRODUCTION = "introduction", "Wstęp"
    ASSUMPTIONS = "assumptions", "Założenia i realizacja programu"
    ASSISTANTS = "assistants", "Asystenci rodziny"
    CARE = "care", "Piecza zastępcza"
    COOPERATION = "cooperation", "Współpraca"
    SUMMARY = "summary", "Podsumowanie"
    STATUTORY = "statutory", "Zadania ustawowe gminy"
    NEEDS = "needs", "Potrzeby"


class Form(TextChoices):
    LONG = "long", "sprawozdanie"
    SHORT = "short", "informacja z realizacji"

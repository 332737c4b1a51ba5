from django.db.models import TextChoices


class Purpose(TextChoices):
    """What a file was handed over for."""

    IMPORT = "import", "do wczytania"
    PROOFREADING = "proofreading", "do korekty"


class Kind(TextChoices):
    """What a recognised piece would become."""

    PROGRAMME = "programme", "program"
    RESOLUTION = "resolution", "uchwała"
    GOAL = "goal", "cel"
    TASK = "task", "zadanie"
    INDICATOR = "indicator", "wskaźnik"
    IMPLEMENTER = "implementer", "realizator"
    INSTITUTION = "institution", "instytucja"
    NARRATIVE = "narrative", "opis"
    FIGURE = "figure", "liczba"
    EVENT = "event", "wydarzenie"


class Level(TextChoices):
    """How much a remark weighs: a critical piece cannot be kept before it is corrected."""

    CRITICAL = "critical", "nie da się przyjąć"
    ERROR = "error", "błąd"
    WARNING = "warning", "do obejrzenia"


class Verdict(TextChoices):
    ACCEPTED = "accepted", "przyjęte"
    REFUSED = "refused", "odrzucone"

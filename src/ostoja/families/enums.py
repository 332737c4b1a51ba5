from django.db.models import TextChoices


class Place(TextChoices):
    """A person's place in the household."""

    PARENT = "parent", "rodzic lub opiekun"
    CHILD = "child", "dziecko"
    OTHER = "other", "inna osoba"


class Contract(TextChoices):
    EMPLOYMENT = "employment", "umowa o pracę"
    SERVICES = "services", "umowa o świadczenie usług"


class Basis(TextChoices):
    """Why the work with a family goes on (law.md R2.4, R2.15)."""

    CONSENT = "consent", "zgoda rodziny"
    COURT_ORDER = "court_order", "postanowienie sądu"
    FOR_LIFE = "for_life", "ustawa „Za życiem”"


class ClosingReason(TextChoices):
    GOALS_REACHED = "goals_reached", "osiągnięcie celów"
    FAMILY_STOPPED = "family_stopped", "zaprzestanie współpracy przez rodzinę"
    NO_EFFECT = "no_effect", "brak efektów"
    OTHER_METHOD = "other_method", "zmiana metody pracy"
    MOVED = "moved", "wyjazd rodziny"
    CHILDREN_PLACED = "children_placed", "umieszczenie wszystkich dzieci w pieczy"
    OF_AGE = "of_age", "pełnoletność dzieci"
    OTHER = "other", "inny powód"


class MoneySource(TextChoices):
    OWN = "own", "budżet gminy"
    STATE = "state", "środki rządowe"
    OTHER = "other", "inne środki"

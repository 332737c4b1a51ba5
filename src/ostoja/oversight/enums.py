from django.db.models import TextChoices


class BreachKind(TextChoices):
    CONFIDENTIALITY = "confidentiality", "poufność: ktoś zobaczył albo dostał dane bez prawa"
    INTEGRITY = "integrity", "poprawność: ktoś zmienił dane bez prawa"
    AVAILABILITY = "availability", "dostępność: dane zginęły albo nie można się do nich dostać"


class YesNo(TextChoices):
    YES = "yes", "tak"
    NO = "no", "nie"


class FileClass(TextChoices):
    """Classes of records that are destroyed when their time is over."""

    FAMILY = "family", "akta rodziny"
    CARE = "care", "akta dziecka w pieczy i pozycje not"

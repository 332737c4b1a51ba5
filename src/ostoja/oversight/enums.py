from django.db.models import TextChoices


class Kind(TextChoices):
    """Classes of records that are destroyed when their time is over."""

    FAMILY = "family", "akta rodziny"
    CARE = "care", "akta dziecka w pieczy i pozycje not"

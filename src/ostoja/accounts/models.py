"""The gmina, its people, and the base of every row that belongs to one gmina."""

import json
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from ostoja.accounts.enums import GminaKind, Role, Scope
from ostoja.database.keys import new_key
from ostoja.sealing.fields import SealedText

DRAFTS_KEPT = timedelta(days=30)


class Gmina(models.Model):
    """One tenant. The names carry their cases, confirmed by a person, for use in sentences."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    slug = models.SlugField("skrót w adresie", unique=True)
    teryt = models.CharField("kod TERYT", max_length=7, unique=True)
    name = models.CharField("nazwa", max_length=100)
    kind = models.CharField("rodzaj", max_length=10, choices=GminaKind)
    name_genitive = models.CharField("nazwa (kogo, czego)", max_length=100)
    name_locative = models.CharField("nazwa z przyimkiem (gdzie)", max_length=100)
    full_name = models.CharField("pełna nazwa", max_length=150)
    full_name_genitive = models.CharField("pełna nazwa (kogo, czego)", max_length=150)
    powiat = models.CharField("powiat", max_length=100)
    wojewodztwo = models.CharField("województwo", max_length=100)
    head_office = models.CharField("urząd wójta, burmistrza lub prezydenta", max_length=150)
    council = models.CharField("rada", max_length=150)
    council_genitive = models.CharField("rada (kogo, czego)", max_length=150)
    welfare_centre = models.CharField("ośrodek", max_length=200)
    welfare_centre_genitive = models.CharField("ośrodek (kogo, czego)", max_length=200)
    welfare_centre_short = models.CharField("skrót nazwy ośrodka", max_length=20)
    is_fictional = models.BooleanField("dane przykładowe", default=False)

    class Meta:
        verbose_name = "gmina"
        verbose_name_plural = "gminy"
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name


class GminaRow(models.Model):
    """A row of one gmina: its key is made by us, and it never leaves its gmina."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    gmina = models.ForeignKey(Gmina, models.PROTECT, related_name="+", verbose_name="gmina")

    class Meta:
        abstract = True

    def clean(self) -> None:
        """A row may point only at rows of its own gmina."""
        super().clean()
        strangers = {
            field.name: f"{field.verbose_name}: ten wpis należy do innej gminy. Wybierz swój."
            for field in self._meta.concrete_fields
            if isinstance(field, models.ForeignKey) and self._points_outside(field)
        }
        if strangers:
            raise ValidationError(strangers)

    def _points_outside(self, field: "models.ForeignKey[models.Model]") -> bool:
        if not issubclass(field.related_model, GminaRow) or not getattr(self, field.attname):
            return False
        related = field.related_model._default_manager.filter(  # Django's public name
            pk=getattr(self, field.attname), gmina_id=self.gmina_id
        )
        return not related.exists()


class People(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save()
        return user


class User(AbstractUser):
    """A person who signs in, with an e-mail address as the name."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    username = None  # type: ignore[assignment] # the e-mail address is the name
    email = models.EmailField("adres e-mail", unique=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[People] = People()  # type: ignore[assignment]

    class Meta:
        verbose_name = "osoba"
        verbose_name_plural = "osoby"

    def __str__(self) -> str:
        return self.get_full_name() or self.email


class Membership(GminaRow):
    """A person's role in a gmina, with its dates. One person may serve several gminas."""

    user = models.ForeignKey(User, models.PROTECT, related_name="memberships", verbose_name="osoba")
    role = models.CharField("rola", max_length=20, choices=Role)
    valid_from = models.DateField("od")
    valid_to = models.DateField("do", null=True, blank=True)
    ended_at = models.DateTimeField("odebrana", null=True, blank=True)

    class Meta:
        verbose_name = "rola w gminie"
        verbose_name_plural = "role w gminie"
        ordering = ["gmina", "user", "valid_from"]
        constraints = [
            models.CheckConstraint(
                name="membership_ends_after_it_starts",
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                violation_error_message="Rola nie może skończyć się przed początkiem.",
            ),
            models.UniqueConstraint(
                name="one_role_once_at_a_time",
                fields=["gmina", "user", "role", "valid_from"],
                condition=Q(ended_at=None),
                violation_error_message="Ta osoba ma już tę rolę od tego dnia.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} od {self.valid_from:%d.%m.%Y}"


class Draft(GminaRow):
    """What a person typed on a page and has not yet saved; it survives sign-out and crash."""

    user = models.ForeignKey(User, models.CASCADE, related_name="drafts", verbose_name="osoba")
    key = models.CharField("strona", max_length=200)
    text = SealedText("treść", blank=True)
    saved_at = models.DateTimeField("zapisany", auto_now=True)

    class Meta:
        verbose_name = "szkic"
        verbose_name_plural = "szkice"
        ordering = ["-saved_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                name="one_draft_per_field",
                fields=["gmina", "user", "key"],
                violation_error_message="Szkic tego pola już jest.",
            )
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def typed(self) -> dict[str, list[str]]:
        """Field by field, as a browser sends it."""
        found: dict[str, list[str]] = self._content["typed"]
        return found

    @property
    def title(self) -> str:
        return str(self._content["title"]) or self.key

    @property
    def kept_until(self) -> datetime:
        return self.saved_at + DRAFTS_KEPT

    @property
    def _content(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.text)
        return found


class CalendarFeed(GminaRow):
    """A person's calendar at a secret address; the secret itself is not kept."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+", verbose_name="osoba")
    secret_print = models.CharField("odcisk adresu", max_length=64)
    made_at = models.DateTimeField("od", auto_now_add=True)

    class Meta:
        verbose_name = "adres kalendarza"
        verbose_name_plural = "adresy kalendarzy"
        ordering = ["-made_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                name="one_calendar_of_a_person",
                fields=["gmina", "user"],
                violation_error_message="Ta osoba ma już adres kalendarza.",
            )
        ]

    def __str__(self) -> str:
        return f"adres kalendarza od {self.made_at:%d.%m.%Y}"


class Authorisation(GminaRow):
    """A person's written authorisation to personal data, with the pledge of confidentiality."""

    user = models.ForeignKey(
        User, models.PROTECT, related_name="authorisations", verbose_name="osoba"
    )
    number = models.CharField("numer w rejestrze", max_length=40)
    scope = models.CharField("zakres", max_length=20, choices=Scope)
    issued_on = models.DateField("data wystawienia")
    issued_by = models.CharField("wystawił(a)", max_length=200)
    valid_from = models.DateField("ważne od")
    valid_to = models.DateField("ważne do")
    pledged_on = models.DateField("zobowiązanie do poufności podpisano", null=True, blank=True)
    withdrawn_at = models.DateTimeField("cofnięto", null=True, blank=True)

    class Meta:
        verbose_name = "upoważnienie"
        verbose_name_plural = "upoważnienia"
        ordering = ["-issued_on", "number"]
        constraints = [
            models.CheckConstraint(
                name="authorisation_ends_after_it_starts",
                condition=Q(valid_to__gte=F("valid_from")),
                violation_error_message="Upoważnienie nie może skończyć się przed początkiem.",
            ),
            models.UniqueConstraint(
                name="one_authorisation_per_number",
                fields=["gmina", "number"],
                violation_error_message="Upoważnienie o tym numerze jest już w rejestrze.",
            ),
        ]

    def __str__(self) -> str:
        return f"upoważnienie {self.number}"


class RightsReview(GminaRow):
    """Somebody went through everybody's roles; once a quarter."""

    year = models.PositiveSmallIntegerField("rok")
    quarter = models.PositiveSmallIntegerField("kwartał")
    made_at = models.DateTimeField("kiedy")
    made_by = models.CharField("kto", max_length=320)
    people = models.PositiveIntegerField("ile ról przejrzano")
    checksum = models.CharField("suma kontrolna wykazu", max_length=64)

    class Meta:
        verbose_name = "przegląd uprawnień"
        verbose_name_plural = "przeglądy uprawnień"
        ordering = ["-year", "-quarter"]
        constraints = [
            models.UniqueConstraint(
                name="one_review_per_quarter",
                fields=["gmina", "year", "quarter"],
                violation_error_message="Przegląd za ten kwartał jest już zapisany.",
            )
        ]

    def __str__(self) -> str:
        return f"przegląd uprawnień za {self.quarter} kwartał {self.year}"


class RefusedSignIn(models.Model):
    """A password that was wrong, anywhere in the installation: only when, not whose."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    at = models.DateTimeField("kiedy", db_index=True)

    class Meta:
        verbose_name = "nieudane logowanie"
        verbose_name_plural = "nieudane logowania"
        ordering = ["-at", "id"]

    def __str__(self) -> str:
        return f"nieudane logowanie {self.at:%d.%m.%Y %H:%M}"

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ostoja.accounts.commands import issue_authorisation
from ostoja.accounts.entry import UnknownGmina, find_gmina, user_of
from ostoja.accounts.enums import Scope
from ostoja.accounts.models import User
from ostoja.database.isolation import scope

UNUSABLE = 2
HOLDS = timedelta(days=365)


class Command(BaseCommand):
    help = "Wpisuje do rejestru upoważnienie kierownika, gdy w gminie nie ma kto go wystawić."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="adres e-mail osoby, która ma rolę w gminie")
        parser.add_argument("--gmina", required=True, help="skrót albo kod TERYT")
        parser.add_argument("--number", required=True, help="numer w rejestrze upoważnień")

    def handle(self, *_: Any, **options: Any) -> None:
        today = timezone.localdate()
        try:
            gmina, user = find_gmina(options["gmina"]), _user(options["email"])
            with scope(gmina=gmina.pk, user=user.pk):
                issued = issue_authorisation(
                    gmina,
                    user,
                    number=options["number"],
                    scope=Scope.EVERYTHING,
                    issued_by=gmina.head_office,
                    issued_on=today,
                    valid_from=today,
                    valid_to=today + HOLDS,
                    pledged_on=today,
                    by="administrator serwera",
                )
        except UnknownGmina as refusal:
            raise CommandError(str(refusal), returncode=UNUSABLE) from None
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages), returncode=UNUSABLE) from None
        self.stderr.write(f"{user}: upoważnienie {issued.number} do {issued.valid_to:%d.%m.%Y}.")


def _user(email: str) -> User:
    user = user_of(email)
    if user is None:
        raise ValidationError(f"Nie znam osoby „{email}”.")
    return user

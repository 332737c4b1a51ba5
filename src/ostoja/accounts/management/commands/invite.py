from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.urls import reverse

from ostoja.accounts.commands import invite
from ostoja.accounts.entry import UnknownGmina, find_gmina
from ostoja.accounts.enums import Role
from ostoja.database.isolation import scope

UNUSABLE = 2


class Command(BaseCommand):
    help = "Dodaje osobę z rolą w gminie i podaje jednorazowy link do ustawienia hasła."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="adres e-mail osoby")
        parser.add_argument("--role", required=True, help=", ".join(Role.values))
        parser.add_argument("--gmina", required=True, help="skrót albo kod TERYT")

    def handle(self, *_: Any, **options: Any) -> None:
        try:
            validate_email(options["email"])
            role, gmina = _role(options["role"]), find_gmina(options["gmina"])
            with scope(gmina=gmina.pk):
                user, link = invite(
                    gmina, email=options["email"], role=role, by="administrator serwera"
                )
        except UnknownGmina as refusal:
            raise CommandError(str(refusal), returncode=UNUSABLE) from None
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages), returncode=UNUSABLE) from None
        self.stderr.write(f"{user}: {role.label}, {gmina.name}.")
        if link:
            self.stderr.write("Link do ustawienia hasła, ważny 48 godzin; dopisz adres Ostoi:")
            self.stdout.write(reverse("accept_invitation", args=(link,)))
        else:
            self.stderr.write("Ta osoba ma już hasło i zaloguje się nim.")


def _role(name: str) -> Role:
    known = {role.value: role for role in Role} | {role.label: role for role in Role}
    if name not in known:
        raise ValidationError(f"Nie znam roli „{name}”. Role: {', '.join(Role.values)}.")
    return known[name]

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ostoja.accounts.adapters import reseal_factors
from ostoja.accounts.entry import all_gminas
from ostoja.accounts.models import Gmina
from ostoja.database.isolation import scope
from ostoja.sealing import keyring
from ostoja.sealing.resealing import reseal_some


class Command(BaseCommand):
    help = "Szyfruje chronione pola od nowa najnowszym kluczem."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--new-key", action="store_true", help="najpierw dodaj nowy klucz")

    def handle(self, *_: Any, **options: Any) -> None:
        if options["new_key"]:
            self.stderr.write(f"Nowy klucz: {keyring.add_key(settings.SEALING_KEYS)}.")
        done = reseal_factors()
        for gmina in all_gminas():
            while some := _batch(gmina):
                done += some
        newest, _key = keyring.newest(settings.SEALING_KEYS)
        self.stderr.write(f"Zaszyfrowano od nowa pól: {done}. Klucz: {newest}.")


def _batch(gmina: Gmina) -> int:
    with scope(gmina=gmina.pk):
        return reseal_some(gmina.pk)

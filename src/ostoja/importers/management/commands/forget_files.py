from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from ostoja.accounts.entry import all_gminas
from ostoja.database.isolation import scope
from ostoja.importers import commands, queries


class Command(BaseCommand):
    help = "Usuwa wgrane pliki starsze niż 30 dni. Uruchamiaj raz dziennie."

    def handle(self, *_: Any, **__: Any) -> None:
        removed = 0
        for gmina in all_gminas():
            with scope(gmina=gmina.pk):
                for file in queries.out_of_time(gmina, timezone.now()):
                    commands.remove_file(file, by="program")
                    removed += 1
        self.stderr.write(f"Usunięte pliki: {removed}")

from typing import Any

from django.core.management.base import BaseCommand

from ostoja.accounts.entry import all_gminas
from ostoja.audit.anchors import anchor
from ostoja.database.isolation import scope


class Command(BaseCommand):
    help = "Zapisuje poza bazą, jak daleko sięga dziennik każdej gminy (co godzinę)."
    requires_system_checks: list[str] = []

    def handle(self, *_: Any, **__: Any) -> None:
        for gmina in all_gminas():
            with scope(gmina=gmina.pk):
                made = anchor(gmina.pk)
            if made:
                self.stderr.write(f"{gmina.name}: kotwica nr {made.number}.")

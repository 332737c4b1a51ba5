from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from ostoja.accounts.entry import UnknownGmina, all_gminas, find_gmina
from ostoja.audit.anchors import anchored_gminas
from ostoja.audit.verification import Verdict, verify
from ostoja.database.isolation import scope

UNUSABLE = 2


class Command(BaseCommand):
    help = "Sprawdza łańcuch dziennika każdej gminy i wskazuje pierwsze złe zdarzenie."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gmina", nargs="?", help="skrót albo kod TERYT; domyślnie wszystkie")

    def handle(self, *_: Any, **options: Any) -> None:
        broken = 0
        for name, key in self._chains(options["gmina"]):
            with scope(gmina=key):
                verdict = verify(key)
            broken += verdict.fault is not None
            self.stderr.write(self._told(name, verdict))
        if broken:
            raise CommandError(f"Naruszone dzienniki: {broken}.", returncode=1)

    def _chains(self, wanted: str | None) -> list[tuple[str, UUID]]:
        if wanted:
            try:
                gmina = find_gmina(wanted)
            except UnknownGmina as refusal:
                raise CommandError(str(refusal), returncode=UNUSABLE) from None
            return [(gmina.name, gmina.pk)]
        known = [(gmina.name, gmina.pk) for gmina in all_gminas()]
        lost = set(anchored_gminas()) - {key for _, key in known}
        return [*known, *((f"gmina {key}, której nie ma w bazie", key) for key in sorted(lost))]

    def _told(self, name: str, verdict: Verdict) -> str:
        if verdict.fault:
            return f"{name}: NARUSZONY, {verdict.fault}."
        if verdict.anchor is None:
            return (
                f"{name}: w porządku, zdarzeń: {verdict.events}. Brak kotwicy: obcięcia końca"
                " dziennika nie da się wykryć. Kotwicę zapisuje „ostoja anchor”."
            )
        return (
            f"{name}: w porządku, zdarzeń: {verdict.events}, ostatnia kotwica: nr"
            f" {verdict.anchor.number} z {verdict.anchor.at:%d.%m.%Y %H:%M}. Obcięcia zdarzeń po"
            f" niej ({verdict.unanchored}) nie da się wykryć."
        )

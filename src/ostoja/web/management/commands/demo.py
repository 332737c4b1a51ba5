from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from ostoja.accounts.enums import Role
from ostoja.web.demo.loading import load_all
from ostoja.web.demo.members import NAMES, PASSWORD, SHARED, address
from ostoja.web.serving import serve

PORT = 8000


class Command(BaseCommand):
    help = "Przygotowuje dane przykładowe pięciu gmin i je udostępnia."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=PORT)
        parser.add_argument("--no-serve", action="store_true", help="tylko przygotuj dane")

    def handle(self, *_: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        gminas = load_all()
        self.stderr.write(f"Gotowe dane: {', '.join(gmina.name for gmina in gminas)}.")
        first = next(gmina for gmina in gminas if gmina.slug == "polaniec")
        self.stderr.write(f"Hasło każdej osoby: {PASSWORD}")
        for role in NAMES:
            self.stderr.write(f"  {Role(role).label}: {address(role, first)}")
        self.stderr.write(f"  {Role.INSPECTOR.label} (wszystkie gminy): {SHARED}")
        if not options["no_serve"]:
            self.stderr.write(f"Ostoja: http://127.0.0.1:{options['port']}/")
            serve(options["port"])

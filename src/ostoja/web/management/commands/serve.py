from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from ostoja.accounts.entry import no_gmina_yet
from ostoja.web.first_run import door
from ostoja.web.serving import serve

PORT = 8000


class Command(BaseCommand):
    help = "Udostępnia bazę z folderu danych."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=PORT)

    def handle(self, *_: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        if no_gmina_yet():
            self.stderr.write("Folder danych jest nowy. Otwórz stronę, a założymy gminę.")
            self.stderr.write(f"Kod do założenia gminy z innego komputera: {door.code()}")
        self.stderr.write(f"Ostoja: http://127.0.0.1:{options['port']}/")
        serve(options["port"])

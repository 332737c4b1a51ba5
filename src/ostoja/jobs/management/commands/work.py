import os
import signal
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand

from ostoja.jobs.beat import Beat
from ostoja.jobs.worker import enrol, leave, work


class Command(BaseCommand):
    help = "Wykonuje pracę w tle: wysyła pocztę, robi kopie, pilnuje terminów."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--beside", action="store_true", help="skończ razem z procesem, który to uruchomił"
        )

    def handle(self, *_: Any, **options: Any) -> None:
        stopping = Event()
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, lambda *_: stopping.set())
        worker = enrol()
        beat = Beat(worker, stopping, parent=os.getppid() if options["beside"] else 0)
        beat.start()
        try:
            work(worker, stopping)
        finally:
            stopping.set()
            beat.join()
        leave(worker)

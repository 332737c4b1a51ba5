"""Everything, on demonstration data made for the occasion."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="ostoja-bench-") as data:
        os.environ["OSTOJA_DATA"] = data
        os.environ["DJANGO_SETTINGS_MODULE"] = "ostoja.web.settings"
        os.environ.pop("DATABASE_URL", None)
        ostoja = str(Path(sys.executable).parent / "ostoja")
        subprocess.run([ostoja, "demo", "--no-serve"], check=True, capture_output=True)
        measure()


def measure() -> None:
    import django

    django.setup()
    from bench import casework, cofunding, pages, reading, reports
    from ostoja.accounts.models import Gmina

    gmina = Gmina.objects.get(slug="polaniec")
    cofunding.measure()
    reports.measure(gmina)
    pages.measure(gmina)
    reading.measure()
    casework.measure(gmina)


if __name__ == "__main__":
    main()

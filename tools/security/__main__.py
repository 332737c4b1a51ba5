"""Run every check_NN_*.py beside this file, one line each; exit 1 when one fails or tried nothing.

A check is `check(full) -> (tried, failed)`, with its first docstring line as its name; `SAMPLE` in
it says what is tried without FULL=1. It runs on an empty database of its own, undone afterwards.
"""

import logging
import os
import shutil
import sys
import tempfile
import time
import traceback
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def prepare(data: str) -> None:
    os.environ["OSTOJA_DATA"] = data
    os.environ["DJANGO_SETTINGS_MODULE"] = "settings_for_tests"
    os.environ["PYTEST_XDIST_WORKER"] = "none"  # the settings of tests keep our data folder
    sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]
    import django
    from django.db import connection
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment()
    logging.disable(logging.CRITICAL)
    connection.settings_dict["TEST"]["MIGRATE"] = False  # the tables, as the models have them
    connection.creation.create_test_db(verbosity=0, autoclobber=True)


def run(name: str, *, full: bool) -> bool:
    """Print the verdict on one check; whether it held."""
    from django.db import transaction

    number, began = int(name.split("_")[1]), time.monotonic()
    try:
        found = import_module(f"security.{name}")
        with transaction.atomic():
            tried, failed = found.check(full)
            transaction.set_rollback(True)
    except Exception:  # noqa: BLE001 # a check that broke has shown nothing
        print(f"check {number}: NOT RUN\n{traceback.format_exc()}", flush=True)
        return False
    verdict = "ok" if tried and not failed else "FAILED"
    what = (found.__doc__ or "failures").splitlines()[0].rstrip(".")
    seconds = f"{time.monotonic() - began:.1f} s"
    sample = "" if full or not hasattr(found, "SAMPLE") else f"; a sample: {found.SAMPLE}"
    said = f"check {number}: {failed} {what} of {tried} tried, {verdict}"
    print(f"{said} ({seconds}{sample})", flush=True)
    return verdict == "ok"


def main() -> int:
    full = os.environ.get("FULL") == "1"
    wanted = set(sys.argv[1:])
    names = sorted(path.stem for path in HERE.glob("check_[0-9][0-9]_*.py"))
    chosen = [name for name in names if not wanted or name.split("_")[1].lstrip("0") in wanted]
    data = tempfile.mkdtemp(prefix="ostoja-security-")
    try:
        prepare(data)
        results = [run(name, full=full) for name in chosen]
    finally:
        shutil.rmtree(data, ignore_errors=True)
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())

"""`ostoja`: the program's one command. Some of its words need no database and no Django."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.core.management import CommandError

WITHOUT_DATABASE = {
    "cofunding": "ostoja.web.cli.cofunding",
    "read-report": "ostoja.web.cli.read_report",
    "proofread": "ostoja.web.cli.proofread",
}
OWN_WORDS = frozenset(
    {
        "anchor",
        "backup",
        "demo",
        "drill",
        "grant",
        "invite",
        "report",
        "reseal",
        "restore",
        "serve",
        "verify",
        "verify-audit",
        "work",
    }
)
UNUSABLE = 2
NO_DATABASE = (
    "Sprawdź folder danych (OSTOJA_DATA albo --data); nową bazę zakłada „ostoja serve”,"
    " a przykładową „ostoja demo”."
)


def main() -> None:
    """Exit with 0 done, 1 found something or failed, 2 unusable input."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    arguments = _take_data_folder(list(arguments))
    if arguments and arguments[0] in WITHOUT_DATABASE:
        command: Callable[[Sequence[str]], int] = import_module(WITHOUT_DATABASE[arguments[0]]).run
        return command(arguments[1:])
    return _django(arguments)


def _take_data_folder(arguments: list[str]) -> list[str]:
    """`--data DIR` stands for OSTOJA_DATA, wherever it is put."""
    for place, argument in enumerate(arguments):
        if argument == "--data" and place + 1 < len(arguments):
            os.environ["OSTOJA_DATA"] = arguments[place + 1]
            return arguments[:place] + arguments[place + 2 :]
        if argument.startswith("--data="):
            os.environ["OSTOJA_DATA"] = argument.removeprefix("--data=")
            return arguments[:place] + arguments[place + 1 :]
    return arguments


def _django(arguments: list[str]) -> int:
    os.umask(0o077)  # what is written is for this account's eyes only
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ostoja.web.settings")
    if arguments[:1] == ["demo"]:
        os.environ["OSTOJA_DEMO"] = "1"
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import CommandError, ManagementUtility, call_command
    from django.db import DatabaseError

    if not arguments or arguments[0] not in OWN_WORDS:
        ManagementUtility(["ostoja", *arguments]).execute()
        return 0
    try:
        django.setup()
        call_command(arguments[0].replace("-", "_"), *arguments[1:])
    except ImproperlyConfigured as refusal:
        print(refusal, file=sys.stderr)
        return UNUSABLE
    except CommandError as refusal:
        return _refuse(arguments[0], refusal)
    except DatabaseError as refusal:
        print(f"Baza danych odmówiła: {refusal}. {NO_DATABASE}", file=sys.stderr)
        return UNUSABLE
    return 0


def _refuse(word: str, refusal: "CommandError") -> int:
    """Our own refusals are sentences already; the parser's are in English and get one around."""
    words = str(refusal)
    if words.startswith("Error: "):
        problem = words.removeprefix("Error: ")
        print(f"Nie rozumiem polecenia ({problem}). Pomoc: ostoja {word} --help", file=sys.stderr)
        return UNUSABLE
    print(words, file=sys.stderr)
    return refusal.returncode

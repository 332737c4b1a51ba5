"""`ostoja`: the program's one command. Some of its words need no database and no Django."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

WITHOUT_DATABASE = {
    "cofunding": "ostoja.web.cli.cofunding",
    "read-report": "ostoja.web.cli.read_report",
    "proofread": "ostoja.web.cli.proofread",
}


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
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ostoja.web.settings")
    from django.core.management import CommandError, ManagementUtility

    names = [argument.replace("-", "_") for argument in arguments[:1]]
    try:
        ManagementUtility(["ostoja", *names, *arguments[1:]]).execute()
    except CommandError as refusal:
        print(refusal, file=sys.stderr)
        return refusal.returncode
    return 0

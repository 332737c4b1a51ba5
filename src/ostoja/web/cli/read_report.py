"""`ostoja read-report FILE [--format json]`: the recognised structure, on standard output."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from ostoja.blocks.readers import Refused, read
from ostoja.recognition.as_json import as_json
from ostoja.recognition.recognise import recognise

UNUSABLE = 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refused(f"Nie rozumiem polecenia ({message}). Podaj: ostoja read-report PLIK.")


def run(argv: Sequence[str]) -> int:
    """0 with JSON on standard output, or 2 with one sentence in Polish on standard error."""
    parser = _Parser(prog="ostoja read-report", description="Odczytuje budowę sprawozdania.")
    parser.add_argument("file", metavar="PLIK", help="DOCX, ODT, PDF, HTML albo TXT")
    parser.add_argument("--format", choices=["json"], default="json", help="postać wyniku")
    try:
        path = Path(parser.parse_args(argv).file)
        structure = recognise(read(_content(path), path.name))
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return UNUSABLE
    json.dump(as_json(structure), sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 0


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Refused(f"Nie ma pliku „{path}”. Sprawdź ścieżkę.") from error
    except OSError as error:
        raise Refused(f"Nie można otworzyć pliku „{path}”: {error.strerror}.") from error

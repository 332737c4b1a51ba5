"""`ostoja proofread FILE`: what a proofreader finds in a report, without a database."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

from ostoja.blocks.readers import Refused, read
from ostoja.proofreading.finding import Context, Finding, Severity, Subject
from ostoja.proofreading.registry import Proofreading, proofread
from ostoja.recognition.recognise import recognise

FOUND = 1
UNUSABLE = 2
USAGE = "ostoja proofread PLIK [--year ROK] [--format text|json]"
_SAID = {Severity.ERROR: "błąd", Severity.WARNING: "ostrzeżenie", Severity.NOTE: "uwaga"}


class _Misuse(ValueError):
    """The command was called with words it does not know."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Misuse(message)


def run(argv: Sequence[str]) -> int:
    """Findings on standard output; 1 with an error-level finding, 2 for unusable input."""
    try:
        asked = _parser().parse_args(argv)
    except _Misuse:
        return _refuse(f"Nie rozumiem tego wywołania. Użycie: {USAGE}")
    try:
        result = proofread_file(asked.file, asked.year)
    except (Refused, OSError) as refusal:
        reason = refusal if isinstance(refusal, Refused) else "Nie można otworzyć tego pliku."
        return _refuse(f"{asked.file}: {reason}")
    answer = _as_json(result.findings) if asked.format == "json" else _as_text(result.findings)
    sys.stdout.buffer.write(answer.encode())  # UTF-8 whatever the terminal's language
    sys.stdout.flush()
    for crash in result.crashes:
        _say(f"Reguła {crash.rule} nie zadziałała ({crash.reason}). To błąd programu: zgłoś go.")
    return FOUND if any(each.severity is Severity.ERROR for each in result.findings) else 0


def proofread_file(file: Path, year: int | None) -> Proofreading:
    """Raise `Refused` or `OSError` for a file that cannot be read."""
    document = read(file.read_bytes(), file.name)
    return proofread(Subject(document, recognise(document), Context(year)))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        usage=USAGE,
        description="Usterki, jakie korektor znajduje w sprawozdaniu.",
        allow_abbrev=False,
    )
    parser.add_argument("file", type=Path, help="plik DOCX, ODT, PDF, HTML albo TXT")
    parser.add_argument("--year", type=int, help="rok, z którego jest sprawozdanie")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="postać wyniku")
    return parser


def _as_json(findings: Sequence[Finding]) -> str:
    return json.dumps([asdict(each) for each in findings], ensure_ascii=False, indent=1) + "\n"


def _as_text(findings: Sequence[Finding]) -> str:
    lines = [
        f"{_where(each)}{_SAID[each.severity]} [{each.rule}] {each.message}\n    {each.quote}\n"
        for each in findings
    ]
    counts = ", ".join(
        f"{name}: {sum(each.severity is severity for each in findings)}"
        for severity, name in (
            (Severity.ERROR, "błędy"),
            (Severity.WARNING, "ostrzeżenia"),
            (Severity.NOTE, "uwagi"),
        )
    )
    return "".join(lines) + f"Razem {len(findings)} ({counts}).\n"


def _where(finding: Finding) -> str:
    return f"wiersz {finding.line}: " if finding.line else ""


def _refuse(reason: str) -> int:
    _say(reason)
    return UNUSABLE


def _say(line: str) -> None:
    sys.stderr.buffer.write(f"{line}\n".encode())
    sys.stderr.flush()

"""Anchors: the chain's head noted outside the database, so that a cut tail is missed.

A line is `{"gmina_id", "number", "mac", "at", "anchor"}`; `anchor` is a MAC over the rest and
the anchor before it. Whoever cuts both the newest events and the newest anchors is not found:
copy the folder to another machine.
"""

import fcntl
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from ostoja.audit.chain import link
from ostoja.audit.models import Head


@dataclass(frozen=True, slots=True)
class Anchor:
    number: int
    mac: str
    at: datetime


class BrokenAnchors(ValueError):
    """A line of the anchors' file is not as the program wrote it."""

    def __init__(self, line: int) -> None:
        super().__init__(f"kotwica w wierszu {line} pliku jest zmieniona albo brakuje poprzedniej")


def anchor(gmina_id: UUID) -> Anchor | None:
    """Note the head as it stands; nothing when nothing happened since the last anchor."""
    head = Head.objects.filter(gmina_id=gmina_id).first()
    if head is None:
        return None
    path = _path(gmina_id)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    with path.open("r+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        lines = [json.loads(line) for line in file]
        if lines and lines[-1]["number"] == head.number:
            return None
        fields = {
            "gmina_id": str(gmina_id),
            "number": head.number,
            "mac": head.mac,
            "at": timezone.now().isoformat(),
        }
        before = lines[-1]["anchor"] if lines else ""
        made = link(settings.AUDIT_KEY, before, fields)
        file.write(json.dumps({**fields, "anchor": made}) + "\n")
        file.flush()
    return _read(fields)


def anchors_of(gmina_id: UUID) -> Iterator[Anchor]:
    """Oldest first. Raises `BrokenAnchors` at the first line that is not ours."""
    path = _path(gmina_id)
    if not path.exists():
        return
    before = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        fields = _parsed(line, number)
        given = fields.pop("anchor", "")
        right = fields.get("gmina_id") == str(gmina_id)
        if not right or given != link(settings.AUDIT_KEY, before, fields):
            raise BrokenAnchors(number)
        before = given
        yield _read(fields)


def anchored_gminas() -> list[UUID]:
    """Every gmina that has a file of anchors, also when its chain is gone."""
    return sorted(UUID(path.stem) for path in _folder().glob("*.jsonl"))


def _parsed(line: str, number: int) -> dict[str, Any]:
    try:
        fields: dict[str, Any] = json.loads(line)
    except ValueError:
        raise BrokenAnchors(number) from None
    return fields


def _read(fields: dict[str, Any]) -> Anchor:
    return Anchor(fields["number"], fields["mac"], datetime.fromisoformat(fields["at"]))


def _folder() -> Path:
    return Path(settings.DATA) / "anchors"


def _path(gmina_id: UUID) -> Path:
    return _folder() / f"{gmina_id}.jsonl"

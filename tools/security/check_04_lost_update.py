"""silent overwrites by two editors of one record.

Two people open, write and save in a random order. Whoever saves over what they did not see must
be refused and shown both texts; whoever saw it must be let through.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.test import Client
from django.urls import reverse

SAMPLE = "10 of 200 interleavings"
ROUNDS = 200
STEPS = 6
SEED = 20260309


@dataclass
class Editor:
    client: Client
    mark: str = ""
    """What the form that is open says it was begun from."""
    saw: str = ""


@dataclass
class Record:
    """A text that two people write: its page, its other fields, how to read it, where it stands."""

    page: str
    name: str
    others: dict[str, object]
    stored: Callable[[], str]
    editors: list[Editor] = field(default_factory=list)


def check(full: bool) -> tuple[int, int]:
    """(saves tried, saves that went wrong)."""
    chance = random.Random(SEED)  # the same order each time
    results = [
        went_well
        for _ in range(ROUNDS // 2 if full else 5)
        for record in (_visit(), _application())
        for went_well in _interleaving(record, chance)
    ]
    return len(results), results.count(False)


def _interleaving(record: Record, chance: random.Random) -> Iterator[bool]:
    for editor in record.editors:
        _open(record, editor)
    for number in range(STEPS):
        editor = chance.choice(record.editors)
        if chance.random() < 0.3:  # noqa: PLR2004 # now and then somebody loads the page again
            _open(record, editor)
        yield _saved_or_shown(record, editor, f"Wersja {number} z {chance.random()}")


def _open(record: Record, editor: Editor) -> None:
    page = editor.client.get(record.page).content.decode()
    editor.mark, editor.saw = _mark(page), record.stored()


def _saved_or_shown(record: Record, editor: Editor, words: str) -> bool:
    before, had_seen = record.stored(), editor.saw
    sent = {**record.others, record.name: words, "seen": editor.mark}
    answer = editor.client.post(record.page, sent)
    if record.stored() == words:
        went_well = had_seen == before
        _open(record, editor)
        return went_well
    page = answer.content.decode()
    editor.mark, editor.saw = _mark(page), before
    return had_seen != before and record.stored() == before and before in page and words in page


def _mark(page: str) -> str:
    return page.split('name="seen" value="')[1].split('"', maxsplit=1)[0]


def _visit() -> Record:
    from access.rooms.families_work import visit_body
    from factories import AssignmentFactory
    from factories.work import VisitFactory

    work = AssignmentFactory(started_on=date(2023, 1, 9))
    row = VisitFactory(gmina=work.gmina, family=work.family, assistant=work.assistant, done="a")
    page = reverse("families:correct_visit", args=(row.family_id, row.pk))
    return _record(row, page, "done", visit_body())


def _application() -> Record:
    from factories.way_in import ApplicationFactory

    row = ApplicationFactory(unsent=True, description="a")
    others = {
        "key": row.pk,
        "basis": row.basis,
        "source": row.source,
        "received_on": "18.1.2023",
        "risk": row.risk,
    }
    page = reverse("families:application", args=(row.family_id,))
    return _record(row, page, "description", others)


def _record(row: Any, page: str, name: str, others: dict[str, object]) -> Record:
    from ostoja.accounts.enums import Role
    from visitors import client_as

    def stored() -> str:
        row.refresh_from_db()
        return str(getattr(row, name))

    editors = [Editor(client_as(Role.MANAGER, row.gmina)) for _ in range(2)]
    return Record(page, name, others, stored, editors)

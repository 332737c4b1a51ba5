"""What to look at before signing: what is missing, what is late, what contradicts itself."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from ostoja.blocks.tree import Document
from ostoja.law.deadlines import ANNUAL_REPORT, due
from ostoja.polish.dates import short
from ostoja.programme.enums import Effect
from ostoja.reports import proofs
from ostoja.reports.assembly.documents import build
from ostoja.reports.enums import Form, Part
from ostoja.reports.queries import Year

OWN = "report"
"""The rule of our own checks, which read the rows and not the text."""
ERROR = "error"
NEEDED = (Part.INTRODUCTION, Part.NEEDS)


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence for the one who signs, in the shape of the proofreader's findings."""

    message: str
    blocks: bool = False
    """Signing waits: for what our own checks miss, and for an error that nobody let stand."""
    block: str = ""
    """Id of the block it is about."""
    rule: str = OWN
    severity: str = "warning"
    quote: str = ""
    line: int | None = None
    """Lines belong to files; a draft has none."""
    accepted: str = ""
    """Why somebody let it stand; "" while nobody did."""
    accepted_by: str = ""
    form: str = Form.LONG
    """In which form of the report it stands."""

    @property
    def words(self) -> tuple[str, str]:
        return self.rule, self.quote


def findings(year: Year, document: Document | None = None) -> list[Finding]:
    """Our own checks of the rows, then the proofreader's of the text as it stands today.

    `document` is that text; without it both forms are read that can be signed.
    """
    today = timezone.localdate()
    own = [
        *_adoption(year),
        *_missing_words(year),
        *_silent_tasks(year),
        *_unlisted(year),
        *_late(year, today),
    ]
    return [*own, *(_proofread(year, document) if document else _of_both_forms(year))]


def _of_both_forms(year: Year) -> Iterator[Finding]:
    """What is said of the long form, then what only the short one says."""
    told: set[str] = set()
    for form in (Form.LONG, Form.SHORT):
        for one in _proofread(year, build(year, form)):
            mark = proofs.fingerprint(one.rule, one.block, one.quote)
            if mark not in told:
                yield replace(one, form=form)
            told.add(mark)


def refusal(finding: Finding) -> str:
    """Why one finding keeps the report from being signed, and the way out."""
    if finding.rule == OWN:
        return finding.message
    return f"„{finding.quote}”: {finding.message} Popraw tekst albo zostaw go z powodem."


def findings_of_part(year: Year, part: str) -> list[Finding]:
    """What is said of the words of one part, or of those beside one heading."""
    beginning = BLOCKS.get(part, f"{part}-")
    return [
        one for one in _proofread(year, build(year, Form.LONG)) if one.block.startswith(beginning)
    ]


BLOCKS: dict[str, str] = {
    Part.INTRODUCTION: "wstep-",
    Part.ASSUMPTIONS: "zalozenia-",
    Part.ASSISTANTS: "assistants-",
    Part.CARE: "care-",
    Part.COOPERATION: "cooperation-",
    Part.SUMMARY: "podsumowanie-",
    Part.STATUTORY: "art-176",
    Part.NEEDS: "potrzeby-",
}
"""How the ids of the blocks begin that print a part's words."""


def _proofread(year: Year, document: Document) -> Iterator[Finding]:
    found = proofs.of_draft(document, year.gmina, year.year)
    for one, acceptance in proofs.accepted_among(found, year.acceptances):
        yield Finding(
            one.message,
            blocks=acceptance is None and one.severity == ERROR,
            block=one.block,
            rule=one.rule,
            severity=one.severity.value,
            quote=one.quote,
            accepted=acceptance.reason if acceptance else "",
            accepted_by=acceptance.accepted_by if acceptance else "",
        )


def _adoption(year: Year) -> Iterator[Finding]:
    adopting = [one for one in year.resolutions if one.effect == Effect.ADOPTS]
    if not adopting:
        yield Finding(
            "Program nie ma uchwały, którą go przyjęto. Dopisz ją do programu.", blocks=True
        )
    for one in adopting:
        if one.adopted_on > date(year.programme.year_from, 1, 1):
            yield Finding(
                f"Uchwała nr {one.number} zapadła {short(one.adopted_on)}, po początku programu.",
                block="uchwaly",
            )


def _missing_words(year: Year) -> Iterator[Finding]:
    for part in NEEDED:
        if not year.text(part):
            yield Finding(
                f"Część „{part.label}” jest pusta. Ustawa wymaga jej treści.", blocks=True
            )


def _silent_tasks(year: Year) -> Iterator[Finding]:
    for goal in year.goals:
        numbers = [task.number for task in goal.tasks.all()]
        gaps = sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))
        for number in gaps:
            yield Finding(f"Pod celem {goal.number} brakuje zadania {number}.")
        for task in goal.tasks.all():
            if task.pk not in year.contributions:
                yield Finding(
                    f"Nikt nie opisał zadania {task.number} pod celem {goal.number}.",
                    block=f"cel-{goal.number}-zadanie-{task.number}",
                )


def _unlisted(year: Year) -> Iterator[Finding]:
    names = {
        one.institution.name
        for found in year.contributions.values()
        for one in found
        if one.institution.implementer_id is None
    }
    for name in sorted(names):
        yield Finding(f"{name}: odpowiada, a nie ma jej na liście realizatorów programu.")


def _late(year: Year, today: date) -> Iterator[Finding]:
    deadline = due(ANNUAL_REPORT, date(year.year, 12, 31))
    if today > deadline:
        yield Finding(f"Termin sprawozdania minął {short(deadline)} (art. 179 ust. 1).")


def file_digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()

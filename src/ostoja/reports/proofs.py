"""The proofreader over our own draft, and the findings that somebody accepted with a reason."""

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db import models

from ostoja.accounts.models import Gmina
from ostoja.blocks.data import digest
from ostoja.blocks.tree import Block, Chart, Document, Table
from ostoja.partners.models import Institution
from ostoja.reports.models import Acceptance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ostoja.proofreading.finding import Finding

KNOWN_FROM_ROWS = frozenset(
    {"numbering-gap", "unlisted-implementer", "late-report", "missing-section"}
)
"""What our own checks say better: they read the rows and not the text."""
DRAFTS_REMEMBERED = 16


def of_draft(document: Document, gmina: Gmina, year: int) -> "tuple[Finding, ...]":
    """What the proofreader says of a report as it stands; the same text is read once."""
    found = _proofread(_Text(document), year, known_names(gmina))
    return tuple(one for one in found if one.rule not in KNOWN_FROM_ROWS)


class _Text:
    """A document that is the same when its text is."""

    def __init__(self, document: Document) -> None:
        blocks = tuple(block for block in document.blocks if not _compares_years(block))
        self.document = Document(document.title, blocks, subtitle=document.subtitle)
        self.digest = digest(self.document)

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Text) and other.digest == self.digest


def _compares_years(block: Block) -> bool:
    """A table of several figures puts other years beside this one: no contradiction."""
    return isinstance(block, Table | Chart) and len(block.source.figures) > 1


@lru_cache(maxsize=DRAFTS_REMEMBERED)
def _proofread(text: _Text, year: int, names: frozenset[str]) -> "tuple[Finding, ...]":
    from ostoja.proofreading.finding import Context, Subject  # the dictionary loads late
    from ostoja.proofreading.registry import proofread
    from ostoja.recognition.recognise import recognise

    subject = Subject(text.document, recognise(text.document), Context(year, names))
    return proofread(subject).findings


def known_names(gmina: Gmina) -> frozenset[str]:
    """Names of the gmina, its offices and institutions: words in them are no misspellings."""
    own = (gmina.name, gmina.name_genitive, gmina.name_locative, gmina.powiat, gmina.wojewodztwo)
    offices = (gmina.full_name, gmina.welfare_centre, gmina.welfare_centre_short, gmina.council)
    bodies = Institution.objects.filter(gmina=gmina).order_by("id").values_list("name", "variants")
    told = (one for name, variants in bodies for one in (name, *variants))
    return frozenset(one for one in (*own, *offices, *told) if one)


def fingerprint(rule: str, block: str, quote: str) -> str:
    """The same for the same words at the same place, however often the text is made again."""
    return hashlib.sha256(f"{rule}\x1f{block}\x1f{quote}".encode()).hexdigest()


def subject_key(row: models.Model) -> str:
    return f"{row._meta.label_lower}:{row.pk}"


def acceptances_of(row: models.Model, gmina: Gmina) -> dict[str, Acceptance]:
    """By fingerprint."""
    found = Acceptance.objects.filter(gmina=gmina, subject=subject_key(row)).order_by("id")
    return {one.fingerprint: one for one in found}


def accepted_among(
    findings: "Iterable[Finding]", accepted: dict[str, Acceptance]
) -> "list[tuple[Finding, Acceptance | None]]":
    return [(one, accepted.get(fingerprint(one.rule, one.block, one.quote))) for one in findings]

"""What a rule says about a text, and what it is given to say it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from ostoja.blocks.tree import Document, Source
from ostoja.proofreading.passages import Passage, Shape, passages_of
from ostoja.recognition.structure import InstitutionSection, Place, Structure


class Severity(StrEnum):
    ERROR = "error"
    """Certain, and wrong whatever the writer meant."""
    WARNING = "warning"
    """Probably wrong; a person decides."""
    NOTE = "note"
    """Worth a look; often right as it stands."""


@dataclass(frozen=True, slots=True)
class Finding:
    rule: str
    severity: Severity
    message: str
    """Polish; says what the rule cannot know."""
    quote: str
    """Word for word from the text."""
    line: int | None
    block: str


def finding_in(
    passage: Passage, rule: str, severity: Severity, message: str, quote: str = ""
) -> Finding:
    """A finding with the place of its passage; the quote is the whole text unless given."""
    said = quote or passage.text
    return Finding(rule, severity, message, said, passage.line_of(said), passage.block)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known about the text from elsewhere."""

    year: int | None = None
    """The year reported on, where it is known better than by the text itself."""
    known_names: frozenset[str] = frozenset()
    """Places, institutions and persons of the gmina: words in them are no misspellings."""


@dataclass(frozen=True, eq=False)
class Subject:
    """One text as the rules see it; only itself is the same, so what is found can be kept."""

    document: Document
    structure: Structure
    context: Context = Context()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return passages_of(self.document)

    @property
    def year(self) -> int | None:
        return self.context.year or self.structure.year

    @cached_property
    def sections(self) -> tuple[InstitutionSection, ...]:
        """What each institution reports, under tasks and outside them, in the text's order."""
        under_tasks = (part for task in self.structure.tasks() for part in task.institutions)
        return (*under_tasks, *self.structure.sections)

    def passage_at(self, place: Place) -> Passage:
        """The passage in which a recognised piece stands; an empty one where none is known."""
        unknown = Passage("", place.block, Source(line=place.line), Shape.PARAGRAPH, place.part)
        return self._by_place.get((place.block, place.part), unknown)

    @cached_property
    def _by_place(self) -> dict[tuple[str, tuple[int, ...]], Passage]:
        return {(passage.block, passage.part): passage for passage in self.passages}


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    """As in the command's answer; the module has the same name with underscores."""
    looks_for: str
    """Polish, for the reference page."""
    cannot_know: str
    """Polish: when the rule may be wrong or silent."""
    find: Callable[[Subject], Iterable[Finding]]

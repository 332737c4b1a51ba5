"""A file read, recognised and proofread; the same bytes are read once while they are worked on."""

from dataclasses import dataclass
from functools import lru_cache

from ostoja.blocks.readers import read
from ostoja.importers.pieces import Piece, pieces_of
from ostoja.importers.triage import Remarks, remarks_on
from ostoja.proofreading.finding import Context, Finding, Subject
from ostoja.proofreading.registry import proofread
from ostoja.recognition.recognise import recognise


@dataclass(frozen=True, slots=True)
class Reading:
    """Nothing of this is stored: it is made again from the file."""

    subject: Subject
    findings: tuple[Finding, ...]
    pieces: tuple[Piece, ...]
    remarks: Remarks

    def piece(self, mark: str) -> Piece | None:
        return next((one for one in self.pieces if one.mark == mark), None)


@lru_cache(maxsize=4)
def reading_of(content: bytes, name: str, year: int | None, known_names: frozenset[str]) -> Reading:
    """Raises `Refused` with a sentence for a file that cannot be read."""
    document = read(content, name)
    subject = Subject(document, recognise(document), Context(year, known_names))
    findings = proofread(subject).findings
    pieces = pieces_of(subject) if subject.passages else ()
    return Reading(subject, findings, pieces, remarks_on(pieces, findings, subject))

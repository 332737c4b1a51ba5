"""One number in its sentence: what stands before it, after it, and what labels it."""

import re
from dataclasses import dataclass

from ostoja.recognition.numbers import Number
from ostoja.recognition.register import Register
from ostoja.recognition.sentences import Span
from ostoja.recognition.structure import FoundFigure
from ostoja.recognition.texts import Text

NEAR = 30
"""Characters in which a word still belongs to the number."""
FAR = 600
"""Characters before a number in which its label and its whole are looked for."""
_CHANGED = r"(?:wzr[oó]s|spad|zmal|zwiększy|zmniejszy|obniży|podni[oó]s)\w*(?:\s+się)?"
_LABELLED = re.compile(
    rf"(?:[:–—=-]|\b{_CHANGED}\s+(?:z\s+[\d ]+(?:,\d+)?\s+)?(?:o|z|do)"
    r"|\b(?:wynosi(?:ła|ł|ło|ły)?|wyniosł[aoy]|wyniósł|wynoszą|stanowi(?:ła|ł|ło|ły)?|to|osiągnęła"
    r"|kształtowała się na poziomie)(?:\s+(?:łącznie|ogółem|odpowiednio|zatem))?)\s*\(?\s*$",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[;(]\s*|,\s(?:a|zaś|natomiast)\s|(?<=\d),\s|\d\s[^\W\d_]+\.?,\s")
_LEADER = re.compile(r"\s*\.{4,}\s*$")
_EMPTY = re.compile(r"(?:[\W\u0001]|\b(?:w|za|na|do|od|z|r|rok|roku)\b)*", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:$|[.:;,)(](?!\d)|oraz\b|i\b)")


@dataclass(frozen=True, slots=True)
class Reading:
    text: Text
    plain: str
    """The text with whatever counts nothing covered."""
    span: Span
    """The sentence."""
    number: Number
    register: Register

    @property
    def sentence(self) -> str:
        return self.text.words[self.span.start : self.span.end]

    @property
    def before(self) -> str:
        return self.plain[max(self.span.start, self.number.start - FAR) : self.number.start]

    @property
    def after(self) -> str:
        return self.plain[self.number.end : self.span.end]

    @property
    def label(self) -> str:
        """What stands before a colon, a dash or "wynosi", "" for none."""
        before = self.before
        found = _LABELLED.search(before, max(0, len(before) - 2 * NEAR)) or _LEADER.search(before)
        words = _CLAUSES.split(before[: found.start()])[-1] if found else ""
        words = words.strip(" –-:()")
        return "" if _EMPTY.fullmatch(words) else words

    @property
    def is_labelled(self) -> bool:
        labelled = bool(_LABELLED.search(self.before[-2 * NEAR :])) and bool(
            _ENDS.match(self.after)
        )
        starts = not self.before.strip() and bool(self.text.lead)
        return labelled or starts or self.number.value is None

    def earlier_here(self) -> list[FoundFigure]:
        """Figures before this one in its sentence, else the nearest ones of its text."""
        indices = self.register.by_text.get((self.text.block, self.text.part), [])
        figures = [self.register.figures[index] for index in indices]
        here = [figure for figure in figures if figure.place.start >= self.span.start]
        return here or [
            figure for figure in figures if self.span.start - figure.place.end < FAR // 6
        ]

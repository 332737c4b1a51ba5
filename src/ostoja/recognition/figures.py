"""Figures in prose and lists: value, unit, label, part and whole, period."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from ostoja.recognition import units
from ostoja.recognition.closing import states_needs
from ostoja.recognition.not_figures import masked, states_a_rule
from ostoja.recognition.numbers import Number, numbers_in
from ostoja.recognition.periods import periods_in
from ostoja.recognition.sentences import Span, clause, sentence_at, sentences
from ostoja.recognition.structure import FoundFigure, Relation
from ostoja.recognition.texts import Text
from ostoja.recognition.words import is_describing, is_finite_verb, is_past

_APPROXIMATE = re.compile(
    r"(?:\b(?:około|ok\.?|ponad|blisko|prawie|niemal|przeszło|niespełna|powyżej|mniej więcej"
    r"|circa|ca\.?"
    r"|szacunkowo|orientacyjnie|co najmniej|bez mała)|[~≈><])\s*$",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\b(?:(w tym)|(z czego|(?:z|spośród|wśród) (?:któr(?:ych|ej)|nich)"
    r"|z tego(?!\s+(?:tytuł|powod|wzgl|program|okres|źród|zakres|miejsc|rok|fundusz|działan|typ"
    r"|rodzaj|wsparc|świadcz|przepis|obowiąz|teren|projekt|zadan))))\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:łącznie|ogółem|razem|w sumie|łączn\w+|ogóln\w+ liczb\w+|suma)\b", re.IGNORECASE
)
_TOTAL_AFTER = re.compile(r"\s*[^\W\d_]*\.?\s+(?:łącznie|ogółem|razem|w sumie)\b", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:[:–—=-]|\b(?:wzrosł|spadł|zmalał|zwiększył|zmniejszył)\w*(?:\s+się)?\s+o"
    r"|\b(?:wynosi(?:ła|ł|ło|ły)?|wyniosł[aoy]|wyniósł|wynoszą|stanowi(?:ła|ł|ło|ły)?|to|osiągnęła"
    r"|kształtowała się na poziomie)(?:\s+(?:łącznie|ogółem|odpowiednio|zatem))?)\s*\(?\s*$",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[;(]\s*|,\s(?:a|zaś|natomiast)\s")
_NEAR = 30
_PLANNED = re.compile(r"\b(?:przewidzian|zaplanowan|planowan|przeznaczon)\w+", re.IGNORECASE)
_BARE = re.compile(
    r"\s*(?:[.,;)]|$)|\s+(?:z|ze|w|we|na|od|do|dla|przez|po|i|oraz|nie|zosta\w+|\w+(?:ło|ły|li"
    r"|ono|ano|ęto))\b"
)
_FAR = 600
"""Characters before a number in which its label and its whole are looked for."""
_LONGEST_LABEL = 160
_SMALL_WORD_ONLY = Decimal(1)


@dataclass(slots=True)
class Register:
    """All figures so far, and where those of each text are."""

    year: int | None = None
    only_done: bool = False
    """Keep only what a sentence says was done: a notice or a by-law otherwise counts nothing."""
    figures: list[FoundFigure] = field(default_factory=list)
    by_text: dict[tuple[str, tuple[int, ...]], list[int]] = field(default_factory=dict)

    def add(self, key: tuple[str, tuple[int, ...]], figure: FoundFigure) -> None:
        self.by_text.setdefault(key, []).append(len(self.figures))
        self.figures.append(figure)

    def last_of(self, key: tuple[str, tuple[int, ...]] | None) -> int | None:
        found = self.by_text.get(key, []) if key else []
        return found[-1] if found else None


def read_figures(text: Text, register: Register) -> None:
    """Add the figures of one text to the register; what is needed was not done."""
    if states_needs(text):
        return
    plain = masked(text.words, register.year)
    spans = sentences(text.words)
    for number in numbers_in(plain):
        span = sentence_at(spans, number.start)
        reading = _Reading(text, plain, span, number, register)
        figure = reading.figure()
        if figure is not None:
            register.add((text.block, text.part), figure)


@dataclass(slots=True)
class _Reading:
    """One number in its sentence."""

    text: Text
    plain: str
    span: Span
    number: Number
    register: Register

    def figure(self) -> FoundFigure | None:
        unit = self._unit_after()
        if self._counts_nothing(unit):
            return None
        lemma = unit.lemma if unit else self._unit_elsewhere()
        if lemma is None and not self._is_labelled():
            return None
        end = max(unit.end if unit else 0, self.number.end)
        relation, whole = self._relation(inherited=unit is None)
        return FoundFigure(
            value=self.number.value,
            unit=lemma,
            label=self._label(end),
            quote=self.text.words[self.span.start : self.span.end].strip(),
            place=self.text.place(self.number.start, self.number.end),
            as_written=self.text.words[self.number.start : end],
            approximate=bool(_APPROXIMATE.search(self._before()[-_NEAR:])),
            relation=relation,
            whole=whole,
            period=self._period(),
        )

    def _unit_after(self) -> units.Unit | None:
        """The noun after the number, which may be in quotes: 38 „Niebieskich Kart”."""
        quoted = re.match(r"\s*[„\"]", self._after())
        if quoted:
            return units.unit_after(
                self.text.words, self.number.end + quoted.end(), self.number.value
            )
        return units.unit_after(self.plain, self.number.end, self.number.value)

    def _before(self) -> str:
        return self.plain[max(self.span.start, self.number.start - _FAR) : self.number.start]

    def _sentence(self) -> str:
        return self.text.words[self.span.start : self.span.end]

    def _counts_nothing(self, unit: units.Unit | None) -> bool:
        sentence = self._sentence()
        if states_a_rule(sentence) or units.orders(unit, self.number.value):
            return True
        if self.register.only_done and not _was_done(sentence):
            return True
        if unit and unit.lemma in units.NOT_COUNTED:
            return not units.is_count_label(self._before())
        if re.match(
            r"\s*(?:-?\s*(?:go|ego|tego|ej|ą)\b|\.\s+[a-ząćęłńóśźż]+(?:ej|ego|ym|a|y)\s)",
            self._after(),
        ):
            return True
        return self.number.in_words and self._is_idle_word(unit)

    def _after(self) -> str:
        return self.plain[self.number.end : self.span.end]

    def _is_idle_word(self, unit: units.Unit | None) -> bool:
        """A number word that counts nothing: "jeden z", "jednym słowem", "w jednej sali"."""
        if unit is None and is_finite_verb(_first_word(self._after())):
            return self._elided() is None or self.number.value == _SMALL_WORD_ONLY
        if unit is None or re.match(r"\s+(?:z|ze|raz)\b", self._after()):
            return True
        one = self.number.value == _SMALL_WORD_ONLY
        return one and unit.lemma not in units.COUNTED_ONES

    def _label_before(self) -> str:
        before = self._before()
        found = _LABELLED.search(before, max(0, len(before) - 2 * _NEAR))
        words = _CLAUSES.split(before[: found.start()])[-1] if found else ""
        return words.strip(" –-:()")

    def _is_labelled(self) -> bool:
        ends = re.match(r"\s*[.;,)]?\s*(?:$|\()", self._after())
        labelled = bool(_LABELLED.search(self._before()[-2 * _NEAR :])) and ends is not None
        starts = not self._before().strip() and bool(self.text.lead)
        return labelled or starts or self.number.value is None

    def _unit_elsewhere(self) -> str | None:
        """Of the label before it, the part it belongs to, the list's lead-in, the clause."""
        label = self._label_before()
        said = bool(label) and not re.fullmatch(r"[\W\u0001]*", label)
        if said and units.is_count_label(label):
            return units.unit_of_label(label)
        whole = self._unit_of_whole()
        if whole is None and said:
            whole = units.unit_of_label(label)
        return whole or self._money() or self._unit_of_clause(label) or self._elided()

    def _elided(self) -> str | None:
        """In "12 rodzin…, a z 2 z powodu" the noun is said once, for the smaller count too."""
        value = self.number.value
        found = [
            figure
            for figure in self._in_sentence()
            if figure.unit not in {None, "zł", "%"} and figure.value is not None
        ]
        if not found or value is None or value != value.to_integral_value():
            return None
        bare = _BARE.match(self._after()) or is_describing(_first_word(self._after()))
        small = value <= max(figure.value or 0 for figure in found)
        return found[-1].unit if bare and small else None

    def _in_sentence(self) -> list[FoundFigure]:
        indices = self.register.by_text.get((self.text.block, self.text.part), [])
        figures = [self.register.figures[index] for index in indices]
        here = [figure for figure in figures if figure.place.start >= self.span.start]
        return here or [
            figure for figure in figures if self.span.start - figure.place.end < _FAR // 6
        ]

    def _unit_of_whole(self) -> str | None:
        marker = _last(_PARTS, self._before())
        earlier = self._earlier()
        if marker and earlier is not None:
            return self.register.figures[earlier].unit
        if not self.text.lead:
            return None
        if units.is_count_label(self.text.lead):
            return units.unit_of_label(self.text.lead)
        whole = self.register.last_of(self.text.parent)
        return self.register.figures[whole].unit if whole is not None else None

    def _money(self) -> str | None:
        value = self.number.value
        grosze = value is not None and value.as_tuple().exponent == -2  # noqa: PLR2004
        return "zł" if grosze and units.is_money(f"{self.text.lead} {self._sentence()}") else None

    def _unit_of_clause(self, label: str) -> str | None:
        if re.match(r"\s*(?:[.,;)(]|$)", self._after()) and not label:
            return units.counted_before(self.plain, self.number.start)
        return units.unit_of_label(self.text.lead) if label and self.text.lead else None

    def _earlier(self) -> int | None:
        """The figure before the part marker in the same sentence; one in brackets only if alone."""
        marker = _last(_PARTS, self._before())
        limit = self.number.start - len(self._before()) + marker.start() if marker else 0
        found = [
            index
            for index in self.register.by_text.get((self.text.block, self.text.part), [])
            if self.span.start <= self.register.figures[index].place.start < limit
        ]
        plain = [index for index in found if not self._is_bracketed(index)]
        ranked = plain or found
        return ranked[-1] if ranked else None

    def _is_bracketed(self, index: int) -> bool:
        before = self.text.words[self.span.start : self.register.figures[index].place.start]
        after = self.text.words[self.register.figures[index].place.end : self.number.start]
        return before.count("(") > before.count(")") and ")" in after

    def _relation(self, *, inherited: bool) -> tuple[Relation, int | None]:
        before = self._before()
        marker = _last(_PARTS, before)
        if marker:
            return (Relation.SOME if marker.group(1) else Relation.ALL), self._earlier()
        lead = _last(_PARTS, self.text.lead[-40:])
        whole = self.register.last_of(self.text.parent)
        if lead and whole is not None:
            return (Relation.SOME if lead.group(1) else Relation.ALL), whole
        if _TOTAL.search(before[-_NEAR:]) or _TOTAL_AFTER.match(self._after()):
            return Relation.TOTAL, None
        return Relation.NONE, whole if inherited and self.text.lead else None

    def _label(self, end: int) -> str:
        label = self._label_before()
        if label and not re.fullmatch(r"[\W\u0001]*", label):
            start = self.number.start - len(self._before()) + self._before().find(label)
            return self.text.words[start : start + len(label)].strip(" –-:")[-_LONGEST_LABEL:]
        words = clause(self.text.words, self.span, self.number.start, end)
        if self.text.lead and len(words) < _NEAR:
            words = f"{self.text.lead.rstrip(' :')}: {words}".strip(": ")
        return words[:_LONGEST_LABEL]

    def _period(self) -> str:
        """The nearest date or year said before the number, else after it, else in the lead-in."""
        sentence = self._sentence()
        at = self.number.start - self.span.start
        before, after = (
            periods_in(sentence[:at], self.register.year),
            periods_in(sentence[at:], self.register.year),
        )
        said = before[-1:] or after[:1] or periods_in(self.text.lead, self.register.year)[-1:]
        return said[0] if said else ""


@lru_cache(maxsize=64)
def _was_done(sentence: str) -> bool:
    told = re.findall(r"[^\W\d_]{3,}", _PLANNED.sub(" ", sentence))
    return any(is_past(word) for word in told)


def _first_word(text: str) -> str:
    found = re.match(r"\s+([^\W\d_]+)", text)
    return found.group(1) if found else ""


def _last(pattern: "re.Pattern[str]", text: str) -> "re.Match[str] | None":
    found = None
    for found in pattern.finditer(text):  # noqa: B007 - the last one is wanted
        pass
    return found

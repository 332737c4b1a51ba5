"""Heading levels from Word's styles, and the labels that Word's numbering prints."""

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY_TEXT = 9
"""The outline level that means no heading."""
_HEADING = re.compile(r"^(?:heading|nagłówek)\s*([1-9])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    level: int = 0
    """1 for a first heading, 0 for text."""
    is_contents: bool = False
    numbering: str = ""
    """Id of the numbering that the style brings."""


PLAIN = Style()


class Styles:
    def __init__(self, part: etree._Element | None) -> None:
        self._elements = {
            style.get(f"{W}styleId", ""): style
            for style in (part.iterchildren(f"{W}style") if part is not None else ())
        }
        self._known: dict[str, Style] = {"": PLAIN}

    def of(self, paragraph: etree._Element) -> Style:
        name = _value(paragraph, "pPr/pStyle")
        if name not in self._known:
            self._known[name] = self._resolved(name)
        style = self._known[name]
        own = _value(paragraph, "pPr/outlineLvl")
        if own.isdigit() and int(own) < BODY_TEXT:
            return Style(int(own) + 1, style.is_contents, style.numbering)
        return style

    def _resolved(self, name: str) -> Style:
        """The style with what it takes from those it is based on."""
        level, contents, numbering = 0, False, ""
        for _ in range(12):
            element = self._elements.get(name)
            if element is None:
                break
            title = _value(element, "name")
            found = _HEADING.match(title) or _HEADING.match(name)
            outline = _value(element, "pPr/outlineLvl")
            if not level and found:
                level = int(found.group(1))
            elif not level and outline.isdigit() and int(outline) < BODY_TEXT:
                level = int(outline) + 1
            contents = contents or bool(re.match(r"(?i)(toc|spis treści) ?\d", title))
            numbering = numbering or _value(element, "pPr/numPr/numId")
            name = _value(element, "basedOn")
        return Style(level, contents, numbering)


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = "decimal"
    text: str = "%1."
    start: int = 1


class Numbering:
    """Counts as Word does, so that "Zadanie 3." that Word prints itself is read too."""

    def __init__(self, part: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        for element in part if part is not None else ():
            if element.tag == f"{W}abstractNum":
                self._levels[element.get(f"{W}abstractNumId", "")] = _levels(element)
            elif element.tag == f"{W}num":
                self._abstract[element.get(f"{W}numId", "")] = _value(element, "abstractNumId")

    def label(self, paragraph: etree._Element, style: Style) -> str | None:
        """What Word prints before the paragraph: "3.", "•", "Zadanie 4."; None for nothing."""
        number = _value(paragraph, "pPr/numPr/numId") or style.numbering
        if number in {"", "0"} or number not in self._abstract:
            return None
        depth = int(_value(paragraph, "pPr/numPr/ilvl") or 0)
        abstract = self._abstract[number]
        levels = self._levels.get(abstract, {})
        level = levels.get(depth, _Level())
        if level.form in {"bullet", "none"}:
            return "•" if level.form == "bullet" else None
        counts = self._counts[number]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        return re.sub(
            r"%(\d)",
            lambda mark: _printed(levels, counts, int(mark.group(1)) - 1),
            level.text,
        )


def _printed(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    level = levels.get(depth, _Level())
    number = counts.get(depth, level.start)
    if level.form.endswith("Letter"):
        return chr(ord("a") + (number - 1) % 26)
    if level.form.endswith("Roman"):
        return _roman(number)
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        written += sign * (number // value)
        number %= value
    return written


def _levels(abstract: etree._Element) -> dict[int, _Level]:
    return {
        int(level.get(f"{W}ilvl", "0")): _Level(
            _value(level, "numFmt") or "decimal",
            _value(level, "lvlText"),
            int(_value(level, "start") or 1),
        )
        for level in abstract.iterchildren(f"{W}lvl")
    }


def _value(element: etree._Element, path: str) -> str:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return found.get(f"{W}val", "") if found is not None else ""

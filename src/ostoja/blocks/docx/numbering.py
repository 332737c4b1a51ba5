"""Lists: one definition for bullets and one for numbers; each ordered list counts from 1."""

from typing import TYPE_CHECKING, cast

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.numbering import NumberingPart

from ostoja.blocks.checks import DEEPEST_LIST
from ostoja.blocks.docx.elements import Element, q, w

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_STEP = 360
"""Indent of each level in twentieths of a point."""
_BULLETS = ("•", "–", "•", "–")
_NUMBERS = (("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3."), ("decimal", "%4."))


class Numbering:
    def __init__(self, word: WordDocument) -> None:
        self._root = _numbering_of(word)
        self._bullets = self._definition([("bullet", mark) for mark in _BULLETS])
        self._numbers = self._definition(list(_NUMBERS))
        self._bulleted = self._instance(self._bullets)

    def list_id(self, *, ordered: bool) -> int:
        """Each ordered list has its own, so that it counts from 1."""
        return self._instance(self._numbers, restart=True) if ordered else self._bulleted

    def _definition(self, levels: list[tuple[str, str]]) -> int:
        number = _next(self._root, "abstractNum", "abstractNumId")
        definition = w("abstractNum", w("multiLevelType", val="multilevel"), abstractNumId=number)
        definition.extend(_level(i, shape, text) for i, (shape, text) in enumerate(levels))
        first = self._root.find(q("num"))
        if first is None:
            self._root.append(definition)
        else:
            first.addprevious(definition)
        return number

    def _instance(self, definition: int, *, restart: bool = False) -> int:
        number = max(1, _next(self._root, "num", "numId"))
        instance = w("num", w("abstractNumId", val=definition), numId=number)
        if restart:
            instance.extend(
                w("lvlOverride", w("startOverride", val=1), ilvl=level)
                for level in range(DEEPEST_LIST)
            )
        last = self._root.findall(q("num"))
        if last:
            last[-1].addnext(instance)
        else:
            self._root.append(instance)
        return number


def _level(number: int, shape: str, text: str) -> Element:
    left = _STEP * (number + 1)
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=shape),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=left, hanging=_STEP)),
        ilvl=number,
    )


def _next(root: Element, name: str, key: str) -> int:
    return 1 + max((int(one.get(q(key)) or 0) for one in root.findall(q(name))), default=-1)


def _numbering_of(word: WordDocument) -> Element:
    """The root of the numbering part, made where the template never had a list."""
    part = word.part
    try:
        found = part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        name, root = PackURI("/word/numbering.xml"), cast("BaseOxmlElement", w("numbering"))
        found = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, root, part.package)
        part.relate_to(found, RELATIONSHIP_TYPE.NUMBERING)
    return cast("Element", cast("NumberingPart", found).element)

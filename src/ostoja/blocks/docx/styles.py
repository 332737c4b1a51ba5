"""The template's styles by their English names, which Word keeps in every language."""

from copy import deepcopy
from functools import cache

import docx
from docx.document import Document as WordDocument

from ostoja.blocks.docx.elements import Element, q
from ostoja.blocks.docx.packing import default_template

HEADINGS = ("heading 1", "heading 2", "heading 3", "heading 4")
"""What a template must bring; any other style is lent by ours."""


class Styles:
    def __init__(self, word: WordDocument) -> None:
        self._root: Element = word.styles.element
        self._ids = _ids(self._root)

    def has(self, name: str) -> bool:
        return name.lower() in self._ids

    def id(self, name: str) -> str:
        """Id of the style, copied from our own template where this one lacks it."""
        key = name.lower()
        if key not in self._ids:
            self._ids[key] = self._borrow(key)
        return self._ids[key]

    def _borrow(self, key: str) -> str:
        style = deepcopy(_ours()[key])
        taken = set(self._ids.values())
        own = style.get(q("styleId")) or key
        while own in taken:
            own += "Ostoja"
        style.set(q("styleId"), own)
        for name in ("basedOn", "next", "link"):
            for reference in style.findall(q(name)):
                self._mend(style, reference)
        self._root.append(style)
        return own

    def _mend(self, style: Element, reference: Element) -> None:
        """Our style rests on the template's style of the same name, or on nothing."""
        meant = next(
            (
                name
                for name, one in _ours().items()
                if one.get(q("styleId")) == reference.get(q("val"))
            ),
            "",
        )
        if meant in self._ids:
            reference.set(q("val"), self._ids[meant])
        else:
            style.remove(reference)


def _ids(root: Element) -> dict[str, str]:
    return {name: style.get(q("styleId")) or "" for name, style in _named(root).items()}


def _named(root: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for style in root.findall(q("style")):
        name = style.find(q("name"))
        if name is not None:
            found.setdefault((name.get(q("val")) or "").lower(), style)
    return found


@cache
def _ours() -> dict[str, Element]:
    return _named(docx.Document(default_template()).styles.element)

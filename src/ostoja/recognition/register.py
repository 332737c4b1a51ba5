"""All figures so far, and where those of each text are."""

from dataclasses import dataclass, field

from ostoja.recognition.structure import FoundFigure

Key = tuple[str, tuple[int, ...]]
"""Block and part of a text."""


@dataclass(slots=True)
class Register:
    year: int | None = None
    only_done: bool = False
    """Keep only what a sentence says was done: a notice or a by-law otherwise counts nothing."""
    figures: list[FoundFigure] = field(default_factory=list)
    by_text: dict[Key, list[int]] = field(default_factory=dict)

    def add(self, key: Key, figure: FoundFigure) -> None:
        self.by_text.setdefault(key, []).append(len(self.figures))
        self.figures.append(figure)

    def last_of(self, key: Key | None) -> int | None:
        found = self.by_text.get(key, []) if key else []
        return found[-1] if found else None

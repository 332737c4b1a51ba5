"""What a part of a family's page is."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Part:
    """A line of the task list, and the section of the page it leads to.

    `template` is drawn with `part` (this) and `family`; `shown` holds what it needs.
    """

    key: str
    title: str
    status: str
    template: str
    shown: Mapping[str, object] = field(default_factory=dict)
    tone: str = ""
    hint: str = ""

    @property
    def url(self) -> str:
        return f"#{self.key}"

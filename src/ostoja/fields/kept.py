"""Forms whose typing outlives a crash, and that never save over what their writer did not see."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple, Protocol, cast

from django import forms
from django.http import QueryDict

from ostoja.fields import Hint, explain

CHANGED = (
    "Ktoś zapisał w tym czasie co innego. Twoje zapisy stoją w polach poniżej i nic z nich nie"
    " zginęło. Porównaj, popraw i zapisz jeszcze raz."
)
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
UNSEEN_WORDS = "W tym polu są znaki, których nie widać. Usuń je albo wpisz tekst jeszcze raz."
NOT_SEEN = {"key", "seen"}
"""What stands in a form and is not of the record."""


class Draft(Protocol):
    """What was typed earlier and not saved."""

    @property
    def typed(self) -> Mapping[str, Sequence[str]]: ...


class BothVersions(NamedTuple):
    """A field that two people filled in differently."""

    label: str
    theirs: str
    yours: str


class Kept(forms.Form):
    """Begun from a draft where there is one.

    With `shared` its `initial` is a record as it stands now: whoever began from an older state
    is shown both, and nothing is saved. The view that saves must be `alone`.
    """

    seen = forms.CharField(label="Wersja", widget=forms.HiddenInput, required=False)

    keeps_drafts = True
    hints: ClassVar[Mapping[str, Hint]] = {}
    """What stands behind the question marks of its fields."""

    def __init__(self, *args: object, shared: bool = False, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        self.draft: Draft | None = None
        self.stands = self._fingerprint() if shared else ""
        self.record = dict(self.initial)
        self.both_versions: list[BothVersions] = []
        self.initial = {**self.initial, "seen": self.stands}
        explain(self, {name: hint for name, hint in self.hints.items() if name in self.fields})

    def begin(self, draft: Draft | None) -> None:
        """From what was typed earlier and not saved, where there is something."""
        if draft is not None:
            self.draft = draft
            self.initial = {**self.initial, **self._begun(draft)}

    def full_clean(self) -> None:
        super().full_clean()
        if not self.is_bound:
            return
        self._refuse_unseen()
        seen = self.cleaned_data.pop("seen", "")
        if self.stands and seen != self.stands:
            self._show_both()

    def _refuse_unseen(self) -> None:
        """Signs that no screen shows and that a file for Word cannot hold."""
        for name, value in list(self.cleaned_data.items()):
            if isinstance(value, str) and UNSEEN.search(value):
                self.add_error(name, UNSEEN_WORDS)

    def _show_both(self) -> None:
        self.both_versions = list(self._differences())
        self.data = cast("QueryDict", self.data).copy()
        self.data[self.add_prefix("seen")] = self.stands
        self.add_error(None, CHANGED)

    def _fingerprint(self) -> str:
        """Of the record, as the form would show it; also of fields that a form adds later."""
        shown = {
            name: str(self.fields[name].prepare_value(value) if name in self.fields else value)
            for name, value in self.initial.items()
            if name not in NOT_SEEN
        }
        return hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()

    def _begun(self, draft: Draft) -> dict[str, Any]:
        data = QueryDict(mutable=True)
        for name, values in draft.typed.items():
            data.setlist(name, list(values))
        return {
            name: field.widget.value_from_datadict(data, {}, self.add_prefix(name))
            for name, field in self.fields.items()
            if not field.widget.value_omitted_from_data(data, {}, self.add_prefix(name))
        }

    def _differences(self) -> Iterator[BothVersions]:
        for name, field in self.fields.items():
            if name in NOT_SEEN or name not in self.record:
                continue
            theirs, yours = field.prepare_value(self.record[name]), self[name].data
            if field.has_changed(theirs, yours):
                yield BothVersions(str(field.label), _words(field, theirs), _words(field, yours))


def _words(field: forms.Field, value: object) -> str:
    """A value as it is read: the labels of what was chosen, else the text."""
    if isinstance(field, forms.BooleanField):
        return "tak" if value else "nie"
    labels = {str(key): str(label) for key, label in getattr(field, "choices", [])}
    values = value if isinstance(value, list | tuple) else [value]
    written = [labels.get(str(one), str(one)) for one in values if one not in (None, "")]
    return ", ".join(written) or "nic nie wpisano"

"""A column for search: other columns' words, small and without Polish marks."""

from collections.abc import Sequence
from typing import Any

from django.db import models

from ostoja.polish.collation import folded


class Folded(models.TextField):  # type: ignore[type-arg] # its values are text
    """Worked out from the columns `of` whenever the row is saved; never set by hand."""

    def __init__(self, *names: Any, of: Sequence[str], **options: Any) -> None:  # noqa: ANN401 # Django's
        self.of = tuple(of)
        super().__init__(*names, **{"blank": True, "editable": False} | options)

    def deconstruct(self) -> Any:  # noqa: ANN401 # Django's
        name, path, arguments, options = super().deconstruct()
        return name, path, arguments, {**options, "of": self.of}

    def value_from_object(self, obj: models.Model) -> str:
        return folded(" ".join(str(getattr(obj, name)) for name in self.of))

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: ARG002 # Django's
        value = self.value_from_object(model_instance)
        setattr(model_instance, self.attname, value)
        return value

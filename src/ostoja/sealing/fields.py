"""Model fields over the seal: they open when they are read, not when the row is loaded."""

from base64 import b64decode, b64encode
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from ostoja.sealing.seal import Sealed, blind, seal, unseal

COMPARED = ("exact", "isnull")
"""With nothing or with another seal; patterns would carry the text itself."""


class InClear(TypeError):
    """A query would have carried a sealed field's text to the database in clear."""


class _Opening(DeferredAttribute):
    """Opens on the first reading; a list that does not show the field never pays for it."""

    field: "SealedText"

    def __get__(self, instance: models.Model | None, cls: Any = None) -> Any:  # noqa: ANN401
        value = super().__get__(instance, cls)
        if instance is not None and isinstance(value, Sealed):
            value = unseal(settings.SEALING_KEYS, value, self.field.place_in(instance))
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: models.Model, value: object) -> None:
        instance.__dict__[self.field.attname] = value


class SealedText(models.TextField):  # type: ignore[type-arg] # its values are text, or sealed text
    """Text of a gmina's row, kept encrypted; nothing ("") is kept as nothing.

    Bound to table, column, row and gmina: moved elsewhere it raises `BrokenSeal`. It cannot be
    filtered by, updated in bulk or ordered; for exact search stand a `BlindIndex` beside it.
    """

    descriptor_class = _Opening

    def place_in(self, instance: models.Model) -> str:
        gmina = getattr(instance, "gmina_id", None)
        return f"{instance._meta.db_table}|{self.column}|{instance.pk}|{gmina}"

    def from_db_value(self, value: str | None, *_: object) -> str | None:
        return Sealed(value) if value else value

    def pre_save(self, model_instance: models.Model, add: bool) -> str | None:
        """What was not opened is written back as it was; a copy of a row is sealed anew."""
        kept = model_instance.__dict__.get(self.attname)
        if isinstance(kept, Sealed) and not add:
            return kept
        text = getattr(model_instance, self.attname)
        if not text:
            return text  # type: ignore[no-any-return]
        return seal(settings.SEALING_KEYS, text, self.place_in(model_instance))

    def get_lookup(self, lookup_name: str) -> Any:  # noqa: ANN401 # Django's
        if lookup_name not in COMPARED:
            raise InClear(f"{self.model.__name__}.{self.name} cannot be looked into")
        return super().get_lookup(lookup_name)

    def get_prep_value(self, value: object) -> str | None:
        if value and not isinstance(value, Sealed):
            raise InClear(f"{self.model.__name__}.{self.name} travels sealed only: save the row")
        return value if value is None else str(value)

    def value_to_string(self, obj: models.Model) -> str:
        """A keyed mark, not the text: digests of the trail must not let it be guessed."""
        return blind(settings.BLIND_KEY, self.value_from_object(obj) or "", self.place_in(obj))


class SealedFile(SealedText):
    """The bytes of a file, kept as base64 under the same seal."""

    def bytes_of(self, instance: models.Model) -> bytes:
        return b64decode(self.value_from_object(instance) or "")

    @staticmethod
    def written(content: bytes) -> str:
        """What to put into the field."""
        return b64encode(content).decode()


class _Marking(DeferredAttribute):
    """The mark of the text as it stands; the text itself is not opened for it."""

    field: "BlindIndex"

    def __get__(self, instance: models.Model | None, cls: Any = None) -> Any:  # noqa: ANN401
        if instance is None:
            return self
        text = instance.__dict__.get(self.field.of)
        if text is None or isinstance(text, Sealed):
            return super().__get__(instance, cls)
        return self.field.mark(text, getattr(instance, "gmina_id", None))

    def __set__(self, instance: models.Model, value: object) -> None:
        instance.__dict__[self.field.attname] = value


class BlindIndex(models.CharField):  # type: ignore[type-arg] # its values are text
    """The keyed mark of a sealed field, for exact search and for being the only one in a gmina."""

    descriptor_class = _Marking

    def __init__(self, *names: Any, of: str, **options: Any) -> None:  # noqa: ANN401 # Django's
        self.of = of
        super().__init__(*names, **{"max_length": 64, "blank": True, "editable": False} | options)

    def deconstruct(self) -> Any:  # noqa: ANN401 # Django's
        name, path, arguments, options = super().deconstruct()
        return name, path, arguments, {**options, "of": self.of}

    def mark(self, text: str, gmina: object) -> str:
        """What to filter by: `filter(pesel_index=...)`."""
        return blind(settings.BLIND_KEY, text, f"{self.model._meta.db_table}|{self.of}|{gmina}")

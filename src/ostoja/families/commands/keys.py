"""The same form sent twice is done once: the row's key is made when the form is shown."""

from typing import TypeVar
from uuid import UUID

from ostoja.accounts.models import Gmina, GminaRow

Kept = TypeVar("Kept", bound=GminaRow)


def already(model: type[Kept], gmina: Gmina, key: UUID | None) -> Kept | None:
    """The row that this form has made before."""
    if key is None:
        return None
    return model._default_manager.filter(gmina=gmina, pk=key).first()  # Django's public name

"""Lists of families taken in behind the pages, some at a time."""

from uuid import UUID

from ostoja.accounts.models import Gmina
from ostoja.importers import taking_in
from ostoja.jobs.commands import ask
from ostoja.jobs.kinds import for_gmina

BY = "wczytywanie wykazu"


@for_gmina
def take_list(gmina: Gmina, *, kept: str) -> None:
    """One part; the next is asked for in the same transaction, so that none is lost or doubled."""
    if taking_in.take_some(gmina, UUID(kept), by=BY):
        ask(take_list, gmina=gmina, kept=kept)

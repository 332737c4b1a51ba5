"""Work behind the pages of families."""

from django.utils import timezone

from ostoja.accounts.entry import all_gminas
from ostoja.database.isolation import scope
from ostoja.families.commands.bins import forget_binned
from ostoja.families.models.bins import BIN_KEPT
from ostoja.jobs.kinds import for_installation


@for_installation
def empty_bins() -> None:
    """What was removed a month ago."""
    for gmina in all_gminas():
        with scope(gmina=gmina.pk):
            forget_binned(gmina, before=timezone.now() - BIN_KEPT)

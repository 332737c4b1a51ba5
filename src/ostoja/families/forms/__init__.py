"""Shape and format of what is typed about families; the commands decide the rest."""

from ostoja.families.forms.listing import Search
from ostoja.families.forms.visits import Rate, Visit

__all__ = ["Rate", "Search", "Visit"]

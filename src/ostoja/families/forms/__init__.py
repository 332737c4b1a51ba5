"""Shape and format of what is typed about families; the commands decide the rest."""

from ostoja.families.forms.listing import Search

__all__ = [
    "Search",
]

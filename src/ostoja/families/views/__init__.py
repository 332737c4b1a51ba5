"""Pages about families."""

from ostoja.families.views.family import family
from ostoja.families.views.listing import families, search

__all__ = [
    "families",
    "family",
    "search",
]

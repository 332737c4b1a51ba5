"""Stays in care and the placements within them; the powiat's notes with their lines."""

from ostoja.foster.models.notes import Note, NoteLine
from ostoja.foster.models.stays import Placement, Stay

__all__ = ["Note", "NoteLine", "Placement", "Stay"]

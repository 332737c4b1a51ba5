"""How the acts are cited, once, so that a citation reads the same everywhere."""

from datetime import date

CHECKED_ON = date(2026, 11, 22)
"""The day on which the values shipped with this version were last gone through."""
IN_FORCE = date(2012, 1, 1)
"""First day of the act on family support and the system of foster care."""

UWR = (
    "ustawy z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej "
    "(Dz.U. 2011 nr 149 poz. 887; t.j. Dz.U. 2026 poz. 980)"
)

"""The rules of the work with families: where a case stands, what a plan lacks, what is late."""

from ostoja.families.rules.people import why_not_born, why_not_pesel
from ostoja.families.rules.stages import TRANSITIONS, WORDS, Happening, Stage, Step, stage_after

__all__ = [
    "TRANSITIONS",
    "WORDS",
    "Happening",
    "Stage",
    "Step",
    "stage_after",
    "why_not_born",
    "why_not_pesel",
]

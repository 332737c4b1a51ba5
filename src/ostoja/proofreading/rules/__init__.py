"""One rule a file, named as in the answer of `ostoja proofread`."""

from ostoja.proofreading.finding import Rule
from ostoja.proofreading.rules import (
    date_outside_year,
    foreign_letter,
    malformed_date,
    misspelling,
    mixed_script,
    number_agreement,
    unbalanced_marks,
)

RULES: tuple[Rule, ...] = (
    mixed_script.RULE,
    foreign_letter.RULE,
    malformed_date.RULE,
    date_outside_year.RULE,
    number_agreement.RULE,
    misspelling.RULE,
    unbalanced_marks.RULE,
)

"""Text on its way into a spreadsheet: it must stay text there."""

import re

FORMULA = re.compile(
    r"[\ufeff\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060]*[=+\-@|%＝＋－＠｜％]"
)


def safe_cell(text: str) -> str:
    """An apostrophe before whatever a spreadsheet could take for a formula.

    That is: an optional byte-order mark, control characters or white space, then one of
    `= + - @ | %`, full-width forms included. Every export passes its text through here;
    numbers are written as numbers and do not.
    """
    return f"'{text}" if FORMULA.match(text) else text

"""Lines into paragraphs: text that extraction broke over lines and pages is joined back."""

import re
from collections.abc import Sequence

from ostoja.blocks.readers.headings import is_chapter, is_institution, role_of
from ostoja.blocks.readers.markers import marked
from ostoja.blocks.readers.pieces import Line, Piece, Shape

LONGEST_QUOTED = 600
HALF_LINE = 40
FULL_LINE = 55
"""A shorter line was ended on purpose."""
_ENDED = re.compile(r"[.!?:;][”\")]?$")
_SHORTENED = re.compile(
    r"(?:^|\s)(?:r|im|ul|św|pt|pn|nr|tj|np|ok|tys|poz|art|ust|pkt|os|godz|zam|woj|ww|tzw|m\.in|mln"
    r"|wys|tut|al|dot|al|prof|dr|ks)\.$"
)
_HANGING = re.compile(
    r"\s(?:w|z|i|a|o|u|na|do|od|dla|oraz|ze|we|po|przy|przez|nr|lub|pod|nad|za|że|jest|są|ich"
    r"|tj\.)$"
)
_KEPT_HYPHEN = re.compile(r"(?:\w{3,}o|\b[A-ZĄĆĘŁŃÓŚŹŻ]{2,})-$")
"""Of a compound ("słowno-muzyczny") or of an abbreviation with its ending ("GOPS-em")."""
_LEADER = re.compile(r"\.{4,}\s*\d[\d ,/]*$")
"""The end of a line of a form: "Liczba dzieci ........ 46"."""
_VALUE = re.compile(r"\d[\d ]*(?:,\d+)?[.;]?")
"""A number alone under a label that ends with a colon."""
_TITLE = re.compile(
    r"^(?:sprawozdanie|informacja|program|gminny|raport|uchwała|ocena|zarządzenie|miejski)\b",
    re.IGNORECASE,
)


def joined(lines: Sequence[Line]) -> list[Piece]:
    pieces: list[Piece] = []
    last = ""
    for line in lines:
        text = " ".join(line.text.split())
        if not text:
            continue
        if line.cells:
            _row(pieces, line)
        elif pieces and _goes_on(pieces[-1], last, line, text):
            _glue(pieces[-1], text, line)
        else:
            pieces.append(_begun(line, text))
        last = text
    return pieces


def _row(pieces: list[Piece], line: Line) -> None:
    """Rows one below the other make one table; a shorter one lacks its last cells."""
    last = pieces[-1] if pieces else None
    if last is None or not _continues_table(last, line):
        last = Piece("", line.number, line.page, Shape.TABLE)
        pieces.append(last)
    width = len(last.rows[0]) if last.rows else len(line.cells)
    last.rows.append(line.cells + ("",) * (width - len(line.cells)))
    last.row_lines.append(line.number)


def _continues_table(last: Piece, line: Line) -> bool:
    if last.shape is not Shape.TABLE:
        return False
    width = len(last.rows[0])
    return len(line.cells) == width or (len(line.cells) < width and not line.gap)


def _begun(line: Line, text: str) -> Piece:
    item = marked(line.text.rstrip())
    if item is None:
        return Piece(text, line.number, line.page, alone=line.gap, strong=line.strong)
    return Piece(
        " ".join(item.text.split()),
        line.number,
        line.page,
        Shape.ITEM,
        level=item.indent,
        ordered=bool(item.number),
        number=item.number,
        alone=line.gap,
        strong=line.strong,
    )


def _glue(piece: Piece, text: str, line: Line) -> None:
    item = marked(text)
    if item and not item.number and _open_quote(piece.text):
        text = item.text
    if piece.text.endswith("\u00ad") or _soft_hyphen(piece.text, text):
        piece.text = piece.text[:-1]
    elif not re.search(r"\w-$", piece.text) or re.search(r"\s-$", piece.text):
        piece.text += " "
    piece.breaks.append((len(piece.text), line.number))
    piece.text += text


def _soft_hyphen(text: str, following: str) -> bool:
    return (
        bool(re.search(r"[^\W\d_]-$", text))
        and following[:1].islower()
        and not _KEPT_HYPHEN.search(text)
    )


def _goes_on(piece: Piece, last: str, line: Line, text: str) -> bool:
    """Whether this line is the rest of what the piece began."""
    if piece.shape is Shape.TABLE or piece.strong != line.strong:
        return False
    quoted = _open_quote(piece.text) and _closes(text) and len(piece.text) < LONGEST_QUOTED
    if quoted or (piece.text.endswith(":") and _VALUE.fullmatch(text)):
        return True
    if marked(line.text) or role_of(text) or _complete(piece.text) or _LEADER.search(last):
        return False
    if re.search(r"[^\W\d_]-$", last) and text[0].isalpha():
        return True
    if line.gap:
        return (
            text[0].islower() and not _stopped(piece.text) and not piece.text.endswith(",")
        ) or (text[0].islower() and len(last) >= FULL_LINE and not _stopped(piece.text))
    return _wrapped(piece, last, text)


def _wrapped(piece: Piece, last: str, text: str) -> bool:
    """The same for a line that follows without a gap."""
    if _HANGING.search(last):
        return True
    if _stopped(piece.text):
        return text[0].islower() and len(last) >= FULL_LINE and _SHORTENED.search(last) is not None
    if text[0].islower() or text[0] in "(–":
        return len(last) >= HALF_LINE or bool(_TITLE.match(piece.text)) or piece.shape is Shape.ITEM
    return len(last) >= FULL_LINE


def _complete(text: str) -> bool:
    """A heading that needs no more words, whatever stands below."""
    return is_institution(text) or is_chapter(text)


def _stopped(text: str) -> bool:
    return bool(_ENDED.search(text)) and not _SHORTENED.search(text)


def _open_quote(text: str) -> bool:
    return text.count("„") > text.count("”") + text.count("“") + text.count('"')


def _closes(text: str) -> bool:
    """A closing mark stands here before any opening one."""
    closing = re.search(r"[”“]", text)
    opening = text.find("„")
    return closing is not None and (opening < 0 or closing.start() < opening)

"""The first page of somebody's PDF as a picture: a browser shows it without running the file."""

import tempfile
from pathlib import Path

import typst

SHOWN_WIDTH = "595pt"
PIXELS_PER_INCH = 110
PAGE = (
    "#set page(width: auto, height: auto, margin: 0pt)\n"
    f'#image("file.pdf", page: 1, width: {SHOWN_WIDTH})\n'
)


def first_page_png(content: bytes) -> bytes | None:
    """None where the file cannot be drawn: damaged, locked, or not a PDF."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "file.pdf").write_bytes(content)
        (folder / "page.typ").write_text(PAGE, encoding="utf-8")
        try:
            drawn = typst.compile(
                str(folder / "page.typ"), format="png", ppi=PIXELS_PER_INCH, root=str(folder)
            )
        except typst.TypstError:
            return None
    return drawn if isinstance(drawn, bytes) else None

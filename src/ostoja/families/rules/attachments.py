"""What may lie in a family's file, told by its first bytes and never by its name. Pure."""

LARGEST = 10 * 1024 * 1024
PDF, JPEG, PNG, XML = "application/pdf", "image/jpeg", "image/png", "application/xml"
BEGINNINGS = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"<?xml", XML),
    (b"\xef\xbb\xbf<?xml", XML),
)
ENDINGS = {PDF: "pdf", JPEG: "jpg", PNG: "png", XML: "xml"}
NAMES = {PDF: "PDF", JPEG: "zdjęcie JPEG", PNG: "obraz PNG", XML: "XML"}
SHOWN = (PDF, JPEG, PNG)
"""What a page can show; the rest is only handed out."""


def media_type_of(content: bytes) -> str | None:
    return next((kind for start, kind in BEGINNINGS if content.startswith(start)), None)


def why_not_kept(content: bytes) -> str | None:
    """The words of the refusal; None when the file may lie in a family's file."""
    if not content:
        return "Ten plik jest pusty. Wskaż inny."
    if len(content) > LARGEST:
        return "Plik jest większy niż 10 MB. Zeskanuj go w mniejszej rozdzielczości albo podziel."
    if media_type_of(content) is None:
        return (
            "Tego rodzaju pliku nie przyjmujemy. Zapisz skan jako PDF, JPEG albo PNG;"
            " poświadczenie doręczenia może być w XML."
        )
    return None

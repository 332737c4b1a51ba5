"""The DOCX file around the text: our own template, and bytes that come out the same each time."""

from importlib.resources import files
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file can hold."""


def default_template() -> BytesIO:
    """Raises TemplateMissing."""
    try:
        return BytesIO((files("ostoja.blocks") / "templates" / "report.docx").read_bytes())
    except OSError as error:
        raise TemplateMissing(
            "Brak szablonu report.docx w folderze programu. Zainstaluj program ponownie."
        ) from error


class TemplateMissing(RuntimeError):
    """Our own template is not where it was installed."""


def repacked(made: bytes) -> bytes:
    """The same parts in the same order, dated alike."""
    again = BytesIO()
    with ZipFile(BytesIO(made)) as source, ZipFile(again, "w", ZIP_DEFLATED) as target:
        for part in source.infolist():
            written = ZipInfo(part.filename, _EPOCH)
            written.compress_type = ZIP_DEFLATED
            written.external_attr = 0o600 << 16
            target.writestr(written, source.read(part))
    return again.getvalue()

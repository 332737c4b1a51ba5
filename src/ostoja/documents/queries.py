from django.db.models import QuerySet

from ostoja.accounts.models import Gmina
from ostoja.documents.models import WordTemplate


def template_of(gmina: Gmina, *, digest: str | None = None) -> bytes | None:
    """The gmina's newest Word template, or the one of this checksum.

    None means the one that ships with the program; so does an empty checksum.
    """
    templates = WordTemplate.objects.filter(gmina=gmina).order_by("-uploaded_at", "-id")
    if digest is not None:
        templates = templates.filter(digest=digest)
    template = templates.first()
    return bytes(template.content) if template else None


def templates_of(gmina: Gmina) -> QuerySet[WordTemplate]:
    """Newest first; the content itself is not read."""
    return WordTemplate.objects.filter(gmina=gmina).order_by("-uploaded_at", "-id").defer("content")

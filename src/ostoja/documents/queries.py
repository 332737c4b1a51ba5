from ostoja.accounts.models import Gmina
from ostoja.documents.models import WordTemplate


def template_of(gmina: Gmina) -> bytes | None:
    """The gmina's newest Word template; None means the one that ships with the program."""
    template = WordTemplate.objects.filter(gmina=gmina).order_by("-uploaded_at", "-id").first()
    return bytes(template.content) if template else None

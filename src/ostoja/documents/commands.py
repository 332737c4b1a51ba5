"""Taking the gmina's Word template into use."""

import hashlib

from django.core.exceptions import ValidationError
from django.db import transaction

from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record
from ostoja.blocks.docx import check_template
from ostoja.documents.models import WordTemplate


@transaction.atomic
def take_template(gmina: Gmina, *, name: str, content: bytes, by: object) -> WordTemplate:
    """Keep a template that sample data could be written into; refused with every finding."""
    findings = check_template(content)
    if findings:
        raise ValidationError({"file": findings})
    template = WordTemplate(
        gmina=gmina,
        name=name,
        content=content,
        digest=hashlib.sha256(content).hexdigest(),
    )
    template.full_clean()
    template.save()
    record("documents.template.taken", template, by=by)
    return template

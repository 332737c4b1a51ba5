"""Invented scans and deliveries: our own papers, filled, in the place of a scanner."""

import hashlib
from datetime import timedelta

from ostoja.accounts.models import Gmina
from ostoja.documents.files import paper_file
from ostoja.documents.paper import shown_checksum
from ostoja.families.enums import Channel, ClosingReason, Outcome
from ostoja.families.models import Attachment, Closing, Consent, Delivery, Ruling
from ostoja.families.papers import consent_paper
from ostoja.families.papers.package_file import package_file
from ostoja.families.rules.attachments import PDF
from ostoja.sealing.fields import SealedFile

SCANS = 3
"""Of so many families of a gmina; the others' papers lie in the binder."""
ADDRESS = "AE:PL-10203-40506-GMINA-07"
NEW_CENTRE = "Gminny Ośrodek Pomocy Społecznej w Leśnej Dolinie"


def load(gmina: Gmina) -> None:
    consents = Consent.objects.filter(gmina=gmina, family__assignments__isnull=False)
    for consent in consents.select_related("family").order_by("given_on", "id")[:SCANS]:
        _scan(consent)
    rulings = Ruling.objects.filter(gmina=gmina).exclude(outcome=Outcome.WAIT)
    answered = rulings.select_related("application__family").order_by("made_on", "id")
    for place, ruling in enumerate(answered):
        _deliver(ruling, place)
    for closing in Closing.objects.filter(gmina=gmina, reason=ClosingReason.MOVED):
        _hand_over(closing)


def _scan(consent: Consent) -> None:
    content = paper_file(consent.gmina, consent_paper(consent), "pdf", on=consent.given_on).content
    Attachment.objects.create(
        gmina=consent.gmina,
        family=consent.family,
        title="Zgoda rodziny z podpisami",
        name="skan-0001.pdf",
        media_type=PDF,
        size=len(content),
        checksum=hashlib.sha256(content).hexdigest(),
        content=SealedFile.written(content),
        added_on=consent.given_on,
        added_by="Ewa Wywiadowska",
    )


def _deliver(ruling: Ruling, place: int) -> None:
    """The answer to the application: every fourth went electronically."""
    family = ruling.application.family
    electronic = place % 4 == 3  # noqa: PLR2004 # every fourth
    Delivery.objects.create(
        gmina=ruling.gmina,
        family=family,
        paper="odpowiedź na wniosek o asystenta",
        receiver=family.name,
        channel=Channel.E_DELIVERY if electronic else Channel.IN_HAND,
        address=ADDRESS if electronic else "",
        sent_on=ruling.made_on,
        delivered_on=ruling.made_on + timedelta(2 if electronic else 0),
        proof=family.attachments.defer("content").first(),
    )


def _hand_over(closing: Closing) -> None:
    """The package of a family that moved away."""
    day = closing.closed_on + timedelta(7)
    made = package_file(closing.family, receiver=NEW_CENTRE, on=day)
    checksum = hashlib.sha256(made.content).hexdigest()
    Delivery.objects.create(
        gmina=closing.gmina,
        family=closing.family,
        paper=f"pakiet rodziny, suma kontrolna {shown_checksum(checksum)}",
        receiver=NEW_CENTRE,
        channel=Channel.E_DELIVERY,
        address=ADDRESS,
        sent_on=day,
        delivered_on=day + timedelta(1),
    )

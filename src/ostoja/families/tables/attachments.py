"""Scans and deliveries as text."""

from collections.abc import Iterable

from django.urls import reverse

from ostoja.families.models import Attachment, Delivery
from ostoja.families.papers.month_rows import NONE
from ostoja.families.rules.attachments import NAMES
from ostoja.polish.dates import short

DELIVERY = "paper receiver channel address sent_on delivered_on".split()
KILO = 1024


def size_words(size: int) -> str:
    """`312 kB`, `1,4 MB`."""
    if size < KILO * KILO:
        return f"{max(1, round(size / KILO))} kB"
    return f"{size / KILO / KILO:.1f} MB".replace(".", ",")


def attachment_rows(found: Iterable[Attachment]) -> list[tuple[str, list[str]]]:
    """Address and cells: title, kind and size, day, by whom."""
    return [
        (
            reverse("families:attachment", args=(one.family_id, one.pk)),
            [
                one.title,
                f"{NAMES.get(one.media_type, one.media_type)}, {size_words(one.size)}",
                short(one.added_on),
                one.added_by,
            ],
        )
        for one in found
    ]


def attachment_facts(one: Attachment) -> list[dict[str, str]]:
    return _facts(
        ("Rodzaj", f"{NAMES.get(one.media_type, one.media_type)}, {size_words(one.size)}"),
        ("Nazwa pliku", one.name),
        ("Dodano", f"{short(one.added_on)}, {one.added_by}"),
        ("Suma kontrolna SHA-256", one.checksum),
    )


def proof_choices(found: Iterable[Attachment]) -> list[tuple[str, str]]:
    return [(str(one.pk), f"{one.title}, {short(one.added_on)}") for one in found]


def delivery_entries(one: Delivery) -> dict[str, object]:
    """A delivery as its form shows it."""
    typed: dict[str, object] = {name: getattr(one, name) for name in DELIVERY}
    return typed | {"proof": str(one.proof_id or "")}


def delivery_rows(found: Iterable[Delivery]) -> list[tuple[str, list[str]]]:
    """Address and cells: paper, to whom, how, sent, delivered, proof."""
    return [
        (
            reverse("families:delivery", args=(one.family_id, one.pk)),
            [
                one.paper,
                one.receiver,
                one.get_channel_display(),
                short(one.sent_on),
                short(one.delivered_on) if one.delivered_on else "jeszcze nie",
                "jest" if one.proof_id else "brak",
            ],
        )
        for one in found
    ]


def delivery_facts(one: Delivery) -> list[dict[str, str]]:
    return _facts(
        ("Komu", one.receiver),
        ("Jak", one.get_channel_display()),
        ("Adres do e-Doręczeń", one.address or NONE),
        ("Wysłano albo wręczono", short(one.sent_on)),
        ("Doręczono", short(one.delivered_on) if one.delivered_on else "jeszcze nie wiadomo"),
        ("Dowód doręczenia", one.proof.title if one.proof else "brak"),
    )


def _facts(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    return [{"label": label, "value": value, "url": ""} for label, value in pairs]

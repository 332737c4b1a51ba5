"""The receipt of a paper that was handed over."""

from ostoja.documents.paper import Facts, Paper, Said, chosen
from ostoja.families.enums import Channel
from ostoja.families.models import Delivery
from ostoja.families.papers.visits import day

RECEIVED = "Potwierdzam, że pismo opisane wyżej zostało mi doręczone."
WAYS = [one for one in Channel.choices if one[0] not in {Channel.PHONE, Channel.MEETING}]


def delivery_paper(delivery: Delivery | None = None) -> Paper:
    """Signed by whoever took the paper."""
    one = delivery or Delivery(channel="")
    return Paper(
        "Potwierdzenie doręczenia",
        (
            Facts(
                "Doręczenie",
                (
                    ("co doręczono", one.paper),
                    ("komu", one.receiver),
                    ("jak", chosen(WAYS, one.channel) if not delivery else _way(delivery)),
                    ("adres do e-Doręczeń", one.address or ("–" if delivery else "")),
                    ("wysłano albo wręczono", day(one.sent_on)),
                    ("doręczono", day(one.delivered_on)),
                ),
            ),
            Said(RECEIVED),
        ),
        case=delivery.family.number if delivery else "",
        signers=("odbiorca", "pracownik ośrodka"),
    )


def _way(delivery: Delivery) -> str:
    return delivery.get_channel_display()

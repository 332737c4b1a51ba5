"""What lies in a family's file."""

import hashlib
import zlib
from dataclasses import dataclass
from datetime import date

import factory

from factories.way_in import OfFamily
from ostoja.families.enums import Channel
from ostoja.families.models import Attachment, Delivery
from ostoja.families.rules.attachments import PNG
from ostoja.sealing.fields import SealedFile


def _chunk(name, data):
    check = zlib.crc32(name + data).to_bytes(4, "big")
    return len(data).to_bytes(4, "big") + name + data + check


def picture(shade=0):
    """A PNG of one grey point."""
    head = (1).to_bytes(4, "big") * 2 + bytes([8, 0, 0, 0, 0])
    body = zlib.compress(bytes([0, shade]))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(*one) for one in ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
    )


class AttachmentFactory(OfFamily):
    class Meta:
        model = Attachment

    class Params:
        file = factory.Sequence(lambda n: picture(n % 256))

    title = "Zgoda z podpisem"
    name = "skan.png"
    media_type = PNG
    size = factory.LazyAttribute(lambda one: len(one.file))
    checksum = factory.LazyAttribute(lambda one: hashlib.sha256(one.file).hexdigest())
    content = factory.LazyAttribute(lambda one: SealedFile.written(one.file))
    added_on = date(2023, 5, 2)
    added_by = "Ewa Wywiadowska"


class DeliveryFactory(OfFamily):
    class Meta:
        model = Delivery

    paper = "odpowiedź na wniosek"
    receiver = "Anna Zmyślona"
    channel = Channel.IN_HAND
    sent_on = date(2023, 5, 2)


@dataclass(frozen=True)
class Files:
    attachment: Attachment
    delivery: Delivery


def files_of(family):
    of_family = {"gmina": family.gmina, "family": family}
    return Files(AttachmentFactory(**of_family), DeliveryFactory(**of_family))

"""The routes of scans and deliveries."""

from django.core.files.uploadedfile import SimpleUploadedFile

from factories.files import AttachmentFactory, DeliveryFactory, picture
from ostoja.database.keys import new_key

SEE = "in      403         403       in            403        403     403           403       403        door     403      403"
HEAD = "in      403         403       403           403        403     403           403       403        door     403      403"
BOTH, GET = ("get", "post"), ("get",)
ROUTES = (
    ("attachments", GET),
    ("attach", BOTH),
    ("attachment", GET),
    ("attachment_file", GET),
    ("attachment_picture", GET),
    ("remove_attachment", BOTH),
    ("new_delivery", BOTH),
    ("delivery", GET),
    ("correct_delivery", BOTH),
    ("delivery_file", GET),
)
TABLE = "\n".join(
    [
        *(f"families:{route} {method} {SEE}" for route, methods in ROUTES for method in methods),
        *(f"families:package {method} {HEAD}" for method in BOTH),
    ]
)
DELIVERY = ("paper", "receiver", "channel", "address", "sent_on", "delivered_on", "proof")
FORMS = {
    "families:attach": ("key", "title"),
    "families:new_delivery": ("key", *DELIVERY),
    "families:correct_delivery": DELIVERY,
    "families:package": ("key", "receiver", "channel", "address"),
}


def arguments(whole):
    family = {"family_id": whole.family.pk}
    attachment = family | {"attachment_id": whole.files.attachment.pk}
    delivery = family | {"delivery_id": whole.files.delivery.pk}
    return {
        "families:attachments": family,
        "families:package": family,
        "families:attach": family,
        "families:attachment": attachment,
        "families:attachment_file": attachment,
        "families:attachment_picture": attachment,
        "families:remove_attachment": attachment,
        "families:new_delivery": family,
        "families:delivery": delivery,
        "families:correct_delivery": delivery,
        "families:delivery_file": delivery | {"kind": "docx"},
    }


def delivery_body(**change):
    return {
        "key": new_key(),
        "paper": "plan pracy",
        "receiver": "Anna Zmyślona",
        "channel": "e_delivery",
        "address": "AE:PL-12345-67890-ABCDE-12",
        "sent_on": "3.5.2023",
        "delivered_on": "5.5.2023",
    } | change


def scan_body(content=None, name="skan.png", **change):
    file = SimpleUploadedFile(name, picture(7) if content is None else content)
    return {"key": new_key(), "title": "Zwrotka", "file": file} | change


def bodies(whole):
    return {
        "families:attach": scan_body(),
        "families:new_delivery": delivery_body(),
        "families:correct_delivery": delivery_body(),
        "families:package": {
            "key": new_key(),
            "receiver": "GOPS w Leśnej Dolinie",
            "channel": "letter",
        },
    }


def more_files(whole, number):
    of_family = {"gmina": whole.gmina, "family": whole.family}
    DeliveryFactory(**of_family, proof=AttachmentFactory(**of_family))


LISTS = [("families:attachments", more_files), ("families:family", more_files)]

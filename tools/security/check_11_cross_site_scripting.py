"""scripts or handlers that survived in a page.

Each payload is written into every free text column of a whole gmina, and sent as every parameter
and into odd addresses; each page is parsed as a browser would, and searched.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from django.apps import apps
from django.db import IntegrityError, models, transaction
from lxml import html

from access.rooms import gathered
from factories.whole import whole_gmina
from ostoja.accounts.enums import Role
from ostoja.sealing.fields import BlindIndex
from security.pages import addresses, answers, content_of
from visitors import client_as

MARK = "xssc"
PAYLOADS = (
    f"<script>{MARK}()</script>",
    f'"><{MARK} onload={MARK}()>',
    f"'><img src=x onerror={MARK}()>",
    f"</textarea><svg/onload={MARK}()>",
    f"</title><{MARK}>",
    f"javascript:{MARK}()",
    f"<a href=javascript:{MARK}()>x",
    f"<!--><{MARK}>",
    f'" autofocus onfocus={MARK}() x="',
    f"\\u003c{MARK}\\u003e<{MARK}>",
)
SHORTEST = 30
OURS = {"password", "digest", "key", "checksum", "media_type", "content"}
"""Written by the program, never by a person."""
PARSED = ("text/html", "text/xml", "application/x", "image/svg")
SAMPLE = "six of ten payloads"
PARAMETERS = ("next", "strona", "q", "szukaj", "gmina", "rok", "name", "version", "od", "do")


def check(full: bool) -> tuple[int, int]:
    tried = failed = 0
    for payload in PAYLOADS if full else PAYLOADS[:4] + PAYLOADS[5:6] + PAYLOADS[8:9]:
        with transaction.atomic():
            for page in pages_with(payload):
                tried += 1
                failed += bool(alive(page))
            transaction.set_rollback(True)
    return tried, failed


def pages_with(payload: str) -> Iterator[bytes]:
    whole = whole_gmina()
    client = client_as(Role.MANAGER, whole.gmina)
    for _, address in addresses(whole, "get"):
        yield answer(client, address, dict.fromkeys(PARAMETERS, payload))
    for address in ("/", "/sprawozdania/", "/wydarzenia/"):
        yield answer(client, f"{address}{quote(payload)}/", {})
    for _, address in addresses(whole, "post"):
        with transaction.atomic():
            yield shown(client.post(address, Everything(payload)))
            transaction.set_rollback(True)
    client = client_as(Role.MANAGER, whole.gmina)
    plant(payload)
    for _, response in answers(client, whole):
        yield shown(response)


class Everything(dict[str, str]):
    """Every field of any form, as a browser would send it."""

    def __init__(self, payload: str) -> None:
        super().__init__(
            {name: payload for fields in gathered("FORMS").values() for name in fields}
        )


def answer(client: Any, address: str, parameters: dict[str, str]) -> bytes:
    return shown(client.get(address, parameters))


def shown(response: Any) -> bytes:
    """What a browser parses as a page; a sheet that it must not guess about is none."""
    kind = response.headers.get("Content-Type", "text/html")
    guesses = response.headers.get("X-Content-Type-Options") != "nosniff"
    return content_of(response) if guesses or kind.startswith(PARSED) else b""


def plant(payload: str) -> None:
    """Into every free text column; keys, codes and choices keep their values."""
    for model in apps.get_models():
        if not model.__module__.startswith("ostoja.") or model._meta.app_label == "audit":
            continue
        free = [field for field in model._meta.concrete_fields if is_free(field)]
        for number, row in enumerate(model._default_manager.all()):
            theirs = [field for field in free if not is_data(getattr(row, field.attname))]
            filled = [field for field in theirs if getattr(row, field.attname)]
            try:
                write(row, theirs, f"{number} {payload}")
            except IntegrityError:  # a text that stands only beside a day, as who confirmed
                write(model._default_manager.get(pk=row.pk), filled, f"{number} {payload}")


def is_data(text: str | None) -> bool:
    """Rows, a tree, refusals: written by the program as JSON."""
    return (text or "").startswith(("{", "["))


def write(row: Any, fields: list[Any], text: str) -> None:
    for field in fields:
        setattr(row, field.attname, text[: field.max_length])
    with transaction.atomic():
        row.save()


def is_free(field: Any) -> bool:
    is_text = isinstance(field, models.CharField | models.TextField)
    special = isinstance(field, models.EmailField | models.SlugField | BlindIndex)
    if not is_text or special or field.choices or field.name in OURS:
        return False
    return field.name != "pesel" and (field.max_length is None or field.max_length >= SHORTEST)


def alive(page: bytes) -> list[str]:
    """Elements and attributes that a browser would run."""
    if b"<" not in page or page[:4] in {b"PK\x03\x04", b"%PDF"}:
        return []
    found = []
    for element in html.document_fromstring(page).iter(html.etree.Element):
        tag = str(element.tag).lower()
        is_ours = tag == "script" and str(element.get("src", "")).startswith("/static/")
        if tag.startswith(MARK) or (tag == "script" and not (is_ours and not element.text)):
            found.append(tag)
        found += [name for name, value in element.items() if runs(name.lower(), value)]
    return found


def runs(name: str, value: str) -> bool:
    bare = "".join(value.split()).lower()
    return name.startswith("on") or (
        name in {"href", "src", "action", "formaction"}
        and bare.startswith(("javascript:", "data:text"))
    )

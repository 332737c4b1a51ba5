"""One writer at an address at a time: what a view compares is still so when it saves."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, TypeVar

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse

Request = TypeVar("Request", bound=HttpRequest)


def alone(
    view: Callable[Concatenate[Request, ...], HttpResponse],
) -> Callable[Concatenate[Request, ...], HttpResponse]:
    """Loading, comparing and saving of a POST are one; the next one to this address waits.

    On SQLite a transaction of ours has the whole database to itself.
    """

    @wraps(view)
    def waiting(request: Request, *args: object, **kwargs: object) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute(
                        "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [request.path]
                    )
            return view(request, *args, **kwargs)

    return waiting

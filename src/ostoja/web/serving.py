"""The web server: granian on WSGI, with few threads, since a slow request must not stall all."""

from granian import Granian
from granian.constants import Interfaces

WORKERS = 2
THREADS = 2


def serve(port: int) -> None:
    Granian(
        "ostoja.web.wsgi:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        log_access=False,
    ).serve()

"""The web server: granian on WSGI, with few threads, since a slow request must not stall all."""

from granian import Granian
from granian.constants import Interfaces

from ostoja.jobs.companion import worker

WORKERS = 2
THREADS = 2


def serve(port: int) -> None:
    """Until it is stopped, with the work behind the pages beside it."""
    server = Granian(
        "ostoja.web.wsgi:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        log_access=False,
    )
    with worker():
        server.serve()

"""What the commands say on the way out."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError

from ostoja.safekeeping.refusals import Damaged, Refused

FAILED = 1
UNUSABLE = 2


@contextmanager
def in_words() -> Iterator[None]:
    """A refusal ends the command with its words: status 1 for a damaged copy, 2 for the rest."""
    try:
        yield
    except Refused as refusal:
        status = FAILED if isinstance(refusal, Damaged) else UNUSABLE
        raise CommandError(str(refusal), returncode=status) from None
    except OSError as trouble:
        raise CommandError(
            f"System plików odmówił: {trouble.strerror} ({trouble.filename})."
            " Sprawdź prawa do folderu i miejsce na dysku.",
            returncode=UNUSABLE,
        ) from None

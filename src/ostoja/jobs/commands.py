"""Asking for a job: a row written with the change it belongs to, or not at all."""

from ostoja.accounts.models import Gmina
from ostoja.jobs.kinds import Job


def ask(job: Job, *, gmina: Gmina, **what: str | int) -> None:
    """Run it soon, in this gmina. `what` holds keys of rows, never the text of a person's file."""
    job.enqueue(gmina=str(gmina.pk), **what)

"""The kinds of jobs. A job is a function of a module; it is asked for with `commands.ask`."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django_tasks import task
from django_tasks.base import Task

from ostoja.accounts.entry import gmina_of_key
from ostoja.database.isolation import scope
from ostoja.jobs.rules import Queue

Job = Task[..., None]


def for_gmina(work: Callable[..., None]) -> Job:
    """`work(gmina, …)` in the gmina's scope.

    What it writes and its being done are one: a job whose worker dies leaves nothing, and one
    that is done is never run again.
    """
    return task(queue_name=Queue.GMINA)(_scoped(work))


def outside(work: Callable[..., None]) -> Job:
    """The same without a transaction around it: `work` looks at its own rows for what is done."""
    return task(queue_name=Queue.OUTSIDE)(_scoped(work))


def for_installation(work: Callable[[], None]) -> Job:
    """`work()` for all gminas at once; it too looks for what is already done."""
    return task(queue_name=Queue.INSTALLATION)(work)


def _scoped(work: Callable[..., None]) -> Callable[..., None]:
    @wraps(work)
    def run(*, gmina: str, **what: Any) -> None:  # noqa: ANN401 # what the job was asked with
        with scope(gmina=UUID(gmina)):
            work(gmina_of_key(UUID(gmina)), **what)

    return run

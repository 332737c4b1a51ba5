"""Times in milliseconds: the median of several runs, after some that do not count."""

import time
from collections.abc import Callable
from statistics import median

WARMING = 3


def processor_ms(work: Callable[[], object], runs: int) -> float:
    """The process's own time, which a busy neighbour disturbs least."""
    return _median(work, runs, time.process_time)


def wall_ms(work: Callable[[], object], runs: int, warming: int = WARMING) -> float:
    return _median(work, runs, time.perf_counter, warming)


def _median(
    work: Callable[[], object], runs: int, now: Callable[[], float], warming: int = WARMING
) -> float:
    for _ in range(warming):
        work()
    taken = []
    for _ in range(runs):
        began = now()
        work()
        taken.append(now() - began)
    return median(taken) * 1000


def tell(what: str, measured: str, limit: str = "") -> None:
    print(f"  {what:<52}{measured:>12}   {limit}".rstrip(), flush=True)

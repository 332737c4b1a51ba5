"""How well and how fast files are read, and how well faults are found in them."""

import time
from collections.abc import Callable

from bench.clock import tell
from blocks.readers.test_refusals import REFUSED
from ostoja.blocks.readers import Refused, read
from proofreading.planting import CLEAN, false_warnings, pages, rule_names, score
from recognition import other_hand
from recognition.shared import KEYS, counted, found_in, key_of, structure_of, text_of

PLANTED = 50


def measure() -> None:
    print("reading and proofreading")
    _figures()
    _faults()
    slowest = max(REFUSED, key=_refused_in)
    tell("slowest refusal", f"{_refused_in(slowest) * 1000:.0f} ms", f"{slowest}; under 1 s")


def _figures() -> None:
    wanted = found = right = 0
    for name in KEYS:
        key = counted(key_of(name).get("figures", []))
        seen = found_in(structure_of(text_of(name))) if key else counted([])
        wanted, found = wanted + sum(key.values()), found + sum(seen.values())
        right += sum((key & seen).values())
    tell(f"figures of {len(KEYS)} texts found", f"{right / wanted:.1%}", "at least 90 %")
    tell("found figures that are right", f"{right / found:.1%}", "at least 90 %")
    other = other_hand.total()
    told = f"{other.found / other.wanted:.1%} found, {other.right / other.seen:.1%} of found right"
    tell(f"{other.wanted} figures of {len(other_hand.NAMES)} texts by another hand", told, "90 %")


def _faults() -> None:
    scores = {name: score(name, PLANTED) for name in rule_names()}
    worst = min(scores, key=lambda name: scores[name])
    planted = PLANTED * len(scores)
    found = sum(scores.values())
    tell(f"planted faults found, of {planted}", f"{found / planted:.1%}", "at least 95 %")
    tell("fewest found by one rule", f"{scores[worst]} of {PLANTED}", worst)
    wrong = len(false_warnings()) / pages()
    tell(f"false warnings a page in {len(CLEAN)} clean texts", f"{wrong:.2f}", "at most 1")


def _refused_in(case: str) -> float:
    name, data = REFUSED[case]
    return _seconds(lambda: read(data, name))


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    try:
        work()
    except Refused:
        return time.process_time() - began
    raise AssertionError("an unusable file was read")

"""How well and how fast files are read, and how well faults are found in them."""

import io
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from pypdf import PdfReader

from bench.clock import tell
from blocks.readers.test_refusals import REFUSED
from ostoja.blocks.docx import write_docx
from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.readers import Refused, read
from ostoja.blocks.tree import Block, Document, Paragraph, Table
from proofreading.planting import CLEAN, false_warnings, pages, rule_names, score
from recognition import other_hand
from recognition.shared import KEYS, counted, found_in, key_of, structure_of, text_of

PLANTED = 50
APART = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)
"""Runs a command and says the memory it took at most; ours would count in a child of our own."""
SIZES = (("docx", 40, 3), ("pdf", 200, 15))
"""Kind of file, its pages at the least, seconds at the most."""


def measure() -> None:
    print("reading and proofreading")
    _figures()
    _faults()
    slowest = max(REFUSED, key=_refused_in)
    tell("slowest refusal", f"{_refused_in(slowest) * 1000:.0f} ms", f"{slowest}; under 1 s")
    with tempfile.TemporaryDirectory(prefix="ostoja-bench-") as folder:
        for kind, least, limit in SIZES:
            _size(Path(folder) / f"raport.{kind}", least, limit)


def _size(file: Path, least: int, limit: int) -> None:
    """The command as somebody calls it, on a report of so many pages."""
    document = _report(least)
    pages = _pages(write_pdf(document))
    if file.suffix == ".pdf":
        file.write_bytes(write_pdf(document))
    else:
        file.write_bytes(write_docx(document, None))
    began = time.monotonic()
    ostoja = str(Path(sys.executable).parent / "ostoja")
    asked = [sys.executable, "-c", APART, ostoja, "proofread", str(file)]
    used = int(subprocess.run(asked, capture_output=True, check=True).stdout)
    taken = f"{time.monotonic() - began:.1f} s"
    memory = f"{used / 1024:.0f} MB in one process, of 300"
    tell(
        f"{file.suffix} of {pages} pages read and proofread", taken, f"at most {limit} s; {memory}"
    )


def _report(least: int) -> Document:
    """The texts of the tests one after another, each time with other numbers."""
    chance = random.Random(1)
    files = [text_of(name) for name in KEYS]
    pool = [one for file in files for one in read(file.read_bytes(), file.name).blocks]
    enough = int(1.1 * least * len(pool) / _pages(write_pdf(_document(pool))))
    many = [_renumbered(one, chance) for one in islice(cycle(pool), enough)]
    return _document(many)


def _document(blocks: Iterable[Block]) -> Document:
    own = (replace(block, id=f"b{at}") for at, block in enumerate(blocks))
    named = (
        replace(one, caption=one.caption or "Zestawienie") if isinstance(one, Table) else one
        for one in own
    )
    return Document("Sprawozdanie", tuple(named), author="Ośrodek", made_on="2024-03-01")


def _renumbered(block: Block, chance: random.Random) -> Block:
    if not isinstance(block, Paragraph):
        return block
    words = re.sub(r"\d\d+", lambda _: str(chance.randrange(10, 9999)), block.text)
    return replace(block, text=words)


def _pages(file: bytes) -> int:
    return len(PdfReader(io.BytesIO(file)).pages)


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

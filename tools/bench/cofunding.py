"""The gmina's part of 100 000 lines, from a file to JSON, as a person would run it."""

import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.clock import tell, wall_ms

LINES = 100_000
LIMIT = "at most 5 s"


def lines(count: int) -> Iterator[str]:
    """Stays begun in 2015-2023, billed for up to two months, half monthly and half as billed."""
    dice = random.Random(1)
    yield "child;stay_from;from;to;form;component;basis;amount"
    for number in range(count):
        began = date(2015, 1, 1) + timedelta(dice.randrange(3000))
        first = began + timedelta(dice.randrange(1500))
        last = first + timedelta(dice.randrange(60))
        basis = dice.choice(("monthly", "billed"))
        amount = f"{dice.randrange(500_000) / 100:.2f}".replace(".", ",")
        yield f"d{number % 977};{began};{first};{last};foster_family;benefit;{basis};{amount}"


def measure() -> None:
    print("cofunding")
    with TemporaryDirectory() as folder:
        costs = Path(folder) / "koszty.csv"
        costs.write_text("\n".join(lines(LINES)) + "\n", encoding="utf-8")
        command = [str(Path(sys.executable).parent / "ostoja"), "cofunding", str(costs)]
        taken = wall_ms(
            lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL), 3, warming=0
        )
    tell(f"{LINES} lines, start to end", f"{taken / 1000:.2f} s", LIMIT)

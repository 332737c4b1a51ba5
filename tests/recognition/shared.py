"""Where the seeds are, and the texts of our own corpus with their keys."""

import json
import os
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from ostoja.blocks.readers import read
from ostoja.recognition.recognise import recognise

ROOT = Path(__file__).parents[2]
SEEDS = Path(os.environ.get("OSTOJA_SHARED", ROOT.parent / "shared")) / "seeds"
CORPUS = Path(__file__).parents[1] / "corpus"
KEYS = sorted(path.stem for path in CORPUS.glob("*.json"))


@cache
def structure_of(path):
    return recognise(read(path.read_bytes(), path.name))


def seed(number):
    found = sorted(SEEDS.glob(f"{number}_*.txt"))
    if not found:
        pytest.skip("the seeds are not here")
    return structure_of(found[0])


def key_of(name):
    return json.loads((CORPUS / f"{name}.json").read_text(encoding="utf-8"))


def text_of(name):
    return next(path for path in CORPUS.glob(f"{name}.*") if path.suffix != ".json")


def counted(rows):
    """A key's rows of value, unit, line as a multiset."""
    return Counter((None if v is None else Decimal(v), unit, line) for v, unit, line in rows)


def found_in(structure):
    return Counter((one.value, one.unit, one.line) for one in structure.figures)

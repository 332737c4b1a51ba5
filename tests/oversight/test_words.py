"""Every action that a command records has words."""

import ast
import re
from pathlib import Path

import ostoja
from ostoja.oversight.words import ACTIONS, UNKNOWN, said

SOURCE = Path(ostoja.__file__).parent
WRITERS = {"record", "Deed", "note_in_trail", "add", "_saved", "_disputed"}
ACTION = re.compile(r"[a-z_]+\.[a-z_]+(\.[a-z_]+)?")


def recorded():
    """Actions given to whatever writes the trail, in the whole source."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in WRITERS:
                texts = [each for given in node.args[:4] for each in ast.walk(given)]
                yield from (one.value for one in texts if _is_action(one))


def _is_action(node):
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return is_text and ACTION.fullmatch(node.value) and node.value != "oversight.trail"


def test_every_recorded_action_has_words():
    found = set(recorded())
    assert len(found) > 20
    assert sorted(found - set(ACTIONS)) == []


def test_words_are_short_and_unlike_one_another():
    assert len(set(ACTIONS.values())) == len(ACTIONS)
    assert all(words[0].islower() and len(words) < 65 for words in ACTIONS.values())
    assert said("nie.ma.takiego") == UNKNOWN

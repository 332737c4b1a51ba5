"""Archives that would do harm are refused by their list of parts alone."""

import time
from zipfile import BadZipFile

import pytest
from security.check_14_bombs import OURS, bombs, packed

from ostoja.blocks.archives import Harmful, opened

HARMFUL = {
    name: data for name, data in bombs(20_000) if name not in {"cut", "entities", "size that lies"}
}


@pytest.mark.parametrize("data", HARMFUL.values(), ids=HARMFUL)
def test_harmful_archive_is_refused_at_once(data):
    began = time.process_time()
    with pytest.raises((Harmful, BadZipFile)):
        opened(data)
    assert time.process_time() - began < 0.5


def test_word_file_is_opened():
    with opened(OURS) as parts:
        assert "word/document.xml" in parts.namelist()


def test_caller_may_allow_less():
    with pytest.raises(Harmful, match="zbyt wiele części"):
        opened(OURS, most_parts=3)
    with pytest.raises(Harmful, match="zbyt duży"):
        opened(packed(("word/a.xml", b"0" * 5_000)), largest=5_000)

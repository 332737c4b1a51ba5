import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blocks.samples import every_kind
from blocks.trees import documents
from ostoja.blocks.data import UnreadableData, as_data, digest, from_data
from ostoja.blocks.tree import Document, Paragraph


def through_json(document):
    return from_data(json.loads(json.dumps(as_data(document))))


def test_every_kind_of_block_comes_back_equal():
    assert through_json(every_kind()) == every_kind()


@given(documents())
def test_any_document_comes_back_equal_with_the_same_digest(document):
    again = through_json(document)
    assert again == document
    assert digest(again) == digest(document)


@given(documents(), documents())
def test_different_documents_have_different_digests(one, other):
    assert (digest(one) == digest(other)) == (one == other)


def test_digest_is_the_sha256_of_known_bytes():
    """Frozen editions hold it: it must not change with the program."""
    document = Document("Tytuł", (Paragraph("p", "Ąę"),), made_on="2024-01-01")
    canonical = (
        '{"blocks":[{"id":"p","kind":"paragraph","text":"Ąę"}],'
        '"made_on":"2024-01-01","title":"Tytuł"}'
    )
    assert digest(document) == sha256(canonical.encode()).hexdigest()


@given(st.text(max_size=50))
def test_digest_changes_with_one_paragraph(text):
    one = Document("t", (Paragraph("p", text),))
    other = Document("t", (Paragraph("p", text + "x"),))
    assert digest(one) != digest(other)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"title": "t"},
        {"title": "t", "blocks": [{"kind": "film", "id": "f"}]},
        {"title": "t", "blocks": [{"id": "f"}]},
        {"title": "t", "blocks": [{"kind": "heading", "id": "h", "level": 1}]},
        {"title": "t", "blocks": [{"kind": "paragraph", "id": "h", "text": "", "colour": "red"}]},
        {
            "title": "t",
            "blocks": [{"kind": "heading", "id": "h", "level": 1, "text": "", "role": "?"}],
        },
        {"title": "t", "blocks": 5},
        {"title": "t", "blocks": ["p"]},
    ],
)
def test_damaged_data_is_refused_in_words(data):
    with pytest.raises(UnreadableData, match="Zapis dokumentu jest uszkodzony"):
        from_data(data)

from ostoja.blocks.tree import (
    Chart,
    ChartKind,
    Column,
    Contents,
    Document,
    Heading,
    Item,
    KeyFigure,
    Listing,
    Paragraph,
    Row,
    Signatures,
    Source,
    Table,
)
from ostoja.proofreading.finding import Subject
from ostoja.proofreading.passages import Shape, passages_of
from ostoja.recognition.structure import Place
from proofreading.written import bare

BLOCKS = (
    Heading("h", 1, "Wstęp"),
    Paragraph("p", "Pierwsza druga", Source(line=3, breaks=((9, 4),))),
    Paragraph("pusty", "  "),
    KeyFigure("k", "24", "rodziny"),
    Listing(
        "l", (Item("a", (Item("b", source=Source(line=8)),)), Item("c")), source=Source(line=7)
    ),
    Table(
        "t", "Tytuł", (Column("K"),), (Row(("1",)), Row(("2",))), Source(line=10, breaks=((1, 12),))
    ),
    Chart("w", "Wykres", ChartKind.BARS, (), (), "opis"),
    Contents("s"),
    Signatures("z", "Lipowo", ()),
)
PASSAGES = passages_of(Document("", BLOCKS))


def test_passages_follow_the_text_with_their_places():
    assert [(each.text, each.block, each.part) for each in PASSAGES] == [
        ("Wstęp", "h", ()),
        ("Pierwsza druga", "p", ()),
        ("24 rodziny", "k", ()),
        ("a", "l", (0,)),
        ("b", "l", (0, 0)),
        ("c", "l", (1,)),
        ("Tytuł", "t", (-2, 0)),
        ("K", "t", (-1, 0)),
        ("1", "t", (0, 0)),
        ("2", "t", (1, 0)),
        ("Wykres", "w", ()),
    ]


def test_line_of_a_quote_is_the_line_on_which_it_begins():
    lines = {each.text: each.line_of(each.text) for each in PASSAGES}
    assert [lines[text] for text in ("a", "b", "Tytuł", "1", "2")] == [7, 8, 10, 10, 12]
    paragraph = PASSAGES[1]
    assert [paragraph.line_of(quote) for quote in ("Pierwsza", "druga", "nie ma")] == [3, 4, 3]


def test_passage_at_a_place_that_is_not_there_is_empty():
    passage = Subject(Document("", BLOCKS), bare()).passage_at(Place("inny", 5))
    assert (passage.text, passage.shape, passage.line_of("x")) == ("", Shape.PARAGRAPH, 5)

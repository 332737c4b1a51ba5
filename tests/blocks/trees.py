"""Any tree that can be written, for hypothesis."""

from hypothesis import strategies as st

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
    Role,
    Row,
    Series,
    Signatory,
    Signatures,
    Source,
    Table,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
said = st.builds("a{}".format, texts)
"""With a letter in it, so that no check calls it empty."""
sources = st.builds(
    Source, st.lists(texts, max_size=2).map(tuple), st.none() | st.integers(1, 99), st.none()
)
items = st.recursive(
    st.builds(Item, texts, st.just(()), sources),
    lambda inner: st.builds(Item, texts, st.lists(inner, max_size=2).map(tuple), sources),
    max_leaves=3,
)


@st.composite
def tables(draw, key):
    columns = draw(st.lists(st.builds(Column, texts, st.booleans()), min_size=1, max_size=4))
    cells = st.tuples(*(texts for _ in columns))
    rows = draw(st.lists(st.builds(Row, cells, st.booleans()), max_size=4))
    return Table(key, draw(said), tuple(columns), tuple(rows), draw(sources))


@st.composite
def charts(draw, key):
    categories = tuple(draw(st.lists(texts, min_size=1, max_size=5)))
    values = st.tuples(*(st.none() | st.floats(-1e9, 1e9) for _ in categories))
    labels = st.tuples(*(texts for _ in categories))
    series = tuple(draw(st.lists(st.builds(Series, texts, values, labels), min_size=1, max_size=6)))
    return Chart(key, draw(said), draw(st.sampled_from(ChartKind)), categories, series, draw(said))


@st.composite
def charts_with_table(draw, key):
    return [draw(charts(key)), draw(tables(f"{key}-tabela"))]


def pieces(key):
    """One block, or a chart with its table."""
    alone = st.one_of(
        st.builds(Heading, st.just(key), st.just(1), said, st.sampled_from(Role), sources),
        st.builds(Paragraph, st.just(key), texts, sources),
        st.builds(
            Listing, st.just(key), st.lists(items, min_size=1, max_size=3).map(tuple), st.booleans()
        ),
        tables(key),
        st.builds(KeyFigure, st.just(key), said, said),
        st.builds(Contents, st.just(key), said, st.integers(1, 6)),
        st.builds(
            Signatures,
            st.just(key),
            texts,
            st.lists(st.builds(Signatory, texts, texts), max_size=2).map(tuple),
        ),
    )
    return alone.map(lambda block: [block]) | charts_with_table(key)


@st.composite
def documents(draw):
    drawn = [draw(pieces(f"b{number}")) for number in range(draw(st.integers(0, 4)))]
    blocks = tuple(block for piece in drawn for block in piece)
    words = {name: draw(texts) for name in ("subtitle", "author", "header", "footer")}
    keywords = tuple(draw(st.lists(texts, max_size=2)))
    return Document(draw(said), blocks, made_on="2024-03-12", keywords=keywords, **words)

"""Whatever the text, no rule breaks, and every quote is there word for word."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ostoja.blocks.readers import read
from ostoja.proofreading.finding import Context, Subject
from ostoja.proofreading.registry import proofread
from ostoja.recognition.recognise import recognise

PIECES = st.sampled_from(
    """
    Zadanie|Cel|1.|2.3.|IV|:|w tym|z tego|łącznie|razem|24|1 204,50 zł|31.06.2023|07.13.05.2023|
    rodzin|osoby|dzieci|skorzystało|Na bieżąco.|(|)|„|”|,,|- |Dom Kultury w Lipowie|REALIZATORZY|
    Potrzeby|ustawa z dnia 9 czerwca 2012 r. o pomocy społecznej|art. 300|%|+|=|| |\t|ý|б|\u200b|\ufffd|
    Sprawozdanie za rok 2023 o wspieraniu rodziny|2024-05-29|0|§|12,05.2023|1O.05.2023
    """.replace("\n", "").split("|")
)
_TYPED = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
TEXTS = st.lists(
    st.lists(PIECES | st.text(_TYPED, max_size=12), max_size=6).map(" ".join), max_size=12
)


@given(TEXTS)
@settings(deadline=None, max_examples=150)
def test_proofread_breaks_on_no_text_and_quotes_what_stands_there(lines):
    document = read("\n\n".join(["Sprawozdanie", *lines]).encode("utf-8", "replace"), "a.txt")
    subject = Subject(document, recognise(document), Context(2023))
    result = proofread(subject)
    assert result.crashes == ()
    blocks = {passage.block: "" for passage in subject.passages}
    for passage in subject.passages:
        blocks[passage.block] += f"\n{passage.text}"
    for finding in result.findings:
        assert finding.quote
        assert " ".join(finding.quote.split()) in " ".join(blocks[finding.block].split())

from io import BytesIO

import docx
from docx.oxml import OxmlElement

from ostoja.proofreading.finding import Finding, Severity
from ostoja.proofreading.word_comments import with_comments


def word(*paragraphs):
    """Each paragraph a list of runs."""
    document = docx.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for run in runs:
            paragraph.add_run(run)
    return document


def saved(document):
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def finding(quote, rule="non-answer"):
    return Finding(rule, Severity.WARNING, "To nie odpowiedź.", quote, 1, "p1")


def marked(data):
    """Texts that the comments cover, with the words of each comment."""
    document = docx.Document(BytesIO(data))
    texts = {comment.comment_id: comment.text for comment in document.comments}
    open_, covered = set(), dict.fromkeys(texts, "")
    for element in document.element.body.iter():
        name = element.tag.rpartition("}")[2]
        key = next((int(v) for k, v in element.attrib.items() if k.endswith("}id")), None)
        if name == "commentRangeStart":
            open_.add(key)
        elif name == "commentRangeEnd":
            open_.discard(key)
        elif name == "t":
            for number in open_:
                covered[number] += element.text
    return [(covered[number], texts[number]) for number in sorted(texts)]


def test_with_comments_marks_only_the_runs_of_the_quote():
    document = word(["Wstęp"], ["Policja: ", "Na bie", "żąco.", " Koniec"])
    [(covered, text)] = marked(with_comments(saved(document), [finding("Na bieżąco.")]))
    assert covered == "Na bieżąco."
    assert text == "Ostrzeżenie (non-answer): To nie odpowiedź."


def test_with_comments_takes_the_next_place_for_the_same_words():
    document = word(["Na bieżąco."], ["Inne"], ["Na bieżąco. Zawsze"])
    data = with_comments(
        saved(document), [finding("Na bieżąco."), finding("Na bieżąco."), finding("Na bieżąco.")]
    )
    assert [covered for covered, _ in marked(data)] == [
        "Na bieżąco.",
        "Na bieżąco. Zawsze",
        "Na bieżąco. Zawsze",
    ]


def test_with_comments_reaches_into_tables():
    document = word(["Wstęp"])
    document.add_table(1, 1).cell(0, 0).text = "na bieżąco"
    assert marked(with_comments(saved(document), [finding("na bieżąco")]))[0][0] == "na bieżąco"


def test_with_comments_loses_nothing_that_it_cannot_place():
    [(covered, text)] = marked(with_comments(saved(word(["Wstęp"])), [finding("gdzie indziej")]))
    assert covered == "Wstęp"
    assert text.endswith("Dotyczy słów: „gdzie indziej”.")
    assert len(marked(with_comments(saved(docx.Document()), [finding("")]))) == 1


def test_with_comments_marks_a_paragraph_whose_words_are_a_link():
    document = word(["Wstęp"], [])
    link = OxmlElement("w:hyperlink")
    document.paragraphs[1]._p.append(link)
    link.append(document.paragraphs[1].add_run("Na bieżąco.")._r)
    data = with_comments(saved(document), [finding("Na bieżąco.")])
    assert "Dotyczy" not in marked(data)[0][1]


def test_with_comments_leaves_the_words_as_they_were():
    data = saved(word(["Wstęp"], ["Na bieżąco."]))
    before, after = (
        docx.Document(BytesIO(each)) for each in (data, with_comments(data, [finding("Wstęp")]))
    )
    assert [p.text for p in before.paragraphs] == [p.text for p in after.paragraphs]

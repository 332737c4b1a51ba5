import pytest
from polish_inflection import odmien_warianty

from ostoja.polish.agreement import Counting
from ostoja.polish.nouns import noun, stored_nouns
from ostoja.polish.refusals import UnknownForm

NEEDED = (
    "rodzina dziecko osoba uczeń wychowanek asystent kobieta mężczyzna godzina wniosek "
    "karta decyzja porada spotkanie wydarzenie zajęcia wycieczka akcja kiermasz placówka "
    "gabinet tablica procedura szkolenie stypendium świadczenie zasiłek nauczyciel "
    "zawodnik pływak klub rodzic mieszkaniec senior uczestnik wolontariusz zestaw sztuka "
    "miesiąc dzień rok etat umowa plan wizyta złoty procent punkt impreza konkurs koncert "
    "grupa rodzaj"
)


@pytest.mark.parametrize("lemma", NEEDED.split())
def test_noun_is_stored(lemma):
    assert noun(lemma).lemma == lemma


def test_nouns_are_many_and_whole():
    assert len(stored_nouns()) >= 100
    for each in stored_nouns().values():
        assert each.oblique is not None
        assert each.genitive
        assert each.plural_genitive


def test_noun_refuses_one_that_is_not_stored():
    with pytest.raises(UnknownForm, match="Nie znam odmiany słowa „hulajnoga”"):
        noun("hulajnoga")


NOT_IN_THE_DICTIONARY = {"superwizja", "umieszczenie"}


TAKEN_FOR_A_MAN = {"złoty"}


def test_stored_nouns_are_forms_that_the_dictionary_knows():
    """A slip of the hand would be a form that no dictionary has."""
    strange = []
    for lemma, each in stored_nouns().items():
        if " " in lemma or each.counting is Counting.PLURAL_ONLY:
            continue
        slots = [("gen", "sg", each.genitive), ("nom", "pl", each.plural)]
        slots.append(("gen", "pl", each.plural_genitive))
        slots += [("dat", "sg", each.oblique.dative), ("acc", "sg", each.oblique.accusative)]
        slots += [("inst", "sg", each.oblique.instrumental), ("loc", "sg", each.oblique.locative)]
        slots += [("dat", "pl", each.oblique.plural_dative)]
        slots += [("inst", "pl", each.oblique.plural_instrumental)]
        slots += [("loc", "pl", each.oblique.plural_locative)]
        if any(form not in odmien_warianty(lemma, case, count) for case, count, form in slots):
            strange.append(lemma)
    assert set(strange) == NOT_IN_THE_DICTIONARY | TAKEN_FOR_A_MAN

"""The verbs and participles that report sentences use after a number."""

from ostoja.polish.agreement import Adjective, Verb
from ostoja.polish.refusals import UnknownForm

_ROWS = """
być; był, była; jest, są
mieć; miał, miała; ma, mają
otrzymać; otrzymał, otrzymała; otrzyma, otrzymają
otrzymywać; otrzymywał, otrzymywała; otrzymuje, otrzymują
skorzystać; skorzystał, skorzystała; skorzysta, skorzystają
korzystać; korzystał, korzystała; korzysta, korzystają
wziąć; wziął, wzięła; weźmie, wezmą
brać; brał, brała; bierze, biorą
uczestniczyć; uczestniczył, uczestniczyła; uczestniczy, uczestniczą
odbyć się; odbył się, odbyła się; odbędzie się, odbędą się
odbywać się; odbywał się, odbywała się; odbywa się, odbywają się
przebywać; przebywał, przebywała; przebywa, przebywają
wychowywać się; wychowywał się, wychowywała się; wychowuje się, wychowują się
zakończyć; zakończył, zakończyła; zakończy, zakończą
rozpocząć; rozpoczął, rozpoczęła; rozpocznie, rozpoczną
współpracować; współpracował, współpracowała; współpracuje, współpracują
pracować; pracował, pracowała; pracuje, pracują
działać; działał, działała; działa, działają
funkcjonować; funkcjonował, funkcjonowała; funkcjonuje, funkcjonują
prowadzić; prowadził, prowadziła; prowadzi, prowadzą
zostać; został, została; zostanie, zostaną
pozostawać; pozostawał, pozostawała; pozostaje, pozostają
powrócić; powrócił, powróciła; powróci, powrócą
opuścić; opuścił, opuściła; opuści, opuszczą
usamodzielnić się; usamodzielnił się, usamodzielniła się; usamodzielni się, usamodzielnią się
trafić; trafił, trafiła; trafi, trafią
wpłynąć; wpłynął, wpłynęła; wpłynie, wpłyną
przystąpić; przystąpił, przystąpiła; przystąpi, przystąpią
podjąć; podjął, podjęła; podejmie, podejmą
ukończyć; ukończył, ukończyła; ukończy, ukończą
"""


def _read(row: str) -> Verb:
    infinitive, past, present = row.split("; ")
    return Verb(infinitive, *past.split(", "), *present.split(", "))


VERBS = {row.split("; ")[0]: _read(row) for row in _ROWS.strip().splitlines()}

COVERED = Adjective("objęty")
EMPLOYED = Adjective("zatrudniony")
PLACED = Adjective("umieszczony")
ORGANISED = Adjective("zorganizowany")


def verb(infinitive: str) -> Verb:
    """The stored verb. For perfective verbs the present forms have a future meaning."""
    try:
        return VERBS[infinitive]
    except KeyError:
        raise UnknownForm(f"Nie znam odmiany czasownika „{infinitive}”.") from None

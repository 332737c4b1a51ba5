"""What stands behind the question marks on the way to an assistant."""

from ostoja.fields import Hint
from ostoja.law.acts import CHECKED_ON

ACT = "ustawy z dnia 9 czerwca 2011 r. o wspieraniu rodziny"
OPENS = f"art. 11 {ACT}"
CONSENT_OF_FAMILY = f"art. 8 ust. 3 {ACT}"


def _hint(words: str, article: str = OPENS) -> Hint:
    return Hint(words, article, CHECKED_ON)


CONCERN = {
    "source": _hint("Rodzinę może zgłosić każdy: instytucja, sąsiad albo ona sama."),
    "received_on": _hint("Od tego dnia biegnie termin wywiadu: 14 dni według ustawień programu."),
    "reporter": _hint(
        "Wpisz tylko to, co potrzebne do kontaktu; rodzina może poprosić o kopię swoich danych.",
        "art. 5 ust. 1 lit. c i art. 15 RODO",
    ),
}
INTERVIEW_ORDER = {
    "worker": _hint("Wywiad zleca kierownik, a prowadzi go pracownik socjalny."),
    "due_on": _hint("Ustawa nie podaje dnia; przyjęliśmy 14 dni od zgłoszenia."),
}
INTERVIEW = {
    "problems": _hint("Na tych trudnościach oprą się wniosek i plan pracy asystenta."),
    "resources": _hint(
        "Asystent buduje na tym, co rodzina już ma, dlatego mocne strony są równie ważne.",
        f"art. 8 ust. 1 {ACT}",
    ),
    "need": _hint("Po analizie pracownik socjalny wnosi o asystenta albo kończy sprawę."),
}
SHEET = {
    "custody": _hint(
        "Ograniczenie władzy rodzicielskiej i kurator zmieniają to, z kim pracuje asystent.",
        "art. 109 Kodeksu rodzinnego i opiekuńczego",
    ),
}
APPLICATION = {
    "basis": _hint(
        "Asystent pracuje za zgodą rodziny, z postanowienia sądu albo według ustawy „Za życiem”.",
        f"art. 8 ust. 3 {ACT}; art. 109 § 2 pkt 1 Kodeksu rodzinnego i opiekuńczego",
    ),
    "received_on": _hint("Od tego dnia widać, ile dni wniosek czeka na decyzję kierownika."),
    "certificate_on": _hint(
        "Zaświadczenie lekarskie zastępuje wywiad tylko na tej drodze.",
        "art. 8 ustawy z dnia 4 listopada 2016 r. „Za życiem”",
    ),
    "difficulties": _hint("Zaznacz wszystkie; wystarczy też sam opis poniżej."),
    "risk": _hint("Ryzyko pomaga kierownikowi ułożyć kolejność; samo jej nie zmienia."),
}
CONSENT = {
    "given_by": _hint("Najlepiej, gdy zgodę wyrażą oboje rodzice.", CONSENT_OF_FAMILY),
    "scopes": _hint("Zgodę można w każdej chwili wycofać.", CONSENT_OF_FAMILY),
}
COURT_ORDER = {
    "case_number": _hint(
        "Sąd może zobowiązać rodziców do pracy z asystentem; wtedy zgody nie trzeba.",
        "art. 109 § 2 pkt 1 Kodeksu rodzinnego i opiekuńczego",
    ),
}
RULING = {
    "outcome": _hint("Asystenta przydziela kierownik; postanowieniu sądu nie można odmówić."),
    "urgency": _hint(
        "Rodziny z postanowienia sądu są zawsze przed innymi; potem liczą się pilność i dzień.",
        "art. 109 § 2 pkt 1 Kodeksu rodzinnego i opiekuńczego",
    ),
    "reasons": _hint("Rodzina dostaje powód na piśmie i może o niego pytać."),
}

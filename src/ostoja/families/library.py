"""Ready-made goals without anybody's name, to begin a plan from; deadlines are never ready-made."""

from dataclasses import dataclass

from ostoja.families.enums import Area, Doer


@dataclass(frozen=True, slots=True)
class ReadyAction:
    what: str
    doer: Doer
    effect: str


@dataclass(frozen=True, slots=True)
class ReadyGoal:
    key: str
    area: Area
    text: str
    indicator: str
    actions: tuple[ReadyAction, ...]


FAMILY, ASSISTANT, WORKER = Doer.FAMILY, Doer.ASSISTANT, Doer.SOCIAL_WORKER


def _goal(
    key: str, area: Area, text: str, indicator: str, *actions: tuple[str, Doer, str]
) -> ReadyGoal:
    return ReadyGoal(key, area, text, indicator, tuple(ReadyAction(*one) for one in actions))


GOALS = (
    _goal(
        "rytm-dnia",
        Area.CARE,
        "Dzieci mają stały rytm dnia: posiłki, naukę, zabawę i sen.",
        "Przez miesiąc dzieci chodzą spać i wstają o ustalonych porach.",
        (
            "Ułożyć z dziećmi plan dnia i powiesić go w kuchni.",
            FAMILY,
            "Dzieci wiedzą, co po czym.",
        ),
        ("Omawiać plan dnia na każdej wizycie.", ASSISTANT, "Rodzice sami poprawiają plan."),
    ),
    _goal(
        "granice-bez-krzyku",
        Area.CARE,
        "Rodzice stawiają granice bez krzyku i kar cielesnych.",
        "Rodzice opisują trzy sytuacje, w których poradzili sobie spokojnie.",
        ("Wziąć udział w zajęciach dla rodziców.", FAMILY, "Rodzice znają inne sposoby niż krzyk."),
        ("Ćwiczyć z rodzicami rozmowę o zasadach.", ASSISTANT, "Zasady domowe są spisane."),
    ),
    _goal(
        "czas-z-dzieckiem",
        Area.CARE,
        "Rodzice codziennie spędzają czas z dziećmi.",
        "Dzieci opowiadają o wspólnych zajęciach.",
        ("Bawić się lub czytać z dziećmi pół godziny dziennie.", FAMILY, "Jest stała pora zabawy."),
    ),
    _goal(
        "szczepienia",
        Area.HEALTH,
        "Dzieci mają wykonane szczepienia i bilanse zdrowia.",
        "W książeczkach zdrowia nie ma zaległości.",
        ("Umówić i odbyć zaległe szczepienia.", FAMILY, "Szczepienia są wpisane do książeczki."),
        ("Pomóc ustalić terminy w przychodni.", ASSISTANT, "Terminy są zapisane w kalendarzu."),
    ),
    _goal(
        "specjalista",
        Area.HEALTH,
        "Dziecko korzysta ze specjalisty, którego zalecił lekarz.",
        "Dziecko było na pierwszej wizycie i ma następną.",
        ("Zarejestrować dziecko do specjalisty.", FAMILY, "Jest termin wizyty."),
        ("Towarzyszyć rodzicowi na pierwszej wizycie.", ASSISTANT, "Rodzic rozumie zalecenia."),
    ),
    _goal(
        "obecnosc-w-szkole",
        Area.EDUCATION,
        "Dzieci regularnie chodzą do szkoły.",
        "W miesiącu nie ma godzin nieusprawiedliwionych.",
        ("Budzić dzieci i wysyłać je na czas.", FAMILY, "Dzieci są na pierwszej lekcji."),
        ("Rozmawiać z pedagogiem dwa razy w miesiącu.", ASSISTANT, "Znamy frekwencję na bieżąco."),
    ),
    _goal(
        "przedszkole",
        Area.EDUCATION,
        "Młodsze dziecko chodzi do przedszkola.",
        "Dziecko jest zapisane i obecne przez większość dni miesiąca.",
        ("Złożyć wniosek o przyjęcie do przedszkola.", FAMILY, "Wniosek jest przyjęty."),
    ),
    _goal(
        "porzadek-w-domu",
        Area.HOUSING,
        "Mieszkanie jest czyste i bezpieczne dla dzieci.",
        "Na trzech kolejnych wizytach jest porządek, a leki i chemia są schowane.",
        ("Podzielić obowiązki domowe na wszystkich.", FAMILY, "Każdy zna swoje zadanie."),
        ("Zabezpieczyć piec, gniazdka i okna.", FAMILY, "Nie ma miejsc groźnych dla dzieci."),
    ),
    _goal(
        "zaleglosci-za-mieszkanie",
        Area.HOUSING,
        "Rodzina płaci czynsz i spłaca zaległości.",
        "Trzy kolejne wpłaty są na czas.",
        ("Złożyć wniosek o rozłożenie długu na raty.", FAMILY, "Jest ugoda z zarządcą."),
        ("Pomóc w piśmie do zarządcy budynku.", ASSISTANT, "Pismo jest wysłane."),
    ),
    _goal(
        "budzet-domowy",
        Area.MONEY,
        "Rodzina planuje wydatki i starcza jej do końca miesiąca.",
        "Przez dwa miesiące rodzina prowadzi zeszyt wydatków.",
        ("Zapisywać wydatki w zeszycie.", FAMILY, "Rodzina wie, na co idą pieniądze."),
        (
            "Ułożyć z rodziną plan wydatków na miesiąc.",
            ASSISTANT,
            "Jest kwota na jedzenie i rachunki.",
        ),
    ),
    _goal(
        "swiadczenia",
        Area.MONEY,
        "Rodzina dostaje świadczenia, które jej się należą.",
        "Decyzje są wydane i wypłacane.",
        ("Złożyć brakujące wnioski o świadczenia.", FAMILY, "Wnioski są złożone."),
        ("Sprawdzić, do czego rodzina ma prawo.", WORKER, "Jest lista świadczeń."),
    ),
    _goal(
        "praca-rodzica",
        Area.WORK,
        "Rodzic znajduje i utrzymuje pracę.",
        "Rodzic pracuje od trzech miesięcy.",
        ("Zarejestrować się w urzędzie pracy.", FAMILY, "Rodzic ma doradcę."),
        ("Przygotować z rodzicem życiorys.", ASSISTANT, "Życiorys jest gotowy."),
    ),
    _goal(
        "leczenie-uzaleznienia",
        Area.ADDICTION,
        "Rodzic leczy uzależnienie i utrzymuje trzeźwość.",
        "Poradnia potwierdza udział w terapii.",
        ("Zgłosić się do poradni leczenia uzależnień.", FAMILY, "Terapia jest rozpoczęta."),
        ("Ustalić, kto zaopiekuje się dziećmi w razie nawrotu.", FAMILY, "Dzieci są bezpieczne."),
    ),
    _goal(
        "bezpieczny-dom",
        Area.VIOLENCE,
        "W domu nie ma przemocy, a dzieci wiedzą, do kogo się zwrócić.",
        "Nie ma nowych zdarzeń; dzieci znają numer zaufania.",
        ("Ułożyć plan bezpieczeństwa.", FAMILY, "Każdy wie, co robić."),
        ("Współpracować z grupą diagnostyczno-pomocową.", ASSISTANT, "Ustalenia są wspólne."),
    ),
    _goal(
        "sprawy-w-sadzie",
        Area.LAW,
        "Rodzina ma uregulowane sprawy dziecka w sądzie.",
        "Zapadło postanowienie o alimentach albo kontaktach.",
        ("Skorzystać z nieodpłatnej pomocy prawnej.", FAMILY, "Rodzic zna swoje prawa."),
        ("Złożyć pozew albo wniosek.", FAMILY, "Pismo jest w sądzie."),
    ),
    _goal(
        "powrot-dziecka",
        Area.REUNION,
        "Dziecko wraca z pieczy zastępczej do domu.",
        "Sąd orzekł powrót, a dom jest przygotowany.",
        ("Odwiedzać dziecko w ustalonych dniach.", FAMILY, "Więź z dzieckiem trwa."),
        ("Uzgadniać z koordynatorem pieczy kolejne kroki.", ASSISTANT, "Oba plany są zgodne."),
        ("Przygotować miejsce do spania i nauki.", FAMILY, "Dziecko ma swoje miejsce."),
    ),
)
BY_KEY = {one.key: one for one in GOALS}

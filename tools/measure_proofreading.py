"""Write docs/reference/proofreading.md: the rules, their scores, the findings on seed 004.

Run from the project's root with OSTOJA_FULL=1 and PYTHONPATH=src:tests. It plants 50 faults of
each kind, which takes about a minute.
"""

import sys
from pathlib import Path

from counting import FULL, large_count
from ostoja.proofreading.finding import Severity
from ostoja.proofreading.rules import RULES
from proofreading.planting import CLEAN, clean_findings, false_warnings, pages, score
from proofreading.verdicts import VERDICTS

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "proofreading.md"
INTRODUCTION = """# Korektor sprawozdań: reguły i wyniki

Ta strona powstaje z programu: `tools/measure_proofreading.py`. Nie poprawiaj jej ręcznie.

Błąd (`error`) jest pewny; ostrzeżenie (`warning`) rozstrzyga człowiek; uwaga (`note`) często
dotyczy tekstu, który jest dobry.
"""
SCORES = """## Wyniki na podłożonych usterkach

Do {reports} własnych sprawozdań bez usterek (razem {pages} strony po 300 słów) podłożono po
{count} usterek każdego rodzaju, po jednej naraz. Usterka jest znaleziona, gdy reguła mówi coś,
czego o czystym tekście nie mówiła. Usterki i teksty wymyślili autorzy reguł, więc na cudzych
tekstach wynik będzie niższy. Literówki, które są innym polskim słowem, nie są podkładane: reguła
ich nie zobaczy. Sposoby podłożenia są nieliczne (na ogół od 3 do 12 na regułę), zmieniają się
miejsca i liczby. W części „Potrzeby” nic nie podłożono: liczb stamtąd program nie czyta, bo mówią
o życzeniach, a nie o tym, co było.

Fałszywe ostrzeżenia i błędy na czystym tekście: {false} ({per_page} na stronę). Uwagi: {notes}.

| reguła | podłożono | znaleziono |
|---|---|---|
"""
SEED = """## Sprawozdanie Połańca za 2023 rok: każde ostrzeżenie i każdy błąd

Razem {all}, w tym niesłusznych {wrong}. Uwagi (`note`) nie są tu wymienione; wśród nich są dwie
listy niepełne: 72 z 77 osób oraz 69 518,09 zł, do których brakującą kwotę podaje następne zdanie.

| wiersz | reguła | słowa | słusznie | dlaczego |
|---|---|---|---|---|
"""


def page() -> str:
    return f"{INTRODUCTION}\n{rules_table()}\n{_scores()}\n{verdicts_table()}"


def rules_table() -> str:
    head = "## Reguły\n\n| reguła | czego szuka | czego nie wie |\n|---|---|---|\n"
    rows = [f"| `{rule.name}` | {rule.looks_for} | {rule.cannot_know} |" for rule in RULES]
    return head + "\n".join(rows) + "\n"


def _scores() -> str:
    count = large_count("planted faults per rule", whole=50, share=0.1)
    rows = [f"| `{rule.name}` | {count} | {score(rule.name, count)} |" for rule in RULES]
    wrong = len(false_warnings())
    notes = sum(each.severity is Severity.NOTE for name in CLEAN for each in clean_findings(name))
    head = SCORES.format(
        reports=len(CLEAN),
        pages=f"{pages():.1f}".replace(".", ","),
        count=count,
        false=wrong,
        per_page=f"{wrong / pages():.1f}".replace(".", ","),
        notes=notes,
    )
    return head + "\n".join(rows) + "\n"


def verdicts_table() -> str:
    rows = []
    for each in VERDICTS:
        right = "tak" if each.right else "nie"
        rows.append(f"| {each.line} | `{each.rule}` | {each.words} | {right} | {each.reason} |")
    wrong = sum(not each.right for each in VERDICTS)
    return SEED.format(all=len(VERDICTS), wrong=wrong) + "\n".join(rows) + "\n"


if __name__ == "__main__":
    if not FULL:
        sys.exit("OSTOJA_FULL=1 is needed: the page gives the scores over all planted faults.")
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), "utf-8")
    sys.stdout.write(f"{PAGE}\n")

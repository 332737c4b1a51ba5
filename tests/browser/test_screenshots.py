"""The pictures of the README, taken from the demonstration; only when asked for."""

import os
from pathlib import Path

import pytest

from browser.hand import Hand

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
PICTURES = {
    "start": "/",
    "raport": "/sprawozdania/2023/",
    "liczba": "/sprawozdania/2023/liczby/PZ3/",
    "pobyty": "/piecza/pobyty/",
}


@pytest.mark.skipif(os.environ.get("OSTOJA_SCREENSHOTS") != "1", reason="make screenshots")
def test_pictures_of_the_readme(chromium, address_on_a_fixed_day):
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900},
        base_url=address_on_a_fixed_day,
        reduced_motion="reduce",
    )
    hand = Hand(context)
    hand.sign_in("manager@polaniec.example")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, path in PICTURES.items():
        hand.go(path)
        hand.page.evaluate("document.fonts.ready")
        hand.page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
    context.close()

"""Somebody at a keyboard or a screen; every tap, key, page and question is counted.

The keystroke-level model (Card, Moran, Newell) adds them up for a practised person:
K 0.28 s a key, P 1.1 s to point, B 0.1 s to press or let go, M 1.35 s to think before a question
or a page.
"""

from playwright.sync_api import expect

KEY, POINT, BUTTON, THINK = 0.28, 1.1, 0.2, 1.35
JOURNEYS = []
PASSWORD = "ostoja-pokaz"
FOCUSED = """() => {
    const one = document.activeElement;
    const label = one.labels && one.labels[0] ? one.labels[0].innerText : one.innerText || '';
    return label.replace(/\\u00a0/g, ' ').trim();
}"""
FARTHEST = 120
SLOWEST = 20_000
"""Milliseconds; a page that is not there by then does not come."""


class Hand:
    def __init__(self, context):
        self.context = context
        self.taps = self.keys = self.pages = self.things = 0
        self.asked = []
        self.open()

    def open(self):
        """A new tab."""
        self.page = self.context.new_page()
        self.page.on("domcontentloaded", self._count_page)

    def close(self):
        self.page.close()

    def _count_page(self, page):
        self.pages += page.url != "about:blank"

    def go(self, path):
        """By an address that somebody sent."""
        return self.page.goto(path)

    def tap(self, role, name, *, exact=True, within="body"):
        self.page.locator(within).get_by_role(role, name=name, exact=exact).first.click()
        self.taps += 1

    def reads(self, words):
        """Waits for the words: a busy server answers late, and the old page stands until then."""
        expect(self.page.locator("body")).to_contain_text(words, timeout=SLOWEST)

    def unfold(self, words):
        self.page.locator("summary").get_by_text(words).first.click()
        self.taps += 1

    def write(self, label, text, *, within=None):
        """Point at a field and type over what it holds."""
        field = (within or self.page).get_by_label(label, exact=True)
        self._ask(label)
        self.taps += 1
        field.fill("")
        field.press_sequentially(text)
        self.keys += len(text)

    def press(self, key, times=1):
        for _ in range(times):
            self.page.keyboard.press(key)
        self.keys += times

    def enter(self):
        """Follow the link or send the form that has the focus."""
        with self.page.expect_navigation():
            self.press("Enter")

    def type(self, text):
        self.page.keyboard.type(text)
        self.keys += len(text)

    def reach(self, label):
        """Tab until what is named has the focus."""
        for _ in range(FARTHEST):
            if self.page.evaluate(FOCUSED).startswith(label):
                return
            self.press("Tab")
        raise AssertionError(f"Tab never reaches {label!r}")

    def answer(self, label, text):
        """By keyboard alone: reach the field and type."""
        self.reach(label)
        self._ask(label)
        self.type(text)

    def next_one(self):
        """Another thing of the same kind: what is asked about it was not asked before."""
        self.things += 1

    def _ask(self, label):
        self.asked.append((self.things, self.page.url.split("/", 3)[3], label))

    def sign_in(self, who):
        self.go("/zaloguj/")
        self.page.get_by_label("Adres e-mail").fill(who)
        self.page.get_by_label("Hasło").fill(PASSWORD)
        self.page.get_by_role("button", name="Zaloguj się").click()

    def alt(self, digit):
        """Alt+digit as Chromium takes it for an access key."""
        pressed = {"modifiers": 1, "key": digit, "unmodifiedText": digit, "text": digit}
        pressed |= {"code": f"Digit{digit}", "windowsVirtualKeyCode": ord(digit)}
        self.page.evaluate("document.activeElement.blur()")
        keyboard = self.context.new_cdp_session(self.page)
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", **pressed})
        self.page.wait_for_timeout(50)
        self.keys += 2
        return self.page.evaluate("document.activeElement.id")

    @property
    def asked_twice(self):
        """Fields answered more than once; a page that answers itself anew asks anew."""
        return len(self.asked) - len(set(self.asked))

    @property
    def seconds(self):
        thinking = THINK * (len(self.asked) + self.pages)
        return self.keys * KEY + self.taps * (POINT + BUTTON) + thinking

    def told(self):
        return (
            f"{self.taps} taps, {self.keys} keystrokes, {self.pages} pages,"
            f" {self.asked_twice} questions asked twice, model time {self.seconds:.0f} s"
        )

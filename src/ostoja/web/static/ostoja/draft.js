// Drafts: what is typed in a form with [data-draft] goes to the server two seconds after the last
// key. While it can not, the page says so, keeps the text in its fields and tries again.
(function () {
  "use strict";
  const QUIET = 2000, AGAIN = 5000;
  const place = document.querySelector("[data-draft]");
  if (!place) return;
  const form = place.closest("form");
  const told = place.querySelector("[role=status]");
  let timer = 0, unsaved = false, sending = null, leaving = false;

  function tell(state, words) {
    place.dataset.state = state;
    told.textContent = words;
  }

  function typed() {
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") sent.append(name, value);
    }
    sent.set("_page", location.pathname);
    sent.set("_title", document.querySelector("h1").textContent.trim());
    return sent;
  }

  async function renewed() {
    const answer = await fetch(place.dataset.list);
    const found = /name="csrfmiddlewaretoken" value="([^"]+)"/.exec(await answer.text());
    if (answer.redirected || !found) return false;
    form.elements.csrfmiddlewaretoken.value = found[1];
    return true;
  }

  async function send() {
    const post = () => fetch(place.dataset.draft, { method: "POST", body: typed() });
    let answer = await post();
    if (answer.status === 403 && (await renewed())) answer = await post();
    return answer;
  }

  // True when the server has the text, or has refused it in words that a browser should fetch.
  async function keep() {
    clearTimeout(timer);
    unsaved = false;
    try {
      const answer = await send();
      if (answer.redirected || answer.status === 403) {
        unsaved = true;
        tell("signed-out", place.dataset.signedOut);
        told.append(" ", link());
        return false;
      }
      if (answer.status >= 500) throw new Error("broken");
      tell(answer.ok ? "kept" : "refused", await answer.text());
      return true;
    } catch (problem) {
      unsaved = true;
      tell("offline", place.dataset.offline);
      timer = setTimeout(keepOnce, AGAIN);
      return false;
    }
  }

  function link() {
    const link = document.createElement("a");
    Object.assign(link, { href: place.dataset.list, target: "_blank", className: "govuk-link" });
    link.textContent = place.dataset.signIn;
    return link;
  }

  function keepOnce() {
    sending = (sending || Promise.resolve()).then(keep);
    return sending;
  }

  form.addEventListener("input", () => {
    unsaved = true;
    clearTimeout(timer);
    timer = setTimeout(keepOnce, QUIET);
  });

  form.addEventListener("submit", async (event) => {
    if (leaving) return;
    event.preventDefault();
    if (!(await keepOnce())) return;
    leaving = true;
    clearTimeout(timer);
    form.requestSubmit(event.submitter);
  });

  addEventListener("online", () => unsaved && keepOnce());
  addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("visibilitychange", () => document.hidden && unsaved && keepOnce());
  addEventListener("beforeunload", (event) => unsaved && !leaving && event.preventDefault());
})();

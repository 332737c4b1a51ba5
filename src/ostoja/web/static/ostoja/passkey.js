// Passkeys: a form with data-passkey asks the browser for a key and sends its answer.
// "create" adds a key, "get" proves one; the options stand on the page or at data-options-from.
(function () {
  "use strict";

  async function optionsOf(form) {
    if (form.dataset.optionsFrom) {
      const answer = await fetch(form.dataset.optionsFrom, { headers: { Accept: "application/json" } });
      return (await answer.json()).request_options.publicKey;
    }
    const data = JSON.parse(document.getElementById("js_data").textContent);
    return (data.creation_options || data.request_options).publicKey;
  }

  async function create(form) {
    const options = await optionsOf(form);
    const alone = form.elements.passwordless;
    if (alone && alone.checked) {
      Object.assign(options.authenticatorSelection, {
        residentKey: "required", requireResidentKey: true, userVerification: "required",
      });
    }
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    return navigator.credentials.create({ publicKey });
  }

  async function get(form) {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await optionsOf(form));
    return navigator.credentials.get({ publicKey });
  }

  async function send(event) {
    const form = event.target;
    if (form.elements.credential.value) return;
    event.preventDefault();
    const told = form.querySelector("[data-passkey-told]");
    try {
      const key = await (form.dataset.passkey === "create" ? create(form) : get(form));
      form.elements.credential.value = JSON.stringify(key.toJSON());
      form.submit();
    } catch (problem) {
      told.hidden = false;
    }
  }

  document.querySelectorAll("form[data-passkey]").forEach((form) => form.addEventListener("submit", send));
})();

// Keyboard, focus and upload checks; every page works without them.
(() => {
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;
  const shortcuts = document.getElementById("shortcuts");
  let waitingForPlace = false;

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (waitingForPlace) {
      waitingForPlace = false;
      const place = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
      if (place) { event.preventDefault(); location.assign(place.href); }
      return;
    }
    if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    } else if (event.key === "g") {
      waitingForPlace = true;
      setTimeout(() => { waitingForPlace = false; }, 1500);
    } else if (event.key === "?") {
      shortcuts?.showModal();
    } else if (event.key === "n") {
      document.querySelector("[data-next]")?.click();
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-shortcuts]")) shortcuts?.showModal();
  });

  // An irreversible act names its consequence and asks once: <form data-confirm="…">.
  document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (question && !confirm(question)) event.preventDefault();
  });

  // A file over the limit is refused before it travels: <input type="file" data-max-bytes="…" data-too-large="…">.
  document.addEventListener("change", (event) => {
    const { maxBytes, tooLarge } = event.target.dataset ?? {};
    if (!maxBytes) return;
    const over = [...event.target.files].some((file) => file.size > Number(maxBytes));
    event.target.setCustomValidity(over ? tooLarge : "");
    event.target.reportValidity();
  });

  // A picture wider than its box begins at the step where the case stands.
  for (const box of document.querySelectorAll(".flow-scroll")) {
    const here = box.querySelector(".flow-here")?.getBoundingClientRect();
    if (!here) continue;
    box.scrollLeft += here.left - box.getBoundingClientRect().left - (box.clientWidth - here.width) / 2;
    box.scrollTop += here.top - box.getBoundingClientRect().top - (box.clientHeight - here.height) / 2;
  }

  // The designer of flows, in its frame, has saved: the page asks again what the check says. Or a run did not begin: the page tells why.
  addEventListener("message", (event) => {
    const refusal = document.getElementById("studio-refusal");
    if (event.origin !== location.origin || !refusal) return;
    refusal.textContent = event.data.refusal ?? "";
    refusal.hidden = !event.data.refusal;
    if (event.data === "studio:saved") htmx.trigger("#findings", "saved");
    else document.querySelector("#findings details")?.setAttribute("open", "");
  });

  document.querySelector("[data-focus]")?.focus();
})();

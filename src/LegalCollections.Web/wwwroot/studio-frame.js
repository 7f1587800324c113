// Hosts one element of Elsa Studio in a frame of the office's page.
(() => {
  const host = document.getElementById("studio");
  const { element, attribute, id } = host.dataset;
  const office = parent === window ? window : parent;

  // Studio has no router here: where it would go, the office's page goes.
  const places = [
    [/\/workflows\/instances\/([^/]+)\/view$/, (found) => `/flows/instances/${found}`],
    [/\/workflows\/definitions\/([^/]+)\/edit$/, (found) => `/flows/${found}/design`],
  ];
  const pushState = history.pushState;
  history.pushState = function (state, title, address) {
    const path = new URL(address ?? location.href, document.baseURI).pathname;
    for (const [pattern, place] of places) {
      const found = pattern.exec(path);
      if (found) { office.location.assign(place(found[1])); return; }
    }
    pushState.call(this, state, title, address);
  };

  // Studio may save again before it has heard of its last save. Saves go one after the other, each on top of the one before it;
  // a revision that somebody else has made is not among those, so the office still refuses to overwrite it.
  const plainFetch = window.fetch;
  const revision = /"LegalCollections\.Revision":\s*"([^"]+)"/;
  const followed = new Map();
  let lastSave = Promise.resolve();
  const save = (address, options) => {
    const answered = lastSave.then(async () => {
      const text = typeof options.body === "string" ? options.body : new TextDecoder().decode(options.body);
      const from = revision.exec(text)?.[1];
      let on = from;
      while (followed.has(on)) { on = followed.get(on); }
      const answer = await plainFetch(address, { ...options, body: from ? text.replace(from, on) : text });
      const next = answer.ok ? revision.exec(await answer.clone().text())?.[1] : undefined;
      if (on && next && next !== on) { followed.set(on, next); }
      return answer;
    });
    lastSave = answered.catch(() => undefined);
    return answered;
  };

  // After each save the office's page asks again what the check says; it also tells why a run did not begin, which Studio does not.
  window.fetch = async (...request) => {
    const [address, options] = request;
    const method = (options?.method ?? address?.method ?? "GET").toUpperCase();
    const path = new URL(address?.url ?? address, document.baseURI).pathname;
    const saves = method === "POST" && path.endsWith("/workflow-definitions") && options?.body;
    const answer = await (saves ? save(address, options) : plainFetch(...request));
    if (answer.headers.has("x-elsa-workflow-cannot-start")) {
      office.postMessage(await answer.clone().json(), location.origin);
    } else if (method === "POST" && answer.ok && path.includes("/workflow-definitions") && !path.endsWith("/execute")) {
      office.postMessage("studio:saved", location.origin);
    }
    return answer;
  };

  customElements.whenDefined(element).then(() => {
    const studio = document.createElement(element);
    studio.setAttribute(attribute, id);
    studio.setAttribute("remote-endpoint", document.querySelector("elsa-backend-provider").getAttribute("remote-endpoint"));
    studio.editWorkflowDefinition = (definitionId) => office.location.assign(`/flows/${definitionId}/design`);
    host.append(studio);
  });
})();

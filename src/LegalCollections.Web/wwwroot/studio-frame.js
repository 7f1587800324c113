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

  // After each save the office's page asks again what the check says.
  const plainFetch = window.fetch;
  window.fetch = async (...request) => {
    const answer = await plainFetch(...request);
    const method = (request[1]?.method ?? request[0]?.method ?? "GET").toUpperCase();
    if (method === "POST" && answer.ok && new URL(answer.url).pathname.includes("/workflow-definitions")) {
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

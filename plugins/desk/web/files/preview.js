// Renews the page when a file was saved, and shows an article's tags beside it. Never published.
"use strict";
(() => {
  const own = document.getElementById("bulletin-preview");
  const { token, article } = own.dataset;
  let { version, looks } = own.dataset;
  const OPEN = "bulletin-panel-open", SAID = "bulletin-panel-said";
  let events = null, panel = null, handle = null, renewing = false, wanted = "", said = "", undoable = false;

  // ---- the page, renewed ----

  function listen() {
    if (events) return;
    events = new EventSource("/_bulletin/events");
    events.onmessage = (event) => {
      const now = JSON.parse(event.data);
      if (now.version === version) return;
      // Another run has another token, other looks another style sheet: everything is loaded anew.
      if (now.version.split("-")[0] !== version.split("-")[0] || String(now.looks) !== looks) {
        location.reload();
        return;
      }
      wanted = now.version;
      renew();
    };
  }

  function deafen() {
    if (events) events.close();
    events = null;
  }

  const frame = (head) =>
    [...head.querySelectorAll("script, link")].map((each) => each.id ? "" : each.outerHTML).join();

  async function renew() {
    if (renewing) return;
    renewing = true;
    try {
      while (wanted !== version) {
        const asked = wanted;
        const answer = await fetch(location.href, { cache: "no-store" });
        const html = await answer.text();
        const next = new DOMParser().parseFromString(html, "text/html");
        if (!next.getElementById("bulletin-preview") || frame(next.head) !== frame(document.head)
            || next.querySelector("body script") || document.querySelector("body script")) {
          location.reload();
          return;
        }
        show(next);
        version = asked;
      }
      if (panel && !panel.hidden) fill();
    } catch {
      location.reload();
    } finally {
      renewing = false;
    }
  }

  function show(next) {
    const place = [scrollX, scrollY];
    document.title = next.title;
    document.body.className = next.body.className;
    document.body.replaceChildren(...next.body.childNodes, ...[handle, panel].filter(Boolean));
    scrollTo(...place);
  }

  // ---- the panel ----

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  function build() {
    handle = element("button", { type: "button", className: "bulletin-handle", textContent: "Thẻ của bài" });
    handle.setAttribute("aria-expanded", "false");
    panel = element("aside", { className: "bulletin-panel", hidden: true });
    panel.setAttribute("aria-label", "Thẻ của bài");
    handle.onclick = () => toggle(true);
    panel.addEventListener("click", press);
    panel.addEventListener("keydown", (event) => event.key === "Escape" && toggle(false));
    document.body.append(handle, panel);
    recall();
    if (sessionStorage.getItem(OPEN)) toggle(true);
  }

  function toggle(open) {
    panel.hidden = !open;
    handle.hidden = open;
    handle.setAttribute("aria-expanded", String(open));
    if (open) {
      sessionStorage.setItem(OPEN, "1");
      fill();
    } else {
      sessionStorage.removeItem(OPEN);
      handle.focus();
    }
  }

  // A decision may change the head of the page, which is then loaded anew.
  function recall() {
    const [of, sentence, can] = JSON.parse(sessionStorage.getItem(SAID) ?? "[]");
    sessionStorage.removeItem(SAID);
    if (of === article) [said, undoable] = [sentence, can];
  }

  async function fill() {
    const open = new Set([...panel.querySelectorAll("details[open]")].map((each) => each.dataset.name));
    const answer = await fetch(`/_bulletin/panel?url=${encodeURIComponent(article)}`);
    const close = element("button", { type: "button", className: "bulletin-close", textContent: "Đóng" });
    const inner = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    panel.replaceChildren(close, ...inner.childNodes);
    for (const each of panel.querySelectorAll("details")) each.open = open.has(each.dataset.name);
    say();
  }

  // What the last click did stays to be read when the panel is filled anew.
  function say() {
    const place = panel.querySelector(".bulletin-said");
    if (!place || !said) return;
    place.textContent = said;
    place.nextElementSibling.hidden = !undoable;
  }

  function press(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.className === "bulletin-close") toggle(false);
    if (button.className === "bulletin-undo") decide(null, "undo", "");
    const tag = button.closest(".bulletin-tag, .bulletin-add");
    if (!tag || !button.dataset.action) return;
    if (button.dataset.choose) choose(tag, button);
    else decide(tag, button.dataset.action, tag.dataset.slug);
  }

  function choose(tag, button) {
    tag.querySelector(".bulletin-choose")?.remove();
    const box = element("div", { className: "bulletin-choose" });
    const field = element("input", { type: "search", placeholder: "Tìm trong danh mục" });
    field.setAttribute("aria-label", "Tìm trong danh mục");
    const found = element("div", {});
    box.append(field, found);
    tag.append(box);
    const search = async () => {
      const asked = field.value;
      const about = new URLSearchParams({ q: asked, register: tag.dataset.register, near: tag.dataset.name });
      const answer = await fetch(`/_bulletin/entries?${about}`);
      if (!answer.ok || field.value !== asked) return;
      const { entries } = await answer.json();
      found.replaceChildren(...entries.map((entry) => {
        const each = element("button", { type: "button", textContent: `${entry.name} (${entry.slug})` });
        each.onclick = () => decide(tag, button.dataset.action, entry.slug);
        return each;
      }));
    };
    field.oninput = search;
    field.focus();
    search();
  }

  async function decide(tag, action, slug) {
    const { header, name, slug: was } = tag ? tag.dataset : {};
    const answer = await fetch("/_bulletin/decide", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Bulletin-Token": token },
      body: JSON.stringify({ action, url: article, header, name, slug, was }),
    });
    const told = await answer.json();
    panel.querySelector(".bulletin-choose")?.remove();
    said = told.said ?? told.error;
    undoable = answer.ok;
    sessionStorage.setItem(SAID, JSON.stringify([article, said, undoable]));
    say();
  }

  // A hidden page listens to nothing: a browser opens six connections to one server, no more.
  const seen = () => (document.hidden ? deafen() : listen());
  document.addEventListener("visibilitychange", seen);
  addEventListener("pagehide", deafen);
  addEventListener("pageshow", seen);
  if (article) build();
  seen();
})();

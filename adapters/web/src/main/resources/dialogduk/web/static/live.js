"use strict";
/* Keeps a page fresh, keeps what is typed, and says what a press is doing. Nothing here is needed to
   take part: without it every press is a plain form post, and the page is fresh when it is loaded.

   Spoken to: GET {base}/live (an event stream), GET this page with ?fragment, POST {base}/draft. */
(() => {
  const body = document.body;
  const base = body.dataset.base || "";
  const me = body.dataset.me || "";
  const words = (document.getElementById("live-words") || body).dataset;
  const main = document.querySelector("main");
  /* The page that answers a press or a word holds what was typed and is found nowhere else. */
  const answersPress = /\/(do|command)$/.test(location.pathname);
  if (answersPress && base) {
    history.replaceState(null, "", main.dataset.page === "actions" ? base + "/actions?form=action" : base);
  }

  /* So it stays, before all else, until one goes on. */
  const answers = answersPress ? document.getElementById("answers") : null;

  const typesText = (field) =>
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && !["checkbox", "radio", "submit", "button", "hidden"].includes(field.type));
  const element = (tag, css, text) => {
    const made = document.createElement(tag);
    if (css) made.className = css;
    if (text) made.textContent = text;
    return made;
  };

  /* ---- contact with the server ---- */

  let lost = false;
  let losing = 0;

  function contact(works) {
    clearTimeout(losing);
    losing = 0;
    if (works !== lost) return;
    lost = !works;
    const bar = document.getElementById("fault");
    if (!bar) return;
    bar.replaceChildren();
    if (lost) {
      const notice = bar.appendChild(element("div", "notice fault"));
      notice.append(element("h2", "", words.offline), element("p", "", words.offlineWhy));
    } else {
      drafts.forEach((draft) => draft.again());
    }
  }

  /* A stream that breaks for a moment is no news. */
  function contactBroke() {
    if (!losing && !lost) losing = setTimeout(() => contact(false), 3000);
  }

  /* ---- the stream ---- */

  let source = null;
  let reopening = 0;

  function listen() {
    if (!body.dataset.listen || source || document.hidden) return;
    source = new EventSource(base + "/live");
    source.onopen = () => { contact(true); refreshSoon(); };
    source.onmessage = refreshSoon;
    source.addEventListener("changed", refreshSoon);
    source.onerror = () => {
      contactBroke();
      if (source && source.readyState === EventSource.CLOSED) {
        hush();
        reopening = setTimeout(listen, 5000);
      }
    };
  }

  function hush() {
    clearTimeout(reopening);
    if (source) source.close();
    source = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
  addEventListener("pagehide", hush);
  addEventListener("pageshow", (event) => {
    if (event.persisted) { unpress(); listen(); }
  });

  /* ---- the page anew ---- */

  let waiting = 0;
  let latest = 0;
  let fetching = false;

  /* Everybody hears of a change at once and spreads out over a moment; who has just fetched waits
     out the rest of its second and is spread already. So a change is seen within the second. */
  function refreshSoon() {
    if (waiting) return;
    const rest = latest + 900 - Date.now();
    waiting = setTimeout(refresh, rest > 0 ? rest : Math.random() * 300);
  }

  async function refresh() {
    waiting = 0;
    if (fetching || pressed) return refreshLater();
    latest = Date.now();
    fetching = true;
    try {
      const address = new URL(location.href);
      address.hash = "";
      address.searchParams.set("fragment", "");
      const answer = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-store" });
      contact(answer.status < 500);
      const asked = new URL(answer.url || address);
      if (answer.redirected && asked.pathname !== location.pathname) return location.assign(asked.pathname);
      if (answer.ok) show(await answer.text());
      else if (answer.status < 500) location.reload();
    } catch (_) {
      contactBroke();
    } finally {
      fetching = false;
    }
  }

  function refreshLater() {
    waiting = setTimeout(refresh, 1000);
  }

  function show(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("main");
    if (!fresh) return;
    if (fresh.dataset.page !== main.dataset.page) return location.reload();
    const focused = document.activeElement;
    const news = [];
    morphChildren(main, fresh, news);
    if (focused !== body && !focused.isConnected) main.focus({ preventScroll: true });
    enhance();
    announce(news);
  }

  /* What the server said last, region by region: a region is only touched when the server says
     something else, never because of what the person did to it. */
  const said = new Map();
  const plain = (region) => region.outerHTML.replace(/(name="csrf" value=")[^"]*/g, "$1");
  const remember = (region) => said.set(region.dataset.live, plain(region));

  /* ---- morph: the new tree into the old one, around what the person holds ---- */

  function isTouched(field) {
    if (field.dataset.touched || (answersPress && typesText(field) && field.value)) return true;
    if (field instanceof HTMLSelectElement) {
      const preset = [...field.options].some((it) => it.defaultSelected);
      return preset
        ? [...field.options].some((it) => it.selected !== it.defaultSelected)
        : field.selectedIndex > 0;
    }
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    return typesText(field) && field.value !== field.defaultValue;
  }

  const FIELDS = "textarea, select, input:not([type=hidden])";
  const isHeld = (node) => node === document.activeElement || (node.matches(FIELDS) && isTouched(node));
  const holds = (node) =>
    node.nodeType === Node.ELEMENT_NODE &&
    ((node.contains(document.activeElement) && document.activeElement.matches(FIELDS)) ||
      [node, ...node.querySelectorAll(FIELDS)].some((it) => it.matches(FIELDS) && isTouched(it)));

  function morph(old, fresh, news) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
      return;
    }
    const live = fresh.dataset.live;
    if (live) {
      if (said.get(live) === plain(fresh)) return;
      if (old.dataset.plain !== fresh.dataset.plain) news.push(fresh.dataset.plain || "");
      remember(fresh);
    }
    if (old.matches(FIELDS) && isHeld(old)) return;
    attributes(old, fresh);
    if (old instanceof HTMLTextAreaElement) {
      old.defaultValue = fresh.defaultValue;
      old.value = fresh.defaultValue;
    } else {
      morphChildren(old, fresh, news);
    }
  }

  /* Folds stay as the reader left them; a field takes its state from the server unless it is held. */
  function attributes(old, fresh) {
    const kept = (name) => name === "open" && old.tagName === "DETAILS";
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name) && !kept(name)) old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      if (!kept(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    if (old instanceof HTMLInputElement) {
      old.checked = fresh.defaultChecked;
      if (typesText(old) || old.type === "hidden") old.value = fresh.defaultValue;
    }
    if (old instanceof HTMLOptionElement) old.selected = fresh.defaultSelected;
  }

  const same = (one, two) =>
    one.nodeType === two.nodeType && one.nodeName === two.nodeName && (one.id || "") === (two.id || "");

  function morphChildren(old, fresh, news) {
    const named = new Map([...old.children].filter((it) => it.id).map((it) => [it.id, it]));
    let at = answers && old.firstChild === answers ? answers.nextSibling : old.firstChild;
    for (const next of [...fresh.childNodes]) {
      const match = next.id ? named.get(next.id) : nearest(at, next);
      if (match && same(match, next)) {
        at = place(old, match, at);
        morph(match, next, news);
      } else {
        const added = old.insertBefore(document.importNode(next, true), at);
        regions(added).forEach((it) => { remember(it); news.push(it.dataset.plain || ""); });
      }
    }
    while (at) {
      const gone = at;
      at = at.nextSibling;
      if (!holds(gone)) gone.remove();
    }
  }

  function nearest(at, next) {
    while (at && !same(at, next)) at = at.nextSibling;
    return at;
  }

  /* Brings a node to where it belongs. The one with the caret in it is never moved: the others are. */
  function place(parent, node, at) {
    if (node === at) return at.nextSibling;
    if (!node.contains(document.activeElement)) {
      parent.insertBefore(node, at);
      return at;
    }
    while (at !== node) {
      const ahead = at;
      at = at.nextSibling;
      parent.append(ahead);
    }
    return node.nextSibling;
  }

  const regions = (node) =>
    node.nodeType !== Node.ELEMENT_NODE
      ? []
      : [...(node.dataset.live ? [node] : []), ...node.querySelectorAll("[data-live]")];

  /* ---- one sentence for those who listen, not while they write ---- */

  let untold = "";

  function announce(news) {
    const told = news.find((it) => it) || (news.length ? words.changed : "");
    if (!told) return;
    if (typesText(document.activeElement)) untold = told;
    else tell(told);
  }

  function tell(sentence) {
    const place = document.getElementById("announce");
    if (place && sentence) place.textContent = sentence;
    untold = "";
  }

  /* ---- what is typed ---- */

  const drafts = new Map();
  const shelf = (() => {
    try { return me ? localStorage : null; } catch (_) { return null; }
  })();

  class Draft {
    constructor(item) {
      this.item = item;
      this.timer = 0;
      this.first = 0;
      this.sending = false;
    }

    get root() { return document.querySelector(`[data-draft="${CSS.escape(this.item)}"]`); }
    get key() { return `dialogduk:${me}:${base}:${this.item}`; }

    fields() {
      const root = this.root;
      if (!root) return [];
      return root.matches("textarea") ? [root] : [...root.querySelectorAll("textarea")];
    }

    pairs(value = (it) => it.value) {
      return this.fields().map((it) => [it.name, value(it)]);
    }

    typed() {
      const now = Date.now();
      this.first = this.first || now;
      this.shelve();
      this.count();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(now + 800, this.first + 1500) - now));
    }

    again() {
      if (this.first) this.save();
    }

    async save(leaving) {
      clearTimeout(this.timer);
      if (!this.first || (this.sending && !leaving) || !this.root) return;
      const form = this.root.closest("form");
      const pairs = this.pairs();
      const data = new URLSearchParams([["csrf", body.dataset.csrf || ""], ["card", form.elements.card?.value || ""], ...pairs]);
      this.first = 0;
      this.sending = true;
      try {
        const answer = await fetch(base + "/draft", { method: "POST", body: data, keepalive: Boolean(leaving), headers: { Accept: "application/json" } });
        contact(answer.status < 500);
        if (answer.status >= 500) return this.later();
        const told = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
        if (answer.ok) this.saved(pairs);
        this.say(told);
      } catch (_) {
        contact(false);
        this.later();
      } finally {
        this.sending = false;
        if (this.first && !lost) this.typed();
      }
    }

    later() {
      this.first = this.first || Date.now();
      this.say({ saved: words.local });
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), 3000);
    }

    saved(pairs) {
      const kept = new Map(pairs);
      this.fields().forEach((it) => { if (kept.has(it.name)) it.defaultValue = kept.get(it.name); });
      if (!this.first) shelf?.removeItem(this.key);
    }

    say({ saved, state }) {
      const foot = this.root?.closest(".field")?.querySelector(".field-foot");
      if (foot && saved) foot.querySelector("[data-saved]").textContent = saved;
      if (foot && state) foot.querySelector("[data-state]").textContent = state;
    }

    /* What is left is told from nine tenths on, counted as a reader counts. */
    count() {
      const field = this.root;
      const most = Number(field?.dataset.max);
      if (!most || !field.matches("textarea") || field.value.length < most * 0.9) return;
      const signs = Intl.Segmenter ? [...new Intl.Segmenter().segment(field.value)].length : field.value.length;
      if (signs >= most * 0.9) this.say({ saved: `${words.left} ${(most - signs).toLocaleString(document.documentElement.lang)}` });
    }

    shelve() {
      try {
        shelf?.setItem(this.key, JSON.stringify({ pairs: this.pairs(), base: this.pairs((it) => it.defaultValue), at: Date.now() }));
      } catch (_) { /* full or forbidden: the server has it in a second */ }
    }

    /* Text that never reached the server: sent now, or offered when the server has other text since. */
    unshelve() {
      const left = JSON.parse(shelf?.getItem(this.key) || "null");
      if (!left) return;
      const here = JSON.stringify(this.pairs());
      if (answersPress) this.typed();
      else if (JSON.stringify(left.pairs) === here) shelf.removeItem(this.key);
      else if (JSON.stringify(left.base) === here) this.restore(left.pairs);
      else this.offer(left.pairs);
    }

    restore(pairs) {
      const kept = new Map(pairs);
      this.fields().forEach((it) => { if (kept.has(it.name)) it.value = kept.get(it.name); });
      this.typed();
    }

    offer(pairs) {
      const field = this.root.closest(".field");
      if (!field || field.querySelector(".older")) return;
      const older = element("div", "older");
      const button = element("button", "btn bare", words.fetch);
      button.type = "button";
      button.addEventListener("click", () => { older.remove(); this.restore(pairs); });
      older.append(element("p", "small", words.older), button);
      field.append(older);
    }
  }

  function draftOf(node) {
    const item = node.closest?.("[data-draft]")?.dataset.draft;
    if (!item || !base) return null;
    if (!drafts.has(item)) drafts.set(item, new Draft(item));
    return drafts.get(item);
  }

  document.addEventListener("input", (event) => {
    grow(event.target);
    draftOf(event.target)?.typed();
  });
  document.addEventListener("focusout", (event) => {
    draftOf(event.target)?.again();
    if (untold) tell(untold);
  });
  addEventListener("pagehide", () => { if (!pressed) drafts.forEach((it) => it.save(true)); });

  /* A new row when someone writes in the last one. */
  function grow(field) {
    const row = field.closest?.("table.fill tbody tr:last-child");
    const number = /\.(\d+)\./.exec(field.name || "");
    if (!row || !number || !field.value) return;
    const more = row.cloneNode(true);
    const next = Number(number[1]) + 1;
    const renumber = (names) =>
      names.split(" ").map((name) => name
        .replace(/\.\d+(\.[^.]+)$/, `.${next}$1`)
        .replace(/-\d+(-\d+)$/, `-${next}$1`)
        .replace(/(-tr|-r|^pr)(\d+)$/, (_, kind, old) => kind + (Number(old) + 1))).join(" ");
    [more, ...more.querySelectorAll("[id], [name], [aria-labelledby]")].forEach((it) => {
      for (const name of ["id", "name", "aria-labelledby"]) {
        if (it.hasAttribute(name)) it.setAttribute(name, renumber(it.getAttribute(name)));
      }
      if (it.matches("textarea")) it.value = it.defaultValue = "";
      if (it.matches("input[type=text]")) it.value = "";
      if (it.matches("input[type=checkbox]")) it.checked = false;
    });
    const head = more.querySelector("th");
    if (head) head.textContent = Number(head.textContent) + 1;
    row.after(more);
  }

  /* ---- presses ---- */

  let pressed = null;

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (pressed || (lost && base)) {
      event.preventDefault();
      if (!pressed) tell(words.offline);
      return;
    }
    const button = event.submitter;
    pressed = { button, label: button?.innerHTML, timers: [] };
    button?.setAttribute("aria-disabled", "true");
    pressed.timers.push(setTimeout(() => { if (button?.dataset.busy) button.textContent = button.dataset.busy; }, 1000));
    pressed.timers.push(setTimeout(() => slow(button), 10000));
  });

  function slow(button) {
    const note = element("p", "small quiet after slow", words.slow);
    note.setAttribute("role", "status");
    button?.closest(".btns")?.after(note);
  }

  /* Back again through the browser's memory: the buttons are as before. */
  function unpress() {
    if (!pressed) return;
    pressed.timers.forEach(clearTimeout);
    pressed.button?.removeAttribute("aria-disabled");
    if (pressed.button) pressed.button.innerHTML = pressed.label;
    document.querySelectorAll(".slow").forEach((it) => it.remove());
    pressed = null;
  }

  /* ---- small conveniences that only a script can give ---- */

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy], [data-print]");
    if (!button) return;
    if (button.hasAttribute("data-print")) return print();
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch (_) { document.execCommand("copy"); }
    tell(words.copied);
    const label = button.dataset.label || (button.dataset.label = button.textContent);
    button.textContent = words.copied;
    setTimeout(() => { button.textContent = label; }, 2000);
  });

  function enhance() {
    document.querySelectorAll("[data-copy][hidden], [data-print][hidden]").forEach((it) => { it.hidden = false; });
  }

  regions(main).forEach(remember);
  enhance();
  document.querySelectorAll("[data-draft]").forEach((it) => draftOf(it)?.unshelve());
  listen();
})();

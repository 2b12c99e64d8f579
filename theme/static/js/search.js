// The search page. Pagefind searches; this asks it and prints what it found.
//
// The index spells đ as d with a stroke that Pagefind drops (plugins/search/letters.py): queries are
// spelled the same way, and what is shown is turned back.

const place = document.getElementById("tim");
const root = new URL(place.dataset.root || "./", location.href);
const indexes = place.dataset.indexes.split(" "); // the newest first
const form = place.querySelector("form");
const [query, order] = [form.elements.q, form.elements.xep];
const filters = [...form.querySelectorAll("[id^=loc-]")];
const count = document.getElementById("ket-luan");
const topics = document.getElementById("chu-de");
const list = document.getElementById("ket-qua");
const more = document.getElementById("xem-them");

const STEP = 10; // results shown at once
const TOPICS = 5; // pages of campaigns and units above them
const STROKE = "\u0335";
const MARKED = /[^\x00-\x7f]/;

const spelled = (text) =>
  text.normalize("NFC").replaceAll("đ", `d${STROKE}`).replaceAll("Đ", `D${STROKE}`);
const shown = (text) => text.replaceAll(`d${STROKE}`, "đ").replaceAll(`D${STROKE}`, "Đ");
// Readers type the quotation marks their keyboard has; Pagefind knows one kind.
const asked = () => spelled(query.value).replace(/[“”„«»]/g, '"').trim();

let engine; // Pagefind, loaded when there is something to look for
let round = 0; // a search that was overtaken by the next prints nothing

async function loaded() {
  engine ??= (async () => {
    const at = (folder) => new URL(folder, location.href);
    const pagefind = await import(new URL("pagefind.js", at(indexes[0])).href);
    const options = { baseUrl: root.pathname, excerptLength: 28 };
    await pagefind.options(options);
    await pagefind.init();
    for (const folder of indexes.slice(1)) {
      await pagefind.mergeIndex(at(folder).pathname, options);
    }
    return pagefind;
  })();
  return engine;
}

function chosen() {
  const values = filters.filter((each) => each.value.trim());
  return Object.fromEntries(values.map((each) => [each.name, each.value.normalize("NFC").trim()]));
}

// Those before all others, each as it was found there: its excerpt shows what was meant.
function first(some, all) {
  const ids = new Set(some.map((each) => each.id));
  return [...some, ...all.filter((each) => !ids.has(each.id))];
}

async function find(words) {
  const pagefind = await loaded();
  const narrowed = { loai: "bai", ...chosen() };
  const sort = order.value || !words ? { ngay: "desc" } : {};
  const one = async (filters, sort) => (await pagefind.search(words || null, { filters, sort })).results;
  // Pagefind mixes what several indexes found; by day, one index goes wholly before the next.
  const by_age = async (filters, sort) =>
    (await Promise.all(indexes.map((_, age) => one({ ...filters, tuoi: `${age}` }, sort)))).flat();
  const look = (filters, sort) => (sort?.ngay ? by_age : one)(filters, sort);
  const articles = await look(narrowed, sort);
  const about = words ? await look({ loai: "chu-de" }) : [];
  if (order.value === "cu") articles.reverse();
  if (!MARKED.test(words) || order.value) return { articles, topics: about };
  // A reader who types marks means them: what has the very letters goes before all else.
  await pagefind.options({ exactDiacritics: true });
  const [exact, exactly] = [await look(narrowed), await look({ loai: "chu-de" })];
  await pagefind.options({ exactDiacritics: false });
  return { articles: first(exact, articles), topics: first(exactly, about) };
}

let before = Promise.resolve(); // one search at a time: how exact it is, the engine is told
const inTurn = (words) => (before = before.then(() => find(words), () => find(words)));

async function search() {
  const mine = ++round;
  remember();
  let words = asked();
  if (!words && !Object.keys(chosen()).length) return print("", [], []);
  count.textContent = "Đang tìm…";
  try {
    let found = await inTurn(words);
    let note = "";
    if (!found.articles.length && !found.topics.length && words.includes('"')) {
      words = words.replaceAll('"', " ").trim();
      found = await inTurn(words);
      if (found.articles.length) note = "Không có đúng cả cụm từ; đây là những bài có các từ ấy. ";
    }
    const about = await Promise.all(found.topics.slice(0, TOPICS).map((each) => each.data()));
    if (mine === round) print(note + concluded(found), about, found.articles);
  } catch (fault) {
    if (mine !== round) return;
    print("Chưa tìm được: trình duyệt không tải được chỉ mục. Mời thử lại, hoặc xem theo danh mục.", [], []);
    engine = undefined;
    console.warn(fault);
  }
}

function concluded({ articles, topics: about }) {
  if (articles.length) return `Tìm thấy ${articles.length.toLocaleString("vi")} bài.`;
  if (about.length) return "Không có bài nào; có trang sau.";
  const words = query.value.trim();
  return `Không tìm thấy bài nào${words ? ` cho “${words}”` : ""}. Thử bớt từ, hoặc xem theo danh mục.`;
}

function print(words, about, articles) {
  count.textContent = words;
  topics.replaceChildren(...about.map(topic));
  topics.hidden = !about.length;
  list.replaceChildren();
  let rest = articles;
  const next = async () => {
    const mine = round;
    const some = await Promise.all(rest.slice(0, STEP).map((each) => each.data()));
    if (mine !== round) return;
    rest = rest.slice(STEP);
    const items = some.map(article);
    list.append(...items);
    more.hidden = !rest.length;
    return items[0];
  };
  more.hidden = true;
  more.onclick = async () => (await next())?.querySelector("a").focus();
  return next();
}

function node(name, content, className) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...[content].flat());
  return made;
}

function link(data) {
  const made = node("a", shown(data.meta.title));
  made.href = data.url;
  return made;
}

function topic(data) {
  return node("li", [node("span", data.meta["ten-loai"], `kind ${data.meta.dau}`), " ", link(data)]);
}

function article(data) {
  const told = [data.meta["ten-loai"], data.meta.ngay].filter(Boolean).join(" · ");
  return node("li", [
    node("h2", link(data)),
    node("p", told, "note"),
    node("p", marked(cut(shown(data.excerpt))), "excerpt"),
  ]);
}

// An excerpt that begins or ends within a sentence says so.
function cut(html) {
  const words = html.replace(/<[^>]*>/g, "").trim();
  const begun = /^[\p{Lu}\p{N}“"‘(]/u.test(words) ? "" : "… ";
  return begun + html.trim() + (/[.!?…]["”’»)]*$/.test(words) ? "" : " …");
}

// The excerpt comes as HTML of which only <mark> is kept.
function marked(html) {
  const plain = new DOMParser().parseFromString(html, "text/html").body;
  return [...plain.childNodes].map((each) =>
    each.nodeName === "MARK" ? node("mark", each.textContent) : each.textContent,
  );
}

// The address tells the search, so that it can be kept and sent.
function remember() {
  const told = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) told.set(name, value.trim());
  history.replaceState(null, "", told.size ? `?${told}` : location.pathname);
}

async function offer() {
  const values = await (await loaded()).filters();
  const vietnamese = new Intl.Collator("vi");
  for (const field of filters) {
    const names = Object.entries(values[field.name] ?? {});
    names.sort(([a], [b]) => (field.name === "nam" ? b - a : vietnamese.compare(a, b)));
    const options = names.map(([name, number]) => {
      const option = node("option", field.list ? `${number} bài` : `${name} (${number})`);
      option.value = name;
      return option;
    });
    (field.list ?? field).append(...options);
    field.value ||= wanted.get(field.name) ?? "";
  }
}

const wanted = new URLSearchParams(location.search);
query.value = wanted.get("q") ?? "";
order.value = ["moi", "cu"].includes(wanted.get("xep")) ? wanted.get("xep") : "";
place.hidden = false;

const details = form.querySelector("details");
const narrowed = filters.some((each) => wanted.get(each.name));
details.open = narrowed || matchMedia("(min-width: 64rem)").matches;
let offered;
const offerOnce = () => (offered ??= offer());

let pause;
const soon = () => {
  clearTimeout(pause);
  pause = setTimeout(search, 250);
};
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});
query.addEventListener("input", soon);
order.addEventListener("change", search);
for (const each of filters) each.addEventListener("change", search);
details.addEventListener("focusin", offerOnce);
details.addEventListener("toggle", () => details.open && query.value && offerOnce());

if (narrowed) await offerOnce();
if (query.value || narrowed) search();
else query.focus({ preventScroll: true });

// The header form of articles: “Key: value” lines, a blank line, Markdown. Source: docs/contracts.md.
//
// read() makes fields of a text, write() the text of fields. What the editor did not change stays
// byte for byte: order, unknown lines, line ends, byte order mark. For that the fields carry the text
// they were read from, as `original`.

export const KEYS = {
  title: "Title", date: "Date", authors: "Authors", section: "Section", dateline: "Dateline",
  summary: "Summary", source: "Source", slug: "Slug", featured: "Featured", picture_focus: "Picture-focus",
  campaigns: "Campaigns", units: "Units", status: "Status", submitted: "Submitted",
  approved: "Approved", correction: "Correction", withdrawn: "Withdrawn", was: "Was",
};
const REPEATED = new Set(["correction", "source", "was"]);
const FIELDS = new Map([
  ...Object.entries(KEYS).map(([field, key]) => [key.toLowerCase(), field]),
  ["author", "authors"], ["category", "section"],
]);
const HEADER = /^ {0,3}([A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,2})[ \t]*:(?!\/\/)[ \t]*(.*)$/s;
const FENCE = /^-{3,}\s*$/u;
const CLOSING = /^(?:-{3,}|\.{3})\s*$/u;
const INVISIBLE = /[\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad\u034f\u180e]/gu;

const clean = (text) => text.replace(INVISIBLE, "").normalize("NFC").trim();
const unix = (text) => text.replace(/\r\n?/g, "\n");

/** The lines of a text with their ends: {text, end}. */
function linesOf(text) {
  const lines = [];
  for (const [, line, end] of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (line || end) lines.push({ text: line, end });
  }
  return lines;
}

function headerOf(text) {
  const found = HEADER.exec(text.replace(INVISIBLE, ""));
  if (!found) return null;
  const key = found[1].toLowerCase();
  return { key, field: FIELDS.get(key) ?? null, value: unquoted(clean(found[2])) };
}

function unquoted(value) {
  const sign = value[0];
  const whole = value.length > 1 && (sign === '"' || sign === "'") && value.at(-1) === sign;
  return whole && value.split(sign).length === 3 ? value.slice(1, -1).trim() : value;
}

/** The text cut in two: lines of the head, each with its field if it has one, and the body. */
function cut(text) {
  const lines = linesOf(text);
  const head = [];
  let at = 0;
  while (at < lines.length && !clean(lines[at].text)) head.push(lines[at++]);
  const fenced = at < lines.length && FENCE.test(clean(lines[at].text));
  if (fenced) head.push(lines[at++]);
  const stop = lines.findIndex((line, i) => i >= at && !line.text.trim());
  const until = stop < 0 ? lines.length : stop;
  const hasBody = lines.slice(until).some((line) => line.text.trim());
  const headers = lines.slice(0, until).map((line) => headerOf(line.text));
  const last = headers.findLastIndex((header, i) => i >= at && header?.field);
  let above = "";
  for (; at < until; at++) {
    const line = lines[at];
    if (fenced && CLOSING.test(line.text)) { head.push(line); at++; break; }
    const goesOn = !headers[at] && above === "summary" && (/^[ \t]/.test(line.text) || hasBody);
    if (at > last && !headers[at] && !goesOn) break; // a blank line is missing: the body begins
    if (!headers[at] && head.at(-1)?.key) {
      head.push(joined(head.pop(), line));
    } else {
      head.push({ ...line, ...headers[at] });
      above = headers[at]?.key ?? above;
    }
  }
  const blank = at < lines.length && !lines[at].text.trim() ? lines[at++] : null;
  const rest = lines.slice(at).map((line) => line.text + line.end).join("");
  const [, body, end] = /^(.*?)(\r\n|\r|\n|)$/su.exec(rest);
  return { head, blank, body, end };
}

/** A header with the line on which its value goes on; once it is written anew, it is one line. */
const joined = (header, line) => ({
  ...header,
  text: header.text + header.end + line.text,
  end: line.end,
  value: `${header.value} ${clean(line.text)}`,
});

/** The fields of a text; every header is one, “” where it is not there. */
export function read(text) {
  const { head, body } = cut(text);
  const fields = {};
  for (const field of Object.keys(KEYS)) {
    const values = head.filter((line) => line.field === field).map((line) => line.value);
    fields[field] = REPEATED.has(field) ? values.join("\n") : values[0] ?? "";
  }
  fields.featured = ["yes", "có"].includes(fields.featured.toLowerCase());
  return { ...fields, body: unix(body), original: text };
}

/** The text of fields, with whatever else stood in the text they were read from. */
export function write(data) {
  const original = data.original ?? "";
  const before = read(original);
  const { head, blank, body, end } = cut(original);
  const newline = linesOf(original).find((line) => line.end)?.end ?? "\n";
  let changed = false;
  for (const [field, key] of Object.entries(KEYS)) {
    const values = valuesOf(field, data[field]);
    if (values.join("\n") === valuesOf(field, before[field]).join("\n")) continue;
    change(head, field, key, values, newline);
    changed = true;
  }
  const typed = unix(data.body ?? "");
  const same = typed === before.body;
  const below = same ? body + end : typed.replaceAll("\n", newline) + (typed && (end || newline));
  let gap = "";
  if (blank) {
    gap = blank.text + (blank.end || (below && newline));
  } else if (!original || !same || (changed && below && !CLOSING.test(head.at(-1)?.text))) {
    gap = newline; // else a new header would take the first line of the body for its own
  }
  const ended = (line, follows) => line.text + (line.end || (follows && newline));
  const above = head.map((line, i) => ended(line, i < head.length - 1 || gap + below));
  return above.join("") + gap + below;
}

function valuesOf(field, value) {
  if (field === "featured") return value === true || value === "true" ? ["yes"] : [];
  const text = unix(String(value ?? ""));
  const lines = REPEATED.has(field) ? text.split("\n") : [text];
  return lines.map((line) => clean(line.replace(/\s+/gu, " "))).filter(Boolean);
}

/** Puts the values of one field into the head, where it stands or else behind the last header. */
function change(head, field, key, values, newline) {
  const there = head.filter((line) => line.field === field);
  const kept = REPEATED.has(field) ? there : there.slice(0, 1);
  const place = kept.length ? head.indexOf(kept[0]) : behindHeaders(head);
  const fresh = values.map((value) => {
    const same = kept.find((line) => line.value === value);
    if (same) return same;
    const start = kept.length ? /^[^:]+:[ \t]*/u.exec(kept[0].text)[0] : `${key}:`;
    return { text: (/[ \t]$/.test(start) ? start : `${start} `) + value, end: newline, field, value };
  });
  for (const line of kept) head.splice(head.indexOf(line), 1);
  if (fresh.length && place > 0) head[place - 1].end ||= newline;
  head.splice(place, 0, ...fresh);
}

/** Behind the last header; in a head without headers behind an opening “---”. */
function behindHeaders(head) {
  const last = head.findLastIndex((line) => line.field);
  return last < 0 && head.length && FENCE.test(clean(head[0].text)) ? 1 : last + 1;
}

/** The name of a new article's file, as “bulletin new” makes it. */
export function nameOf(title, longest = 80) {
  const bare = title.toLowerCase().replace(/[đð]/gu, "d").normalize("NFD").replace(/\p{M}/gu, "");
  const slug = bare.replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");
  if (slug.length <= longest) return slug;
  const words = slug.slice(0, longest + 1);
  return words.slice(0, words.lastIndexOf("-")) || slug.slice(0, longest);
}

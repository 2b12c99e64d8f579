// The entries of the registers, fetched once, and searched as the panel of the preview searches them.

import { nameOf } from "./header-form.js";

const MOST = 12;
let fetched = null;

/** {sections, states: [[name, …other forms]], campaigns: [[slug, name, note]], units: […]}.
 * Fails with a sentence where the registers cannot be read. */
export function registers() {
  fetched ??= fetch("choices.json").then(async (answer) => {
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.error);
    return told;
  });
  return fetched;
}

const searchable = new Map();

function bare(entries) {
  if (!searchable.has(entries)) {
    searchable.set(entries, entries.map((entry) => [`${nameOf(entry[1], Infinity)} ${entry[0]}`, entry]));
  }
  return searchable.get(entries);
}

/** Entries whose name or slug holds all words, whatever their marks; first those that hold them in
 * their name, of these those that bear the very marks, then short ones. */
export function found(entries, words) {
  const sought = nameOf(words).split("-").filter(Boolean);
  if (!sought.length) return [];
  const inName = (said) => sought.every((word) => said.split(" ")[0].includes(word));
  const typed = words.trim().normalize("NFC").toLowerCase();
  const asTyped = ([, name]) => name.toLowerCase().includes(typed);
  const rank = ([said, entry]) => (inName(said) ? 0 : 2000) + (asTyped(entry) ? 0 : 1000) + entry[1].length;
  return bare(entries)
    .filter(([said]) => sought.every((word) => said.includes(word)))
    .map((each) => [rank(each), each[1]])
    .sort(([a], [b]) => a - b)
    .slice(0, MOST)
    .map(([, entry]) => entry);
}

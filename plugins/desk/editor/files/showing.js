// Fields show what the header says in its usual form: the section “Tin tức” by its registered name,
// “nháp” as draft, “25/12/2023” as 2023-12-25. The header stays as it is written until the editor
// chooses something else.

import { nameOf } from "./header-form.js";

/** The first of the forms among which the value is, however it is typed; what is none stays. */
function known(value, lists) {
  const typed = nameOf(value);
  return lists.find((forms) => forms.some((form) => nameOf(form) === typed))?.[0] ?? value;
}

/** The day as year-month-day; “” for what can be read in two ways or in none. Source: parse_day. */
function dayOf(written) {
  const text = written.replace(/(\d)[T ]+\d\d?:\d\d(?::\d\d)?$/, "$1");
  const [, day, month, year] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(text) ?? [];
  if (day && day !== month && day <= 12 && month <= 12) return "";
  const iso = day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
  const read = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(iso) : NaN;
  return !Number.isNaN(+read) && read.toISOString().startsWith(iso) ? iso : ""; // 31 February is 3 March
}

/** Two functions: fields as read become fields as shown, and the other way round. */
export function showing({ sections, states }) {
  const usual = {
    section: (value) => known(value, sections),
    status: (value) => known(value, states),
    date: dayOf,
  };
  const shown = (data) => {
    const fields = { ...data, written: {} };
    for (const [field, form] of Object.entries(usual)) {
      fields.written[field] = data[field];
      fields[field] = form(data[field]);
    }
    return fields;
  };
  const typed = ({ written = {}, ...data }) => {
    const kept = Object.entries(written).filter(([field, value]) => usual[field](value) === data[field]);
    return { ...data, ...Object.fromEntries(kept) };
  };
  return { shown, typed };
}

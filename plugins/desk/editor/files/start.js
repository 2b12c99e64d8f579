// Decap CMS for the bulletin: its header form, its widgets, its words; then it starts.

import { bindBackend, token } from "./asking.js";
import { Body } from "./body.js";
import { Choices } from "./choices.js";
import { nameOf, read, write } from "./header-form.js";
import { Proof } from "./proof.js";
import { answerQuestions } from "./questions.js";
import { registers, sectionName } from "./registers.js";
import { sayProblems } from "./saying.js";
import { vietnamese } from "./words.js";

const { CMS } = window;
const { sections } = await registers();

// A section that is written in another of its forms shows as the registered one, and stays as it is
// written until another is chosen.
const named = (data) => ({
  ...data, section: sectionName(data.section, sections), section_written: data.section,
});
const written = (data) => {
  const same = data.section_written && data.section === sectionName(data.section_written, sections);
  return same ? { ...data, section: data.section_written } : data;
};

CMS.registerLocale("vi", vietnamese(CMS));
CMS.registerCustomFormat("bulletin", "md", {
  fromFile: (text) => named(read(text)),
  toFile: (data) => write(written(data)),
});
CMS.registerWidget("bulletin-body", Body);
CMS.registerWidget("bulletin-choices", Choices);
// The file of a new article is named as “bulletin new” names it; of what it was copied from only what
// the form shows is taken over.
CMS.registerEventListener({
  name: "preSave",
  handler: ({ entry }) => {
    const data = entry.get("data");
    if (!entry.get("newRecord")) return data;
    return data.set("file", nameOf(data.get("title") || "")).set("source", "");
  },
});
if (token) {
  CMS.registerPreviewTemplate("articles", Proof);
  CMS.registerPreviewStyle("proof.css");
  answerQuestions();
  bindBackend(CMS, (told) => sayProblems(told.problems));
}
CMS.init();

// Decap CMS for the bulletin: its header form, its widgets, its words; then it starts.

import { bindBackend, token } from "./asking.js";
import { Body } from "./body.js";
import { Choices } from "./choices.js";
import { nameOf, read, write } from "./header-form.js";
import { proofOf } from "./proof.js";
import { answerQuestions } from "./questions.js";
import { registers } from "./registers.js";
import { sayInstead, sayProblems } from "./saying.js";
import { showing } from "./showing.js";
import { vietnamese } from "./words.js";

const { CMS } = window;
const choices = await registers().catch((fault) => {
  sayInstead(`${fault.message}.`);
  throw fault;
});
const { shown, typed } = showing(choices);

CMS.registerLocale("vi", vietnamese(CMS));
CMS.registerCustomFormat("bulletin", "md", {
  fromFile: (text) => shown(read(text)),
  toFile: (data) => write(typed(data)),
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
    return data.set("file", nameOf(data.get("title") || "")).set("original", "").delete("written");
  },
});
if (token) {
  CMS.registerPreviewTemplate("articles", proofOf((data) => write(typed(data))));
  CMS.registerPreviewStyle("proof.css");
  answerQuestions();
  bindBackend(CMS, (told) => sayProblems(told.problems));
}
CMS.init();

// Beside the form: the article as readers will see it, what is wrong with it, and its tags.

import { ask } from "./asking.js";
import { nameOf } from "./header-form.js";

const { createClass, h } = window;
const PAUSE = 300; // ms after the last key

const pathOf = (entry, { date, title }) => {
  const month = (date || "2000-01").slice(0, 7).replace("-", "/");
  return entry.get("path") || `articles/${month}/${nameOf(title || "") || "bai"}.md`;
};

/** Pictures that were uploaded and wait for the save, by the address the text has for them. */
function waitingPictures(entry) {
  const files = (entry.get("mediaFiles")?.toJS() ?? []).filter((file) => file.draft);
  return new Map(files.map((file) => [file.path, file.url]));
}

/** What the server said, as if the pictures that wait were there already. */
function withPictures({ html, problems, tags }, pictures) {
  let shown = html;
  for (const [path, url] of pictures) shown = shown.replaceAll(`src="${path}"`, `src="${url}"`);
  const there = ({ what }) => [...pictures.keys()].some((path) => what === `không có ảnh “${path}”`);
  return { html: shown, problems: problems.filter((each) => !there(each)), tags };
}

/** The view; `textOf` makes the text of an article of its fields. */
export const proofOf = (textOf) => createClass({
  displayName: "Proof",

  getInitialState() {
    return { html: "", problems: [], tags: [] };
  },

  componentDidMount() {
    this.prove();
  },

  componentDidUpdate(before) {
    const { entry } = this.props;
    if (["data", "mediaFiles"].some((part) => before.entry.get(part) !== entry.get(part))) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.prove(), PAUSE);
    }
  },

  componentWillUnmount() {
    clearTimeout(this.waiting);
    this.asked = null;
  },

  async prove() {
    const { entry } = this.props;
    const data = entry.get("data").toJS();
    const asked = (this.asked = {});
    try {
      const told = await ask("proof", { path: pathOf(entry, data), text: textOf(data) });
      if (this.asked === asked) this.setState(withPictures(told, waitingPictures(entry)));
    } catch (error) {
      const told = { what: String(error), fix: "", notice: false };
      if (this.asked === asked) this.setState({ problems: [told] });
    }
  },

  render() {
    const { html, problems, tags } = this.state;
    const data = this.props.entry.get("data");
    const stay = (event) => event.target.closest("a") && event.preventDefault();
    return h("article", { className: "bulletin-proof", lang: "vi", onClick: stay },
      problems.length > 0 && h("ul", { className: "bulletin-problems" }, ...problems.map((each, i) =>
        h("li", { key: i, className: each.notice ? "notice" : "refused" },
          h("b", {}, each.notice ? "Lưu ý: " : "Phải sửa: "), each.what, each.fix && ` – ${each.fix}`))),
      h("h1", {}, data.get("title") || ""),
      h("p", { className: "by" }, [data.get("section"), data.get("authors")].filter(Boolean).join(" · ")),
      h("div", { dangerouslySetInnerHTML: { __html: html } }),
      tags.length > 0 && h("p", { className: "tags" }, h("b", {}, "Thẻ: "), tags.join("; ")));
  },
});

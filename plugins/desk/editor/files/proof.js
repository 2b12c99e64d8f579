// Beside the form: the article as readers will see it, what is wrong with it, and its tags.

import { ask } from "./asking.js";
import { nameOf, write } from "./header-form.js";

const { createClass, h } = window;
const PAUSE = 300; // ms after the last key

const pathOf = (entry, data) => {
  const named = entry.get("path");
  if (named) return named;
  return `articles/${(data.date || "2000-01").slice(0, 7).replace("-", "/")}/${nameOf(data.title || "") || "bai"}.md`;
};

/** Pictures that were uploaded and wait for the save, by the address the text has for them. */
const waitingPictures = (entry) =>
  new Map((entry.get("mediaFiles")?.toJS() ?? []).filter((file) => file.draft).map((file) => [file.path, file.url]));

/** What the server said, as if the pictures that wait were there already. */
function withPictures({ html, problems, tags }, pictures) {
  let shown = html;
  for (const [path, url] of pictures) shown = shown.replaceAll(`src="${path}"`, `src="${url}"`);
  const there = ({ what }) => [...pictures.keys()].some((path) => what === `không có ảnh “${path}”`);
  return { html: shown, problems: problems.filter((each) => !there(each)), tags };
}

export const Proof = createClass({
  displayName: "Proof",

  getInitialState() {
    return { html: "", problems: [], tags: [] };
  },

  componentDidMount() {
    this.prove();
  },

  componentDidUpdate(before) {
    const { entry } = this.props;
    if (before.entry.get("data") !== entry.get("data") || before.entry.get("mediaFiles") !== entry.get("mediaFiles")) {
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
      const told = await ask("proof", { path: pathOf(entry, data), text: write(data) });
      if (this.asked === asked) this.setState(withPictures(told, waitingPictures(entry)));
    } catch (error) {
      if (this.asked === asked) this.setState({ problems: [{ line: 0, what: String(error), fix: "", notice: false }] });
    }
  },

  render() {
    const { html, problems, tags } = this.state;
    const data = this.props.entry.get("data");
    const stay = (event) => event.target.closest("a") && event.preventDefault();
    return h("article", { className: "bulletin-proof", lang: "vi", onClick: stay },
      problems.length > 0 && h("ul", { className: "bulletin-problems" }, ...problems.map((each, i) =>
        h("li", { key: i, className: each.notice ? "notice" : "refused" },
          h("b", {}, each.notice ? "Lưu ý: " : "Phải sửa: "), each.what, each.fix && h("span", {}, ` – ${each.fix}`)))),
      h("h1", {}, data.get("title") || ""),
      h("p", { className: "by" }, [data.get("section"), data.get("authors")].filter(Boolean).join(" · ")),
      h("div", { dangerouslySetInnerHTML: { __html: html } }),
      tags.length > 0 && h("p", { className: "tags" }, h("b", {}, "Thẻ: "), tags.join("; ")));
  },
});

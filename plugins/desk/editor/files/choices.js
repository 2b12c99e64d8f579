// Campaigns: and Units: as a choice from the registers. The value is the header's own line.

import { found, registers } from "./registers.js";

const { createClass, h } = window;
const parts = (value) => (value || "").split(";").map((part) => part.trim()).filter(Boolean);

export const Choices = createClass({
  displayName: "Choices",

  getInitialState() {
    return { entries: [], words: "" };
  },

  componentDidMount() {
    registers().then((all) => this.setState({ entries: all[this.props.field.get("register")] }));
  },

  nameOf(slug) {
    return this.state.entries.find((entry) => entry[0] === slug)?.[1] ?? slug;
  },

  said(part) {
    const [wrong, right] = part.split("=").map((each) => each.trim());
    if (right) return ["thay", `${this.nameOf(wrong)} → ${this.nameOf(right)}`];
    if (part.startsWith("-")) return ["bỏ", this.nameOf(part.slice(1).trim())];
    return ["thêm", this.nameOf(part)];
  },

  add(part) {
    const subject = part.replace(/^-/, "");
    const about = (each) => each.replace(/^-/, "").split("=")[0].trim();
    const others = parts(this.props.value).filter((each) => about(each) !== subject);
    this.props.onChange([...others, part].join("; "));
    this.setState({ words: "" });
  },

  remove(part) {
    this.props.onChange(parts(this.props.value).filter((each) => each !== part).join("; "));
  },

  chip(part) {
    const [what, name] = this.said(part);
    return h("li", { key: part, className: "bulletin-chip" },
      h("span", {}, h("b", {}, `${what}: `), name),
      h("button", { type: "button", "aria-label": `Xóa “${what}: ${name}”`, onClick: () => this.remove(part) }, "×"));
  },

  row([slug, name, note]) {
    return h("li", { key: slug },
      h("span", {}, name, note && h("small", {}, ` (${note})`)),
      h("button", { type: "button", onClick: () => this.add(slug) }, "Thêm"),
      h("button", { type: "button", onClick: () => this.add(`-${slug}`) }, "Bỏ khỏi bài"));
  },

  asTyped(words) {
    const name = words.replace(/[;=\s]+/gu, " ").trim();
    return h("li", { key: "=" }, h("span", {}, `Đúng như đã gõ: “${name}”`),
      h("button", { type: "button", onClick: () => this.add(`-${name}`) }, "Bỏ khỏi bài"));
  },

  render() {
    const { forID, classNameWrapper, value, setActiveStyle, setInactiveStyle } = this.props;
    const { entries, words } = this.state;
    return h("div", { className: `${classNameWrapper} bulletin-choices` },
      h("ul", {}, ...parts(value).map(this.chip)),
      h("input", {
        id: forID, type: "search", value: words, placeholder: "Tìm trong danh mục", autoComplete: "off",
        onChange: (event) => this.setState({ words: event.target.value }),
        onFocus: setActiveStyle, onBlur: setInactiveStyle,
      }),
      words.trim() && h("ul", { className: "bulletin-found" },
        ...found(entries, words).map(this.row), this.asTyped(words)));
  },
});

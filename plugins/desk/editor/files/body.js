// The body as it stands in the file: Markdown, typed as it is, with buttons for what editors need.
//
// Decap's rich text would write all of it anew and lose captions, notes and quotation marks
// (docs/decisions/0010-the-web-editor.md).

const { createClass, h } = window;
// What a button puts around the marked words, or before each marked line.
const BUTTONS = [
  { name: "Đậm", around: "**" },
  { name: "Nghiêng", around: "*" },
  { name: "Đề mục", before: "## " },
  { name: "Danh sách", before: "- " },
  { name: "Trích dẫn", before: "> " },
];

const HINT = "Hết một đoạn thì để một dòng trống. "
  + "Ảnh: trong ngoặc vuông là mô tả, dòng ngay dưới là chú thích.";

export const Body = createClass({
  displayName: "Body",

  componentDidMount() {
    this.grow();
  },

  componentDidUpdate(before) {
    const { mediaPaths, forID } = this.props;
    const path = mediaPaths.get(forID);
    if (path && path !== before.mediaPaths.get(forID)) {
      this.props.onClearMediaControl(forID);
      this.insertPicture([path].flat()[0]);
    }
    this.grow();
    if (this.wanted && before.value !== this.props.value) {
      this.area.setSelectionRange(...this.wanted);
      this.wanted = null;
    }
  },

  shouldComponentUpdate() {
    return true; // a chosen picture comes without a new value
  },

  grow() {
    this.area.style.height = "auto";
    this.area.style.height = `${this.area.scrollHeight + 4}px`;
  },

  put(start, end, text, from, to) {
    const value = this.props.value || "";
    this.wanted = [start + from, start + to];
    this.area.focus();
    this.props.onChange(value.slice(0, start) + text + value.slice(end));
  },

  press({ around, before }) {
    const value = this.props.value || "";
    const { selectionStart: start, selectionEnd: end } = this.area;
    if (around) {
      const words = value.slice(start, end);
      this.put(start, end, around + words + around, around.length, around.length + words.length);
      return;
    }
    const first = value.lastIndexOf("\n", start - 1) + 1;
    const lines = value.slice(first, end).split("\n").map((line) => before + line).join("\n");
    this.put(first, end, lines, lines.length, lines.length);
  },

  insertPicture(path) {
    const value = this.props.value || "";
    const at = this.area.selectionEnd;
    const gap = (text, ends) => (!text || ends ? "" : text.at(-1) === "\n" ? "\n" : "\n\n");
    const above = gap(value.slice(0, at), value.slice(0, at).endsWith("\n\n"));
    const below = value.slice(at).startsWith("\n\n") ? "" : value.slice(at) ? "\n\n" : "";
    const address = /[\s()<>]/u.test(path) ? `<${path}>` : path;
    this.put(at, at, `${above}![](${address})${below}`, above.length + 2, above.length + 2);
  },

  choosePicture() {
    const { onOpenMediaLibrary, forID, field } = this.props;
    onOpenMediaLibrary({ controlID: forID, forImage: true, allowMultiple: false, field });
  },

  render() {
    const { forID, classNameWrapper, value, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const button = (name, press) => h("button", {
      key: name, type: "button", onMouseDown: (event) => event.preventDefault(), onClick: press,
    }, name);
    return h("div", { className: `${classNameWrapper} bulletin-body` },
      h("div", { role: "toolbar", "aria-label": "Định dạng" },
        ...BUTTONS.map((each) => button(each.name, () => this.press(each))),
        button("Chèn ảnh", () => this.choosePicture())),
      h("textarea", {
        id: forID, value: value || "", rows: 12, spellCheck: false,
        ref: (area) => { this.area = area ?? this.area; },
        onChange: (event) => onChange(event.target.value),
        onFocus: setActiveStyle, onBlur: setInactiveStyle,
      }),
      h("p", {}, HINT));
  },
});

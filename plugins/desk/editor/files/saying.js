// What the editor must know: what is wrong with an article that was saved all the same, and why there
// is no editor.

/** Shows a sentence in the place of everything. */
export function sayInstead(sentence) {
  const page = document.createElement("main");
  page.className = "bulletin-missing";
  const heading = document.createElement("h1");
  heading.textContent = "Chưa mở được trình soạn bài";
  const told = document.createElement("p");
  told.textContent = `${sentence} Sửa xong thì tải lại trang này.`;
  page.append(heading, told);
  document.body.replaceChildren(page);
}

/** Shows problems above the page until the editor closes them or saves again. */
export function sayProblems(problems) {
  document.querySelector(".bulletin-said")?.remove();
  if (!problems.length) return;
  const box = document.createElement("section");
  box.className = "bulletin-said";
  box.setAttribute("role", "status");
  const heading = document.createElement("h2");
  heading.textContent = "Đã lưu. Còn phải xem lại:";
  const list = document.createElement("ul");
  for (const { line, what, fix, notice } of problems) {
    const item = document.createElement("li");
    item.className = notice ? "notice" : "refused";
    item.textContent = `${line ? `Dòng ${line}: ` : ""}${what} – ${fix}`;
    list.append(item);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Đóng";
  close.onclick = () => box.remove();
  box.append(heading, list, close);
  document.body.append(box);
}

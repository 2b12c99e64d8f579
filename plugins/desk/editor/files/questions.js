// Decap asks before it deletes or replaces a picture. The preview does neither, so that an article
// never loses one: the question is answered with why, before anything is asked of the server.

const ANSWERS = [
  [/^Xóa ảnh này\?$/, "Ảnh không xóa được ở đây, vì có thể bài nào đó đang dùng. Ảnh không dùng nữa thì xóa tệp trong "
    + "thư mục images/."],
  [/ already exists\. Do you want to replace it\?$/, "Đã có ảnh tên ấy, và ảnh đã có thì không bị ghi đè. Đổi tên tệp ảnh, rồi tải "
    + "lên lại."],
];

export function answerQuestions() {
  const ask = window.confirm.bind(window);
  window.confirm = (said) => {
    const found = ANSWERS.find(([question]) => question.test(said));
    if (!found) return ask(said);
    window.alert(found[1]);
    return false;
  };
}

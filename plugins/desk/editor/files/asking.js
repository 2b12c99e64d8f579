// Every request of the editor goes to the preview that made this page, and bears its token.

/** “” where no preview made this page: behind a Git host (docs/web-editor.md). */
export const token = document.getElementById("bulletin-editor").dataset.token ?? "";
const page = crypto.randomUUID(); // tells this page from others that have the same article open

/** A sentence for the editor, as Decap shows errors: without a word before it. */
class Told extends Error {
  toString() {
    return this.message;
  }
}

export async function ask(address, wish) {
  let answer;
  try {
    answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Bulletin-Token": token },
      body: JSON.stringify({ ...wish, page }),
    });
  } catch {
    throw new Told(
      "bản xem trước không còn chạy; đừng đóng trang này, chạy lại  bulletin preview, sao chép phần vừa viết, "
      + "rồi tải lại trang",
    );
  }
  const told = await answer.json();
  if (answer.ok) return told;
  throw Object.assign(new Told(told.error), { status: answer.status });
}

/** Decap's proxy back end, asked through the above; pictures are shown from their addresses. Its only
 * user, whoever sits at this machine, is known: nobody logs in. */
export function bindBackend(CMS, saved) {
  localStorage.setItem("decap-cms-user", JSON.stringify({ backendName: "proxy" }));
  const proxy = CMS.getBackend("proxy");
  const { init } = proxy;
  proxy.init = (...given) => {
    const backend = init(...given);
    backend.request = async (wish) => {
      const told = await ask("api/v1", wish);
      if (wish.action === "persistEntry") saved(told);
      return told;
    };
    backend.getMedia = async (mediaFolder = backend.mediaFolder) => {
      const files = await backend.request({ action: "getMedia", params: { mediaFolder } });
      return files.map((file) => ({ ...file, url: file.path, displayURL: encodeURI(file.path) }));
    };
    return backend;
  };
}

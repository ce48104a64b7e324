/** Talks to the practice server; an answer that is no JSON or no answer at all becomes `{ok: false, error: "unreachable"}`. */

const BASE = "/practice/page/";

export async function fetchJson(path, query = {}) {
  const address = `${BASE}${path}?${new URLSearchParams(query)}`;
  try {
    const response = await fetch(address, { cache: "no-store" });
    return await readAnswer(response);
  } catch {
    return { ok: false, error: "unreachable" };
  }
}

export async function post(path, body) {
  try {
    const response = await fetch(BASE + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return await readAnswer(response);
  } catch {
    return { ok: false, error: "unreachable" };
  }
}

async function readAnswer(response) {
  const text = await response.text();
  if (!response.ok && !text.startsWith("{")) return { ok: false, error: `http_${response.status}` };
  return text ? JSON.parse(text) : { ok: response.ok };
}

/** Listens for pushed changes; each time the connection opens, everything may have changed before. */
export function listen(me, { onChange, onToast, onLink }) {
  const source = new EventSource(`${BASE}events?as=${encodeURIComponent(me)}`);
  source.addEventListener("open", () => {
    onLink(true);
    onChange({ what: "all" });
  });
  source.addEventListener("error", () => onLink(false));
  source.addEventListener("changed", (event) => onChange(JSON.parse(event.data)));
  source.addEventListener("toast", (event) => onToast(JSON.parse(event.data).text));
  return () => source.close();
}

/** The bytes of a chosen file, base64, as the server takes them. */
export async function fileToSend(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name: file.name, mimetype: file.type || "application/octet-stream", content: btoa(binary) };
}

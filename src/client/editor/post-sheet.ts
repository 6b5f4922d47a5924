import type { PostTableRequest, PostReply, PostRequest } from "../../editor/posting-exchange.ts";
import { postingPageWords as words } from "../../ui/posting-page-words.ts";
import { RefusedByServer, Server } from "./ask-server.ts";
import { keepFields } from "./keep-fields.ts";
import { element, hasElement } from "./page-elements.ts";
import { fileBytes, followFiles, toBase64 } from "./take-files.ts";

/** Pixels of the longer side of a photo, which shows what hangs there and opens quickly. */
const LONGEST = 1600;

const server = new Server(location.pathname.split("/")[1] ?? "");
const form = element("post", HTMLFormElement);
const id = form.dataset["id"] ?? "";
const state = element("state", HTMLElement);
const valueOf = (name: string) => element(`post-${name}`, HTMLInputElement).value;

tellAfterReload();
const forget = keepFields(form, `post/${id}`, () => {
  state.textContent ||= words.back;
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void run(async () => {
    const [photo] = element("post-picture", HTMLInputElement).files ?? [];
    const [village, place] = [valueOf("village"), valueOf("place")];
    const picture = photo ? await smaller(photo) : "";
    const { added } = await server.ask<PostReply>("post", {
      id,
      village,
      place,
      from: valueOf("from"),
      to: valueOf("to"),
      sheet: valueOf("sheet"),
      picture,
    } satisfies PostRequest);
    forget();
    return added === 0 ? words.savedAlready : words.saved(village, place);
  });
});
if (hasElement("table-file"))
  followFiles(element("drop-table", HTMLElement), element("table-file", HTMLInputElement), ([file]) => {
    if (!file) return;
    void run(async () => {
      const request: PostTableRequest = { id, bytes: await fileBytes(file) };
      return words.savedRows((await server.ask<PostReply>("post-table", request)).added);
    });
  });

/** The page is loaded again with what is written down now; what was said of it is said then. */
async function run(action: () => Promise<string>): Promise<void> {
  try {
    sessionStorage.setItem("posted", await action());
    location.reload();
  } catch (error) {
    if (!(error instanceof RefusedByServer)) throw error;
    state.textContent = error.message;
  }
}

function tellAfterReload(): void {
  state.textContent = sessionStorage.getItem("posted") ?? "";
  sessionStorage.removeItem("posted");
}

/** A photo drawn anew, not larger than needed: what a camera writes beside its dots, as the place, does not come along. */
async function smaller(photo: File): Promise<string> {
  const picture = await createImageBitmap(photo).catch(() => undefined);
  if (!picture) throw new RefusedByServer(words.badPicture, false);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, "image/jpeg", 0.8);
  });
  if (!drawn) throw new RefusedByServer(words.badPicture, false);
  return toBase64(new Uint8Array(await drawn.arrayBuffer()));
}

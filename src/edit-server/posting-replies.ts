import { Buffer } from "node:buffer";
import { rmSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { hasPhotoLocation } from "../attachments/photo-location.ts";
import { findPictureFault } from "../attachments/picture-fault.ts";
import { addEntries } from "../editor/acknowledge.ts";
import type { DocumentFacts } from "../editor/document-state.ts";
import type { PostTableRequest, PostReply, PostRequest } from "../editor/posting-exchange.ts";
import { toEntry } from "../editor/posting-exchange.ts";
import { postingPage } from "../editor/posting-page.ts";
import { checkPersonalDataIn } from "../lint/personal-data-yaml.ts";
import { isRealDate } from "../model/calendar-date.ts";
import type { Posting } from "../model/postings.ts";
import { postingPageWords as words } from "../ui/posting-page-words.ts";
import { editBeside, listAttachments, openInside, saveAttachment } from "./content-files.ts";
import { readPostingRows, readTable } from "./posting-table.ts";
import { Refused } from "./refused.ts";
import { postingsOf } from "./what-goes.ts";
import { withoutPlace } from "./without-place.ts";

const FILE = "postings.yaml";

type Row = Omit<PostRequest, "id" | "picture">;

/** 张贴登记: which sheet of a document hangs where. */
export class PostingReplies {
  readonly #root: string;
  readonly #today: () => string;
  readonly #find: (id: string) => DocumentFacts;

  /**
   * @param root absolute path of the content folder
   * @param today `YYYY-MM-DD`
   * @param find a document that is there
   */
  constructor(root: string, today: () => string, find: (id: string) => DocumentFacts) {
    this.#root = root;
    this.#today = today;
    this.#find = find;
  }

  page(id: string): string {
    return postingPage(this.#find(id), this.#read(id), this.#today());
  }

  /** @throws {Refused} for what cannot be written down; nothing is written then */
  post({ id, picture, ...row }: PostRequest): PostReply {
    this.#refuseDraft(id);
    const problem = problemOf(row);
    if (problem !== undefined) throw new Refused(400, problem);
    if (this.#isKnown(id, row)) return { added: 0 };
    const name = picture === "" ? "" : this.#savePicture(id, row.from, Buffer.from(picture, "base64"));
    try {
      this.#write(id, [toEntry(row, name)]);
    } catch (error) {
      if (name !== "") rmSync(path.join(openInside(this.#root, "documents", id, "attachments"), name));
      throw error;
    }
    return { added: 1 };
  }

  /** Takes a table of many villages, the whole of it or nothing. */
  async postTable({ id, bytes }: PostTableRequest): Promise<PostReply> {
    this.#refuseDraft(id);
    const table = await readTable(Buffer.from(bytes, "base64"));
    if (table === undefined) throw new Refused(400, words.noTable);
    const { rows, problems } = readPostingRows(table);
    const wrong = rows.flatMap(({ line, ...row }) => {
      const problem = problemOf(row);
      return problem === undefined ? [] : [words.badRow(line, problem)];
    });
    if (problems.length + wrong.length > 0)
      throw new Refused(400, [...problems, ...(problems.length > 0 ? [] : wrong)].slice(0, 5).join(""));
    const fresh = rows.filter((row) => !this.#isKnown(id, row));
    if (fresh.length > 0)
      this.#write(
        id,
        fresh.map(({ line: _, ...row }) => toEntry(row)),
      );
    return { added: fresh.length };
  }

  #refuseDraft(id: string): void {
    if (this.#find(id).shelf === "drafts") throw new Refused(409, words.notPublished);
  }

  #read(id: string): Posting[] {
    return postingsOf(this.#root, id);
  }

  #isKnown(id: string, { village, place, from }: Row): boolean {
    return this.#read(id).some(
      (one) => one.village === village.trim() && one.place === place.trim() && one.from === from.trim(),
    );
  }

  #write(id: string, entries: readonly Record<string, string>[]): void {
    const file = new VFile({ path: FILE, value: addEntries("", entries) ?? "" });
    checkPersonalDataIn(file);
    if (file.messages.some(({ fatal }) => fatal)) throw new Refused(400, words.personal);
    editBeside(this.#root, id, FILE, (yaml) => {
      const edited = addEntries(yaml, entries);
      if (edited === undefined) throw new Refused(409, words.unread);
      return edited;
    });
  }

  /** Under a name of ours; it does not say where it was taken. */
  #savePicture(id: string, day: string, given: Buffer): string {
    const bytes = withoutPlace(given);
    const ending = ["jpg", "png"].find((one) => findPictureFault(`photo.${one}`, bytes) === undefined);
    if (ending === undefined || hasPhotoLocation(bytes)) throw new Refused(400, words.badPicture);
    const taken = listAttachments(this.#root, id);
    let name = "";
    for (let number = 1; name === "" || taken.has(name); number++) name = `posted-${day}-${number}.${ending}`;
    saveAttachment(this.#root, id, name, bytes);
    return name;
  }
}

/** Why a row cannot be written down. */
function problemOf({ village, place, from, to }: Row): string | undefined {
  if (village.trim() === "" || place.trim() === "") return words.noWords;
  for (const day of [from.trim(), ...(to.trim() === "" ? [] : [to.trim()])])
    if (!isRealDate(day)) return words.badDay(day);
  return to.trim() !== "" && to.trim() < from.trim() ? words.endsFirst(to) : undefined;
}

import type { Content } from "../src/sources/read-content.ts";
import { readContent } from "../src/sources/read-content.ts";
import { Progress } from "./progress.ts";

/** Reads a content folder for a command, which takes a while where there are thousands of documents. */
export function readTold(root: string, today = ""): Content {
  const progress = new Progress({ 读公文: 1 });
  try {
    return readContent(root, today, progress.begin("读公文"));
  } finally {
    progress.clear();
  }
}

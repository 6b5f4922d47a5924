import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Has a copy of a content folder make whatever can be made, of documents that name no channel too.
 *
 * @param content path of the folder
 */
export async function makeAllFiles(content: string): Promise<void> {
  const settings = join(content, "site.yaml");
  const text = await readFile(settings, "utf8");
  await writeFile(settings, text.replace(/^默认制作文件:.*$/mu, "默认制作文件: 公示栏全套和电子屏"));
}

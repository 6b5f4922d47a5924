/**
 * npm run verify -- FOLDER|URL: compares a published site with its manifest.json and tells every file that was changed, is
 * missing or was added; whether the manifest is signed, follows the earlier ones, and believes the days of its documents.
 *
 * Options: --manifest FILE (that of the site), --earlier FILE (one that was kept from before), --key PUBLIC KEY (that of the
 * site). Exit code 1 where anything is wrong.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { backdatedSince } from "../src/manifest/backdated.ts";
import { compareFiles, describeDifferences } from "../src/manifest/compare-files.ts";
import type { Manifest } from "../src/manifest/manifest.ts";
import { MANIFEST, PUBLIC_KEY, SIGNATURE, readManifest } from "../src/manifest/manifest.ts";
import type { PublishedFiles } from "../src/publishing/published-files.ts";
import { folderFiles, serverFiles } from "../src/publishing/published-files.ts";
import { isSignedBy, keyInPem } from "../src/publishing/sign.ts";
import { explainOptionError } from "./option-error.ts";
import { Progress } from "./progress.ts";

const USAGE = "用法：npm run verify -- 文件夹或网址 [--manifest 清单文件] [--earlier 以前存下的清单] [--key 公钥]";

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

type Options = ReturnType<typeof readOptions>;

async function main(): Promise<number> {
  const options = readOptions();
  const files = await readSite(options.place);
  const bytes = options.manifest === undefined ? await files.read(MANIFEST) : readFileSync(options.manifest);
  if (!bytes) throw new Error(`${options.place} 没有 ${MANIFEST}，不能核对；自己存有清单的，用 --manifest 写明`);
  const manifest = readManifest(Buffer.from(bytes).toString());
  if (!manifest && /^\s*</u.test(Buffer.from(bytes).toString()))
    throw new Error(
      `${options.place} 给出的 ${MANIFEST} 是一个网页，不是全站清单：写网站首页的网址；写的就是首页的，是服务器没有这个文件却不说没有`,
    );
  if (!manifest) throw new Error(`${options.manifest ?? MANIFEST} 不是全站清单，或者被改坏了`);
  const hash = hashOf(bytes);
  console.log(`清单 ${MANIFEST} 的指纹：${hash}`);
  const progress = new Progress({ 核对文件: 1 });
  const tell = progress.begin("核对文件");
  const there = await files.list(manifest.files, (done) => tell(done, manifest.files.size));
  progress.clear();
  const faults = [
    ...describeDifferences(compareFiles(manifest.files, there)),
    ...describeBackdated(manifest),
    ...describeChain(manifest, hash, options),
    ...(await describeSignature(bytes, files, options)),
  ];
  for (const line of faults) console.log(line);
  console.log(
    faults.length === 0
      ? `${manifest.files.size} 个文件，与清单全部相同。`
      : `共 ${faults.length} 处不对。清单里有 ${manifest.files.size} 个文件。`,
  );
  return faults.length === 0 ? 0 : 1;
}

async function readSite(place: string): Promise<PublishedFiles> {
  if (/^https?:\/\//iu.test(place)) return serverFiles(place);
  const folder = path.resolve(place);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`没有“${place}”这个文件夹`);
  return folderFiles(folder);
}

function describeBackdated({ earlier, documents }: Manifest): string[] {
  return Object.entries(documents).flatMap(([id, { published }]) => {
    const since = backdatedSince(earlier, id, published);
    return since === undefined
      ? []
      : [`日期  documents/${id}/ 写的发布日期是 ${published}，可是 ${since} 公开的清单里还没有这件公文`];
  });
}

function describeChain({ earlier }: Manifest, hash: string, { earlier: kept }: Options): string[] {
  if (kept === undefined) return [];
  const before = hashOf(readFileSync(kept));
  const isThere = before === hash || earlier.some(({ sha256 }) => sha256 === before);
  return isThere ? [] : [`清单  不接着 ${kept}：那一份清单不在它以前的清单里`];
}

async function describeSignature(bytes: Uint8Array, files: PublishedFiles, { key }: Options): Promise<string[]> {
  const signature = await files.read(SIGNATURE);
  const own = await files.read(PUBLIC_KEY);
  const trusted = key ?? (own && keyInPem(Buffer.from(own).toString()));
  if (!signature) {
    if (trusted !== undefined) return [`签名  没有 ${SIGNATURE}，清单没有签名`];
    console.log("清单没有签名。");
    return [];
  }
  if (trusted === undefined) return [`签名  没有公钥，不能核对；用 --key 写从单位得到的公钥`];
  if (!isSignedBy(trusted, bytes, signature)) return [`签名  ${SIGNATURE} 不是用这把公钥签的：${trusted}`];
  console.log(
    key === undefined
      ? `签名与网站上的公钥相符。公钥也可能连网站一起被换，请与单位公布的对照，再用 --key 核对：${trusted}`
      : "签名与公钥相符。",
  );
  return [];
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { manifest: { type: "string" }, earlier: { type: "string" }, key: { type: "string" } },
  });
  const [place, more] = positionals;
  if (place === undefined || more !== undefined) throw new Error("写一个文件夹或网址");
  for (const file of [values.manifest, values.earlier])
    if (file !== undefined && !existsSync(file)) throw new Error(`没有“${file}”这个文件`);
  return { place, ...values };
}

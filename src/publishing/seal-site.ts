import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Manifest, Registered } from "../manifest/manifest.ts";
import { MANIFEST, SIGNATURE, nextManifest } from "../manifest/manifest.ts";
import { printOf } from "./hash-site.ts";
import { publicKeyOf, signText } from "./sign.ts";

/** Who signs. */
export interface Signer {
  /** The public key of the office, where it has one. */
  publicKey: string | undefined;
  /** The file of the private one, which need not be there. */
  keyFile: string;
}

/** Writes manifest.json, and its signature where the office has a key; says why not where it has and there is none here. */
export function sealSite(
  site: string,
  listed: Omit<Manifest, "earlier">,
  registered: readonly Registered[],
  { publicKey, keyFile }: Signer,
): string | undefined {
  const text = nextManifest(listed, registered, (one) => printOf(Buffer.from(one)).sha256);
  writeFileSync(path.join(site, MANIFEST), text);
  if (publicKey === undefined) return undefined;
  if (!existsSync(keyFile)) return `全站清单没有签名：site.yaml 里有公钥，这台电脑上没有私钥（${keyFile}）。`;
  const privatePem = readFileSync(keyFile, "utf8");
  if (!isPair(privatePem, publicKey)) return `全站清单没有签名：${keyFile} 里的私钥和 site.yaml 里的公钥不是一对。`;
  writeFileSync(path.join(site, SIGNATURE), signText(text, privatePem));
  return undefined;
}

function isPair(privatePem: string, publicKey: string): boolean {
  try {
    return publicKeyOf(privatePem) === publicKey;
  } catch {
    return false;
  }
}

import { createHash } from "node:crypto";
import { NoPlace } from "./place-site.ts";

/** The files of a server, by their whole paths there. What is refused, or broken off, is thrown. */
export interface RemoteFiles {
  /** How many things it does at the same time. */
  atOnce: number;
  /** Undefined where there is none. */
  read: (name: string) => Promise<Uint8Array | undefined>;
  /** Sends a file, or bytes; when it is done the server has all of it. */
  put: (source: string | Uint8Array, name: string) => Promise<void>;
  /** Puts a file in the place of another, in one step where the server can. */
  rename: (from: string, to: string) => Promise<void>;
  /** Makes a folder and those around it; one that is there is well. */
  makeFolder: (name: string) => Promise<void>;
  /** The names in a folder; undefined where there is none. */
  list: (name: string) => Promise<string[] | undefined>;
  /** What is not there is well. */
  remove: (name: string) => Promise<void>;
  /** Takes an empty folder away; one that is not stays. */
  removeFolder: (name: string) => Promise<void>;
  close: () => void;
}

/** A server, and where a site stands on it. */
export interface RemotePlace {
  kind: "sftp" | "ftp" | "ftps";
  host: string;
  port: number;
  user: string;
  /** Without a slash at its end; empty for the top. */
  folder: string;
}

/** What proves who we are, and who the server is; none of it stands in the content or the address. */
export interface RemoteSecret {
  password?: string | undefined;
  /** A file with a private key; the password opens it, where it is locked. */
  keyFile?: string | undefined;
  /** Fingerprint of the server, `SHA256:…`. */
  hostKey?: string | undefined;
}

/** A server that nobody has vouched for, or another one than the last time. */
export class UnknownHost extends Error {
  readonly hostKey: string;
  constructor(hostKey: string, known: string | undefined) {
    super(
      known === undefined
        ? `第一次连这台服务器，它的指纹是 ${hostKey}。向管服务器的人核对；一样的，记住它再连`
        : `服务器的指纹变了：现在是 ${hostKey}，记着的是 ${known}。可能连到了别人的机器，没有发任何东西；问过管服务器的人再改`,
    );
    this.hostKey = hostKey;
  }
}

/**
 * Puts a file in the place of another on a server that renames over none: the one that is there steps aside, and comes back where
 * the new one does not get its place.
 *
 * @param move renames; false where the server refuses, as for a file that is not there
 */
export async function stepAside(
  from: string,
  to: string,
  {
    move,
    remove,
  }: { move: (from: string, to: string) => Promise<boolean>; remove: (name: string) => Promise<unknown> },
): Promise<void> {
  const aside = `${to}.gongkailan-old`;
  // A line that was cut may have left one.
  await remove(aside);
  const hasStepped = await move(to, aside);
  if (!(await move(from, to))) {
    if (hasStepped) await move(aside, to);
    throw new Error(`${to} 换不上去`);
  }
  if (hasStepped) await remove(aside);
}

/** Whether an address is that of a server, and no folder of this machine. */
export function isElsewhere(address: string): boolean {
  return /^(?:sftp|ftps?):\/\/|^git\+/u.test(address);
}

/** Where a copy is kept of what stands at a place elsewhere, so that the former site can come back. */
export function mirrorOf(site: string, address: string): string {
  return `${site}.sent-${createHash("sha256").update(address).digest("hex").slice(0, 8)}`;
}

const PORTS = { sftp: 22, ftp: 21, ftps: 21 } as const;

/**
 * Reads `sftp://user@host:22/folder`.
 *
 * @returns undefined for anything else, as a folder of this machine
 * @throws in Chinese for an address that is not whole
 */
export function readRemote(address: string): RemotePlace | undefined {
  const kind = /^(?<kind>sftp|ftps?):\/\//u.exec(address)?.groups?.["kind"] as RemotePlace["kind"] | undefined;
  if (kind === undefined) return undefined;
  const url = URL.parse(address.replace(/^\w+/u, "https"));
  if (!url || url.hostname === "") throw new NoPlace(`“${address}”不是完整的地址，写成 ${kind}://用户名@服务器/文件夹`);
  if (url.password !== "") throw new NoPlace("不要把密码写在地址里");
  const folder = decodeURIComponent(url.pathname).replace(/\/+$/u, "");
  if (folder.split("/").includes("..") || /[\r\n]/u.test(folder)) throw new NoPlace("文件夹里不能有“..”");
  return {
    kind,
    host: url.hostname.replace(/^\[|\]$/gu, ""),
    port: url.port === "" ? PORTS[kind] : Number(url.port),
    user: decodeURIComponent(url.username) || "anonymous",
    folder,
  };
}

/** What Node says of a certificate that it does not take. */
const CERTIFICATE = /CERT|UNABLE_TO_(?:GET|VERIFY)|SELF_SIGNED/u;

/** What a clerk can do about a server. */
export function explainRemote(error: unknown): string {
  const { message, code, level } = error as { message?: string; code?: unknown; level?: string };
  if (error instanceof UnknownHost) return `${message}。`;
  if (typeof code === "string" && CERTIFICATE.test(code))
    return "服务器的证书不可靠（不是受信任的机构发的、过期了，或者是别的服务器的），密码没有发出去，没有发布。请管服务器的人换上有效的证书，或者用 SFTP。";
  if (level === "client-authentication" || code === 530) return "服务器没有认可用户名或密码，没有发布。核对以后再试。";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "找不到这台服务器，没有发布。核对服务器的名字和网络。";
  if (code === "ECONNREFUSED") return "服务器没有开这个端口，没有发布。核对端口，问管服务器的人。";
  return `和服务器之间断了，或者服务器拒绝了（${message ?? String(error)}）。网站还能看；再公开一次，从断的地方接着发。`;
}

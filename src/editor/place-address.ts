/** Where a site goes, as the page 公开 asks for it. */
export interface PlaceParts {
  kind: "folder" | "sftp" | "ftps" | "ftp" | "git";
  /** Folder of this machine, folder on the server, or address of the repository. */
  where: string;
  host: string;
  port: string;
  user: string;
  branch: string;
}

const NOTHING: PlaceParts = { kind: "folder", where: "", host: "", port: "", user: "", branch: "" };
const SERVER =
  /^(?<kind>sftp|ftps?):\/\/(?:(?<user>[^@/]*)@)?(?<host>\[[^\]]*\]|[^:/]*)(?::(?<port>\d*))?(?<where>\/.*)?$/u;
const GIT = /^git\+(?<where>[^#]*)(?:#(?<branch>.*))?$/u;

/** The parts of what `npm run deploy -- --to` takes. */
export function partsOf(address: string): PlaceParts {
  const server = SERVER.exec(address)?.groups;
  if (server) {
    const { kind = "sftp", user = "", host = "", port = "", where = "" } = server;
    return { ...NOTHING, kind: kind as "sftp", host, port, user: decode(user), where: decode(where) };
  }
  const git = GIT.exec(address)?.groups;
  if (git) return { ...NOTHING, kind: "git", where: git["where"] ?? "", branch: git["branch"] ?? "" };
  return { ...NOTHING, where: address };
}

/** Empty where nothing was said. */
export function addressOf({ kind, where, host, port, user, branch }: PlaceParts): string {
  const folder = where.trim();
  if (kind === "folder") return folder;
  if (kind === "git") return folder === "" ? "" : `git+${folder}${branch.trim() === "" ? "" : `#${branch.trim()}`}`;
  if (host.trim() === "") return "";
  const path = folder.split("/").filter(Boolean).map(encodeURIComponent).join("/");
  const [who, at] = [user.trim(), port.trim()];
  return `${kind}://${who === "" ? "" : `${encodeURIComponent(who)}@`}${host.trim()}${at === "" ? "" : `:${at}`}/${path}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

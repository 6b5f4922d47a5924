import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** A site cannot stand there; the message says why, and where it can. */
export class NotThere extends Error {}

/**
 * The folder that a site is switched to: where a link leads, also when nothing is there yet.
 *
 * @throws {NotThere} for what cannot be exchanged as a whole, or a link that leads nowhere
 */
export function placeOf(out: string): string {
  const place = existsSync(out) ? realpathSync(out) : behindLink(out);
  if (isMount(place))
    throw new NotThere(
      `${out} 是一个磁盘（挂载点），不能整个换下来，新旧网站会混在一起。换成它里面的一个文件夹：--out ${path.join(out, "dist")}`,
    );
  return place;
}

function behindLink(out: string): string {
  if (lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return out;
  const target = path.resolve(path.dirname(out), readlinkSync(out));
  const above = path.dirname(target);
  if (existsSync(above) && lstatSync(target, { throwIfNoEntry: false }) === undefined)
    return path.join(realpathSync(above), path.basename(target));
  throw new NotThere(`${out} 是一个链接，它指向的 ${target} 打不开，可能磁盘没有接上。接上再运行，或者删去这个链接`);
}

/** Whether a disk, or a folder of one, begins there. */
function isMount(place: string): boolean {
  if (!existsSync(place)) return false;
  const above = path.dirname(place);
  return above === place || statSync(above).dev !== statSync(place).dev || mounted().includes(place);
}

/** Linux lists them all, those of the same disk too. */
function mounted(): string[] {
  try {
    const lines = readFileSync("/proc/self/mountinfo", "utf8").split("\n");
    const unescape = (name: string) =>
      name.replaceAll(/\\(?<code>[0-7]{3})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
    return lines.map((line) => unescape(line.split(" ")[4] ?? ""));
  } catch {
    return [];
  }
}

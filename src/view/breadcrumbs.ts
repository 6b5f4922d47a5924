import { words } from "../ui/zh-CN.ts";
import type { Addresses } from "./addresses.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";

/** One step of the way to a page; the last one, the page itself, has no address. */
export interface Breadcrumb {
  line: OfficialLine;
  href?: string;
}

/** 首页 › 公开目录 › steps; the last step is the page itself. */
export function breadcrumbs(addresses: Addresses, steps: readonly { label: string; href?: string }[]): Breadcrumb[] {
  return [{ label: words.home, href: addresses.home }, ...steps].map(({ label, href }) => ({
    line: officialLine(label),
    ...(href === undefined ? {} : { href }),
  }));
}

import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { Disclosure } from "../model/disclosure.ts";
export function readFrontmatter(_file: VFile, _root: Root): Disclosure | undefined { return {title:"x", positions:{}}; }

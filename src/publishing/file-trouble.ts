import { systemError } from "../sources/system-error.ts";
import { DiskFull } from "./disk-full.ts";
import { NotThere } from "./place-of.ts";

/** What a clerk can do about files that cannot be written, by the code of the system. */
const TROUBLES: Readonly<Record<string, string>> = {
  ENOSPC: "磁盘满了，腾出空间再运行",
  EDQUOT: "磁盘的配额用完了，腾出空间再运行",
  EROFS: "这个磁盘只能读，不能写；换一个能写的文件夹（--out）",
  EACCES: "没有权限写这里；换一个能写的文件夹（--out），或者请管电脑的人开通权限",
  EPERM: "系统不许改动它：可能有别的程序打开着里面的文件，也可能没有权限；关掉打开它的窗口再运行",
  EBUSY: "有别的程序打开着它；关掉打开它的窗口再运行",
  EMFILE: "打开的文件太多，关掉别的程序再运行",
  EEXIST: "这里有一个同名的文件，不是文件夹；换一个文件夹（--out）",
  ENOTDIR: "路径中间有一个是文件，不是文件夹；换一个文件夹（--out）",
  EXDEV: "新网站要和程序在同一个磁盘上生成；不写 --out，生成以后用 npm run deploy -- --to 放到那个文件夹",
  EIO: "磁盘读写出错，可能坏了；换一个磁盘再运行",
};

/** Codes that another program causes which has a file open: on Windows a moment later all is well. */
const PASSING = new Set(["EPERM", "EBUSY", "EACCES"]);

/** A sentence with the mend, where the system refused something with files; undefined for any other error. */
export function explainFileTrouble(error: unknown): string | undefined {
  if (error instanceof DiskFull || error instanceof NotThere) return `${error.message}。`;
  const { code, path } = systemError(error);
  const words = code === undefined ? undefined : TROUBLES[code];
  return words && `${path === undefined ? "" : `${path}：`}${words}（${code}）。`;
}

export function mayPass(error: unknown): boolean {
  return PASSING.has(systemError(error).code ?? "");
}

import type { Point, Position } from "unist";
import { VFile } from "vfile";
import { declareMessage } from "./declare-message.ts";
import { reportError } from "./report.ts";

/** Bytes of a text: ten times the longest 年鉴. */
export const LARGEST_TEXT = 16 * 2 ** 20;
/** Bytes of an attachment: what GitHub and most web hosts take as one file. */
export const LARGEST_ATTACHMENT = 100 * 2 ** 20;

/** A file is too large to be read. */
export const FILE_SIZE = declareMessage({
  id: "file-size",
  title: "文件不太大：附件不超过 100 MB，公文和设置文件不超过 16 MB",
  why: "太大的文件，手机打不开、下载不完，git 仓库和网站空间也放不下；程序不读它，所以也没有查个人信息",
  fix: "扫描件降低分辨率另存，或者分成几个文件；视频放到别处，公文里写网址",
  untested: "例子要有 100 MB 大；测试里用不占磁盘的空文件试过",
});

/** Tells that a file was not read. @param name as editors know it */
export function reportSize(file: VFile, name: string, size: number, place: Point | Position): void {
  reportError(file, FILE_SIZE, `${name}有 ${Math.ceil(size / 2 ** 20)} MB，太大了`, { place, actual: name });
}

/** A file of the content that is too large, as an empty one with an error on it. @param path as editors know it */
export function largeFile(path: string, size: number): VFile {
  const file = new VFile({ path, value: "" });
  reportSize(file, "这个文件", size, { line: 1, column: 1 });
  return file;
}

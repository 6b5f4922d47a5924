import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CONTENT = path.resolve(import.meta.dirname, "../../content");

/** A notice as a clerk may have saved it on Windows: CRLF, quotes and comments of all kinds, blanks at the ends of lines. */
export const NOTICE = [
  "---",
  "标题: '某镇关于做好防汛工作的通知'   # 照原件",
  "公开主体: 某镇人民政府 ",
  "# 公开层级照信息表",
  "公开层级:",
  "  - 层级: 乡、村级",
  "    公开渠道和载体:",
  "      - 政府网站",
  "成文日期: '2023-05-04'",
  "---",
  "",
  "# 某镇关于做好防汛工作的通知",
  "",
  "各村：",
  "",
  "一、加强值守。各村每天安排两人值守。  ",
  "",
  "某镇人民政府",
  "",
  "2023年5月4日",
  "",
].join("\r\n");

export const ID = "2023-05-04-fangxun";

/** A temporary content folder with one document, in a repository of its own. */
export interface TemporaryContent {
  root: string;
  /** The document.md. */
  file: string;
  git: (...options: string[]) => string;
  remove: () => void;
}

/** @param options `git: false` leaves the repository away */
export function makeContent(options: { git?: boolean } = {}): TemporaryContent {
  const top = mkdtempSync(path.join(tmpdir(), "gongkailan-edit-"));
  const root = path.join(top, "content");
  for (const name of ["site.yaml", "vocabulary"])
    cpSync(path.join(CONTENT, name), path.join(root, name), { recursive: true });
  const folder = path.join(root, "documents", ID);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "document.md"), NOTICE);
  const git = (...words: string[]) => execFileSync("git", ["-C", top, ...words], { encoding: "utf8" });
  if (options.git !== false) {
    git("init", "--quiet");
    git("config", "user.name", "编辑");
    git("config", "user.email", "editor@example.com");
    git("config", "core.autocrlf", "false");
    git("config", "commit.gpgsign", "false");
    git("add", "-A");
    git("commit", "--quiet", "-m", "开始");
  }
  return {
    root,
    file: path.join(folder, "document.md"),
    git,
    remove: () => {
      rmSync(top, { recursive: true, force: true });
    },
  };
}

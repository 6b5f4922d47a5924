import type { VFile } from "vfile";
import { reportError, reportNotice } from "../parse/report.ts";
import { findInFile } from "./personal-data/in-document.ts";
import { KIND_RULES } from "./personal-data/kind-rules.ts";
import { KIND_NAMES, shown } from "./personal-data/kind-words.ts";

/** Fields of site.yaml in which offices write their telephone. */
const OFFICE_PHONE = /^\s*(?:-\s+)?["']?(?:联系电话|传真号码|办公电话|监督电话|电话)["']?\s*[:：]/u;

/**
 * Looks for personal numbers in a text file other than document.md: site.yaml, acknowledgements.yaml, word lists, older
 * versions. Keys and remarks are looked at like values.
 */
export function checkPersonalDataIn(file: VFile): void {
  const lines = String(file).split(/\r\n|\r|\n/u);
  for (const datum of findInFile(file)) {
    const rule = KIND_RULES[datum.kind];
    const at = { place: datum.position, actual: shown(datum) };
    if (datum.kind === "id-typo")
      reportNotice(file, rule, `“${shown(datum)}”像身份证号，但最后一位校验码不对`, {
        ...at,
        note: `是身份证号的，改成“${shown(datum)}”或删去；是别的编号的，不用改`,
      });
    else if (datum.kind === "mobile" && OFFICE_PHONE.test(lines[datum.position.start.line - 1] ?? ""))
      reportNotice(file, rule, `电话是手机号“${shown(datum)}”`, { ...at, note: "填办公电话，不要填个人手机号" });
    else
      reportError(file, rule, `有${KIND_NAMES[datum.kind].replace(/^\d/u, " $&")}“${shown(datum)}”`, {
        ...at,
        note: `删去，或改成“${shown(datum)}”`,
      });
  }
}

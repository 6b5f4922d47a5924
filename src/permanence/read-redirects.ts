import type { Position } from "unist";
import type { VFile } from "vfile";
import type { Redirect, Redirects } from "./redirects.ts";
import { placeAddress, placeKey, readPlace } from "./place.ts";
import { redirectsSchema } from "./redirects.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import { reportIssues } from "../parse/yaml-issues.ts";
import { readYaml } from "../parse/yaml.ts";

/** An entry of redirects.yaml leads nowhere, or is not written as one. */
export const REDIRECT = declareMessage({
  id: "redirect",
  title: "content/redirects.yaml 的每一条都从没有的地址转到现在有的地址",
  why: "转错了地方，打开的人看到的不是他要找的",
  fix: "改成现在有的公文、编号或附件的地址；多余的删去",
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n好。",
        "redirects.yaml": "- 从: /documents/2021-jia/\n  到: /documents/2022-jia/",
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n好。",
        "redirects.yaml":
          "- 从: /documents/2021-jia/\n  到: /documents/2022-jai/\n- 从: /documents/2022-jia/\n  到: /documents/2021-jia/",
      },
      messages: [
        "redirects.yaml:2:6 错误 要转到的“/documents/2022-jai/”没有内容",
        "redirects.yaml:3:6 错误 “/documents/2022-jia/”现在有内容，不能转到别处",
      ],
    },
  ],
});

/** redirects.yaml as read, and where an entry stands in it. */
export interface RedirectsReading {
  redirects: Redirects;
  /** @param key of the place that is gone */
  positionOf: (key: string, name: "从" | "到") => Position;
}

/**
 * Reads content/redirects.yaml. Only its form is checked here, and that no address is there twice.
 *
 * @returns undefined where it cannot be used; the messages on the file say why
 */
export function readRedirects(file: VFile): RedirectsReading | undefined {
  const yaml = readYaml(file);
  if (!yaml || file.messages.some(({ fatal }) => fatal)) return undefined;
  const result = redirectsSchema.safeParse(yaml.value === null || yaml.value === "" ? [] : yaml.value);
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, REDIRECT, (path) =>
      path.at(-1) === "撤回" ? ["日期", "理由"] : ["从", "到", "撤回"],
    );
    return undefined;
  }
  const redirects = new Map<string, Redirect>();
  const lines = new Map<string, number>();
  result.data.forEach(({ 从: old, 到: target, 撤回: withdrawn }, index) => {
    const from = readPlace(old);
    if (!from) return;
    const key = placeKey(from);
    if (redirects.has(key)) {
      const place = yaml.positionOf([index, "从"]);
      const first = yaml.positionOf([lines.get(key) ?? 0]).start.line;
      reportError(file, REDIRECT, `“${placeAddress(from)}”写了两次，第一次在第 ${first} 行`, {
        place,
        note: "只留一条，把另一条删去",
        actual: old,
      });
      return;
    }
    const to = target === undefined ? undefined : readPlace(target);
    lines.set(key, index);
    redirects.set(key, {
      from,
      ...(to ? { to } : {}),
      ...(withdrawn ? { withdrawn: { date: withdrawn.日期, reason: withdrawn.理由 } } : {}),
    });
  });
  return { redirects, positionOf: (key, name) => yaml.positionOf([lines.get(key) ?? 0, name]) };
}

import { expect, test } from "vitest";
import { proposeAnnotations } from "../../src/propose/propose.ts";
import { makeDocument } from "../view/make-document.ts";

const TITLE = "云岭镇人民政府关于做好秸秆禁烧工作的通知";
const other = makeDocument(`# ${TITLE}\n\n云政发〔2023〕17号\n\n请落实。`, `标题: ${TITLE}`, "2023-jinshao");
const issued = makeDocument(
  "# 甲\n\n请落实。",
  "标题: 关于印发《改厕方案》的通知\n发文字号: 云政办发[2022]3号",
  "2022-gaice",
);
const cited = (sentence: string, ...others: Parameters<typeof proposeAnnotations>[0][]) =>
  proposeAnnotations(makeDocument(`一、依据\n\n根据${sentence}。`), others).flatMap((one) =>
    one.list === "引用" ? [one.entry.公文] : [],
  );

test.each([
  ["《关于做好秸秆禁烧工作的通知》（云政发〔2023〕17号）", "2023-jinshao"],
  ["《改厕方案》（云政办发〔2022〕3号）", "2022-gaice"],
  // Title or number alone say nothing.
  ["《关于做好秸秆禁烧工作的通知》", undefined],
  ["《关于做好秸秆禁烧工作的通知》（云政发〔2022〕17号）", undefined],
  ["《关于做好防汛工作的通知》（云政发〔2023〕17号）", undefined],
])("%s", (sentence, id) => {
  expect(cited(sentence, other, issued)).toEqual([id]);
});

test("two of one number and title are not told apart", () => {
  const again = { ...other, id: "2023-again" };
  expect(cited("《关于做好秸秆禁烧工作的通知》（云政发〔2023〕17号）", other, again)).toEqual([undefined]);
});

// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { FormChanges, readField } from "../../../src/client/editor/form-values.ts";
import { find, type } from "../open-page.ts";
import { field, openForm } from "./form-page.ts";

const YAML = `标题: 某镇关于防汛的通知
标题断行:
  - 某镇关于
  - 防汛的通知
公开层级:
  - 层级: 县级
    公开渠道和载体:
      - 政府网站
      - 公告栏
  - 层级: 乡、村级
成文日期: 2023-05-04
`;
const control = (...labels: string[]) => `${field(...labels)} :is(input, textarea)`;

describe("what a form says", () => {
  test("is a line, a list of lines, or a list of rows with fields of their own", () => {
    openForm(YAML);
    expect(readField(find(field("成文日期")))).toBe("2023-05-04");
    expect(readField(find(field("标题断行")))).toEqual(["某镇关于", "防汛的通知"]);
    const [first, second] = readField(find(field("公开层级"))) as Record<string, unknown>[];
    expect(first).toMatchObject({ 层级: "县级", 公开渠道和载体: ["政府网站", "公告栏"] });
    expect(second).toMatchObject({ 层级: "乡、村级", 公开渠道和载体: [] });
  });

  test("has no blanks around a value; a title that was pasted from two lines is one", () => {
    openForm(YAML);
    type(control("成文日期"), " 2023-05-05　 ");
    type(control("标题"), "某镇人民政府 \n 关于防汛的通知");
    expect(readField(find(field("成文日期")))).toBe("2023-05-05");
    expect(readField(find(field("标题")))).toBe("某镇人民政府关于防汛的通知");
  });

  test("keeps the line breaks of a title that is printed on several lines", () => {
    openForm("标题: |\n  某镇人民政府\n  关于防汛的通知\n");
    type(control("标题"), "某镇人民政府\n关于抗旱的通知");
    expect(readField(find(field("标题")))).toBe("某镇人民政府\n关于抗旱的通知");
  });
});

describe("what was changed", () => {
  test("is nothing at first", () => {
    openForm(YAML);
    expect(new FormChanges(find("form")).list()).toEqual({});
  });

  test("is the fields that say something else, whole", () => {
    openForm(YAML);
    const changes = new FormChanges(find("form"));
    type(control("成文日期"), "2023-05-05");
    type(`${field("公开层级")} > ol > li:first-child > ${field("层级")} input`, "省级");
    const { 公开层级: levels, ...others } = changes.list();
    expect(others).toEqual({ 成文日期: "2023-05-05" });
    expect(levels).toMatchObject([{ 层级: "省级", 公开渠道和载体: ["政府网站", "公告栏"] }, { 层级: "乡、村级" }]);
  });

  test("is nothing again when it is changed back", () => {
    openForm(YAML);
    const changes = new FormChanges(find("form"));
    type(control("成文日期"), "2023-05-05");
    type(control("成文日期"), "2023-05-04");
    expect(changes.list()).toEqual({});
  });

  test("has what was typed before the script was there", () => {
    openForm(YAML);
    type(control("成文日期"), "2023-05-05");
    expect(new FormChanges(find("form")).list()).toEqual({ 成文日期: "2023-05-05" });
  });

  test("begins anew when it was saved", () => {
    openForm(YAML);
    const changes = new FormChanges(find("form"));
    type(control("成文日期"), "2023-05-05");
    changes.keep();
    expect(changes.list()).toEqual({});
    type(control("成文日期"), "2023-05-04");
    expect(changes.list()).toEqual({ 成文日期: "2023-05-04" });
  });

  test("has a list of which an item was taken away", () => {
    openForm(YAML);
    const changes = new FormChanges(find("form"));
    find(`${field("标题断行")} li:first-child`).remove();
    expect(changes.list()).toEqual({ 标题断行: ["防汛的通知"] });
  });
});

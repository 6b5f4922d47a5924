import { describe, expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import { buildPrintCentre } from "../../src/view/print-centre.ts";
import { listPrintScopes } from "../../src/view/print-scopes.ts";
import { buildScreenCentre } from "../../src/view/screen-centre.ts";
import { listSheetChoices } from "../../src/view/sheet-choices.ts";
import { makeDocument, PLAN } from "./make-document.ts";

const addresses = addressesUnder("/zwgk/");
const plan = makeDocument(PLAN);
const MANY = Array.from({ length: 201 }, (_, at) => `${at + 1}.问题。\n\n整改措施:改。`).join("\n\n");
const file = (name: string, pages = 1, bytes = 2048) => ({ name, pages, bytes });

test("what can be put up alone: every group before its problems, each with its printed number", () => {
  expect(listPrintScopes(plan).map(({ unit, kind, name }) => `${unit} ${kind} ${name}`)).toEqual([
    "c1 group (一)督查发现问题",
    "p1 problem 问题1 有的部门出台较晚。",
    "p2 problem 问题2 收入增长缓慢。",
    "c2 group (二)群众反映问题",
    "p3 problem 问题3 道路破损。",
  ]);
  expect(listPrintScopes(makeDocument("今日停水。"))).toEqual([]);
});

describe("the print centre", () => {
  const files = [
    file("official.pdf", 17, 7_130_316),
    file("board-a4.pdf", 40),
    file("board-a3.pdf", 21),
    file("brief-a4.pdf", 1),
    file("compact-a4.pdf", 7),
    file("compact-a3.pdf", 4),
    file("lists-a4.pdf", 15),
  ];
  const counts = {
    a4: new Map([
      ["document", 40],
      ["compact", 7],
      ["brief", 1],
      ["lists", 15],
      ["c1", 3],
      ["p1", 2],
    ]),
    a3: new Map([
      ["document", 21],
      ["compact", 4],
      ["c1", 2],
      ["p1", 1],
    ]),
  };

  test("says of every file how long and how big it is", () => {
    const { official } = buildPrintCentre(plan, files, counts, addresses);
    expect(official).toEqual({ href: "/zwgk/documents/2022-plan/print/official.pdf", about: "PDF，17页，6.8 MB" });
  });

  test("has every set, with its sheets on both papers", () => {
    const { boards } = buildPrintCentre(plan, files, counts, addresses);
    expect(boards.map(({ name, a4, a3 }) => [name, a4?.href, a3?.about])).toEqual([
      ["一张纸", "/zwgk/documents/2022-plan/print/brief-a4.pdf", undefined],
      ["紧凑版", "/zwgk/documents/2022-plan/print/compact-a4.pdf", "4张，PDF，2 KB"],
      ["大字版", "/zwgk/documents/2022-plan/print/board-a4.pdf", "21张，PDF，2 KB"],
      ["清单", "/zwgk/documents/2022-plan/print/lists-a4.pdf", undefined],
    ]);
  });

  test("leads to each group and problem alone, with the sheets it takes on each paper", () => {
    const { parts } = buildPrintCentre(plan, files, counts, addresses);
    const page = "/zwgk/documents/2022-plan/print";
    expect(parts.map(({ name }) => name)).toEqual([undefined]);
    expect(parts[0]?.scopes.map(({ scope, indent, sheets }) => [scope.text, indent, ...sheets])).toEqual([
      [
        "(一)督查发现问题",
        false,
        { href: `${page}/a4/#c1`, about: "A4 3张" },
        { href: `${page}/a3/#c1`, about: "A3 2张" },
      ],
      [
        "问题1 有的部门出台较晚。",
        true,
        { href: `${page}/a4/#p1`, about: "A4 2张" },
        { href: `${page}/a3/#p1`, about: "A3 1张" },
      ],
    ]);
  });

  test("of a long list leads to each problem too, in pieces that fold", () => {
    const own = new Map(Array.from({ length: 201 }, (_, at) => [`p${at + 1}`, 1]));
    const { parts } = buildPrintCentre(makeDocument(MANY), files, { a4: own }, addresses);
    expect(parts.map(({ name, scopes }) => [name, scopes.length])).toEqual([
      ["问题1至问题100", 100],
      ["问题101至问题200", 100],
      ["问题201至问题201", 1],
    ]);
    expect(parts[1]?.scopes[49]?.sheets).toEqual([
      { href: "/zwgk/documents/2022-plan/print/a4/2/#p150", about: "A4 1张" },
    ]);
  });

  test("has pages that the browser prints where no file was made, as in the preview for editors", () => {
    const centre = buildPrintCentre(plan, [], counts, addresses);
    expect(centre.sheets).toEqual([
      { paper: "a4", href: "/zwgk/documents/2022-plan/print/a4/" },
      { paper: "a3", href: "/zwgk/documents/2022-plan/print/a3/" },
    ]);
    expect([centre.official, centre.boards.map(({ name }) => name)]).toEqual([
      undefined,
      ["一张纸", "紧凑版", "大字版", "清单"],
    ]);
  });

  test("leads to the page that prints a set of which no PDF was made, with its number of sheets", () => {
    const centre = buildPrintCentre(plan, files.slice(0, 2), counts, addresses);
    const page = "/zwgk/documents/2022-plan/print";
    expect(centre.hasBoardFile).toBe(true);
    expect(centre.boards.map(({ name, a4, a3 }) => [name, a4?.href, a4?.about, a3?.href])).toEqual([
      ["一张纸", `${page}/a4/#brief`, "1张，用浏览器打印", undefined],
      ["紧凑版", `${page}/a4/#compact`, "7张，用浏览器打印", `${page}/a3/#compact`],
      ["大字版", `${page}/board-a4.pdf`, "40张，PDF，2 KB", `${page}/a3/#document`],
      ["清单", `${page}/a4/#lists`, "15张，用浏览器打印", undefined],
    ]);
  });

  test("says of a document that gets no sheets that it gets none", () => {
    const centre = buildPrintCentre(plan, files.slice(0, 1), counts, addresses);
    expect([centre.hasBoardFile, centre.boards.length, centre.sheets.length]).toEqual([false, 4, 2]);
  });
});

test("what can be chosen for printing, with how many sheets it takes", () => {
  const counts = new Map([
    ["c1", 2],
    ["p1", 1],
    ["p2", 2],
    ["c2", 1],
    ["document", 3],
    ["compact", 1],
  ]);
  expect(listSheetChoices(plan, counts).map(({ unit, kind, line, pages }) => [unit, kind, line.text, pages])).toEqual([
    ["document", "document", "大字版：正文、公开信息，一字不少", 3],
    ["compact", "document", "紧凑版：正文、公开信息，一字不少", 1],
    ["c1", "group", "(一)督查发现问题", 2],
    ["p1", "problem", "问题1 有的部门出台较晚。", 1],
    ["p2", "problem", "问题2 收入增长缓慢。", 2],
    ["c2", "group", "(二)群众反映问题", 1],
  ]);
});

describe("the screen centre", () => {
  const whole = { name: "whole" as const, slides: 50, seconds: 1500 };
  const shows = [
    { id: "landscape" as const, loops: [{ name: "short" as const, slides: 8, seconds: 170 }, whole], inches: 41 },
  ];

  test("offers the short loop first, then the whole text, each light or dark", () => {
    const { screens } = buildScreenCentre(plan, shows, [], addresses);
    expect(screens).toHaveLength(1);
    const play = "/zwgk/documents/2022-plan/screen/landscape/";
    expect(screens[0]?.loops).toEqual([
      { name: "短循环（3分钟）", about: "8屏", play, dark: `${play}?theme=dark` },
      { name: "全文（25分钟）", about: "50屏", play: `${play}?loop=whole`, dark: `${play}?loop=whole&theme=dark` },
    ]);
  });

  test("offers a text that takes no longer than three minutes as it is", () => {
    const [screen] = buildScreenCentre(
      plan,
      [{ id: "portrait", loops: [{ ...whole, seconds: 80 }], inches: 36 }],
      [],
      addresses,
    ).screens;
    const play = "/zwgk/documents/2022-plan/screen/portrait/";
    expect(screen?.loops).toEqual([{ name: "全文（80秒）", about: "50屏", play, dark: `${play}?theme=dark` }]);
  });

  test("says on which screens it is read from five metres, and what there is to take along", () => {
    const files = [file("landscape.html", 59, 7_130_316)];
    const [screen] = buildScreenCentre(plan, shows, files, addresses).screens;
    expect(screen?.readable).toBe("最小的字在41英寸以上的屏上，5米外看得清：字高不小于距离的1/200。");
    expect(screen?.file?.href).toBe("/zwgk/documents/2022-plan/screen/landscape.html");
    expect(screen?.file?.about).toContain("6.8 MB");
    expect(screen?.maker).toEqual({
      document: plan.id,
      slides: "/zwgk/documents/2022-plan/screen/landscape/",
      name: "2022-plan-landscape",
      loops: [
        { value: "short", label: "短循环（3分钟）" },
        { value: "whole", label: "全文（25分钟）" },
      ],
    });
  });

  test("has no file to take along in the preview for editors", () => {
    const [screen] = buildScreenCentre(plan, shows, [], addresses).screens;
    expect([screen?.file, screen?.noFile]).toEqual([undefined, undefined]);
  });

  test("says how the file is got that this document does not get", () => {
    const [screen] = buildScreenCentre(plan, shows, [file("official.pdf", 3, 1000)], addresses).screens;
    expect(screen?.file).toBeUndefined();
    expect(screen?.noFile).toContain("npm run screen -- 2022-plan");
  });
});

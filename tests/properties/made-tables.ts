import * as fc from "fast-check";

/** A made-up table as a document file has it. */
export interface MadeTable {
  markdown: string;
  /** The words of each cell in the order of reading, each cell once; paragraphs in it apart by `\n`. */
  cells: string[];
}

/** How large tables are made. */
export interface TableSize {
  columns: number;
  rows: number;
  /** Characters of a cell. */
  longest: number;
  /** Signs beyond those that the faces of print have. */
  anySign?: boolean;
}

const HAN = [
  ..."村镇组户路渠塘田林水电桥站校院山坡岭亩款资补助贴扶贫危房饮安全整改落实完成年月日公示监督张王李赵陈*某",
];
const NAMES = ["张三", "李*", "王＊芳", "欧阳某某", "阿依古丽·买买提", "赵　四", "司马**"];
const URLS = [
  "https://www.example.gov.cn/zwgk/2024/03/tz_20240311.html?id=1024&from=list#p6",
  "www.example.gov.cn",
  "shiliuzhenbudongchandengji@example.gov.cn",
];
const PIECES = [
  "各村要", "逐户排查", "落实责任", "41.9%", "1.2万元", "（含学前教育）", "“回头看”", "《工作提示》", "C、D级", "7月5日前", "，", "。", "；", "14:30—17:30", " ",
  "A4", "No.3", "+86", "①", "—", "……",
]; // prettier-ignore
const PUNCTUATION = [..."，。；：！？、“”‘’（）《》〈〉【】…—·～,.;:!?\"'()[]{}<>^|\\/-_=+*&%$#@~`￥"];
const RARE = [..."㙓䶮𠮷𡎚㑇䲠镕堃喆淼赟垚犇骉煊鎏"];
const STRANGE = [
  "\u{2a6a5}",
  "\u{1f600}",
  "ﬁ",
  "e\u0301",
  "\u200b",
  "\u202e",
  "０１２",
  "ａｂ",
  "㎡",
  "Ⅳ",
  "ā",
  "я",
  "\u00a0",
];

const pad = (number: number) => String(number).padStart(2, "0");
const words = (pieces: readonly string[], maxLength: number, separator = "") =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((list) => list.join(separator));
const number = fc.oneof(
  fc.nat({ max: 99_999 }).map(String),
  fc.nat({ max: 1000 }).map((value) => `${value / 10}%`),
  fc.nat({ max: 99 }).map((value) => `${value}户`),
  fc.constantFrom("0", "007", "—", "-", "约3", "-12", "１２"),
);
const money = fc
  .tuple(fc.nat({ max: 999_999_999 }), fc.nat({ max: 99 }), fc.boolean())
  .map(([whole, cents, negative]) => `${negative ? "-" : ""}${whole.toLocaleString("en-US")}.${pad(cents)}`);
const date = fc
  .tuple(
    fc.integer({ min: 1998, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 30 }),
    fc.nat({ max: 4 }),
  )
  .map(
    ([year, month, day, style]) =>
      [
        `${year}年${month}月${day}日`,
        `${year}-${pad(month)}-${pad(day)}`,
        `${year}/${month}/${day}`,
        `${year}.${month}`,
        `${year}年${month}月底前`,
      ][style] ?? "",
  );
const code = fc.oneof(
  fc.nat({ max: 99_999_999 }).map((value) => `138${String(value).padStart(8, "0")}`),
  fc.nat({ max: 9999 }).map((value) => `4309**********${pad(value)}`),
  fc.nat({ max: 9_999_999 }).map((value) => `430921101001GB${String(value).padStart(5, "0")}F00010001`),
  fc.constantFrom("0737-2345678", "3-1-2", "12E5", "=1+1", "@甲", "'甲", "_x0041_", "(1)"),
);

/** Words of one kind, as a column has them. */
function kindsOf({ longest, anySign = false }: TableSize): fc.Arbitrary<string>[] {
  const signs = anySign ? [...RARE, ...STRANGE] : RARE;
  const most = (count: number) => Math.max(1, Math.min(count, longest));
  return [
    number,
    money,
    date,
    code,
    fc.constantFrom(...NAMES),
    fc.constantFrom(...URLS),
    words(HAN, most(12)),
    words(PIECES, most(60)),
    words([..."abcdeXYZ 0123.-"], most(40)),
    words(PUNCTUATION, most(20)),
    words(signs, most(8)),
    fc.tuple(words(HAN, most(10)), words(PIECES, most(10))).map(([one, other]) => `${one}\n${other}`),
  ].map((made) => made.filter((text) => text.length <= longest));
}

/** A cell of hundreds of characters, in prose or without a place to break. */
function longCell(longest: number): fc.Arbitrary<string> {
  const long = fc.constantFrom(
    "各村要逐户排查，落实责任；",
    "430921101001GB00001F",
    "不予公开的事项（含涉密的）",
    "a b c ",
  );
  return fc
    .tuple(long, fc.integer({ min: 1, max: longest }))
    .map(([piece, count]) => piece.repeat(count).slice(0, count));
}

/** A table of so many columns and rows at most. */
export function madeTable(size: TableSize): fc.Arbitrary<MadeTable> {
  const kinds = kindsOf(size);
  const label = fc.oneof(
    { weight: 8, arbitrary: words(HAN, 8) },
    words(PIECES, 6),
    fc.constantFrom("序号", "金额（元）", ""),
  );
  return fc
    .record({
      columns: fc.array(fc.nat({ max: kinds.length - 1 }), { minLength: 1, maxLength: size.columns, size: "max" }),
      head: fc.nat({ max: 3 }),
    })
    .chain(({ columns, head }) => {
      const inColumn = columns.map((kind) =>
        fc.oneof(
          { weight: 30, arbitrary: kinds[kind] ?? label },
          { weight: 4, arbitrary: fc.constant("") },
          { weight: 2, arbitrary: fc.oneof(...kinds) },
          { weight: 1, arbitrary: longCell(size.longest) },
        ),
      );
      const fraction = fc.nat({ max: 999 });
      return fc.record({
        head: fc.array(fc.tuple(...columns.map(() => label)), { minLength: head, maxLength: head }),
        // Most tables are short, some as long as they may be.
        body: fc.oneof(
          {
            weight: 3,
            arbitrary: fc.array(fc.tuple(...inColumn), { minLength: 1, maxLength: Math.min(8, size.rows) }),
          },
          fc.array(fc.tuple(...inColumn), { minLength: 1, maxLength: size.rows, size: "max" }),
        ),
        merges: fc.array(fc.tuple(fraction, fraction, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
          maxLength: 12,
        }),
      });
    })
    .map(({ head, body, merges }) => {
      // A first row without words would say that there is no head.
      const [first = [], ...rest] = head.map((row): string[] => row);
      const named = first.join("").trim() === "" ? ["项目", ...first.slice(1)] : first;
      const rows = head.length === 0 ? body : [named, ...rest, ...body];
      return writeTable(rows, head.length, merges);
    });
}

type Merge = [row: number, column: number, rows: number, columns: number];

/** @param merges place as so many thousandths of the table, and size; those that meet another or leave the table are left out */
function writeTable(rows: readonly (readonly string[])[], head: number, merges: readonly Merge[]): MadeTable {
  const width = rows[0]?.length ?? 0;
  const marks = rows.map((row) => row.map(() => ""));
  const taken = rows.map((row) => row.map(() => false));
  for (const [down, across, high, wide] of merges) {
    const [top, left] = [Math.floor((down * rows.length) / 1000), Math.floor((across * width) / 1000)];
    const [bottom, right] = [top + high, left + wide];
    if (bottom > (top < head ? head : rows.length) || right > width) continue;
    const places = rows.flatMap((row, at) =>
      row.flatMap((_, column) =>
        at >= top && at < bottom && column >= left && column < right ? [[at, column] as const] : [],
      ),
    );
    if (places.some(([at, column]) => taken[at]?.[column] === true)) continue;
    for (const [at, column] of places) {
      const [mine, used] = [marks[at], taken[at]];
      if (mine && used) [mine[column], used[column]] = [at > top ? "^" : column > left ? "<" : "", true];
    }
  }
  const own = (at: number, column: number) => marks[at]?.[column] === "";
  const lines = rows.map((row, at) => lineOf(row.map((cell, column) => marks[at]?.[column] || escapeCell(cell))));
  const rule = lineOf(Array.from({ length: width }, () => "---"));
  const empty = lineOf(Array.from({ length: width }, () => ""));
  const [first, ...rest] = head > 0 ? lines : [empty, ...lines];
  const body = head > 1 ? [...rest.slice(0, head - 1), rule, ...rest.slice(head - 1)] : rest;
  return {
    markdown: [first, rule, ...body].join("\n"),
    cells: rows.flatMap((row, at) => row.filter((_, column) => own(at, column))),
  };
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The words of a cell as they are typed into a document file. */
function escapeCell(words: string): string {
  return words.replace(/[\\|<^!&]|^-/gu, "\\$&").replaceAll("\n", "<br>");
}

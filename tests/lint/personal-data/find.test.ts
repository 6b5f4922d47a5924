import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalData, idCheckCharacter, isCreditCode, isLuhn } from "../../../src/lint/personal-data/index.ts";
import { runs } from "../../runner/seed.ts";

const found = (text: string) => findPersonalData(text).map(({ kind, start, end }) => `${kind} ${start}-${end}`);

describe("numbers of persons", () => {
  test.each([
    ["an identity number", "身份证110101199001011237。", ["id 3-21"]],
    ["with X", "11010119900101004X", ["id 0-18"]],
    ["with a small x", "11010119900101004x", ["id 0-18"]],
    ["full-width", "１１０１０１１９９００１０１００４Ｘ", ["id 0-18"]],
    ["with blanks", "110101 1990 0101 1237", ["id 0-21"]],
    ["with full-width blanks", "110101　19900101　1237", ["id 0-20"]],
    ["with hyphens", "110101-19900101-1237", ["id 0-20"]],
    ["with dots", "110101.19900101·1237", ["id 0-20"]],
    ["digit by digit", "1 1 0 1 0 1 1 9 9 0 0 1 0 1 1 2 3 7", ["id 0-35"]],
    ["over a line end", "张某1101011990\n  01011237。", ["id 2-23"]],
    ["over a Windows line end", "1101011990\r\n01011237", ["id 0-20"]],
    ["with characters without a width", "110101\u200b19900101\u200b1237", ["id 0-20"]],
    ["after a running number", "1 110101199001011237", ["id 2-20"]],
    ["two of them", "110101199001011237 11010119900101004X", ["id 0-18", "id 19-37"]],
    ["named as another number, but with its check", "编号110101199001011237", ["id 2-20"]],
    ["with letters for digits", "ll0lO1 l99O0101 I237，11010119900101OO4X", ["id 0-20", "id 21-39"]],
    ["a slip", "110101199001011230", ["id-typo 0-18"]],
    ["15 digits", "110101900101123", ["old-id 0-15"]],
    ["15 digits with blanks", "110101 900101 123", ["old-id 0-17"]],
    ["a mobile number", "电话13800138000，", ["mobile 2-13"]],
    ["a mobile number with blanks", "138 0013 8000", ["mobile 0-13"]],
    ["a mobile number with hyphens", "138-0013-8000", ["mobile 0-13"]],
    ["a mobile number with dots", "138.0013.8000", ["mobile 0-13"]],
    ["a full-width mobile number", "１３８００１３８０００", ["mobile 0-11"]],
    ["a mobile number over a line end", "电话：1380013\n8000", ["mobile 3-15"]],
    ["a mobile number with the country", "+86 138 0013 8000、8613800138000", ["mobile 4-17", "mobile 20-31"]],
    ["a mobile number as mail", "13800138000@example.com", ["mobile 0-11"]],
    ["emphasis", "**13800138000**", ["mobile 2-13"]],
    ["two mobile numbers", "138 0013 8000 139 0013 9000", ["mobile 0-13", "mobile 14-27"]],
    ["after a comma", "张三,110101199001011237,13800138000,110", ["id 3-21", "mobile 22-33"]],
    [
      "before a word that begins like a unit",
      "13800138000 户主张某、13900139000人社站",
      ["mobile 0-11", "mobile 17-28"],
    ],
    ["a card of 19 digits", "卡6222021234567890128", ["bank-card 1-20"]],
    ["a card of 16 digits", "6222021234567894", ["bank-card 0-16"]],
    ["a card with blanks", "6222 0212 3456 7890 128", ["bank-card 0-23"]],
    ["a card with hyphens", "6222-0212-3456-7894", ["bank-card 0-19"]],
    ["a card that needs to be named", "银行卡4111111111111111", ["bank-card 3-19"]],
  ])("%s", (_name, text, expected) => expect(found(text)).toEqual(expected));
});

describe("look-alikes", () => {
  test.each([
    ["a credit code", "11341821003287377R、11500224736577603C"],
    ["an index number of 15 digits", "索引号：001008003001086"],
    ["an index number like an old identity number", "索引号：110101900101123"],
    ["a picture with an impossible date", "attachments/451212469694349645.png"],
    ["公安备案", "湘公网安备43052702000102号"],
    ["landlines", "0737-5912345、(010)12345678、0737 591 2345、073159123456"],
    ["service numbers", "12317、12345、110、12388、400-139-1234"],
    ["a government address", "https://www.example.gov.cn/13800138000.html、13800138000@example.gov.cn"],
    ["another address", "https://www.example.com/a/110101199001011230"],
    ["amounts", "15000000000元、13500000000.00、¥13800138000、15000000000余吨、13,800,138,000"],
    ["document numbers and dates", "南青政发〔2022〕15号，2022-06-15 09:30，2021 2022 2023 2024 2025"],
    ["masked", "430921********1234、138****5678、110101199001011***、***************0128"],
    ["figures in a row", "150 1200 3000 20 7"],
    ["single figures", "1 ".repeat(40)],
    ["a longer number", "1101011990010112371、913800138000"],
    ["a code with letters", "A13800138000B"],
    ["a project number", "项目编号：110101199001011230、合同号6222021234567890128"],
    ["a card without its check", "6222021234567890127"],
    ["a number like a card that nobody names", "4111111111111111"],
    ["an empty line between", "1101011990\n\n01011237"],
    ["lines of figures", "138\n0013\n8000"],
  ])("%s", (_name, text) => expect(found(text)).toEqual([]));

  test("a credit code of digits that passes as an identity number is none where it is named", () => {
    const code = creditCodeLikeId();
    expect(isCreditCode(code)).toBe(true);
    expect(found(`索引号：${code}/2022-01977`)).toEqual([]);
    expect(found(`张某${code}`)).toEqual(["id 2-20"]);
  });
});

const date = fc
  .tuple(fc.integer({ min: 1900, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`);
const serial = fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, "0"));
const idNumber = fc.tuple(date, serial).map(([day, number]) => {
  const digits = `110101${day}${number}`;
  return digits + idCheckCharacter(digits);
});

test("any identity number is found, however it is written", () => {
  const gap = fc.constantFrom("", "", "", " ", "-", ".", "·", "　", " - ", "\u00a0", "—", "\u200b");
  const written = fc
    .tuple(
      idNumber,
      fc.array(gap, { minLength: 17, maxLength: 17 }),
      fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }),
      fc.option(fc.nat(16)),
    )
    .map(([number, gaps, wide, wrap]) =>
      [...number]
        .map((character, index) => {
          const gapAfter = index === 17 ? "" : index === wrap ? "\n　　" : (gaps[index] ?? "");
          return (wide[index] ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character) + gapAfter;
        })
        .join(""),
    );
  fc.assert(
    fc.property(written, (number) => {
      const text = `张某（${number}）`;
      expect(findPersonalData(text).map(({ kind, text: found }) => [kind, found])).toEqual([["id", number]]);
      expect(text.slice(3, 3 + number.length)).toBe(number);
    }),
    { numRuns: runs(500) },
  );
});

test("18 digits without a date are no identity number", () => {
  const impossible = fc
    .tuple(
      fc.integer({ min: 100000, max: 999999 }),
      fc.integer({ min: 2100, max: 9999 }),
      fc.integer({ min: 0, max: 99999999 }),
    )
    .map(([area, year, rest]) => `${area}${year}${String(rest).padStart(8, "0")}`)
    .filter((number) => !(number.startsWith("62") && isLuhn(number)) && !/^60/u.test(number));
  fc.assert(
    fc.property(impossible, (number) => {
      expect(found(`图${number}.png`)).toEqual([]);
    }),
    { numRuns: runs(500) },
  );
});

/** An invented code that is both: for such numbers only the words before them decide. */
function creditCodeLikeId(): string {
  for (let serial = 0; serial < 100_000; serial += 1) {
    const digits = `110101199${String(serial % 10)}0101${String(serial).padStart(5, "0").slice(-3)}`;
    const number = digits + idCheckCharacter(digits);
    if (isCreditCode(number)) return number;
  }
  throw new Error("none");
}

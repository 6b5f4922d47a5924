import { expect, test } from "vitest";
import { drawQrCode } from "../../src/media/qr-code.ts";
import { readQrCode } from "../print/read-qr-code.ts";

test.each(["https://www.example.gov.cn/zwgk/s/gkqnn/p6/", "https://a.cn/s/gkqnn/", "https://例子.cn/"])(
  "the code of %s says just that",
  (address) => {
    expect(readQrCode(drawQrCode(address))).toBe(address);
  },
);

import { mkdtempSync, rmSync, utimesSync, writeFileSync, lstatSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hashSite, stampSite } from "../../src/publishing/hash-site.ts";
import { readBuilt } from "../../src/publishing/read-built.ts";
import { sealSite } from "../../src/publishing/seal-site.ts";

function makeSite(): string {
  const site = mkdtempSync(path.join(tmpdir(), "gongkailan-seen-"));
  onTestFinished(() => {
    rmSync(site, { recursive: true });
  });
  writeFileSync(path.join(site, "index.html"), "甲");
  sealSite(site, { documents: {}, files: hashSite(site) }, [], { publicKey: undefined, keyFile: "" });
  return site;
}

test("what was well a moment ago is not read again, unless anything was written since", () => {
  const site = makeSite();
  const built = readBuilt(site);
  if (typeof built === "string") throw new Error(built);
  expect(readBuilt(site, built.stamp)).toEqual(built);
  const page = path.join(site, "index.html");
  const { atime, mtime } = lstatSync(page);
  writeFileSync(page, "乙");
  // Who hides a change by the time of a file cannot hide when that was set.
  utimesSync(page, atime, mtime);
  expect(readBuilt(site, built.stamp)).toContain("网站和它的清单不一样");
  // A stamp is believed.
  expect(readBuilt(site, stampSite(site))).toMatchObject({ manifest: built.manifest });
});

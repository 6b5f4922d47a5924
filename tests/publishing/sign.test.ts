import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { isSignedBy, keyInPem, newKeyPair, pemOf, publicKeyOf, signText } from "../../src/publishing/sign.ts";
import { siteSchema } from "../../src/model/site.ts";

const pair = newKeyPair();
const bytes = Buffer.from("清单");

test("a signature is of this text and this key only", () => {
  const signature = signText("清单", pair.privatePem);
  expect(signature).toHaveLength(64);
  expect(signText("清单", pair.privatePem)).toEqual(signature);
  expect(isSignedBy(pair.publicKey, bytes, signature)).toBe(true);
  expect(isSignedBy(pair.publicKey, Buffer.from("清単"), signature)).toBe(false);
  expect(isSignedBy(newKeyPair().publicKey, bytes, signature)).toBe(false);
  expect(isSignedBy(pair.publicKey, bytes, signature.subarray(1))).toBe(false);
  expect(isSignedBy("nonsense", bytes, signature)).toBe(false);
});

test("the public key stands in site.yaml and in a file", () => {
  expect(publicKeyOf(pair.privatePem)).toBe(pair.publicKey);
  expect(keyInPem(pemOf(pair.publicKey))).toBe(pair.publicKey);
  expect(keyInPem("nothing")).toBeUndefined();
  expect(siteSchema.safeParse({ 网站名称: "某镇", 公钥: pair.publicKey }).success).toBe(true);
  expect(siteSchema.safeParse({ 网站名称: "某镇", 公钥: pair.publicKey.slice(1) }).success).toBe(false);
});

test("another kind of key is none", () => {
  const { privateKey } = generateKeyPairSync("x25519");
  expect(() => publicKeyOf(privateKey.export({ type: "pkcs8", format: "pem" }).toString())).toThrow("Ed25519");
});

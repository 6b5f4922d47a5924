import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";

/** A new pair for Ed25519. */
export function newKeyPair(): { privatePem: string; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privatePem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
  };
}

/** The public key that belongs to a private one, as it stands in site.yaml. Throws where it is no key for Ed25519. */
export function publicKeyOf(privatePem: string): string {
  const key = createPublicKey(createPrivateKey(privatePem));
  if (key.asymmetricKeyType !== "ed25519") throw new Error("不是 Ed25519 的私钥");
  return key.export({ type: "spki", format: "der" }).toString("base64");
}

/** The public key as the file that OpenSSL reads. */
export function pemOf(publicKey: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`;
}

/** The public key that such a file holds; undefined where there is none. */
export function keyInPem(pem: string): string | undefined {
  return /^-----BEGIN PUBLIC KEY-----\s+(?<key>[A-Za-z0-9+/=\s]+?)\s+-----END/u.exec(pem)?.groups?.["key"];
}

/** 64 bytes, always the same for the same text. */
export function signText(text: string, privatePem: string): Uint8Array {
  return sign(null, Buffer.from(text), createPrivateKey(privatePem));
}

export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), type: "spki", format: "der" });
    return key.asymmetricKeyType === "ed25519" && verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}

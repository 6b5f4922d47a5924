import { generateKeyPairSync, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** A certificate with its key, as a server shows them. */
export interface MadeCertificate {
  cert: string;
  key: string;
}

/** An authority of a test, and what it says of servers. */
export interface MadeAuthority {
  /** What has to be trusted. */
  cert: string;
  /** @param address IPv4, of the server */
  vouchFor: (address: string) => MadeCertificate;
}

/** ecdsa-with-SHA256 */
const SIGNED_BY = der(0x30, Buffer.from("06082a8648ce3d040302", "hex"));
const YES = der(0x01, Buffer.from([0xff]));

/** Makes an authority that nobody knows, with certificates as X.509 has them: no more than TLS asks. */
export function makeAuthority(name: string): MadeAuthority {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const issue = (subject: string, key: KeyObject, ...more: Buffer[]) =>
    certificate({ subject, key, by: name, with: privateKey, extensions: more });
  const isAuthority = extension("551d13", der(0x30, YES), true);
  return {
    cert: issue(name, publicKey, isAuthority),
    vouchFor: (address) => {
      const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const isAt = extension("551d11", der(0x30, der(0x87, Buffer.from(address.split(".").map(Number)))));
      return {
        cert: issue(`server ${address}`, own.publicKey, isAt),
        key: own.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      };
    },
  };
}

interface Said {
  subject: string;
  key: KeyObject;
  by: string;
  with: KeyObject;
  extensions: Buffer[];
}

function certificate({ subject, key, by, with: signer, extensions }: Said): string {
  const told = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([subject.length])),
    SIGNED_BY,
    nameOf(by),
    // From 2020 to 2049.
    der(0x30, der(0x17, Buffer.from("200101000000Z")), der(0x17, Buffer.from("491231000000Z"))),
    nameOf(subject),
    key.export({ type: "spki", format: "der" }),
    der(0xa3, der(0x30, ...extensions)),
  );
  const whole = der(0x30, told, SIGNED_BY, der(0x03, Buffer.from([0]), sign("sha256", told, signer)));
  return `-----BEGIN CERTIFICATE-----\n${whole.toString("base64").replaceAll(/.{64}/gu, "$&\n")}\n-----END CERTIFICATE-----\n`;
}

function nameOf(words: string): Buffer {
  return der(0x30, der(0x31, der(0x30, Buffer.from("0603550403", "hex"), der(0x0c, Buffer.from(words)))));
}

function extension(id: string, value: Buffer, isCritical = false): Buffer {
  return der(0x30, der(0x06, Buffer.from(id, "hex")), ...(isCritical ? [YES] : []), der(0x04, value));
}

/** One value of ASN.1: what it is, how long, and what is in it. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const inner = Buffer.concat(parts);
  const { length } = inner;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), inner]);
}

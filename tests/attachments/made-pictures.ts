import { encode } from "fast-png";

/** A whole PNG, grey. */
export function png(): Uint8Array {
  return encode({ width: 4, height: 4, channels: 1, depth: 8, data: new Uint8Array(16).fill(128) });
}

/** A PNG whose frame is whole, and whose dots are not what their sum says. */
export function damagedPng(): Uint8Array {
  const bytes = png();
  // The sum of IDAT stands before the twelve bytes of IEND.
  const last = bytes.length - 13;
  return bytes.with(last, (bytes[last] ?? 0) ^ 1);
}

/** A JPEG of six by four dots, and one in the colours of print. */
export const JPEG = decode(
  "/9j/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4" +
    "pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAEAAYDASIAAhEBAxEB/8QAFAABAAAAAAAAAAAA" +
    "AAAAAAAAAP/EABwQAAIABwAAAAAAAAAAAAAAAAABAgMEESIxQf/EABUBAQEAAAAAAAAAAAAAAAAAAAID/8QAGREAAwADAAAAAAAAAAAAAAAAAAECAyFB" +
    "/9oADAMBAAIRAxEAPwBU3lvGJ76AC2OU52hcP//Z",
);
export const CMYK = decode(
  "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAoHB4jHhkoIyEjLSsoMDxkQTw3Nzx7WF1JZJGAmZaPgIyKoLTmw6Cq2q2KjMj/y9ru9f///5vB////+v/m/f/4" +
    "/8AAFAgABAAGBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAME/8QAJBAAAgIBAwIHAAAAAAAAAAAAAQIDESEABDEFEhMiUXFyodH/2gAO" +
    "BEMATQBZAEsAAD8AuWEM1BmUgA2KPPPIrS9Rd9t2mGRlDk2AcCsY9NJtissu4SVFk8J+0F7Ym7yb+I+9XbmVo0vDZrzD3/Nf/9k=",
);
export const GIF = decode(
  "R0lGODlhBgAEAIQAAExpccx5lYSJgjbcL+bOnadLcDEU9cgK9HCJKlUTyYV/ll2UCR7RnMDULXs4VLhx7Je1fn6YQQHPQf0OI8aYL3rs++k49lKqgsZ+" +
    "3wAAAAAAAAAAAAAAAAAAAAAAAAAAACH5BAUAAAAALAAAAAAGAAQAAAUUIPYwxBVB0pQMwSIcSmFUVINYTggAOw==",
);
export const WEBP = decode(
  "UklGRqAAAABXRUJQVlA4TJQAAAAvBcAAAL/ANADAJEvuW191yPAvj9gTnKFJ32AaAGCSefQuWKPyBvfaAw6dH7wqmwAA0mAJON0aUINypCECCfbvdvft" +
    "mP+Qrz8SRWSj7i7+uLImgc8fbYD080nwzc0yWEL071Xzu2oiDMzbQHBJFoaAgtquBltrg41cKkBh20Zq6vieGSL6HzH00XZFEEq3WP6sax5/",
);

function decode(base64: string): Uint8Array {
  return Uint8Array.from(Buffer.from(base64, "base64"));
}

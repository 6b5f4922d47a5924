import type { Addresses } from "./addresses.ts";

/** One of the views of a document that editors see side by side. */
export interface PreviewFrame {
  name: "wide" | "phone" | "print" | "screen";
  href: string;
  /** CSS pixels the page is laid out for; shown smaller where there is less room. */
  width: number;
}

/** The views of a document: its page on a computer and a phone, its sheets, its slides. */
export function previewFrames(id: string, addresses: Addresses): PreviewFrame[] {
  return [
    { name: "wide", href: addresses.document(id), width: 1280 },
    { name: "phone", href: addresses.document(id), width: 375 },
    { name: "print", href: addresses.sheets(id, "a4"), width: 960 },
    { name: "screen", href: addresses.slides(id, "landscape"), width: 1280 },
  ];
}

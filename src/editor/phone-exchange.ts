/** What the page 在手机上看 and the server say to each other, all of it JSON. */

/** POST phone-on: for one document, at one of the addresses of this machine. */
export interface PhoneRequest {
  id: string;
  /** Empty for the first one. */
  host: string;
}

/** The answer to phone-on, phone-off and phone-state. */
export interface PhoneState {
  /** The document that can be seen; null where nothing can. */
  id: string | null;
  title: string;
  url: string;
  /** Its QR code as SVG. */
  code: string;
  minutes: number;
  /** Addresses of this machine in its networks. */
  hosts: string[];
}

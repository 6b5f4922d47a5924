import { homedir } from "node:os";
import path from "node:path";
import process from "node:process";

/** Where the private key of the office is: outside the project, which is published and in git. */
export function keyFile(): string {
  return path.resolve(process.env["GONGKAILAN_KEY"] ?? path.join(homedir(), ".gongkailan", "private-key.pem"));
}

/** Loaded before a command (node --import): says which files are read whole, on standard error. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { readFileSync } = fs;
fs.readFileSync = ((file: fs.PathOrFileDescriptor, options: undefined) => {
  console.error(String(file));
  return readFileSync(file, options);
}) as typeof readFileSync;
syncBuiltinESMExports();

/**
 * A build's start and switch, killed before one of its steps: node switch-and-die.ts NEXT OUT STEP exchange|rename.
 * Says how many steps there were, where it was not.
 */
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { FILE_OPERATIONS } from "../../src/publishing/file-operations.ts";
import { removeOldSite, restoreSite, switchSite } from "../../src/publishing/switch-site.ts";

const [next = "", out = "", step = "", way] = process.argv.slice(2);
let steps = 0;

function mayDie(): void {
  if (steps === Number(step)) process.kill(process.pid, "SIGKILL");
  steps += 1;
}

const files: typeof FILE_OPERATIONS = {
  ...FILE_OPERATIONS,
  rename: (from, to) => {
    mayDie();
    FILE_OPERATIONS.rename(from, to);
  },
  exchange: (one, other) => {
    if (way === "rename") return false;
    mayDie();
    return FILE_OPERATIONS.exchange(one, other);
  },
  remove: (folder) => {
    // Each file is a step of its own.
    for (const name of readdirSync(folder)) {
      mayDie();
      rmSync(path.join(folder, name), { recursive: true });
    }
    FILE_OPERATIONS.remove(folder);
  },
};

await restoreSite(out, files);
removeOldSite(out, `${out}.junk`, files);
await switchSite(next, out, files);
mayDie();
console.log(steps);

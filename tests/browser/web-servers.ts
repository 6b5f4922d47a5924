import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";

/** Whether the machine has a program. */
export function isInstalled(program: "nginx" | "caddy"): boolean {
  return spawnSync(program, [program === "nginx" ? "-v" : "version"]).error === undefined;
}

export interface WebServer {
  port: number;
  stop: () => void;
}

/**
 * A real nginx. Throws where it does not answer within a minute.
 *
 * @param configuration what `npm run server -- nginx` prints: it listens on port 80 there
 */
export async function startNginx(configuration: string): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-nginx-"));
  const port = await freePort();
  mkdirSync(join(folder, "logs"));
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    join(folder, "nginx.conf"),
    `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off; pid ${folder}/pid; error_log ${folder}/logs/error.log;
events { }
http {
  access_log off; ${kept.map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
${configuration.replace("listen 80;", `listen 127.0.0.1:${port};`)}
}
`,
  );
  const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
  return whenItAnswers(nginx, folder, port);
}

/**
 * A real Caddy. Throws where it does not answer within a minute.
 *
 * @param configuration what `npm run server -- caddy` prints: it listens on port 80 there
 */
export async function startCaddy(configuration: string): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-caddy-"));
  const port = await freePort();
  const file = join(folder, "Caddyfile");
  writeFileSync(file, `{\n    admin off\n}\n${configuration.replace(":80 {", `http://127.0.0.1:${port} {`)}`);
  // All that it writes down stands in this folder.
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const caddy = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", file], { stdio: "ignore", env });
  return whenItAnswers(caddy, folder, port);
}

async function whenItAnswers(program: ChildProcess, folder: string, port: number): Promise<WebServer> {
  const stop = () => {
    program.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  for (let tries = 0; tries < 600 && program.exitCode === null; tries++) {
    const isThere = await fetch(`http://127.0.0.1:${port}/`, { method: "HEAD" }).then(
      () => true,
      () => false,
    );
    if (isThere) return { port, stop };
    await setTimeout(100);
  }
  stop();
  throw new Error(`${program.spawnfile} does not answer.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("No port.");
  return address.port;
}

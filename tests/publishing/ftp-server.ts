import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from "node:fs";
import type { Server, Socket } from "node:net";
import { createServer } from "node:net";
import { TLSSocket } from "node:tls";
import path from "node:path";
import type { Cut, FileServer, Refuses } from "./file-servers.ts";
import type { MadeCertificate } from "./made-certificates.ts";

const PASSWORD = "kouling1";

/**
 * An FTP server over a folder, which is its top: what `basic-ftp` asks, and no more.
 *
 * @param certificate with one it is an FTPS server, which takes nothing but AUTH before all is encrypted
 */
export async function startFtpServer(
  folder: string,
  cut: Cut,
  refuses: Refuses = () => false,
  certificate?: MadeCertificate,
): Promise<FileServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    serve(socket, { top: folder, refuses, certificate }, (operation, name) => {
      const isCut = cut(operation, name);
      if (isCut) for (const one of sockets) one.destroy();
      return isCut;
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as { port: number };
  return {
    url: `${certificate ? "ftps" : "ftp"}://user@127.0.0.1:${port}`,
    password: PASSWORD,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          done();
        });
      }),
  };
}

interface Setting {
  top: string;
  refuses: Refuses;
  certificate: MadeCertificate | undefined;
}

function serve(plain: Socket, { top, refuses, certificate }: Setting, cut: Cut): void {
  let socket = plain;
  let data: { server: Server; socket: Promise<Socket> } | undefined;
  let from = "";
  const at = (name: string) => path.join(top, path.posix.normalize(`/${name}`));
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hide = (line: Socket) =>
    certificate ? new TLSSocket(line, { isServer: true, ...certificate }).on("error", () => undefined) : line;
  const attempt = (work: () => void, done = "250 ok") => {
    try {
      work();
      say(done);
    } catch {
      say("550 no");
    }
  };
  /** Moves bytes over a line of their own. */
  const transfer = (move: (line: Socket) => Promise<unknown>) => {
    const { server, socket: line } = data ?? {};
    if (!server || !line) return say("425 no");
    say("150 here it comes");
    return void line
      .then(hide)
      .then(move)
      .then(
        () => {
          server.close();
          say("226 done");
        },
        () => say("426 broken"),
      );
  };
  const commands: Record<string, (name: string) => unknown> = {
    AUTH: () => {
      if (!certificate) return say("502 what");
      say("234 go");
      plain.removeAllListeners("data");
      socket = hide(plain);
      listen();
      return undefined;
    },
    USER: () => say("331 password"),
    PASS: (word) => say(word === PASSWORD ? "230 in" : "530 no"),
    FEAT: () => say("211-Features\r\n UTF8\r\n SIZE\r\n211 end"),
    PWD: () => say('257 "/"'),
    CWD: (name) => {
      attempt(() => {
        if (!statSync(at(name)).isDirectory()) throw new Error("no folder");
      });
    },
    MKD: (name) => {
      attempt(() => mkdirSync(at(name)), "257 made");
    },
    RMD: (name) => {
      attempt(() => {
        rmdirSync(at(name));
      });
    },
    DELE: (name) =>
      cut("remove", name) ||
      (attempt(() => {
        unlinkSync(at(name));
      }),
      true),
    SIZE: (name) => {
      attempt(() => statSync(at(name)).size === -1, `213 ${sizeOf(at(name))}`);
    },
    RNFR: (name) => {
      attempt(() => {
        statSync(at(name));
        from = name;
      }, "350 to");
    },
    RNTO: (name) =>
      cut("rename", name) ||
      (attempt(() => {
        if (refuses(from, name, sizeOf(at(name)) >= 0)) throw new Error("there is one");
        renameSync(at(from), at(name));
      }),
      true),
    EPSV: () => {
      const server = createServer();
      data = { server, socket: new Promise((done) => server.once("connection", done)) };
      server.listen(0, "127.0.0.1", () => say(`229 Entering (|||${(server.address() as { port: number }).port}|)`));
    },
    LIST: (name) =>
      transfer(
        (line) =>
          new Promise<void>((done) => {
            line.end(listing(at(name.replace(/^-a ?/u, ""))), done);
          }),
      ),
    RETR: (name) => {
      if (sizeOf(at(name)) < 0) return say("550 no");
      return transfer(
        (line) =>
          new Promise((done) => {
            createReadStream(at(name))
              .pipe(line)
              .on("finish", () => {
                done(undefined);
              });
          }),
      );
    },
    STOR: (name) => {
      if (cut("write", name)) return undefined;
      return transfer(
        (line) =>
          new Promise((done) => {
            line.pipe(createWriteStream(at(name))).on("finish", () => {
              done(undefined);
            });
          }),
      );
    },
  };
  let waiting = "";
  const hear = (bytes: Buffer) => {
    const lines = (waiting + bytes.toString()).split("\r\n");
    waiting = lines.pop() ?? "";
    for (const line of lines) {
      const [, word = "", rest = ""] = /^(\S+) ?(.*)$/su.exec(line) ?? [];
      const command = commands[word.toUpperCase()];
      if (certificate && socket === plain && word !== "AUTH") say("522 first AUTH");
      else if (command) command(rest);
      else say(/^(?:TYPE|STRU|OPTS|NOOP|PBSZ|PROT)$/u.test(word) ? "200 ok" : "502 what");
    }
  };
  const listen = () => socket.on("data", hear);
  listen();
  say("220 test");
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? -1;
}

function listing(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((one) => `${one.isDirectory() ? "d" : "-"}rw-r--r-- 1 user user 1 Jan 01 00:00 ${one.name}\r\n`)
    .join("");
}

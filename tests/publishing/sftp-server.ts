import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import type { Connection, SFTPWrapper } from "ssh2";
import ssh2 from "ssh2";
import type { Cut, FileServer, Refuses } from "./file-servers.ts";

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp;
const PASSWORD = "口令 1";

/** An SFTP server over a folder, which is its top. @param refuses to rename */
export async function startSftpServer(folder: string, cut: Cut, refuses: Refuses = () => false): Promise<FileServer> {
  const key = ssh2.utils.generateKeyPairSync("ed25519");
  const clients = new Set<Connection>();
  const server = new ssh2.Server({ hostKeys: [key.private] }, (client) => {
    clients.add(client);
    (client as Connection & { setNoDelay: (on: boolean) => void }).setNoDelay(true);
    client.on("error", () => undefined);
    client.on("close", () => clients.delete(client));
    client.on("authentication", (context) => {
      if (context.method === "password" && context.username === "user" && context.password === PASSWORD)
        context.accept();
      else context.reject(["password"]);
    });
    client.on("session", (accept) => {
      accept().on("sftp", (acceptSftp) => {
        serve(acceptSftp(), { top: folder, refuses }, (operation, name) => {
          const isCut = cut(operation, name);
          if (isCut) client.end();
          return isCut;
        });
      });
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as { port: number };
  const parsed = ssh2.utils.parseKey(key.public);
  if (parsed instanceof Error) throw parsed;
  const print = createHash("sha256").update(parsed.getPublicSSH()).digest("base64").replace(/=+$/u, "");
  return {
    url: `sftp://user@127.0.0.1:${port}`,
    password: PASSWORD,
    hostKey: `SHA256:${print}`,
    close: () =>
      new Promise((done) => {
        for (const client of clients) client.end();
        server.close(() => {
          done();
        });
      }),
  };
}

function serve(sftp: SFTPWrapper, { top, refuses }: { top: string; refuses: Refuses }, cut: Cut): void {
  const open = new Map<number, { file: number } | { names: string[] }>();
  let last = 0;
  const at = (name: string) => path.join(top, path.posix.normalize(`/${name}`));
  const handle = (what: { file: number } | { names: string[] }) => {
    open.set(++last, what);
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(last);
    return bytes;
  };
  const opened = (bytes: Buffer) => open.get(bytes.readUInt32BE());
  /** Answers with what is thrown as a system would. */
  const attempt = (id: number, work: () => void) => {
    try {
      work();
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
      sftp.status(id, isMissing ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE);
    }
  };
  const change = (id: number, work: () => void) => {
    attempt(id, () => {
      work();
      sftp.status(id, STATUS_CODE.OK);
    });
  };
  const stat = (id: number, name: string) => {
    attempt(id, () => {
      const { mode, uid, gid, size, atimeMs, mtimeMs } = statSync(at(name));
      sftp.attrs(id, { mode, uid, gid, size, atime: atimeMs / 1000, mtime: mtimeMs / 1000 });
    });
  };
  sftp.on("OPEN", (id, name, flags) => {
    const isWritten = (flags & OPEN_MODE.WRITE) !== 0;
    if (isWritten && cut("write", name)) return;
    attempt(id, () => {
      sftp.handle(id, handle({ file: openSync(at(name), isWritten ? "w" : "r") }));
    });
  });
  sftp.on("WRITE", (id, bytes, offset, data) => {
    const one = opened(bytes);
    change(id, () => one && "file" in one && writeSync(one.file, data, 0, data.length, offset));
  });
  sftp.on("READ", (id, bytes, offset, length) => {
    const one = opened(bytes);
    attempt(id, () => {
      const data = Buffer.alloc(length);
      const count = one && "file" in one ? readSync(one.file, data, 0, length, offset) : 0;
      if (count === 0) sftp.status(id, STATUS_CODE.EOF);
      else sftp.data(id, data.subarray(0, count));
    });
  });
  sftp.on("FSTAT", (id, bytes) => {
    const one = opened(bytes);
    if (one && "file" in one) {
      const { mode, uid, gid, size } = fstatSync(one.file);
      sftp.attrs(id, { mode, uid, gid, size, atime: 0, mtime: 0 });
    }
  });
  sftp.on("OPENDIR", (id, name) => {
    attempt(id, () => {
      sftp.handle(id, handle({ names: readdirSync(at(name)) }));
    });
  });
  sftp.on("READDIR", (id, bytes) => {
    const one = opened(bytes);
    const names = one && "names" in one ? one.names.splice(0) : [];
    const attrs = { mode: 0, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 };
    if (names.length === 0) sftp.status(id, STATUS_CODE.EOF);
    else
      sftp.name(
        id,
        names.map((filename) => ({ filename, longname: filename, attrs })),
      );
  });
  sftp.on("CLOSE", (id, bytes) => {
    const one = opened(bytes);
    change(id, () => {
      if (one && "file" in one) closeSync(one.file);
    });
  });
  sftp.on("STAT", stat);
  sftp.on("LSTAT", stat);
  sftp.on("MKDIR", (id, name) => {
    change(id, () => mkdirSync(at(name)));
  });
  sftp.on("RMDIR", (id, name) => {
    change(id, () => {
      rmdirSync(at(name));
    });
  });
  sftp.on("REMOVE", (id, name) => {
    if (!cut("remove", name))
      change(id, () => {
        unlinkSync(at(name));
      });
  });
  sftp.on("RENAME", (id, from, to) => {
    if (!cut("rename", to))
      change(id, () => {
        if (refuses(from, to, existsSync(at(to)))) throw new Error("there is one");
        renameSync(at(from), at(to));
      });
  });
}

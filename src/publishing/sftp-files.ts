import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import process from "node:process";
import type { SFTPWrapper } from "ssh2";
import ssh2 from "ssh2";
import type { RemoteFiles, RemotePlace, RemoteSecret } from "./remote-files.ts";
import { stepAside, UnknownHost } from "./remote-files.ts";

/** Status codes of SFTP. */
const NO_SUCH_FILE = 2;
/** How long a server may keep silent, in ms. */
const PATIENCE = 30_000;

type Back<T> = (error: Error | null | undefined, value: T) => void;

/** @throws {UnknownHost} before any password is sent, where the server is not the one with that fingerprint */
export async function openSftp(place: RemotePlace, secret: RemoteSecret): Promise<RemoteFiles> {
  const client = new ssh2.Client();
  let seen = "";
  let lose: (error: Error) => void = () => undefined;
  /** Rejects as soon as the line is lost: what was asked of the server then never answers. */
  const lost = new Promise<never>((_done, fail) => (lose = fail));
  lost.catch(() => undefined);
  client.on("error", (error) => {
    lose(seen === secret.hostKey || seen === "" ? error : new UnknownHost(seen, secret.hostKey));
  });
  client.on("close", () => {
    lose(new Error("连接断了"));
  });
  const ready = new Promise<void>((done) => client.once("ready", done));
  client.connect({
    host: place.host,
    port: place.port,
    username: place.user,
    readyTimeout: PATIENCE,
    keepaliveInterval: PATIENCE / 3,
    hostVerifier: (key: Buffer) => {
      seen = `SHA256:${createHash("sha256").update(key).digest("base64").replace(/=+$/u, "")}`;
      return seen === secret.hostKey;
    },
    ...credentials(secret),
  });
  const within = <T>(work: Promise<T>) => Promise.race([work, lost]);
  const ask = <T = unknown>(start: (back: Back<T>) => void) =>
    within(
      new Promise<T>((done, fail) => {
        start((error, value) => {
          if (error) fail(error);
          else done(value);
        });
      }),
    );
  try {
    await within(ready);
    const sftp = await ask<SFTPWrapper>((back) => client.sftp(back));
    // Each question waits for its answer, so none may wait for company.
    client.setNoDelay(true);
    return filesOf(sftp, ask, () => client.end());
  } catch (error) {
    client.destroy();
    throw error;
  }
}

function credentials({ password, keyFile }: RemoteSecret): ssh2.ConnectConfig {
  if (keyFile !== undefined) {
    const privateKey = readFileSync(keyFile);
    return password === undefined ? { privateKey } : { privateKey, passphrase: password };
  }
  if (password !== undefined) return { password };
  const agent = process.env["SSH_AUTH_SOCK"];
  return agent === undefined ? {} : { agent };
}

type Ask = <T = unknown>(start: (back: Back<T>) => void) => Promise<T>;

function filesOf(sftp: SFTPWrapper, ask: Ask, close: () => void): RemoteFiles {
  /** Asks for what has no answer but that it is done. */
  const act = (start: (back: (error?: Error | null) => void) => void) =>
    ask((back) => {
      start((error) => {
        back(error, undefined);
      });
    });
  const remove = (name: string) =>
    unlessMissing(
      act((back) => {
        sftp.unlink(name, back);
      }),
    );
  const isFolder = async (name: string) =>
    (
      await unlessMissing(
        ask<ssh2.Stats>((back) => {
          sftp.stat(name, back);
        }),
      )
    )?.isDirectory() === true;
  const makeFolder = async (name: string): Promise<void> => {
    if (name === "" || (await isFolder(name))) return;
    await makeFolder(name.slice(0, name.lastIndexOf("/")));
    // Another of those that work at the same time may have made it.
    await act((back) => {
      sftp.mkdir(name, back);
    }).catch(async (error: unknown) => {
      if (!(await isFolder(name))) throw error;
    });
  };
  return {
    atOnce: 8,
    close,
    remove: async (name) => {
      await remove(name);
    },
    makeFolder,
    read: (name) =>
      unlessMissing(
        ask<Buffer>((back) => {
          sftp.readFile(name, back);
        }),
      ),
    put: async (source, name) => {
      const bytes = typeof source === "string" ? readFileSync(source) : Buffer.from(source);
      await act((back) => {
        sftp.writeFile(name, bytes, back);
      });
      const { size } = await ask<ssh2.Stats>((back) => {
        sftp.stat(name, back);
      });
      if (size !== bytes.length) throw new Error(`${name} 没有传完整`);
    },
    rename: async (from, to) => {
      const plainly = (one = from, other = to) =>
        act((back) => {
          sftp.rename(one, other, back);
        });
      // OpenSSH puts one over the other when it is asked so; others do it anyway, or want the old one away first.
      const ways = [
        () =>
          act((back) => {
            sftp.ext_openssh_rename(from, to, back);
          }),
        () => plainly(),
      ];
      for (const one of ways) if (await isDone(one())) return;
      await stepAside(from, to, { move: (one, other) => isDone(plainly(one, other)), remove });
    },
    list: async (name) => {
      const entries = await unlessMissing(
        ask<ssh2.FileEntryWithStats[]>((back) => {
          sftp.readdir(name === "" ? "/" : name, back);
        }),
      );
      return entries?.map(({ filename }) => filename).filter((one) => one !== "." && one !== "..");
    },
    removeFolder: (name) =>
      act((back) => {
        sftp.rmdir(name, back);
      }).then(
        () => undefined,
        () => undefined,
      ),
  };
}

/** What a server refuses is not done; that it is gone is another matter. */
async function isDone(asked: Promise<unknown>): Promise<boolean> {
  return asked.then(
    () => true,
    (error: unknown) => {
      const { code, message = "" } = error as { code?: unknown; message?: string };
      if (typeof code === "number" || message.includes("extended request")) return false;
      throw error;
    },
  );
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if ((error as { code?: unknown }).code === NO_SUCH_FILE) return undefined;
    throw error;
  });
}

import { Readable, Writable } from "node:stream";
import { statSync } from "node:fs";
import { getCACertificates } from "node:tls";
import { Client, FTPError } from "basic-ftp";
import type { RemoteFiles, RemotePlace, RemoteSecret } from "./remote-files.ts";
import { stepAside } from "./remote-files.ts";

/** What a server answers where there is no such file, or it may not be had. */
const REFUSED = 550;
/** How long a server may keep silent, in ms. */
const PATIENCE = 30_000;

/** FTPS asks for encryption and a certificate that is valid; plain FTP sends everything, the password too, for all to read. */
export async function openFtp(
  { kind, host, port, user }: RemotePlace,
  { password }: RemoteSecret,
): Promise<RemoteFiles> {
  const client = new Client(PATIENCE);
  try {
    // An office may have an authority of its own, which its machines know.
    const ca = [...getCACertificates("default"), ...getCACertificates("system")];
    const secureOptions = { ca };
    await client.access({ host, port, user, password: password ?? "", secure: kind === "ftps", secureOptions });
  } catch (error) {
    client.close();
    throw error;
  }
  return filesOf(client);
}

function filesOf(client: Client): RemoteFiles {
  const read = async (name: string) => {
    const parts: Buffer[] = [];
    const sink = new Writable({
      write(part: Buffer, _encoding, done) {
        parts.push(part);
        done();
      },
    });
    await client.downloadTo(sink, name);
    return Buffer.concat(parts);
  };
  const remove = async (name: string) => {
    await unlessRefused(client.remove(name));
  };
  const list = async (name: string) => {
    const folder = name === "" ? "/" : name;
    // Asked for a list, some servers say that a folder which is not there is empty.
    if ((await unlessRefused(client.send(`CWD ${folder}`))) === undefined) return undefined;
    return (await client.list(folder)).map((one) => one.name);
  };
  return {
    // One line, one thing at a time.
    atOnce: 1,
    remove,
    list,
    read: (name) => unlessRefused(read(name)),
    put: async (source, name) => {
      const isFile = typeof source === "string";
      await client.uploadFrom(isFile ? source : Readable.from([Buffer.from(source)]), name);
      const size = isFile ? statSync(source).size : source.length;
      if ((await client.size(name)) !== size) throw new Error(`${name} 没有传完整`);
    },
    rename: async (from, to) => {
      // Some servers put one in the place of the other, some want it away first.
      const move = async (one: string, other: string) => (await unlessRefused(client.rename(one, other))) !== undefined;
      if (!(await move(from, to))) await stepAside(from, to, { move, remove });
    },
    makeFolder: async (name) => {
      const steps = name.split("/").filter((one) => one !== "");
      for (let at = 1; at <= steps.length; at++)
        await unlessRefused(client.send(`MKD /${steps.slice(0, at).join("/")}`));
      if (name !== "") await client.send(`CWD ${name}`);
    },
    removeFolder: async (name) => {
      await unlessRefused(client.send("CWD /"));
      await unlessRefused(client.send(`RMD ${name}`));
    },
    close: () => {
      client.close();
    },
  };
}

async function unlessRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (error instanceof FTPError && error.code === REFUSED) return undefined;
    throw error;
  });
}

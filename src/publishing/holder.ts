/** The build that holds a lock. */
export interface Holder {
  pid: number;
  /** The machine it runs on. */
  host: string;
  /** The moment it began, in ms since 1970. */
  since: number;
  /** What tells its process from a later one with the same number, where the system says it. */
  born?: string | undefined;
}

/** What can be seen of processes from here. */
export interface Seen {
  host: string;
  /** Ms since 1970. */
  now: number;
  isRunning: (pid: number) => boolean;
  bornOf: (pid: number) => string | undefined;
}

/** No build takes so long: a lock of another machine, whose processes cannot be seen, is worth nothing after it. */
const LONGEST = 12 * 3_600_000;

export function writeHolder(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`;
}

/** Undefined where it is no lock, or not yet a whole one. */
export function readHolder(text: string): Holder | undefined {
  try {
    const { pid, host, since, born } = JSON.parse(text) as Record<string, unknown>;
    if (!Number.isSafeInteger(pid) || typeof host !== "string" || !Number.isSafeInteger(since)) return undefined;
    return { pid: Number(pid), host, since: Number(since), born: typeof born === "string" ? born : undefined };
  } catch {
    return undefined;
  }
}

/** Whether the build that left the lock cannot be running any more. */
export function isStale({ pid, host, since, born }: Holder, { host: here, now, isRunning, bornOf }: Seen): boolean {
  if (host !== here) return Math.abs(now - since) > LONGEST;
  if (!isRunning(pid)) return true;
  const seen = bornOf(pid);
  return born !== undefined && seen !== undefined && seen !== born;
}

/** What the second build says. */
export function describeHolder({ pid, host, since }: Holder, file: string, here: string): string {
  const moment = new Date(since + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
  const where = host === here ? "" : `在电脑“${host}”上`;
  return `另一次生成正在进行（进程 ${pid}，${where}北京时间 ${moment} 开始），这一次没有做，网站没有改动。等它做完再运行；确定它已经停了的，删去 ${file} 再运行。`;
}

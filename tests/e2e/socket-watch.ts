import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** An internet socket that some process of the app held at some moment. */
export interface SeenSocket {
  readonly protocol: string;
  /** Addresses and ports as the kernel writes them, readable: 127.0.0.1:4711 */
  readonly local: string;
  readonly remote: string;
  readonly pid: number;
}

const tables = ["tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6"];

/** Milliseconds between two looks. */
const LOOK_EVERY = 30;

/**
 * Looks at all internet sockets of everything that this process starts, again and again, by the kernel's own tables
 * (Linux). Sockets shorter than a look can be missed here; Chromium's own net log has those.
 *
 * @returns a function that stops watching and says what was seen, each socket once
 */
export function watchSockets(): () => readonly SeenSocket[] {
  const seen = new Map<string, SeenSocket>();
  const look = (): void => {
    for (const socket of socketsOf(descendants(process.pid))) {
      seen.set(`${socket.protocol} ${socket.local} ${socket.remote}`, socket);
    }
  };
  const timer = setInterval(look, LOOK_EVERY);
  return () => {
    clearInterval(timer);
    look();
    return [...seen.values()];
  };
}

function descendants(root: number): readonly number[] {
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || (parent > 1 && isBelow(parent)));
  };
  return [...parents.keys()].filter(isBelow);
}

function parentOf(pid: string): number {
  // The name in brackets may hold anything, brackets too.
  const afterName = attempt(() => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1), undefined);
  return Number(afterName?.split(" ")[1] ?? 0);
}

function* socketsOf(pids: readonly number[]): Generator<SeenSocket> {
  const known = new Map<string, ReadonlyMap<string, Omit<SeenSocket, "pid">>>();
  for (const pid of pids) {
    const inodes = socketInodes(pid);
    if (inodes.length === 0) continue;
    // Chromium puts sandboxed processes into network namespaces of their own; each has its own tables.
    const namespace = attempt(() => readlinkSync(`/proc/${pid}/ns/net`), "");
    const table = known.get(namespace) ?? kernelTable(pid);
    known.set(namespace, table);
    for (const inode of inodes) {
      const socket = table.get(inode);
      if (socket !== undefined) yield { ...socket, pid };
    }
  }
}

function socketInodes(pid: number): readonly string[] {
  // A process under Chromium's sandbox hides its files from other users than root. It has no network to reach.
  const files = attempt(() => readdirSync(`/proc/${pid}/fd`), []);
  return files.flatMap((fd) => {
    const target = attempt(() => readlinkSync(`/proc/${pid}/fd/${fd}`), "");
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
    return inode === undefined ? [] : [inode];
  });
}

function kernelTable(pid: number): ReadonlyMap<string, Omit<SeenSocket, "pid">> {
  const rows = tables.flatMap((protocol) => {
    const text = attempt(() => readFileSync(`/proc/${pid}/net/${protocol}`, "utf8"), "");
    return text
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .flatMap(([, local, remote, , , , , , , inode]): [string, Omit<SeenSocket, "pid">][] =>
        local === undefined || remote === undefined || inode === undefined
          ? []
          : [[inode, { protocol, local: readable(local), remote: readable(remote) }]],
      );
  });
  return new Map(rows);
}

/** @example readable("0100007F:1F90") //=> "127.0.0.1:8080" */
function readable(address: string): string {
  const [host = "", port = ""] = address.split(":");
  const words = host.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => (word.match(/../g) ?? []).reverse());
  const isV4 = bytes.length === 4;
  const shown = isV4 ? bytes.map((byte) => Number.parseInt(byte, 16)).join(".") : bytes.join("").toLowerCase();
  return `${shown}:${Number.parseInt(port, 16)}`;
}

/** Processes and their files vanish while one looks. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

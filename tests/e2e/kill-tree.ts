import { execFileSync } from "node:child_process";

/** Ends a process and all that it started with SIGKILL: nobody gets to tidy up, as in a power cut. */
export function killTree(pid: number): void {
  for (const each of [pid, ...descendants(pid)]) {
    try {
      process.kill(each, "SIGKILL");
    } catch {
      // It died with the one before.
    }
  }
}

function descendants(pid: number): readonly number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const childrenOf = (parent: number): number[] =>
    pairs.flatMap(([child, of]) => (of === parent && child !== undefined ? [child, ...childrenOf(child)] : []));
  return childrenOf(pid);
}

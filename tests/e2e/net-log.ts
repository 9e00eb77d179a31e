import { readFileSync } from "node:fs";
import { z } from "zod";

const logSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() })),
});

/** What Chromium's network stack did, by its own log. */
export interface NetActivity {
  /** Addresses that were requested, but for the app's own. */
  readonly urls: readonly string[];
  /** Host names that somebody asked the resolver for. */
  readonly names: readonly string[];
  /** Addresses that a socket was to be connected to. */
  readonly connections: readonly string[];
  /** How many times bytes were given to a socket. */
  readonly sent: number;
}

/** Switches with which Chromium keeps its net log. */
export function netLogSwitches(file: string): readonly string[] {
  return [`--log-net-log=${file}`, "--net-log-capture-mode=Everything"];
}

/** Reads a net log; it is whole once the app has ended. */
export function readNetLog(file: string): NetActivity {
  const log = logSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  const texts = (wanted: RegExp, key: string): readonly string[] => {
    const found = log.events.flatMap((event) => {
      const value = wanted.test(names.get(event.type) ?? "") ? event.params?.[key] : undefined;
      return value === undefined ? [] : [typeof value === "string" ? value : JSON.stringify(value)];
    });
    return [...new Set(found)];
  };
  return {
    urls: texts(/^URL_REQUEST_START_JOB$|^CORS_REQUEST$/, "url").filter((url) => !url.startsWith("xunjian://app/")),
    names: texts(/^HOST_RESOLVER/, "host"),
    connections: texts(/^(TCP|UDP)_CONNECT(_ATTEMPT)?$/, "address"),
    sent: log.events.filter((event) => /^(UDP|SOCKET)_BYTES_SENT$/.test(names.get(event.type) ?? "")).length,
  };
}

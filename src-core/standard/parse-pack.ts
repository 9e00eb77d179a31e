import { contentHash } from "../content-hash";
import { checkPack } from "./check-pack";
import { issueFault, type PackFault } from "./pack-fault";
import { packSchema, type StandardPack } from "./pack-schema";

/** Which standard a round was scored by: pinned by id, version and content hash. */
export interface StandardRef {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

export type ParsedPack =
  | { readonly kind: "pack"; readonly pack: StandardPack; readonly ref: StandardRef }
  | { readonly kind: "faulty"; readonly faults: readonly PackFault[] };

/**
 * Takes a pack from a file or message.
 *
 * @param raw parsed JSON, not trusted
 * @returns the pack with its pin, or every fault, each naming the item
 */
export function parsePack(raw: unknown): ParsedPack {
  const parsed = packSchema.safeParse(raw);
  if (!parsed.success) return { kind: "faulty", faults: parsed.error.issues.map((issue) => issueFault(raw, issue)) };
  const faults = checkPack(parsed.data);
  return faults.length > 0
    ? { kind: "faulty", faults }
    : { kind: "pack", pack: parsed.data, ref: standardRef(parsed.data) };
}

/** The pin of a pack. */
export function standardRef(pack: StandardPack): StandardRef {
  return { id: pack.id, version: pack.version, hash: contentHash(pack) };
}

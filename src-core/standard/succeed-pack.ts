import { contentHash } from "../content-hash";
import type { StandardPack } from "./pack-schema";
import { standardRef } from "./parse-pack";

/**
 * An edited pack as the next version of the one it was made from: a pack in use is never changed, only succeeded.
 *
 * @param base what was edited
 * @param edited its id, version and `succeeds` do not matter
 * @param takenVersions versions of this standard that exist already
 * @returns `base` itself where the content is the same; otherwise the edited content with the base's id and the next free
 *   version
 */
export function succeedingPack(
  base: StandardPack,
  edited: StandardPack,
  takenVersions: readonly number[],
): StandardPack {
  const { id, version } = base;
  if (contentHash({ ...edited, id, version, succeeds: base.succeeds }) === contentHash(base)) return base;
  const next = Math.max(version, ...takenVersions) + 1;
  return { ...edited, id, version: next, succeeds: { version, hash: standardRef(base).hash } };
}

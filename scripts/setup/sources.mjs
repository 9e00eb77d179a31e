import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * One hash over the names and contents of files and whole folders, given relative to the project. Contents, not times:
 * a branch switched to and back needs no new build.
 */
export function hashOfSources(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesUnder)) {
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(fs.readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

function filesUnder(place) {
  const stat = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [place];
  return fs
    .readdirSync(path.join(root, place))
    .sort()
    .flatMap((name) => filesUnder(`${place}/${name}`));
}

import { createHash } from "node:crypto";
import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

const block = 512;

/** @example await integrityOf("x.tgz") //=> "sha512-bWBe…" as npm writes it */
export async function integrityOf(file) {
  const hash = createHash("sha512");
  await pipeline(fs.createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return `sha512-${hash.digest("base64")}`;
}

/** Writes the one member `name` of a .tgz to `target`, streaming. Plain ustar headers, which is what npm packs. */
export async function extractMember(tgz, name, target) {
  await pipeline(
    fs.createReadStream(tgz),
    createGunzip({ chunkSize: 1 << 18 }),
    memberOf(name),
    fs.createWriteStream(target),
  );
}

/** A stage that lets through the bytes of one member only; throws where the archive ends without it. */
function memberOf(name) {
  return async function* (chunks) {
    let held = Buffer.alloc(0); // a header that is not complete yet
    let skip = 0; // bytes to drop before the next header
    let wanted = 0; // bytes of the member still to come
    let found = false;
    for await (const chunk of chunks) {
      if (found && wanted === 0) continue; // read on to the end, so that gunzip checks its sum
      let rest = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      while (rest.length > 0 && !(found && wanted === 0)) {
        if (wanted > 0) {
          yield rest.subarray(0, wanted);
          const taken = Math.min(wanted, rest.length);
          wanted -= taken;
          rest = rest.subarray(taken);
        } else if (skip > 0) {
          const dropped = Math.min(skip, rest.length);
          skip -= dropped;
          rest = rest.subarray(dropped);
        } else if (rest.length < block) break;
        else {
          const header = readHeader(rest);
          rest = rest.subarray(block);
          if (header.name === name) {
            found = true;
            wanted = header.size;
          } else skip = Math.ceil(header.size / block) * block;
        }
      }
      held = rest;
    }
    if (!found || wanted > 0) throw new Error(`${name} is missing or cut short`);
  };
}

function readHeader(bytes) {
  const text = (from, length) => bytes.toString("latin1", from, from + length).replace(/\0.*$/s, "");
  const prefix = text(345, 155);
  return { name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100), size: Number.parseInt(text(124, 12), 8) || 0 };
}

import fs from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

const endRecord = 0x06054b50;
const centralRecord = 0x02014b50;

/**
 * Lists the entries of a zip by its central directory. No zip64, no encryption: one known archive is read, whose hash
 * was checked before; a bare Debian has no unzip.
 */
export function readEntries(file) {
  const fd = fs.openSync(file, "r");
  try {
    const { size } = fs.fstatSync(fd);
    const tail = readAt(fd, Math.max(0, size - 65_557), Math.min(size, 65_557));
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || tail.readUInt32LE(end) !== endRecord) throw new Error(`${file} is no zip`);
    return parseDirectory(readAt(fd, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12)));
  } finally {
    fs.closeSync(fd);
  }
}

/** Writes one entry to `target`, streaming; throws where the size is not what the directory promised. */
export async function writeEntry(file, entry, target) {
  const fd = fs.openSync(file, "r");
  const local = readAt(fd, entry.offset, 30);
  fs.closeSync(fd);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed =
    entry.packed === 0 ? Readable.from([]) : fs.createReadStream(file, { start, end: start + entry.packed - 1 });
  const stages = entry.method === 8 ? [createInflateRaw({ chunkSize: 1 << 18 })] : [];
  await pipeline(packed, ...stages, fs.createWriteStream(target));
  if (fs.statSync(target).size !== entry.size) throw new Error(`${entry.name}: wrong size`);
}

function parseDirectory(bytes) {
  const entries = [];
  for (let at = 0; at + 46 <= bytes.length && bytes.readUInt32LE(at) === centralRecord; ) {
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function readAt(fd, position, length) {
  const bytes = Buffer.alloc(length);
  fs.readSync(fd, bytes, 0, length, position);
  return bytes;
}

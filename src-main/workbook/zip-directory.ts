/** One file inside a zip, as the zip's own directory states it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  /** Size that the directory claims; only unpacking proves it. */
  readonly size: number;
  /** Where its record in the directory begins. */
  readonly recordAt: number;
  /** Where its local header begins. */
  readonly headerAt: number;
}

const END = 0x06054b50;
const RECORD = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const RECORD_SIZE = 46;
const LOCAL_SIZE = 30;
const COMMENT_MAX = 0xffff;
const ZIP64 = 0xffffffff;

/**
 * Reads the directory at the end of a zip without unpacking anything.
 *
 * @returns null where there is none that can be trusted: truncated, damaged, or of the 4 GB kind (zip64)
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endAt(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const entry = at + RECORD_SIZE <= view.byteLength ? entryAt(view, at) : null;
    if (entry === null) return null;
    entries.push(entry);
    at += RECORD_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endAt(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_SIZE - COMMENT_MAX);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function entryAt(view: DataView, at: number): ZipEntry | null {
  if (view.getUint32(at, true) !== RECORD) return null;
  const nameLength = view.getUint16(at + 28, true);
  const headerAt = view.getUint32(at + 42, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  if (packedSize === ZIP64 || size === ZIP64 || at + RECORD_SIZE + nameLength > view.byteLength) return null;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + RECORD_SIZE, nameLength));
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  return { name, isEncrypted, method: view.getUint16(at + 10, true), packedSize, size, recordAt: at, headerAt };
}

/**
 * The packed bytes of one entry.
 *
 * @returns null where the directory leads nowhere
 */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerAt } = entry;
  if (headerAt + LOCAL_SIZE > view.byteLength || view.getUint32(headerAt, true) !== LOCAL) return null;
  const from = headerAt + LOCAL_SIZE + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const to = from + entry.packedSize;
  return to <= view.byteLength ? bytes.subarray(from, to) : null;
}

/** 1 January 1980, midnight: the earliest that a zip can say. */
const FIRST_DAY = 0x0021;

/** Sets the time of every file in a zip to the same moment, in place, so that equal content has equal bytes. */
export function fixZipTimes(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { recordAt, headerAt } of zipDirectory(bytes) ?? []) {
    view.setUint16(recordAt + 12, 0, true);
    view.setUint16(recordAt + 14, FIRST_DAY, true);
    view.setUint16(headerAt + 10, 0, true);
    view.setUint16(headerAt + 12, FIRST_DAY, true);
  }
}

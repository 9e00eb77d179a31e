/**
 * Packs a flat set of files as an asar archive: four lengths, a JSON directory, then the contents one after the other.
 * @param files name → contents
 */
export function packAsar(files) {
  const directory = {};
  let offset = 0;
  for (const [name, bytes] of Object.entries(files)) {
    directory[name] = { size: bytes.length, offset: String(offset) };
    offset += bytes.length;
  }
  const json = Buffer.from(JSON.stringify({ files: directory }));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(padded + 8, 4);
  head.writeUInt32LE(padded + 4, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...Object.values(files)]);
}

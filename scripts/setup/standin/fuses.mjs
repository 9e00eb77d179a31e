import fs from "node:fs";

/** Marks the fuse wire in the binary; after it one byte of version, one of length, then a character a fuse. */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const places = { EnableNodeCliInspectArguments: 3, LoadBrowserProcessSpecificV8Snapshot: 6 };

/**
 * Sets fuses of an Electron binary in place, as `@electron/fuses` does.
 * @example setFuses("electron", { EnableNodeCliInspectArguments: true })
 */
export function setFuses(binary, wanted) {
  const at = fs.readFileSync(binary).indexOf(sentinel);
  if (at < 0) throw new Error("no fuse wire");
  const fd = fs.openSync(binary, "r+");
  try {
    const head = Buffer.alloc(2);
    fs.readSync(fd, head, 0, 2, at + sentinel.length);
    for (const [name, isOn] of Object.entries(wanted)) {
      if (head[0] !== 1 || places[name] >= head[1]) throw new Error(`fuse ${name} is unknown to this binary`);
      fs.writeSync(fd, isOn ? "1" : "0", at + sentinel.length + 2 + places[name]);
    }
  } finally {
    fs.closeSync(fd);
  }
}

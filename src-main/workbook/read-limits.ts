const MB = 1024 * 1024;

/** What a file may be at most (design.md, property 5). A province's register is a hundredth of it. */
export interface ReadLimits {
  /** Bytes of the file as it lies on the disk. */
  readonly fileBytes: number;
  /** Bytes of all that a zip unpacks to. */
  readonly unpackedBytes: number;
  /** How many times its packed size one entry may unpack to, once it is over `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly entries: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells of all sheets, empty ones before the last of a row included. */
  readonly cells: number;
}

export const READ_LIMITS: ReadLimits = {
  fileBytes: 100 * MB,
  unpackedBytes: 1024 * MB,
  ratio: 300,
  ratioFromBytes: 64 * MB,
  entries: 10_000,
  sheets: 500,
  rows: 200_000,
  columns: 2000,
  cells: 20_000_000,
};

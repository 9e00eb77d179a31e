const saveAsDocx = "请用 Word 或 WPS 打开后另存为 .docx 再选。";

/** How files begin, and what is said of them where a template was expected. */
const beginnings: readonly (readonly [bytes: readonly number[], message: string])[] = [
  // .doc and .wps, and a .docx with a password
  [[0xd0, 0xcf, 0x11, 0xe0], `这是 .doc 或 .wps 文件，或加了密码的文档。${saveAsDocx}不要加密码。`],
  [[0xff, 0xd8, 0xff], "这是图片（.jpg），模板应为 Word 文档（.docx）。"],
  [[0x89, 0x50, 0x4e, 0x47], "这是图片（.png），模板应为 Word 文档（.docx）。"],
  [[0x47, 0x49, 0x46, 0x38], "这是图片（.gif），模板应为 Word 文档（.docx）。"],
  [[0x25, 0x50, 0x44, 0x46], "这是 PDF，模板应为 Word 文档（.docx）。"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], `这是 .rtf 文件。${saveAsDocx}`],
];

/**
 * What to tell the person whose file cannot be a .docx by its beginning.
 *
 * @returns null for a zip, which a .docx is
 */
export function strangeFile(bytes: Uint8Array): string | null {
  const begins = (start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  if (begins([0x50, 0x4b])) return null;
  if (bytes.byteLength === 0) return "这是空文件，模板应为 Word 文档（.docx）。";
  return beginnings.find(([start]) => begins(start))?.[1] ?? "这不是 Word 文档，模板应为 .docx 文件。";
}

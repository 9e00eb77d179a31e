/**
 * Why the answer could not be printed, in words.
 *
 * @returns null for a reader that went away (… | head): no fault of ours
 */
export function outputTrouble(error: Error): string | null {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "EPIPE") return null;
  const why = code === "ENOSPC" || code === "EDQUOT" ? "磁盘空间不足" : code || error.message;
  return `无法在标准输出打印结果：${why}。已写好的文件不受影响。`;
}

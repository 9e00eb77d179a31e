/**
 * The platform that a word means: offices write 微信公众号 in one list and 微信 in the other; width, case and blanks make no
 * difference. The one rule for lists, for what a standard limits to platforms and for answers from files.
 *
 * @example platformMeant("微信 订阅号") //=> "微信"
 * @example platformMeant(" ＱＱ 空间") //=> "qq空间"
 */
export function platformMeant(platform: string): string {
  const key = platform
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "")
    .replace(/^'/, "")
    .toLowerCase();
  if (/^(微信)?(公众号|公众平台|订阅号|服务号)$|^微信$/.test(key)) return "微信";
  return key === "微博" ? "新浪微博" : key;
}

/** Whether two words mean one platform. */
export function isSamePlatform(a: string, b: string): boolean {
  return a === b || platformMeant(a) === platformMeant(b);
}

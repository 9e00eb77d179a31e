import { wordKey } from "./mend-text";

/** How lists name an account; null where a list does not say. */
export interface AccountName {
  readonly platform: string;
  readonly handle: string | null;
  readonly name: string | null;
  readonly owner: string | null;
}

export const nameKey = ({ platform, name }: Pick<AccountName, "platform" | "name">): string =>
  `name|${platformMeant(platform)}|${wordKey(name)}`;
export const ownerKey = (account: Omit<AccountName, "handle">): string =>
  `${nameKey(account)}|${wordKey(account.owner)}`;
export const handleKey = (platform: string, handle: string): string =>
  `handle|${platformMeant(platform)}|${wordKey(handle)}`;

/** The platform that a word means: offices write 微信公众号 in one list and 微信 in the other. */
export function platformMeant(platform: string): string {
  const key = wordKey(platform);
  if (/^(微信)?(公众号|公众平台|订阅号|服务号)$|^微信$/.test(key)) return "微信";
  return key === "微博" ? "新浪微博" : key;
}

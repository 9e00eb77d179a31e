import { platformMeant } from "../register/platform-meant";
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

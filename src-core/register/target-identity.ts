import { type SiteCode, type TargetId, targetId } from "../units";

/** A site is its 网站标识码. */
export function siteTargetId(code: SiteCode): TargetId {
  return targetId(code);
}

/**
 * An account has no code: 平台 + 账号 where the register has one, else 平台 + 名称 + 主办单位.
 *
 * @example accountTargetId({ platform: "微信", handle: null, name: "江西审计", owner: "省审计厅" }) //=> "微信|江西审计|省审计厅"
 */
export function accountTargetId(account: {
  readonly platform: string;
  readonly handle: string | null;
  readonly name: string;
  readonly owner: string | null;
}): TargetId {
  const parts =
    account.handle === null
      ? [account.platform, account.name, account.owner ?? ""]
      : [account.platform, account.handle];
  return targetId(parts.map((part) => part.replaceAll("|", "｜")).join("|"));
}

import { expect, test } from "vitest";
import { parseAnswersFile } from "../../../src-core/exchange/answers-file";
import { answersReader } from "../../../src-core/exchange/answers-target";
import { isSamePlatform } from "../../../src-core/register/platform-meant";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import { vetoesFor } from "../../../src-core/standard/pack-items";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { anAccount } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";

/** All vetoes of accounts but the first are for some platforms. */
function packFor(...appliesTo: [string, ...string[]]): StandardPack {
  const vetoes = SMALL_PACK.account.vetoes.map((veto, i) => (i === 0 ? veto : { ...veto, appliesTo }));
  return { ...SMALL_PACK, account: { ...SMALL_PACK.account, vetoes } };
}

/** What `xunjian score` asks of an account, by an answers file. */
function askedOfFile(pack: StandardPack, platform: string): readonly string[] {
  const file = parseAnswersFile({ targets: [{ kind: "account", platform, answers: {} }] });
  if (file.kind === "unknown") throw new Error(file.message);
  const [entry] = file.entries;
  if (entry === undefined || entry.kind === "faulty") throw new Error("no target");
  const { target, answers, proven } = answersReader(pack)(entry.target);
  return scoreTarget(pack, target, answers, proven).missing;
}

const all = SMALL_PACK.account.vetoes.map(({ id }) => id);
const first = all.slice(0, 1);

test.each([
  ["微信", "微信公众号", all],
  ["微信公众号", "微信", all],
  ["微信", "订阅号", all],
  ["新浪微博", "微博", all],
  ["QQ空间", " ｑｑ 空间", all],
  ["微信", "微博", first],
  ["抖音", "微信", first],
])(
  "a veto for %s is asked of an account of %s alike in the app and by the command line",
  (limited, platform, asked) => {
    const pack = packFor(limited);
    const account = anAccount({ platform });
    expect(vetoesFor(pack, account).map(({ id }) => id)).toEqual(asked);
    expect(scoreTarget(pack, account, new Map(), null).missing).toEqual(asked);
    expect(askedOfFile(pack, platform)).toEqual(asked);
  },
);

test("a standard that writes one platform in two ways asks once, whichever way the account has it", () => {
  const pack = packFor("微信", "微信公众号");
  for (const platform of ["微信", "微信公众号", "服务号"]) {
    expect(vetoesFor(pack, anAccount({ platform })).map(({ id }) => id)).toEqual(all);
    expect(askedOfFile(pack, platform)).toEqual(all);
  }
});

test("platforms that only begin alike are not the same", () => {
  expect(isSamePlatform("微信", "微信视频号")).toBe(false);
  expect(isSamePlatform("微博", "腾讯微博")).toBe(false);
});

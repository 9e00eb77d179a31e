import type { TargetResult } from "../report/results";
import type { Item, ItemGroup } from "../standard/pack-schema";
import type { Paragraph, Run } from "./circular-draft";
import type { DraftContext } from "./draft-context";
import { examplesOf } from "./examples";
import { joined, paragraphOf, sentence } from "./runs";
import { ofShare, shareWord } from "./share-words";

/** An item on which portals lost points. */
export interface LostItem {
  readonly group: ItemGroup;
  readonly item: Item;
  readonly losing: number;
  /** null where the office has no word for so small a share. */
  readonly word: string | null;
  /** What the office says of portals that lose on it; "" where it has no phrase. */
  readonly phrase: string;
}

/** Items on which inspected portals lost points, those that most lost on first, then as the standard has them. */
export function lostItems({ input, figures }: DraftContext): readonly LostItem[] {
  const inspected = figures.count("portals.inspected");
  return input.round.standard.site.deductions
    .flatMap((group) => group.items.map((item) => ({ group, item, losing: losingCount(item) })))
    .filter(({ losing }) => losing > 0)
    .map((lost) => ({
      ...lost,
      word: shareWord(input.circular.shareWords, lost.losing, inspected),
      phrase: input.circular.itemPhrases[lost.item.id] ?? "",
    }))
    .sort((a, b) => b.losing - a.losing);

  function losingCount(item: Item): number {
    return figures.count(`portals.losing.${item.id}`);
  }
}

/** What portals lose points on, a paragraph a group of the standard: only what the office has a word for. */
export function portalFindings(context: DraftContext): readonly Paragraph[] {
  const spoken = lostItems(context);
  return context.input.round.standard.site.deductions.flatMap((group) => {
    const clauses = bySubject(spoken.filter((lost) => lost.group.id === group.id)).map((items) =>
      clauseOf(context, items),
    );
    return clauses.length === 0 ? [] : [paragraphOf(sentence(`${group.name}方面，`, joined(clauses, "；"), "。"))];
  });
}

type Spoken = LostItem & { readonly word: string };

/** Items that one word fits stand in one clause; those that the office has a phrase for stand alone. */
function bySubject(lost: readonly LostItem[]): readonly (readonly [Spoken, ...Spoken[]])[] {
  const clauses: [Spoken, ...Spoken[]][] = [];
  for (const { word, ...rest } of lost) {
    if (word === null) continue;
    const item = { ...rest, word };
    const like = clauses.find(([first]) => first.word === word && first.phrase === "" && item.phrase === "");
    if (like === undefined) clauses.push([item]);
    else like.push(item);
  }
  return clauses;
}

/**
 * 超过60%的政府门户网站政策文件解读比例不高（如甲、乙）, or 部分政府门户网站在“政策文件”（如甲）、“概况信息”（如乙）方面失分. The word
 * opens to the share that it stands for, further items to theirs.
 */
function clauseOf(context: DraftContext, items: readonly [Spoken, ...Spoken[]]): readonly Run[] {
  const [{ item, word, phrase }] = items;
  const figure = shareOf(item);
  const isOne = context.figures.count("portals.inspected") === 1;
  const subject = isOne ? [{ text: "所检查的", figure }] : sentence({ text: word, figure }, ofShare(word));
  if (phrase !== "") return sentence(subject, `政府门户网站${phrase}`, examples(context, item));
  if (items.length === 1) {
    return sentence(subject, `政府门户网站在“${item.name}”方面失分`, examples(context, item));
  }
  const names = items.map((one, index) => {
    const name = `“${one.item.name}”`;
    return sentence(index === 0 ? name : { text: name, figure: shareOf(one.item) }, examples(context, one.item));
  });
  return sentence(subject, "政府门户网站在", joined(names, "、"), "方面失分");
}

function shareOf(item: Item): string {
  return `portals.share.${item.id}`;
}

function examples(context: DraftContext, item: Item): string {
  return examplesOf(losingMost(context, item.id), context.input.circular.exampleCount);
}

/** Names of the portals that lost on an item, those that lost most first, ties in the customary order. */
function losingMost({ input, compare }: DraftContext, itemId: string): readonly string[] {
  return input.results
    .filter(({ state, verdict }) => state === "done" && (verdict.outcome === "pass" || verdict.outcome === "fail"))
    .map((result) => ({ target: result.target, lost: lostOn(result, itemId) }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost || compare(a.target, b.target))
    .map(({ target }) => target.name);
}

function lostOn({ verdict }: TargetResult, itemId: string): number {
  return verdict.deductions.reduce((sum, line) => (line.itemId === itemId ? sum + line.counted : sum), 0);
}

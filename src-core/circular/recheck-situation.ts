import { annexReference } from "./annex-references";
import type { Paragraph, Run } from "./circular-draft";
import { periodWords } from "./day-words";
import type { DraftContext } from "./draft-context";
import { joined, paragraphOf, sentence } from "./runs";

const sides = [
  { side: "sites", what: "政府网站", unit: "家" },
  { side: "accounts", what: "政务新媒体", unit: "个" },
] as const;
type Side = (typeof sides)[number];

/** What became of the failures that an earlier circular listed (复查); nothing where none are checked again. */
export function recheckSituation({ input, figures, annexes, period }: DraftContext): readonly Paragraph[] {
  const own = sides.filter(({ side }) => figures.count(`recheck.${side}.total`) > 0);
  if (own.length === 0) return [];
  const rounds = [...new Set(input.circular.pastProblems.map((problem) => problem.roundId))];
  const [only] = rounds;
  const issued = rounds.length === 1 && only !== undefined ? periodWords(only) : "此前";
  const totals = own.map(({ side, what, unit }) => sentence(what, figures.run(`recheck.${side}.total`), unit));
  const which = sentence(`对${issued}通报的存在突出问题的`, joined(totals, "、"));
  if (own.every(({ side }) => figures.count(`recheck.${side}.unchecked`) === figures.count(`recheck.${side}.total`))) {
    return [paragraphOf(sentence(which, `，${period}尚未复查${annexReference(annexes, "recheck", "详")}。`))];
  }
  const outcomes = joined(own.map(outcome), "；");
  return [
    paragraphOf(sentence(which, `开展复查${annexReference(annexes, "recheck", "详")}，结果是：`, outcomes, "。")),
  ];

  function outcome({ side, what, unit }: Side): readonly Run[] {
    const total = figures.count(`recheck.${side}.total`);
    const states = [
      { id: `recheck.${side}.mended`, words: "已完成整改" },
      { id: `recheck.${side}.still`, words: "仍存在突出问题" },
      { id: `recheck.${side}.unchecked`, words: "尚未复查" },
    ].filter(({ id }) => figures.count(id) > 0);
    const whole = states.find(({ id }) => figures.count(id) === total);
    if (whole !== undefined) return sentence(`${what}${total > 1 ? "均" : ""}${whole.words}`);
    return sentence(
      what,
      joined(
        states.map(({ id, words }) => sentence(figures.run(id), `${unit}${words}`)),
        "、",
      ),
    );
  }
}

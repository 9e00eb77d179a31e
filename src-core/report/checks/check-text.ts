import type { CircularDraft, Paragraph, Run } from "../../circular/circular-draft";
import { shareWord } from "../../circular/share-words";
import type { Check } from "../report-model";
import { type Checked, compare, figureValue, note } from "./check";

interface Place {
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
  /** Written by the office: a number in it that is no field has no source. */
  readonly isTyped: boolean;
}

/** Figures in the text against the figures they stand for, numbers typed without a source, and the list of annexes. */
export function checkText(checked: Checked): readonly Check[] {
  const places = placesOf(checked.draft, checked.input.circular.problems !== null);
  return [...linkChecks(checked, places), ...typedNumbers(checked, places), ...annexChecks(checked, places)];
}

function placesOf(draft: CircularDraft, hasOwnProblems: boolean): readonly Place[] {
  return [
    { name: "引言", paragraphs: draft.opening, isTyped: true },
    ...draft.sections.map(({ key, title, paragraphs }) => ({
      name: title,
      paragraphs,
      isTyped: key === "experience" || key === "requirements" || (key === "problems" && hasOwnProblems),
    })),
    { name: "结尾", paragraphs: draft.closing, isTyped: false },
  ];
}

interface Link {
  readonly name: string;
  readonly text: string;
  readonly id: string;
}

function linkChecks(checked: Checked, places: readonly Place[]): readonly Check[] {
  const links = places.flatMap(({ name, paragraphs }) =>
    paragraphs.flatMap(({ runs }) =>
      runs.flatMap(({ text, figure }): Link[] => (figure === null ? [] : [{ name, text, id: figure }])),
    ),
  );
  const wrong = links.flatMap((link) => {
    const due = dueText(checked, link);
    return due === null || due === link.text ? [] : [{ ...link, due }];
  });
  if (wrong.length === 0) {
    const message = `${links.length} 处都相符`;
    return [{ id: "text-figures", state: "agrees", name: "正文中的数字与明细", message, figures: [] }];
  }
  return wrong.map(({ name, text, id, due }) => ({
    id: `text-${id}`,
    state: "differs",
    name: `${name}中的数字`,
    message: `正文写的是 ${text}，按明细应是 ${due}`,
    figures: [id],
  }));
}

/** What a link has to say; null for words that name what is counted (“政策文件”) and say no size. */
function dueText(checked: Checked, { text, id }: Link): string | null {
  const figure = checked.figures.get(id);
  if (figure === undefined) return "（没有这个数字）";
  if (text === "持平" || text === "无可比数据") {
    if (figure.value === null) return "无可比数据";
    return figure.value === 0 ? "持平" : figure.text;
  }
  const { shareWords } = checked.input.circular;
  if (shareWords.some(({ word }) => word === text)) {
    const losing = figureValue(checked, id.replace(".share.", ".losing."));
    return shareWord(shareWords, losing, figureValue(checked, "portals.inspected")) ?? figure.text;
  }
  return /^[\d.]+%?$|^—$/u.test(text) ? figure.text : null;
}

/** Numbers with a unit or percentages; neither days nor numbers of articles. */
const SPOKEN =
  /(?<![第\d.])\d[\d,]*(?:\.\d+)?\s*(?:%|％|个百分点|分钟|万|亿|余|多|家|个|条|件|篇|次|项|名|人|期|分|倍)/gu;

function typedNumbers(checked: Checked, places: readonly Place[]): readonly Check[] {
  return places
    .filter((place) => place.isTyped)
    .flatMap(({ name, paragraphs }) => {
      const numbers = [...new Set(paragraphs.flatMap(typedWords).flatMap((text) => text.match(SPOKEN) ?? []))];
      if (numbers.length === 0) return [];
      const said = numbers.map((number) => numberWords(checked, number)).join("、");
      return [note(`typed-${name}`, `${name}中直接写的数字`, `${said}：没有出处，也不随检查结果改变，请核对`)];
    });
}

/** The words of a paragraph that are no fields. */
function typedWords({ lead, runs }: Paragraph): readonly string[] {
  const typed = (run: Run): string => (run.figure === null ? run.text : " ");
  return [lead, runs.map(typed).join("")];
}

/** A number that a figure of the same unit has is better written as its field. */
function numberWords({ figures }: Checked, number: string): string {
  const plain = number.replace(/[\s,]/gu, "").replace("％", "%");
  const same = [...figures.values()].filter(({ text, unit, value }) => value !== 0 && `${text}${unit}` === plain);
  const [only] = same;
  return only !== undefined && same.length === 1 ? `${number}（可改用字段 {${only.field}}）` : number;
}

/** The list of annexes, and what the text refers to, against the annexes that are printed. */
function annexChecks(checked: Checked, places: readonly Place[]): readonly Check[] {
  const printed = checked.annexes.flatMap((annex) => (annex.printedNo === null ? [] : [annex.printedNo]));
  const texts = places.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => run.text).join("")));
  const named = texts.flatMap((text) => [...text.matchAll(/附件\s*(\d+)/gu)].map(([, no = ""]) => Number(no)));
  const lost = [...new Set(named)].filter((no) => !printed.includes(no));
  return [
    compare(
      "annex-list",
      "附件清单与印出的附件",
      { name: "附件清单", value: checked.draft.annexTitles.length },
      { name: "印出的附件", value: printed.length },
    ),
    ...lost.map((no): Check => {
      const message = `这份通报有 ${printed.length} 个附件，没有附件${no}`;
      return { id: `annex-lost-${no}`, state: "differs", name: `正文提到附件${no}`, message, figures: [] };
    }),
  ];
}

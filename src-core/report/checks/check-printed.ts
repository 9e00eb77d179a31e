import { formatRate } from "../../units";
import type { AnnexKey } from "../annex-table";
import type { Figure } from "../figure";
import { rateInHundredths } from "../figures/count";
import type { Check } from "../report-model";
import { type Checked, figureValue, note, printedAnnex } from "./check";
import { hasDirection, isChange, readPrinted } from "./read-printed";

/** Figures as a printed draft has them, against those that follow from the rows. */
export function checkPrinted(checked: Checked): readonly Check[] {
  return Object.entries(checked.input.circular.printedFigures).map(([id, printed]) => {
    const figure = checked.figures.get(id);
    if (figure !== undefined) return checkOne(checked, figure, printed.trim());
    return note(`printed-${id}`, `录入的“${id}”`, "这份通报没有这个数字，请从清单中选择");
  });
}

function checkOne(checked: Checked, figure: Figure, printed: string): Check {
  const check = { id: `printed-${figure.id}`, figures: [figure.id], name: `印出的${figure.meaning}` };
  const said = saidOf(figure);
  const hasNone = figure.value === null && /^(—|-|无|无可比数据)$/u.test(printed);
  if (hasNone) return { ...check, state: "agrees", message: "都没有可比的数据" };
  const read = readPrinted(printed, figure);
  if (read === null) {
    return { ...check, state: "note", message: `“${printed}”看不出是多少，请写成 ${exampleOf(figure)} 的样子` };
  }
  if (figure.value !== null && agrees(read, printed, figure)) {
    return { ...check, state: "agrees", message: `都是 ${said}` };
  }
  const computed = figure.value === null ? figure.how : `按明细计算是 ${said}：${figure.how}`;
  const meant = isChange(figure)
    ? changeInWords(checked, figure, printed, read)
    : rateInWords(checked, figure, printed, read);
  return { ...check, state: "differs", message: `印出的是 ${printed}，${computed}。${meant}` };
}

function exampleOf({ text, value, unit }: Figure): string {
  if (value === null) return unit === "个百分点" ? "-1.33" : "98.94%";
  return unit === "个百分点" && value < 0 ? `-${text}` : text;
}

/** Draft papers often leave out the sign of a change; then its size counts. */
function agrees(read: number, printed: string, figure: Figure): boolean {
  const { value } = figure;
  return read === value || (isChange(figure) && !hasDirection(printed) && read === Math.abs(value ?? 0));
}

/** A figure as it is said, a change with its sign. */
function saidOf(figure: Figure): string {
  const { value, text, unit } = figure;
  return `${isChange(figure) && (value ?? 0) < 0 ? "−" : ""}${text}${unit}`;
}

const lists: Readonly<Record<string, AnnexKey>> = { sites: "problemSites", accounts: "problemAccounts" };

/** Which number of failures a printed pass rate would mean, against those that are listed. */
function rateInWords(checked: Checked, { id }: Figure, printed: string, read: number): string {
  if (!id.endsWith(".passRate")) return "";
  const side = id.slice(0, -".passRate".length);
  const [sampled, problems] = [figureValue(checked, `${side}.sampled`), figureValue(checked, `${side}.problems`)];
  const { rateDecimals } = checked.input.circular;
  const meant = Array.from({ length: sampled + 1 }, (_, passed) => passed).filter(
    (passed) => sampled > 0 && rateInHundredths(formatRate(passed, sampled, rateDecimals)) === read,
  );
  const [first] = meant;
  const list = lists[side];
  const label = (list === undefined ? null : printedAnnex(checked, list)?.label) ?? "明细";
  const listed = `${label}列出 ${problems} 个`;
  if (first === undefined) return `${listed}；抽查 ${sampled} 个，没有哪个不合格数能得出 ${printed}。`;
  if (meant.length > 1) return `${listed}，得不出 ${printed}。`;
  return `${listed}；${printed} 相当于不合格 ${sampled - first} 个（${first} ÷ ${sampled}）。`;
}

/** Whether a printed change comes from the printed rate beside it. */
function changeInWords({ figures, input }: Checked, { id, value }: Figure, text: string, read: number): string {
  const rate = figures.get(`${id.split(".")[0] ?? ""}.passRate`);
  if (rate?.value === undefined || rate.value === null || value === null) return "";
  const before = rate.value - value;
  const printed = input.circular.printedFigures[rate.id];
  const printedRate = printed === undefined ? null : readPrinted(printed, rate);
  if (printed === undefined || printedRate === null || printedRate === rate.value) return "";
  const change = printedRate - before;
  const isOfRate = change === read || (!hasDirection(text) && Math.abs(change) === read);
  return isOfRate ? `它是按印出的合格率 ${printed.trim()} 算的。` : "";
}

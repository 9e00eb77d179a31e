import { isProblem } from "../report/results";
import type { Paragraph } from "./circular-draft";
import { dayWords } from "./day-words";
import type { DraftContext } from "./draft-context";
import { paragraphOf, sentence } from "./runs";

/** What is to be reported by which day, and through whom; nothing where nobody has to mend anything. */
export function closing({ input, figures, level }: DraftContext): readonly Paragraph[] {
  if (figures.count("sites.problems") + figures.count("accounts.problems") === 0) return [];
  const { issuer, rectificationDue } = input.circular;
  const due = rectificationDue === null ? "在完成整改后" : `于${dayWords(rectificationDue)}前`;
  const own = input.round.settings.province.code;
  const hasRegions = input.results.some((result) => isProblem(result) && result.target.regionCode !== own);
  return [
    paragraphOf(
      sentence(
        `请存在突出问题的单位抓紧整改，并${due}将整改情况书面报送${issuer}。`,
        hasRegions ? gathered(level.level, level.below) : "",
      ),
    ),
  ];
}

/** The prefecture's office gathers for its counties. */
function gathered(level: "province" | "municipality" | "city", below: string): string {
  const office = `${below}政府办公室`;
  if (level === "province") return `各${below}及所辖县（市、区）的整改情况，由${office}汇总后统一报送。`;
  return `各${below}的整改情况，由${office}汇总后统一报送。`;
}

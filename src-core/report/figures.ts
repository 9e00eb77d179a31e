import { figureFields } from "../circular/figure-fields";
import type { Figure } from "./figure";
import { disclosureFigures, recheckFigures, suggestionFigures } from "./figures/departments";
import { portalFigures } from "./figures/portals";
import { accountFigures, siteFigures } from "./figures/targets";
import type { ReportInput } from "./report-model";

/** Every figure of a circular, in the order of its text, each with the field that stands for it. */
export function figuresOf(input: ReportInput): readonly Figure[] {
  const { settings, standard } = input.round;
  const fields = new Map(figureFields(settings, input.circular, standard).map((field) => [field.id, field]));
  return [
    ...siteFigures(input),
    ...accountFigures(input),
    ...portalFigures(input),
    ...disclosureFigures(input),
    ...suggestionFigures(input),
    ...recheckFigures(input),
  ].map((figure) => {
    const field = fields.get(figure.id);
    if (field === undefined) throw new RangeError(`a figure without a field: ${figure.id}`);
    return { ...figure, field: field.field, meaning: field.meaning };
  });
}

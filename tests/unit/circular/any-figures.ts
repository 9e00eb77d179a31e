import fc from "fast-check";
import type { CircularSettings } from "../../../src-core/circular/circular-settings";
import { figureFields } from "../../../src-core/circular/figure-fields";
import type { OfficeSettings } from "../../../src-core/register/settings";
import { SMALL_PACK } from "../../fixtures/small-pack";
import type { HandFigure } from "./hand-figures";

const count = fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 3000 }));
const rate = fc.constantFrom("0%", "83.3%", "98.94%", "100%", "7%") satisfies fc.Arbitrary<HandFigure>;
const change = fc.oneof(
  fc.constant(null),
  fc.constant({ change: 0 }),
  fc.integer({ min: -9999, max: 9999 }).map((hundredths) => ({ change: hundredths })),
);

function anyFigure(id: string): fc.Arbitrary<HandFigure> {
  if (/Rate$|Share$|\.share\./u.test(id)) return rate;
  return /OnYear$|OnPeriod$/u.test(id) ? change : count;
}

/** Any value for each figure of a circular, as far as counts depend on one another so that they can stand together. */
export function anyFigures(
  office: OfficeSettings,
  circular: CircularSettings,
): fc.Arbitrary<Readonly<Record<string, HandFigure>>> {
  const fields = figureFields(office, circular, SMALL_PACK);
  return fc.record(Object.fromEntries(fields.map(({ id }) => [id, anyFigure(id)]))).map(settled);
}

type Values = Readonly<Record<string, HandFigure>>;

function settled(values: Values): Values {
  const sum = (...ids: readonly string[]) => ids.reduce((total, id) => total + Number(values[id] ?? 0), 0);
  const bands = Object.keys(values).filter((id) => id.startsWith("highScorers.band."));
  const outcomes = (side: string) => ["mended", "still", "unchecked"].map((state) => `recheck.${side}.${state}`);
  return {
    ...values,
    "highScorers.count": sum(...bands),
    "recheck.sites.total": sum(...outcomes("sites")),
    "recheck.accounts.total": sum(...outcomes("accounts")),
    "disclosure.departments": sum("disclosure.departments") + 1,
    "disclosure.closingDepartments": sum("disclosure.closingDepartments") + 1,
    "suggestions.departments": sum("suggestions.departments") + 1,
  };
}

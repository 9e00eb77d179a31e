import type { DivisionChoice } from "../../../src-core/register/divisions";
import type { DivisionCode } from "../../../src-core/units";

/** A province or city that the office may be. */
export interface OfficeOption {
  readonly code: DivisionCode;
  readonly name: string;
  /** The province of a city; null for a province. */
  readonly within: string | null;
}

/**
 * Provinces and cities that a search finds by name or by the beginning of their code. Without a search the provinces alone;
 * a province that is found brings its cities along.
 *
 * @example officesFound(choices, "浙江") //=> 浙江省, then 杭州市 and the others of 浙江省
 */
export function officesFound(choices: readonly DivisionChoice[], search: string): readonly OfficeOption[] {
  const wanted = search.normalize("NFKC").trim();
  return choices.flatMap(({ code, name, cities }): readonly OfficeOption[] => {
    const province: OfficeOption = { code, name, within: null };
    if (wanted === "") return [province];
    const below = cities.map((city): OfficeOption => ({ ...city, within: name }));
    if (fits(province, wanted)) return [province, ...below];
    return below.filter((city) => fits(city, wanted));
  });
}

function fits({ code, name }: OfficeOption, wanted: string): boolean {
  return name.includes(wanted) || (/^\d{2,6}$/.test(wanted) && code.startsWith(wanted));
}

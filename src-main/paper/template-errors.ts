import { z } from "zod";
import type { TemplateFault } from "../../src-core/circular/paper-data";

const properties = z.object({
  id: z.string().optional(),
  xtag: z.string().optional(),
  file: z.string().optional(),
  rootError: z.object({ message: z.string() }).optional(),
});
const templateError = z.object({ message: z.string(), properties });
const manyErrors = z.object({ properties: z.object({ errors: z.array(templateError) }) });

/** What our own check cannot see beforehand: how repeated parts lie across the cells of a table. */
const words: Readonly<Record<string, string>> = {
  unbalanced_loop_tags: "开始和结束一个在表格里、一个在表格外，请放在同一处",
  loop_position_invalid: "开始和结束的位置不对：表格里的重复部分，开始写在行首的格子里，结束写在行末的格子里",
  unclosed_loop: "没有写结束",
  unopened_loop: "没有写开始",
  closing_tag_does_not_match_opening_tag: "和另一个重复的部分交叉了",
};

/** Faults out of what docxtemplater throws; null for anything else, which is a bug of ours. */
export function templateErrors(error: unknown): readonly TemplateFault[] | null {
  const many = manyErrors.safeParse(error);
  const one = templateError.safeParse(error);
  const errors = many.success ? many.data.properties.errors : one.success ? [one.data] : [];
  if (errors.length === 0) return null;
  return errors.map(({ message, properties: { id = "", xtag = "", file = "", rootError } }) => ({
    field: xtag === "" ? "" : `{${xtag}}`,
    place: placeOf(file),
    message: words[id] ?? rootError?.message ?? `模板无法使用（${id === "" ? message : id}），请对照默认模板改正`,
  }));
}

function placeOf(file: string): string {
  if (file.includes("header")) return "页眉";
  return file.includes("footer") ? "页脚" : "正文";
}

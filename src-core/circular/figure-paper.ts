import { presentBands, presentClasses, presentLevels, presentPlatforms, type Share } from "./compositions";
import type { DraftContext } from "./draft-context";
import type { PaperData, PaperRow } from "./paper-data";
import { lostItems } from "./portal-findings";

/** Figures as repeated parts of a template: by class, level, group, platform, band and item. */
export function figurePaper(context: DraftContext): PaperData {
  const { figures, input } = context;
  const { circular } = input;
  const text = (id: string) => figures.run(id).text;
  const quantity = ({ name, figure }: Share): PaperRow => ({ 名称: name, 数量: text(figure) });
  const counts = (name: string, id: string, total: string): PaperRow => ({
    名称: name,
    总数: text(`${id}.${total}`),
    抽查数: text(`${id}.sampled`),
    问题数: text(`${id}.problems`),
    合格率: text(`${id}.passRate`),
  });
  return {
    各类网站: presentClasses(figures, circular).map(quantity),
    各级新媒体: presentLevels(figures, circular).map(quantity),
    各组: circular.siteGroups.map(({ key, name }) => counts(name, `sites.group.${key}`, "running")),
    各平台: presentPlatforms(figures, circular).map(({ name }) => counts(name, `accounts.platform.${name}`, "total")),
    各分数段: presentBands(figures, circular).map(quantity),
    失分情况: lostItems(context).map(({ item, word }) => ({
      指标: item.name,
      门户数: text(`portals.losing.${item.id}`),
      比例: text(`portals.share.${item.id}`),
      说法: word ?? "",
    })),
  };
}

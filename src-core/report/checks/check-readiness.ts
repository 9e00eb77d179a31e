import { isSamePlatform } from "../../register/platform-meant";
import { unconfirmedCount } from "../../standard/pack-numbers";
import { draftWords } from "../annex-draft";
import type { Check } from "../report-model";
import { summary } from "../summary";
import { type Checked, figureValue, note } from "./check";

/** What should be seen to before the circular is signed: never a wrong figure, but perhaps an unfinished paper. */
export function checkReadiness(checked: Checked): readonly Check[] {
  return [
    ...resultNotes(checked),
    ...registerNotes(checked),
    ...paperNotes(checked),
    ...bandNotes(checked),
    ...roundingNotes(checked),
  ];
}

function resultNotes({ input }: Checked): readonly Check[] {
  const { round, register, results } = input;
  const counts = summary(round, register, results);
  const draft = draftWords(counts);
  const open = unconfirmedCount(round.standard);
  return [
    ...(draft === null ? [] : [note("results-missing", "结果未齐", `${draft}，各项数字都是暂计`)]),
    ...(counts.unscorable === 0
      ? []
      : [note("unscorable", "无法检查的对象", `${counts.unscorable} 个，计入抽查数，不计为存在突出问题`)]),
    ...(counts.awaitingEvidence === 0
      ? []
      : [note("awaiting-evidence", "待补证据", `${counts.awaitingEvidence} 个对象有发现还缺标准要求的链接或截图`)]),
    ...(open === 0 ? [] : [note("unconfirmed", "检查标准", `${open} 处分值还没有与正式文件核对`)]),
  ];
}

function registerNotes({ input }: Checked): readonly Check[] {
  const { round, register, circular } = input;
  const codes = new Set<string>([round.settings.province.code, ...round.settings.regions.map((region) => region.code)]);
  const unclassed = register.filter((target) => target.kind === "site" && target.siteClass === null).length;
  const strays = register.filter((target) => !codes.has(target.regionCode));
  const straySites = strays.filter((target) => target.kind === "site").length;
  const registered = new Set<string>(register.map((target) => target.id));
  const lost = [...new Set(round.sample)].filter((id) => !registered.has(id)).length;
  const platforms = [
    ...new Set(register.flatMap((target) => (target.kind === "account" ? [target.platform] : []))),
  ].filter((platform) => !circular.platforms.some((known) => isSamePlatform(known, platform)));
  return [
    ...(unclassed === 0 ? [] : [note("sites-unclassed", "没有类别的网站", `${unclassed} 家，不在正文的各类之中`)]),
    ...(strays.length === 0
      ? []
      : [note("targets-elsewhere", "不属于任何地区的对象", elsewhereWords(strays.length, straySites))]),
    ...(lost === 0 ? [] : [note("sample-unregistered", "台账中没有的抽查对象", `${lost} 个，计入抽查数，没有结果`)]),
    ...(platforms.length === 0
      ? []
      : [note("platforms-unlisted", "平台名单以外的平台", `${platforms.join("、")}：请在通报设置的平台名单中补充`)]),
  ];
}

function elsewhereWords(all: number, sites: number): string {
  return sites === 0 ? `${all} 个` : `${all} 个，其中网站 ${sites} 家，附件1列在“其他”`;
}

function paperNotes({ input }: Checked): readonly Check[] {
  const { circular, disclosure, suggestions } = input;
  const blank = [
    ...(circular.documentNumber.trim() === "" ? ["发文字号"] : []),
    ...(circular.addressee.trim() === "" ? ["主送机关"] : []),
    ...(circular.opening.trim() === "" ? ["引言"] : []),
    ...(circular.issueDate === null ? ["成文日期"] : []),
    ...(circular.rectificationDue === null ? ["整改期限"] : []),
    ...(circular.contact.name.trim() === "" ? ["联系人"] : []),
    ...(circular.contact.telephone.trim() === "" ? ["联系电话"] : []),
  ];
  return [
    ...(blank.length === 0 ? [] : [note("paper-blank", "还没有填写", blank.join("、"))]),
    ...(disclosure.length > 0 ? [] : [note("disclosure-missing", "信息公开情况", "没有导入，这个附件不印")]),
    ...(suggestions.length > 0 ? [] : [note("suggestions-missing", "建言办理情况", "没有导入，这个附件不印")]),
  ];
}

/** Bands that overlap count a portal in the first of them only; between bands with a gap nobody is listed. */
function bandNotes({ input }: Checked): readonly Check[] {
  const bands = [...input.circular.bands].sort((a, b) => b.from - a.from);
  const faults = bands.flatMap(({ label, from }, index) => {
    const below = bands[index + 1];
    if (below === undefined || below.to === from) return [];
    const isGap = below.to !== null && below.to < from;
    return [`“${label}”与“${below.label}”${isGap ? "之间有空档" : "重叠"}`];
  });
  return faults.length === 0 ? [] : [note("bands", "分数段", `${faults.join("；")}，请核对分数段的起止`)];
}

/** A rate that is rounded to all while there are failures, or to none while some passed. */
function roundingNotes(checked: Checked): readonly Check[] {
  return [...checked.figures.values()].flatMap((figure) => {
    if (!figure.id.endsWith(".passRate")) return [];
    const of = (what: string) => figureValue(checked, figure.id.replace(/passRate$/u, what));
    const [sampled, problems] = [of("sampled"), of("problems")];
    const isHidden = (figure.value === 10_000 && problems > 0) || (figure.value === 0 && problems < sampled);
    if (!isHidden) return [];
    const message = `四舍五入后是 ${figure.text}，但抽查 ${sampled} 个有 ${problems} 个存在突出问题；需要时请增加小数位数`;
    return [note(`rounded-${figure.id}`, figure.meaning, message, [figure.id])];
  });
}

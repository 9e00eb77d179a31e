import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import { taskWorkbookSpec } from "../../src-core/exchange/task-workbook/task-workbook-spec";
import { type OfficeSettings, officeSettingsSchema } from "../../src-core/register/settings";
import { type AccountTarget, type SiteTarget, siteClasses, type Target } from "../../src-core/register/target";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { parsePack } from "../../src-core/standard/parse-pack";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { anAccount, aRound, aSite, aTask } from "../fixtures/builders";

/** The standard that is shipped, as the app itself reads it. */
export function nationalPack(): StandardPack {
  const parsed = parsePack(JSON.parse(readFileSync("resources/standards/guoban-2019.json", "utf8")));
  if (parsed.kind === "faulty") throw new Error("resources/standards/guoban-2019.json is faulty");
  return parsed.pack;
}

/** The settings that are shipped. */
export function shippedSettings(): OfficeSettings {
  return officeSettingsSchema.parse(JSON.parse(readFileSync("resources/settings/jiangxi.json", "utf8")));
}

/** Writes the task workbook of a document into a folder. @returns its path */
export async function writeTaskFile(folder: string, name: string, document: TaskDocument): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await writeWorkbook(taskWorkbookSpec(document)));
  return path;
}

/** A task of some sites, every third a county's portal, and some accounts, on the shipped standard. */
export function bigTask(sites: number, accounts: number, over: Partial<TaskDocument> = {}): TaskDocument {
  const settings = shippedSettings();
  const targets: Target[] = [
    ...Array.from({ length: sites }, (_, index) => numberedSite(settings, index)),
    ...Array.from({ length: accounts }, (_, index) => numberedAccount(settings, index)),
  ];
  const round = aRound({ standard: nationalPack(), settings, sample: targets.map((target) => target.id) });
  return aTask({ round, targets, ...over });
}

function numberedSite(settings: OfficeSettings, index: number): SiteTarget {
  const region = settings.regions[index % settings.regions.length] ?? settings.province;
  const code = `${region.code}${String(index + 1).padStart(4, "0")}`;
  const siteClass = index % 3 === 0 ? "countyPortal" : siteClasses[index % siteClasses.length];
  const longName = "关于进一步做好全省政府网站集约化建设和常态化监管工作专题网站（第二期）";
  return aSite({
    code,
    name: index % 17 === 4 ? `${region.name}${longName}` : `${region.name}第${index + 1}号政府网站`,
    owner: `${region.name}人民政府办公室`,
    url: `http://www.example.invalid/${code}`,
    siteClass: siteClass ?? "belowCounty",
    regionCode: region.code,
    belongsTo: region.name,
    noServices: index % 12 === 6,
    order: index + 1,
  });
}

function numberedAccount(settings: OfficeSettings, index: number): AccountTarget {
  const region = settings.regions[index % settings.regions.length] ?? settings.province;
  return anAccount({
    platform: index % 3 === 0 ? "新浪微博" : "微信",
    handle: `account-${index + 1}`,
    name: `${region.name}发布${index + 1}`,
    owner: `${region.name}委宣传部`,
    belongsTo: region.name,
    regionCode: region.code,
    order: index + 1,
  });
}

import { z } from "zod";
import type { DivisionCode, SiteCode, TargetId } from "../units";
import { divisionCodeSchema, siteCodeSchema, targetIdSchema } from "../units-schema";

/** Classes of sites as annex 1 counts them, with the office's words. */
export const siteClassNames = {
  provincePortal: "省级门户",
  provinceDepartment: "省级部门",
  cityPortal: "市级门户",
  cityDepartment: "市级部门",
  countyPortal: "县级门户",
  belowCounty: "县级以下",
} as const;
export type SiteClass = keyof typeof siteClassNames;

/** Levels of the bodies that run accounts. */
export const accountLevelNames = { province: "省级", city: "市级", county: "县级" } as const;
export type AccountLevel = keyof typeof accountLevelNames;

export interface SiteTarget {
  readonly kind: "site";
  readonly id: TargetId;
  readonly code: SiteCode;
  readonly name: string;
  /** 主办单位 */
  readonly owner: string | null;
  readonly url: string | null;
  /** null where the register has no class and the person has not said one yet. */
  readonly siteClass: SiteClass | null;
  /** The province (360000) or the city (361100) the site is counted under. */
  readonly regionCode: DivisionCode;
  /** 所属地方或部门 as annex 3 prints it: the city, or the department's short name. */
  readonly belongsTo: string;
  /** A body that serves no outside public is not scored on 办事服务. */
  readonly noServices: boolean;
  /** Place in the register, from 1. */
  readonly order: number;
}

export interface AccountTarget {
  readonly kind: "account";
  readonly id: TargetId;
  /** 微信, 新浪微博, … */
  readonly platform: string;
  /** 账号, where the register has one. */
  readonly handle: string | null;
  readonly name: string;
  readonly owner: string | null;
  /** 所属地方或部门 as annex 4 prints it: a city, or a department's short name. */
  readonly belongsTo: string;
  readonly level: AccountLevel;
  readonly regionCode: DivisionCode;
  readonly order: number;
}

/** 检查对象: a site or an account. */
export type Target = SiteTarget | AccountTarget;

const keysOf = <T extends string>(names: Record<T, string>): readonly T[] =>
  Object.keys(names).filter((k): k is T => k in names);
export const siteClasses = keysOf(siteClassNames);
export const accountLevels = keysOf(accountLevelNames);

const text = z.string().max(500);

export const siteTargetSchema: z.ZodType<SiteTarget> = z.strictObject({
  kind: z.literal("site"),
  id: targetIdSchema,
  code: siteCodeSchema,
  name: text.min(1),
  owner: text.nullable(),
  url: z.string().max(2000).nullable(),
  siteClass: z.enum(siteClasses).nullable(),
  regionCode: divisionCodeSchema,
  belongsTo: text,
  noServices: z.boolean(),
  order: z.int().nonnegative(),
});

export const accountTargetSchema: z.ZodType<AccountTarget> = z.strictObject({
  kind: z.literal("account"),
  id: targetIdSchema,
  platform: text.min(1),
  handle: text.nullable(),
  name: text.min(1),
  owner: text.nullable(),
  belongsTo: text,
  level: z.enum(accountLevels),
  regionCode: divisionCodeSchema,
  order: z.int().nonnegative(),
});

export const targetSchema: z.ZodType<Target> = z.union([siteTargetSchema, accountTargetSchema]);

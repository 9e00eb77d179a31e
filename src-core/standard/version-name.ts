import type { StandardPack } from "./pack-schema";

/** A version of a standard as people read it. @example versionName(pack) //=> "第 2 版" */
export const versionName = ({ version }: Pick<StandardPack, "version">): string => `第 ${version} 版`;

/** As `versionName`, without blanks, for the name of a file. @example //=> "第2版" */
export const versionInFileName = (pack: Pick<StandardPack, "version">): string => versionName(pack).replaceAll(" ", "");

import { constants } from "node:fs";
import { access, readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { SYSTEM_FONTS } from "./substitute-fonts";

/** A program of this machine that makes a PDF of a .docx. */
export interface ConverterProgram {
  /** LibreOffice, WPS */
  readonly name: string;
  order(paths: ConversionPaths): ConverterOrder;
}

export interface ConversionPaths {
  readonly from: string;
  /** Beside `from`, of the same name. */
  readonly to: string;
  /** Folder of both, thrown away afterwards. */
  readonly folder: string;
  /** Settings of fontconfig: what stands in for missing faces. */
  readonly fonts: string;
}

export interface ConverterOrder {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** What of the system decides where programs lie. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** LibreOffice where it is installed, else WPS; null where neither is. */
export async function findProgram(machine: Machine = process): Promise<ConverterProgram | null> {
  const office = await firstThere(await libreOfficePaths(machine));
  if (office !== null) return libreOffice(office, await isThere(SYSTEM_FONTS, constants.R_OK));
  return (await firstThere(wpsPaths(machine))) === null ? null : wps(machine);
}

/** @param asksFontconfig whether the system chooses faces by fontconfig */
function libreOffice(command: string, asksFontconfig: boolean): ConverterProgram {
  return {
    name: "LibreOffice",
    order: ({ from, folder, fonts }) => ({
      command,
      args: [
        // A profile of its own: the person's LibreOffice may be open, and would take the order over.
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--nofirststartwizard",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        folder,
        from,
      ],
      env: asksFontconfig ? { FONTCONFIG_FILE: fonts } : {},
    }),
  };
}

/** WPS is ordered by Windows' automation; on other systems it cannot be ordered from outside. */
function wps({ env }: Machine): ConverterProgram {
  const script = [
    "$ErrorActionPreference = 'Stop'",
    "$wps = New-Object -ComObject KWPS.Application",
    "try {",
    "$wps.Visible = $false",
    "$paper = $wps.Documents.Open($env:XUNJIAN_FROM, $false, $true)",
    "$paper.ExportAsFixedFormat($env:XUNJIAN_TO, 17)",
    "$paper.Close($false)",
    "} finally { $wps.Quit() }",
  ].join("\n");
  return {
    name: "WPS",
    order: ({ from, to }) => ({
      command: join(env.SystemRoot ?? "C:\\Windows", "System32\\WindowsPowerShell\\v1.0\\powershell.exe"),
      args: ["-NoProfile", "-NonInteractive", "-Command", script],
      env: { XUNJIAN_FROM: from, XUNJIAN_TO: to },
    }),
  };
}

async function libreOfficePaths({ platform, env }: Machine): Promise<readonly string[]> {
  if (platform === "win32") {
    return programFolders(env).map((folder) => join(folder, "LibreOffice", "program", "soffice.exe"));
  }
  if (platform === "darwin") return ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];
  const onPath = (env.PATH ?? "").split(delimiter).filter((folder) => folder.startsWith("/"));
  const packaged = (await readdir("/opt").catch(() => [])).filter((name) => /^libreoffice/i.test(name)).sort();
  return [
    ...onPath.flatMap((folder) => [join(folder, "soffice"), join(folder, "libreoffice")]),
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    ...packaged.map((name) => join("/opt", name, "program", "soffice")),
  ];
}

function wpsPaths({ platform, env }: Machine): readonly string[] {
  if (platform !== "win32") return [];
  const own = env.LOCALAPPDATA === undefined ? [] : [env.LOCALAPPDATA];
  return [...own, ...programFolders(env)].map((folder) => join(folder, "Kingsoft", "WPS Office", "ksolaunch.exe"));
}

function programFolders(env: Machine["env"]): readonly string[] {
  const folders = [env.ProgramFiles, env["ProgramFiles(x86)"], env.ProgramW6432];
  return [...new Set(folders.filter((folder) => folder !== undefined))];
}

async function firstThere(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await isThere(path, constants.X_OK)) return path;
  return null;
}

function isThere(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

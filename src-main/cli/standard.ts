import { type Command, Option } from "commander";
import type { CliContext, ExitCode } from "./cli-context";
import { standardCheck } from "./standard-check";
import { standardDiff } from "./standard-diff";
import { type ExportOptions, standardExport } from "./standard-export";
import { type ImportOptions, standardImport } from "./standard-import";

interface JsonOption {
  readonly json?: boolean;
}

/** `standard check|export|import|diff`: a standard as JSON and as a workbook. */
export function addStandardCommands(root: Command, context: CliContext, done: (code: ExitCode) => void): void {
  const standard = root.command("standard").description("检查标准：检查、导出为工作簿、导入改过的工作簿、比较");
  const json = () => new Option("--json", "在标准输出打印 JSON");

  standard
    .command("check")
    .description("说明一个检查标准（JSON 或工作簿）能不能用、有多少处分值待核、每一处问题")
    .argument("<FILE>", "检查标准")
    .addOption(json())
    .action(async (file: string, options: JsonOption) => done(await standardCheck(context, file, options)));

  standard
    .command("export")
    .description("把检查标准写成可以用 Excel、WPS 修改的工作簿")
    .argument("<FILE>", "检查标准")
    .requiredOption("--out <FILE>", "写成哪个 .xlsx 文件")
    .addOption(json())
    .action(async (file: string, options: ExportOptions) => done(await standardExport(context, file, options)));

  standard
    .command("import")
    .description("把改过的工作簿读作标准的下一版，列出改动")
    .argument("<FILE>", "改过的工作簿")
    .requiredOption("--out <FILE>", "写成哪个 .json 文件")
    .option("--base <FILE>", "原来的检查标准；不写则按工作簿中所带的")
    .addOption(json())
    .action(async (file: string, options: ImportOptions) => done(await standardImport(context, file, options)));

  standard
    .command("diff")
    .description("逐项比较两个检查标准（JSON 或工作簿）；不同也是退出码 0")
    .argument("<A>", "前一个")
    .argument("<B>", "后一个")
    .addOption(json())
    .action(async (before: string, after: string, options: JsonOption) =>
      done(await standardDiff(context, { before, after }, options)),
    );
}

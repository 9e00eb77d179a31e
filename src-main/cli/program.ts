import { Command, Option } from "commander";
import { type AssignOptions, assign } from "./assign";
import { type CheckOptions, check } from "./check";
import type { CliContext, ExitCode } from "./cli-context";
import { type MergeOptions, merge } from "./merge";
import { type ReportOptions, report } from "./report";
import { type ScoreOptions, score } from "./score";
import { addStandardCommands } from "./standard";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/**
 * The command line: `assign`, `check`, `merge`, `report`, `score`, `standard`.
 *
 * @param done takes the exit code of the command that ran
 */
export function program(context: CliContext, done: (code: ExitCode) => void): Command {
  const root = new Command("xunjian")
    .description(
      "政务巡检命令行：分配任务、检查表格、合并评分、写出通报、按答案评分、检查标准。退出码：0 正常，1 数据有问题，2 用法不对。",
    )
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [命令]", "显示某个命令的帮助")
    .configureOutput({
      writeOut: (text) => context.out(text.trimEnd()),
      writeErr: (text) => context.say(text.trimEnd()),
      outputError: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .exitOverride();
  const json = () => new Option("--json", "在标准输出打印 JSON");
  const settings = () => new Option("--settings <FILE>", "单位设置（省份、地区及其顺序）");
  const standard = () => new Option("--standard <FILE>", "检查标准");

  root
    .command("assign")
    .description("按抽查名单为每名检查员写出一个任务分配表")
    .requiredOption("--register <FILE>", "台账：网站、新媒体")
    .requiredOption("--sample <FILE>", "抽查名单")
    .requiredOption("--inspectors <NAMES>", "检查员姓名，用逗号分隔")
    .requiredOption("--out <DIR>", "写到哪个文件夹")
    .addOption(settings())
    .addOption(standard())
    .option("--round <ID>", "轮次，例如 2020Q1；不写则按名单上写的，没有写明则按今天所在的季度")
    .addOption(json())
    .action(async (options: AssignOptions) => done(await assign(context, options)));

  root
    .command("check")
    .description("说明每个文件是什么、有多少有效行、每一处问题")
    .argument("<FILE...>", "要检查的文件")
    .addOption(settings())
    .addOption(new Option("--as <KIND>", "没有写明的名单按什么读").choices(["register", "sample"]))
    .addOption(json())
    .action(async (files: string[], options: CheckOptions) => done(await check(context, files, options)));

  root
    .command("merge")
    .description("把评分表合并成 ledger.json，写出附件和 summary.json")
    .argument("<FILE...>", "评分表、填好的任务分配表，或先前合并出的 ledger.json")
    .requiredOption("--register <FILE>", "台账：网站、新媒体")
    .requiredOption("--out <DIR>", "写到哪个文件夹")
    .option("--sample <FILE>", "抽查名单；不写则取评分表中所带的")
    .addOption(settings())
    .addOption(standard())
    .option("--round <ID>", "轮次，例如 2020Q1；不写则取评分表中所带的")
    .addOption(json())
    .action(async (files: string[], options: MergeOptions) => done(await merge(context, files, options)));

  root
    .command("report")
    .description("由合并结果写出附件、通报和每个数字的来历")
    .requiredOption("--ledger <FILE>", "merge 写出的 ledger.json")
    .option("--settings <FILE>", "单位设置，可以带通报的设置（circular）；不写则用 ledger.json 中的和默认的通报设置")
    .option("--disclosure <FILE...>", "附件5：各部门的政府信息公开情况，一个部门一份或一张总表")
    .option("--suggestions <FILE...>", "附件6：建言办理情况，汇总表或逐条留言")
    .option("--template <FILE>", "通报模板（.docx）；不写则用自带的")
    .requiredOption("--out <DIR>", "写到哪个文件夹")
    .addOption(json())
    .action(async (options: ReportOptions) => done(await report(context, options)));

  root
    .command("score")
    .description("按检查标准给一份或多份答案评分，说明每一分的来历")
    .requiredOption("--standard <FILE>", "检查标准（JSON 或标准工作簿）")
    .requiredOption("--answers <FILE>", "答案文件（JSON）；写 - 则从标准输入读")
    .addOption(json())
    .action(async (options: ScoreOptions) => done(await score(context, options)));

  addStandardCommands(root, context, done);
  return root;
}

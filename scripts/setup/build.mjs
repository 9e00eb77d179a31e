import fs from "node:fs";
import path from "node:path";
import { run } from "./command.mjs";
import { withLock } from "./lock.mjs";
import { root } from "./paths.mjs";
import { hashOfSources } from "./sources.mjs";
import { say, seconds, Trouble } from "./speech.mjs";

const appSources = [
  ...["src-core", "src-main", "src-renderer", "resources"],
  ...["electron.vite.config.ts", "package.json", "package-lock.json", "tsconfig.json", "tsconfig.base.json"],
];

const app = {
  name: "应用",
  stamp: "out/.stamp",
  sources: appSources,
  results: ["out/main/index.js", "out/main/workbook-process.js", "out/preload/preload.cjs", "out/renderer/index.html"],
  command: ["node_modules/electron-vite/bin/electron-vite.js", "build"],
};

/** Apart from the app: a clerk's script needs no window, and no screen that is broken may keep it from its results. */
const cli = {
  name: "命令行",
  stamp: "out/cli/.stamp",
  sources: [
    ...["src-core", "src-main", "scripts/cli.vite.config.ts"],
    ...["package.json", "package-lock.json", "tsconfig.json", "tsconfig.base.json"],
  ],
  results: ["out/cli/cli.js", "out/cli/workbook-process.js"],
  command: ["node_modules/vite/bin/vite.js", "build", "--config", "scripts/cli.vite.config.ts"],
};

const demo = {
  name: "演示脚本",
  stamp: "out/demo/.stamp",
  sources: ["scripts/demo.vite.config.ts", "tests/demo", "tests/bench", "tests/e2e", "tests/fixtures", ...appSources],
  results: ["out/demo/demo.js", "out/demo/bench-start.js"],
  command: ["node_modules/vite/bin/vite.js", "build", "--config", "scripts/demo.vite.config.ts"],
};

/** Builds the app (window, preload, main process) where its sources differ from those of the last build. */
export const buildApp = () => build(app);

/** Builds the command line in the same way. */
export const buildCli = () => build(cli);

/** Builds the demo, a driver of the app in TypeScript, in the same way. */
export const buildDemo = () => build(demo);

async function build(part) {
  if (isCurrent(part)) return;
  await withLock(path.join(root, ".cache", "setup.lock"), "安装或构建", async () => {
    if (isCurrent(part)) return;
    const began = performance.now();
    say(`正在构建${part.name}……`);
    const hash = hashOfSources(part.sources); // taken before: what changes meanwhile is built next time
    fs.rmSync(path.join(root, part.stamp), { force: true });
    const code = await run(process.execPath, part.command, { output: "stderr" });
    const lacking = part.results.filter((file) => !fs.existsSync(path.join(root, file)));
    if (code !== 0 || lacking.length > 0)
      throw new Trouble(`构建${part.name}失败（见上）${lacking.map((file) => `，缺 ${file}`).join("")}。`);
    fs.writeFileSync(path.join(root, part.stamp), hash);
    say(`${part.name}已构建（${seconds(began)}）。`);
  });
}

function isCurrent({ stamp, sources, results }) {
  const file = path.join(root, stamp);
  if (![stamp, ...results].every((each) => fs.existsSync(path.join(root, each)))) return false;
  return fs.readFileSync(file, "utf8") === hashOfSources(sources);
}

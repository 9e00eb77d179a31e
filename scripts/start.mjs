import "./setup/node-version.mjs";
import path from "node:path";
import { runDemo } from "./launch/demo.mjs";
import { hasDisplay } from "./launch/display.mjs";
import { isRoot, prepareRuntime } from "./launch/runtime.mjs";
import { run } from "./setup/command.mjs";
import { callerFolder, root } from "./setup/paths.mjs";
import { main, say } from "./setup/speech.mjs";

// npm start [-- FILE.xlsx]: installs, builds, opens the app. Where nobody could see it, runs the demo instead.
await main(async (args) => {
  const env = await prepareRuntime();
  if (!hasDisplay()) {
    say("没有检测到显示器，改在虚拟显示器中运行演示（同 npm run demo）。");
    return runDemo(env, []);
  }
  if (isRoot()) say("当前是 root 用户，Chromium 沙箱不可用，以 --no-sandbox 启动。");
  const flags = isRoot() ? ["--no-sandbox"] : [];
  const electron = path.join(root, "node_modules", "electron", "cli.js");
  return run(process.execPath, [electron, root, ...flags, ...args], { cwd: callerFolder(), env });
});

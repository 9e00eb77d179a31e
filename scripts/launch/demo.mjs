import path from "node:path";
import { buildDemo } from "../setup/build.mjs";
import { callerFolder, root } from "../setup/paths.mjs";
import { say } from "../setup/speech.mjs";
import { runWithDisplay } from "./display.mjs";

/**
 * Runs the demo, which drives the app as a person would. `--out DIR` is meant from where the person stands;
 * without it the results go to demo-out in the project.
 */
export async function runDemo(env, args) {
  await buildDemo();
  const { out, rest } = takeOut(args);
  say(`演示开始，结果写入：${out}`);
  return runWithDisplay(process.execPath, [path.join(root, "out", "demo", "demo.js"), "--out", out, ...rest], { env });
}

function takeOut(args) {
  const at = args.findIndex((arg) => arg === "--out" || arg.startsWith("--out="));
  if (at < 0) return { out: path.join(root, "demo-out"), rest: args };
  const isJoined = args[at].startsWith("--out=");
  const given = isJoined ? args[at].slice("--out=".length) : args[at + 1];
  const rest = [...args.slice(0, at), ...args.slice(at + (isJoined ? 1 : 2))];
  return { out: path.resolve(callerFolder(), given || "demo-out"), rest };
}

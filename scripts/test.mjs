import "./setup/node-version.mjs";
import fs from "node:fs";
import { prepareRuntime } from "./launch/runtime.mjs";
import { main, say, seconds } from "./setup/speech.mjs";
import { add, none } from "./tally/counts.mjs";
import { steps } from "./tally/steps.mjs";

// npm test [-- STEP… ARGS…]: all steps, or only those named; further arguments go to the last of them.
let total = none;

/** Runs one step and adds what its report counted; answers whether all is well. */
async function passes(step, env, more) {
  const began = performance.now();
  say(`—— ${step.name} ——`);
  if (step.report) fs.rmSync(step.report, { force: true });
  const code = await step.run(env, more);
  const counts = step.readCounts ? step.readCounts() : none;
  if (counts === undefined) say(`${step.name}：没有测试报告，按失败处理。`);
  else total = add(total, counts);
  if (counts?.skipped > 0) say(`${step.name}：有 ${counts.skipped} 项测试被跳过，按失败处理。`);
  const isGood = code === 0 && counts !== undefined && counts.failed === 0 && counts.skipped === 0;
  say(`${step.name} ${isGood ? "通过" : `未通过（退出码 ${code}）`}，用时 ${seconds(began)}`);
  return isGood;
}

async function testAll(args) {
  const began = performance.now();
  const named = args.findIndex((arg) => steps.every((step) => step.name !== arg));
  const names = named < 0 ? args : args.slice(0, named);
  const chosen = steps.filter((step) => names.length === 0 || names.includes(step.name));
  const env = await prepareRuntime({ tests: true });
  let isGood = true;
  for (const [at, step] of chosen.entries()) {
    isGood = await passes(step, env, named >= 0 && at === chosen.length - 1 ? args.slice(named) : []);
    if (!isGood) break;
  }
  say(`测试${isGood ? "全部通过" : "未通过"}，总用时 ${seconds(began)}`);
  return isGood ? 0 : 1;
}

await main(testAll);
console.log(`${total.passed} passed, ${total.failed} failed`);

import "./setup/node-version.mjs";
import path from "node:path";
import { runWithDisplay } from "./launch/display.mjs";
import { prepareRuntime } from "./launch/runtime.mjs";
import { buildDemo } from "./setup/build.mjs";
import { root } from "./setup/paths.mjs";
import { main } from "./setup/speech.mjs";

// npm run bench:start: figures as ratios against a peer in the same run; never part of npm test.
await main(async ([name, ...args]) => {
  const env = await prepareRuntime();
  await buildDemo();
  return runWithDisplay(process.execPath, [path.join(root, "out", "demo", `${name}.js`), ...args], { env });
});

import "./setup/node-version.mjs";
import path from "node:path";
import { buildCli } from "./setup/build.mjs";
import { run } from "./setup/command.mjs";
import { ensureNpmPackages } from "./setup/npm-packages.mjs";
import { callerFolder, root } from "./setup/paths.mjs";
import { main } from "./setup/speech.mjs";

// npm run -s xunjian -- assign|check|merge …: the command line. Needs neither Electron nor system libraries, and leaves
// standard output to it alone; relative paths are meant from where the person stands.
await main(async (args) => {
  await ensureNpmPackages();
  await buildCli();
  return run(process.execPath, [path.join(root, "out", "cli", "cli.js"), ...args], { cwd: callerFolder() });
});

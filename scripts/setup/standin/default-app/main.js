// What Electron runs where it was given a folder on the command line; the stand-in's package comes without it.
// `-r FILE` must be taken as the real one does (Playwright puts its loader there). An ES module that waits for the app's
// own: Electron holds back "ready" until this file is done, and the app must declare its scheme before that.
import fs from "node:fs";
import Module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const args = process.argv.slice(1);
const preloads = [];
let folder;
for (let i = 0; i < args.length && folder === undefined; i++) {
  if (args[i] === "-r" || args[i] === "--require") preloads.push(args[++i]);
  else if (args[i] === "-v" || args[i] === "--version") {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (!args[i].startsWith("-")) folder = args[i];
}
if (folder === undefined) {
  console.error("usage: electron FOLDER");
  process.exit(1);
}

Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
const home = path.resolve(folder);
const manifest = JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8"));
app.setAppPath(home);
app.setName(manifest.productName || manifest.name);
if (manifest.version) app.setVersion(manifest.version);
if (preloads.length > 0) Module._preloadModules(preloads);
try {
  await import(pathToFileURL(path.join(home, manifest.main)).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}

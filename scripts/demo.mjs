import "./setup/node-version.mjs";
import { runDemo } from "./launch/demo.mjs";
import { prepareRuntime } from "./launch/runtime.mjs";
import { main } from "./setup/speech.mjs";

// npm run demo [-- --out DIR …]
await main(async (args) => runDemo(await prepareRuntime(), args));

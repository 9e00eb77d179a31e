import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { ElectronApplication } from "playwright";
import { goldenPaper } from "../fixtures/golden-paper";
import { answerFolderDialog } from "./answer-dialogs";
import { listenLocally } from "./local-listener";
import { type NetActivity, netLogSwitches, readNetLog } from "./net-log";
import { type SeenSocket, watchSockets } from "./socket-watch";
import { type StartedApp, startApp } from "./start-app";
import { visitAllScreens } from "./visit-all-screens";

const silence: NetActivity = { urls: [], names: [], connections: [], sent: 0 };

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "xunjian-net-"));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("neither opens a socket nor asks for a name from the start to the end, while all screens are used", async () => {
  const { seen, activity } = await watched(async ({ page }) => visitAllScreens(page));
  expect(seen).toEqual([]);
  expect(activity).toEqual(silence);
});

test("opens no socket while annexes are printed and the circular is converted", async () => {
  const { annexes, paper } = goldenPaper();
  const forms = ["annexPdf", "circularPdf"];
  const request = { jobId: "print", forms, annexes, paper, listing: null, paperName: "通报" };
  const { seen, activity } = await watched(async ({ app, page }) => {
    await answerFolderDialog(app, folder);
    const outcome = await page.evaluate((all) => Reflect.get(window, "xunjian").saveReport(all), request);
    expect(outcome).toMatchObject({ kind: "saved" });
  });
  expect(seen).toEqual([]);
  expect(activity).toEqual(silence);
});

test("gives a peer connection of a page no address to be reached at, and sends nothing for it", async () => {
  let candidates: readonly string[] = ["never asked"];
  const { seen, activity } = await watched(async ({ page }) => {
    candidates = await page.evaluate(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:3478" }] });
      const found: string[] = [];
      const gathered = new Promise<void>((resolve) => {
        peer.onicecandidate = ({ candidate }) => {
          if (candidate === null) resolve();
          else if (candidate.candidate !== "") found.push(candidate.candidate);
        };
      });
      peer.createDataChannel("x");
      await peer.setLocalDescription(await peer.createOffer());
      await gathered;
      peer.close();
      return found;
    });
  });
  expect(candidates).toEqual([]);
  // Chromium binds a datagram socket to learn whether there is a network; nothing goes out of it and nothing joins a group.
  expect(seen.filter(({ protocol, local }) => !/^udp6?$/.test(protocol) || /^22[4-9]\./.test(local))).toEqual([]);
  expect(activity).toEqual(silence);
});

test("the watcher catches a connection and a datagram of the main process (control)", async () => {
  const listener = await listenLocally();
  const { seen } = await watched(async ({ app }) => openSockets(app, listener.port));
  await listener.close();
  expect(seen.map(({ protocol, remote }) => `${protocol} ${remote}`).sort()).toEqual([
    `tcp 127.0.0.1:${listener.port}`,
    "udp 127.0.0.1:9",
  ]);
});

test("the net log shows a name that Chromium was asked for (control)", async () => {
  const { activity } = await watched(async ({ app }) => {
    await app.evaluate(({ net }) => net.resolveHost("control.invalid").catch(() => undefined));
  });
  expect(activity.names.join()).toMatch(/notfound/i); // the name every other is turned into, so that none leaves
});

/** Starts the app, does something, ends it; gives what was on the network, but for the test driver's own loopback. */
async function watched(use: (started: StartedApp) => Promise<void>) {
  const log = join(folder, "net-log.json");
  const stop = watchSockets();
  const started = await startApp({ dataFolder: join(folder, "data"), switches: netLogSwitches(log) });
  const ports = await driverPorts(started);
  try {
    await use(started);
  } finally {
    await started.close();
  }
  return { seen: stop().filter((socket) => !isOfDriver(socket, ports)), activity: readNetLog(log) };
}

/** Ports that Playwright had opened to drive the app: Node's inspector and Chromium's developer tools. */
async function driverPorts({ app, dataFolder }: StartedApp): Promise<ReadonlySet<string>> {
  const inspector = await app.evaluate(() => process.getBuiltinModule("node:inspector").url());
  const devTools = readFileSync(join(dataFolder, "DevToolsActivePort"), "utf8").split("\n")[0];
  return new Set([new URL(inspector ?? "").port, devTools ?? ""]);
}

function isOfDriver({ protocol, local, remote }: SeenSocket, ports: ReadonlySet<string>): boolean {
  const [host = "", port = ""] = local.split(":");
  const isLoopback = host === "127.0.0.1" && /^(127\.0\.0\.1|0\.0\.0\.0):/.test(remote);
  return protocol === "tcp" && isLoopback && ports.has(port);
}

async function openSockets(app: ElectronApplication, port: number): Promise<void> {
  await app.evaluate(async (_electron, to) => {
    const tcp = process.getBuiltinModule("node:net").connect({ port: to, host: "127.0.0.1", allowHalfOpen: true });
    const udp = process.getBuiltinModule("node:dgram").createSocket("udp4");
    udp.connect(9, "127.0.0.1");
    await new Promise((resolve) => setTimeout(resolve, 500));
    tcp.destroy();
    udp.close();
  }, port);
}

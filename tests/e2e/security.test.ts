import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type LocalListener, listenLocally } from "./local-listener";
import { type StartedApp, startApp } from "./start-app";

let started: StartedApp;
let listener: LocalListener;

test.beforeAll(async () => {
  listener = await listenLocally();
  started = await startApp();
});

test.afterAll(async () => {
  await started.close();
  await listener.close();
});

test("opens one window, sandboxed and isolated, without Node and without webviews", async () => {
  const preferences = await started.app.evaluate(({ BrowserWindow }) =>
    // Not in Electron's public types; it says what the window really got, not what was asked for.
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      Reflect.apply(Reflect.get(webContents, "getLastWebPreferences"), webContents, []),
    ),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
});

test("states a strict content policy with every answer, and runs neither inline scripts nor eval", async () => {
  const found = await started.page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'inline ran'";
    document.head.append(script);
    // In a timer of its own: inside the driver's own call eval would be let through.
    const evaluated = await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(`gave ${Function("return 1")()}`);
        } catch (error) {
          resolve(String(error));
        }
      });
    });
    const policies = await Promise.all(
      ["/index.html", "/missing.js"].map(async (path) => (await fetch(path)).headers.get("content-security-policy")),
    );
    return { title: document.title, evaluated, policies };
  });
  expect(found.title).not.toBe("inline ran");
  expect(found.evaluated).toContain("EvalError");
  for (const policy of found.policies) expect(policy).toContain("default-src 'none'; script-src 'self';");
});

test("opens no second window, whatever the page asks for", async () => {
  const opened = await started.page.evaluate(() =>
    ["https://example.org/", "xunjian://app/index.html", "about:blank", "file:///etc/passwd"].map((url) =>
      window.open(url) === null ? "denied" : "opened",
    ),
  );
  expect(opened).toEqual(["denied", "denied", "denied", "denied"]);
  expect(await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("stays on its page when a script, a link or a form tries to leave it", async () => {
  // An app of its own: Playwright waits for the end of a navigation that was refused and never ends.
  const { page, close } = await startApp();
  const elsewhere = `http://127.0.0.1:${listener.port}/`;
  await page.evaluate((url) => {
    Reflect.set(window, "stayed", true);
    window.location.href = url;
    const link = Object.assign(document.createElement("a"), { href: url });
    document.body.append(link);
    link.click();
    const form = Object.assign(document.createElement("form"), { action: url, method: "post" });
    document.body.append(form);
    form.submit();
  }, elsewhere);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await page.evaluate(() => [Reflect.get(window, "stayed"), window.location.origin])).toEqual([
    true,
    "xunjian://app",
  ]);
  expect(listener.connections()).toBe(0);
  await page.evaluate(() => {
    window.location.href = "xunjian://app/index.html?again";
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await page.evaluate(() => [Reflect.get(window, "stayed"), window.location.search])).toEqual([true, ""]);
  await page.evaluate(() => setTimeout(() => window.location.reload())); // its own page it may load anew
  await page.waitForFunction(() => !("stayed" in window));
  await close();
});

test("refuses every way of the page to reach another server, and no connection arrives", async () => {
  const outcome = await started.page.evaluate(async (port) => {
    const http = `http://127.0.0.1:${port}/`;
    const settled = (act: Promise<unknown>): Promise<string> =>
      act.then(
        () => "reached",
        () => "refused",
      );
    const loaded = (element: HTMLElement): Promise<string> =>
      settled(
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
          document.body.append(element);
        }),
      );
    for (const rel of ["preconnect", "dns-prefetch", "prefetch"]) {
      document.head.append(Object.assign(document.createElement("link"), { rel, href: http }));
    }
    const socket = new Promise((resolve, reject) => {
      const ws = new WebSocket(`ws://127.0.0.1:${port}/`);
      ws.onopen = resolve;
      ws.onerror = reject;
    });
    navigator.sendBeacon(http, "x");
    return {
      fetch: await settled(fetch(http)),
      opaque: await settled(fetch(http, { mode: "no-cors" })),
      image: await loaded(Object.assign(new Image(), { src: http })),
      script: await loaded(Object.assign(document.createElement("script"), { src: http })),
      style: await loaded(Object.assign(document.createElement("link"), { rel: "stylesheet", href: http })),
      socket: await settled(socket),
    };
  }, listener.port);
  expect(new Set(Object.values(outcome))).toEqual(new Set(["refused"]));
  await started.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(listener.connections()).toBe(0);
});

test("refuses requests in the session too, where no content policy stands before it", async () => {
  const outcome = await started.app.evaluate(async ({ session, net }, port) => {
    const tries = [
      session.defaultSession.fetch(`http://127.0.0.1:${port}/`),
      session.fromPartition("another").fetch(`http://127.0.0.1:${port}/`),
      net.fetch(`http://127.0.0.1:${port}/`),
    ];
    const settled = await Promise.allSettled(tries);
    return settled.map((each) => (each.status === "rejected" ? String(each.reason) : "reached"));
  }, listener.port);
  expect(outcome).toHaveLength(3);
  for (const error of outcome) expect(error).toContain("ERR_BLOCKED_BY_CLIENT");
  expect(listener.connections()).toBe(0);
});

test("denies every permission but storage that lasts and copying text", async () => {
  const states = await started.page.evaluate(async () => {
    const names = ["geolocation", "camera", "microphone", "notifications", "midi", "clipboard-read", "storage-access"];
    const asked = [...names, "local-fonts", "screen-wake-lock", "persistent-storage", "clipboard-write"];
    const found: [string, string][] = [];
    for (const name of asked) {
      const status = await Reflect.apply(navigator.permissions.query, navigator.permissions, [{ name }]);
      found.push([name, status.state]);
    }
    return found.filter(([, state]) => state !== "denied");
  });
  expect(states).toEqual([
    ["persistent-storage", "granted"],
    ["clipboard-write", "granted"],
  ]);
  const asked = await started.page.evaluate(async () => ({
    isPersistent: await navigator.storage.persist(),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve("given"),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? "denied" : "failed"),
      ),
    ),
    notifications: await Notification.requestPermission(),
  }));
  expect(asked).toEqual({ isPersistent: true, place: "denied", notifications: "denied" });
});

test("serves nothing from outside the page's own folder", async () => {
  const addresses = [
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..%5c..%5cpackage.json",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/%2fetc%2fpasswd",
    "/C:%5cWindows%5cwin.ini",
    "/index.html%00.png",
    "/missing.js",
  ];
  const statuses = await started.page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).status)),
    addresses,
  );
  expect(statuses).toEqual(addresses.map(() => 404));
  expect(await started.page.evaluate(async () => (await fetch("/index.html")).status)).toBe(200);
});

test("keeps a download from being written", async () => {
  await started.app.evaluate(({ session }) => {
    const seen = new Promise((resolve) => {
      session.defaultSession.once("will-download", (event) => resolve(event.defaultPrevented));
    });
    Reflect.set(globalThis, "downloadPrevented", seen);
  });
  await started.page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(["x"]));
    const link = Object.assign(document.createElement("a"), { href, download: "x.txt" });
    document.body.append(link);
    link.click();
    link.remove();
  });
  expect(await started.app.evaluate(() => Reflect.get(globalThis, "downloadPrevented"))).toBe(true);
});

test("writes what it refused into its log, in the folder that --user-data-dir names", () => {
  expect(existsSync(join(started.dataFolder, "logs", "main.log"))).toBe(true);
});

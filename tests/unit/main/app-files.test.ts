import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerFromFolder, fileOfUrl } from "../../../src-main/security/app-files";

let folder: string;
let page: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xunjian-page-"));
  page = join(folder, "renderer");
  mkdirSync(join(page, "assets"), { recursive: true });
  writeFileSync(join(page, "index.html"), "<!doctype html>");
  writeFileSync(join(page, "assets", "a b.js"), "1");
  writeFileSync(join(folder, "secret.json"), "{}");
  mkdirSync(join(folder, "renderer-other"));
  writeFileSync(join(folder, "renderer-other", "x.js"), "1");
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string): Promise<Response> => answerFromFolder(new Request(`xunjian://app${path}`), page);

test("serves the page with its type and the content policy", async () => {
  const response = await get("/index.html?x#y");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await response.text()).toBe("<!doctype html>");
});

test("serves the page at the root, and a script whose name holds a space", async () => {
  expect((await get("/")).status).toBe(200);
  expect((await get("/assets/a%20b.js")).headers.get("content-type")).toBe("text/javascript; charset=utf-8");
});

test.each([
  "/missing.js",
  "/..%2fsecret.json",
  "/%2e%2e%2fsecret.json",
  "/assets/..%2f..%2fsecret.json",
  "/..%5csecret.json",
  "/..%2frenderer-other%2fx.js",
  "/assets",
  "/index.html%00.js",
  "/%zz.js",
  "/C:%2fwin.json",
  "//etc/passwd",
])("answers 404 with the content policy for %s", async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("answers 404 for another host, another method and a kind of file that no page is made of", async () => {
  expect((await answerFromFolder(new Request("xunjian://other/index.html"), page)).status).toBe(404);
  const posted = new Request("xunjian://app/index.html", { method: "POST", body: "x" });
  expect((await answerFromFolder(posted, page)).status).toBe(404);
  symlinkSync("/etc/passwd", join(page, "passwd"));
  expect((await get("/passwd")).status).toBe(404);
});

test("finds no file outside the folder, whatever the address", () => {
  const part = fc.constantFrom("..", ".", "%2e%2e", "%2f", "%5c", "\\", "/", "a", "x.js", "%00", ":", "%25", "C:");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const file = fileOfUrl(`xunjian://app/${parts.join("")}`, "/app/out/renderer");
      expect(file === null || (file.startsWith("/app/out/renderer/") && !file.split("/").includes(".."))).toBe(true);
    }),
  );
});

import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { isOfApp } from "./app-origin";
import { securityHeaders } from "./content-policy";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/**
 * The file of `folder` that an address of the app stands for; null for anything else: another host, a way out of the
 * folder (../, encoded or with backslashes), a kind of file that the page is not made of.
 *
 * @example fileOfUrl("xunjian://app/assets/index.js", "/app/out/renderer") //=> "/app/out/renderer/assets/index.js"
 * @example fileOfUrl("xunjian://app/..%2f..%2fetc/passwd", "/app/out/renderer") //=> null
 */
export function fileOfUrl(url: string, folder: string): string | null {
  if (!isOfApp(url)) return null;
  const path = decoded(new URL(url).pathname);
  if (path === null || /[\\\0:]/.test(path) || path.split("/").includes("..")) return null;
  const file = join(folder, path === "/" ? "index.html" : path);
  const isInside = file.startsWith(normalize(folder) + sep);
  return isInside && Object.hasOwn(contentTypes, extname(file)) ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Answers a request of the page from the app's own files; everything else is 404, with the policy all the same. */
export async function answerFromFolder(request: Request, folder: string): Promise<Response> {
  const file = request.method === "GET" ? fileOfUrl(request.url, folder) : null;
  if (file === null) return notFound();
  try {
    const type = contentTypes[extname(file)] ?? "application/octet-stream";
    return new Response(await readFile(file), { headers: { ...securityHeaders, "content-type": type } });
  } catch {
    return notFound(); // no such file
  }
}

function notFound(): Response {
  return new Response("", { status: 404, headers: { ...securityHeaders, "content-type": "text/plain" } });
}

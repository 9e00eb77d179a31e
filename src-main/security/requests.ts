import { APP_ORIGIN, isOfApp } from "./app-origin";

/**
 * Whether a request may leave the page. Only the app's own files; `data:` and `blob:` never leave the process. The
 * developer tools are pages of their own under `devtools:` and exist in unpackaged starts only.
 *
 * @param hasDevTools whether this start may open developer tools
 */
export function isRequestAllowed(url: string, hasDevTools: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  if (protocol === "data:") return true;
  if (protocol === "blob:") return url.startsWith(`blob:${APP_ORIGIN}/`);
  if (protocol === "devtools:") return hasDevTools;
  return isOfApp(url);
}

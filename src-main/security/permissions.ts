import { APP_ORIGIN, isOfApp } from "./app-origin";

/**
 * THE list of what the page may ask of the browser, with the reason. Denied unless listed: camera, microphone, place,
 * notifications, USB, reading the clipboard and whatever a later Chromium thinks of.
 */
const granted: Readonly<Record<string, string>> = {
  "persistent-storage": "the database must not be cleared when the disk runs short (navigator.storage.persist)",
  "clipboard-sanitized-write": "buttons that copy a text, such as a reminder to an inspector",
};

/**
 * @param permission as Electron calls it
 * @param requester address or origin of who asks
 */
export function isGranted(permission: string, requester: string): boolean {
  return Object.hasOwn(granted, permission) && (requester === APP_ORIGIN || isOfApp(requester));
}

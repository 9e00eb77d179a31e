/**
 * The page is served under a scheme of its own with a fixed host, not from file://: the database belongs to the origin,
 * and an origin that changed with the folder of the app would be lost data. NEVER change these two.
 */
export const APP_SCHEME = "xunjian";
export const APP_HOST = "app";

export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/**
 * Whether an address belongs to the app. Node gives the origin of such schemes as "null", so scheme and host are
 * compared instead.
 *
 * @example isOfApp("xunjian://app/index.html#/round") //=> true
 * @example isOfApp("xunjian://app.example/") //=> false
 */
export function isOfApp(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === "" && password === "";
}

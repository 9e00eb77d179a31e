import { app, type Session } from "electron";
import type { Log } from "../log";
import { APP_ORIGIN } from "./app-origin";
import { isGranted } from "./permissions";
import { isRequestAllowed } from "./requests";

/** net::ERR_FAILED as Electron's certificate verifier wants it: no certificate is ever good, for nothing is fetched. */
const REFUSE_CERTIFICATE = -2;

/** Shuts a session: no request but the app's own, no permission but the listed, no download, device or proxy. */
export function guardSession(session: Session, log: Log): void {
  keepSpellingAtHome(session);
  refuseRequests(session, log);
  refusePermissions(session, log);
  session.setCertificateVerifyProc((_request, decide) => decide(REFUSE_CERTIFICATE));
  session.on("will-download", (event) => event.preventDefault());
  // Without this Chromium asks the system for a proxy and the network for its configuration.
  session.setProxy({ mode: "direct" }).catch((error: unknown) => log("error", "setProxy", error));
}

function refuseRequests(session: Session, log: Log): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const isAllowed = isRequestAllowed(details.url, !app.isPackaged);
    if (!isAllowed) log("warn", `refused request ${details.resourceType} ${details.url.slice(0, 200)}`);
    decide({ cancel: !isAllowed });
  });
}

function refusePermissions(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const isAllowed = details.isMainFrame && isGranted(permission, details.requestingUrl);
    if (!isAllowed) log("warn", `refused permission ${permission}`);
    decide(isAllowed);
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
}

/**
 * A new session looks for a spelling dictionary on the disk at once, enabled or not, and fetches it from Google where
 * there is none. It asks for the address last of all, so it gets one that leads nowhere.
 */
function keepSpellingAtHome(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/no-dictionaries/`);
  session.setSpellCheckerEnabled(false);
}

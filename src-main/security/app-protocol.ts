import { protocol } from "electron";
import { answerFromFolder } from "./app-files";
import { APP_SCHEME } from "./app-origin";

/** Must run before the app is ready. Without `standard` and `secure` there is no IndexedDB under the scheme. */
export function declareAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** Serves the page's files from a folder, once the app is ready. */
export function serveApp(folder: string): void {
  protocol.handle(APP_SCHEME, (request) => answerFromFolder(request, folder));
}

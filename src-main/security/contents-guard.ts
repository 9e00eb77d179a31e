import type { WebContents } from "electron";
import type { Log } from "../log";
import { isOfApp } from "./app-origin";

/** Every page that ever comes to be stays where it is: it may load itself anew, but go nowhere and embed nothing. */
export function guardContents(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault(): void; url: string }): void => {
    if (isOfApp(event.url) && event.url === contents.getURL()) return;
    log("warn", `refused navigation ${event.url.slice(0, 200)}`);
    event.preventDefault();
  };
  contents.on("will-navigate", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log("warn", `refused window ${url.slice(0, 200)}`);
    return { action: "deny" };
  });
  // WebRTC is not seen by webRequest. Without a proxy this leaves it no address to send from.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

import type { WebContents } from "electron";
import type { Log } from "../log";

/** Every page that ever comes to be stays where it is: no navigation, no new window, no embedded page. */
export function guardContents(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault(): void; url: string }): void => {
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

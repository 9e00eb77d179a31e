import type { WebContents, WebFrameMain } from "electron";
import { APP_ORIGIN } from "./app-origin";

/** What Electron says about who sent a message. */
interface Sent {
  readonly sender: WebContents;
  readonly senderFrame: WebFrameMain | null;
}

/** Whether a message comes from our own page in the main frame of our own window, and not from some frame in it. */
export function isTrustedSender({ sender, senderFrame }: Sent, window: WebContents): boolean {
  return (
    sender === window && senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === APP_ORIGIN
  );
}

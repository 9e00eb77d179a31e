import { APP_ORIGIN } from "./app-origin";

/** As much of Electron's WebFrameMain and WebContents as decides. */
interface Frame {
  readonly origin: string;
}
interface Contents {
  readonly mainFrame: Frame;
}

/** Whether a message comes from our own page in the main frame of our own window, and not from some frame in it. */
export function isTrustedSender(
  { sender, senderFrame }: { readonly sender: Contents; readonly senderFrame: Frame | null },
  window: Contents,
): boolean {
  return (
    sender === window && senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === APP_ORIGIN
  );
}

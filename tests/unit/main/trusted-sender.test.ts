import { expect, test } from "vitest";
import { isTrustedSender } from "../../../src-main/security/trusted-sender";

const aFrame = (origin: string) => ({ origin });
const aWindow = (mainFrame: { readonly origin: string }) => ({ mainFrame });

test("trusts the main frame of our window on the app's origin", () => {
  const frame = aFrame("xunjian://app");
  const window = aWindow(frame);
  expect(isTrustedSender({ sender: window, senderFrame: frame }, window)).toBe(true);
});

test("does not trust another window, an inner frame, a frame that is gone or another origin", () => {
  const frame = aFrame("xunjian://app");
  const window = aWindow(frame);
  const other = aWindow(frame);
  expect(isTrustedSender({ sender: other, senderFrame: frame }, window)).toBe(false);
  expect(isTrustedSender({ sender: window, senderFrame: aFrame("xunjian://app") }, window)).toBe(false);
  expect(isTrustedSender({ sender: window, senderFrame: null }, window)).toBe(false);
  for (const origin of ["null", "file://", "https://example.org", "xunjian://app.example"]) {
    const foreign = aFrame(origin);
    const gone = aWindow(foreign);
    expect(isTrustedSender({ sender: gone, senderFrame: foreign }, gone)).toBe(false);
  }
});

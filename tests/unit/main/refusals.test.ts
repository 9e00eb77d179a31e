import { describe, expect, test } from "vitest";
import { isOfApp } from "../../../src-main/security/app-origin";
import { isGranted } from "../../../src-main/security/permissions";
import { isRequestAllowed } from "../../../src-main/security/requests";

describe("isOfApp", () => {
  test.each(["xunjian://app/", "xunjian://app/index.html?a#b", "xunjian://app"])("accepts %s", (url) => {
    expect(isOfApp(url)).toBe(true);
  });
  test.each([
    "xunjian://app.example/",
    "xunjian://app:80/",
    "xunjian://user@app/",
    "xunjian://example/?xunjian://app/",
    "xunjian:app",
    "https://app/",
    "file:///app",
    "",
    "null",
  ])("refuses %s", (url) => {
    expect(isOfApp(url)).toBe(false);
  });
});

describe("isRequestAllowed", () => {
  test.each(["xunjian://app/assets/a.js", "data:image/png;base64,AA==", "blob:xunjian://app/0-1"])(
    "lets the page have %s",
    (url) => expect(isRequestAllowed(url, false)).toBe(true),
  );
  test.each([
    "http://127.0.0.1/",
    "https://example.org/",
    "ws://127.0.0.1/",
    "file:///etc/passwd",
    "ftp://example.org/",
    "chrome://gpu/",
    "blob:https://example.org/0-1",
    "xunjian://other/",
    "devtools://devtools/bundled/inspector.html",
    "not an address",
  ])("refuses %s", (url) => expect(isRequestAllowed(url, false)).toBe(false));

  test("lets the developer tools load only where there are any", () => {
    expect(isRequestAllowed("devtools://devtools/bundled/inspector.html", true)).toBe(true);
  });
});

describe("isGranted", () => {
  test("grants lasting storage and copying text to the app's own page, by origin or address", () => {
    expect(isGranted("persistent-storage", "xunjian://app")).toBe(true);
    expect(isGranted("clipboard-sanitized-write", "xunjian://app/index.html")).toBe(true);
  });

  test("denies what is not listed, names that every object has, and everything to others", () => {
    expect(isGranted("geolocation", "xunjian://app")).toBe(false);
    expect(isGranted("clipboard-read", "xunjian://app")).toBe(false);
    expect(isGranted("toString", "xunjian://app")).toBe(false);
    expect(isGranted("persistent-storage", "https://example.org")).toBe(false);
    expect(isGranted("persistent-storage", "")).toBe(false);
  });
});

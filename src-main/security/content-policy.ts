/**
 * What the page may load and do: its own files and nothing else. No eval, no inline script, no frame, no form.
 * Inline styles are the one concession: antd writes its css-in-js into <style> elements while the app runs, and there
 * is no server that could hand out a nonce. `img-src blob: data:` is for screenshots kept in the database.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** Sent with every answer of the app's scheme, errors too. */
export const securityHeaders = { ...headers, "content-security-policy": CONTENT_POLICY } as const;

/** Sent with a page that is only laid out to be printed: it may have its own styles, and nothing else at all. */
export const printingHeaders = {
  ...headers,
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

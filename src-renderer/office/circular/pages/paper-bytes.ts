import type { PaperData, PaperField } from "../../../../src-core/circular/paper-data";
import type { PaperRequest } from "../../../../src-core/circular/paper-request";

/** A paper of the circular, by the office's template where it has one. */
export function circularRequest(data: PaperData, fields: readonly PaperField[], template: string | null): PaperRequest {
  return { kind: "circular", data, fields, template };
}

/**
 * Shows a .docx in a place of the page. The library is loaded only when a paper is shown. It may load nothing and run
 * nothing: pictures become data within the page, and foreign HTML of a template (altChunk) is left out.
 */
export async function showPaper(bytes: Uint8Array, place: HTMLElement): Promise<void> {
  const { renderAsync } = await import("docx-preview");
  const styles = document.createElement("div");
  const pages = document.createElement("div");
  await renderAsync(new Blob([new Uint8Array(bytes)]), pages, styles, {
    className: "docx-page",
    inWrapper: true,
    breakPages: true,
    useBase64URL: true,
    renderAltChunks: false,
    renderChanges: false,
    renderComments: false,
    ignoreLastRenderedPageBreak: false,
  });
  // A link of a template would be refused anyway: it is shown as words.
  for (const link of pages.querySelectorAll("a[href]")) link.removeAttribute("href");
  place.replaceChildren(styles, pages);
  fitPages(place);
}

/** Makes whole pages fit the width that there is; never larger than they are printed. */
export function fitPages(place: HTMLElement): void {
  place.style.zoom = "1";
  const room = place.clientWidth;
  const widest = Math.max(0, ...[...place.querySelectorAll("section")].map((page) => page.offsetWidth));
  if (room === 0 || widest === 0) return;
  place.style.zoom = String(Math.min(1, room / (widest + ROUND_A_PAGE)));
}

/** CSS pixels left and right of a page. */
const ROUND_A_PAGE = 34;

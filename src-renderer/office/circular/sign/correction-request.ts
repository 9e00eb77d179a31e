import { correctionFields, correctionPaper } from "../../../../src-core/circular/correction-paper";
import type { PaperRequest } from "../../../../src-core/circular/paper-request";
import type { IssueDifference, IssuedCircular } from "../../../../src-core/signing/issued-circular";

/** The 更正说明: always laid out by the template that comes with the app. */
export function correctionRequest(
  former: IssuedCircular,
  correction: IssuedCircular,
  differences: readonly IssueDifference[],
): PaperRequest {
  return {
    kind: "correction",
    data: correctionPaper(former, correction, differences),
    fields: correctionFields,
    template: null,
  };
}

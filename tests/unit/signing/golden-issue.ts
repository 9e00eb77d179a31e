import { report } from "../../../src-core/report/report";
import type { ReportInput } from "../../../src-core/report/report-model";
import { results } from "../../../src-core/report/results";
import { goldenReportInput } from "../../fixtures/golden-round/circular-input";
import { goldenLedger, goldenRegister, goldenRound } from "../report/golden-ledger";

/** The golden round as it was signed. */
export const goldenInput: ReportInput = goldenReportInput(results(goldenRound, goldenRegister, goldenLedger()));
export const goldenReport = report(goldenInput);

import { join } from "node:path";
import { expect, test } from "vitest";
import { shippedStandard as standardOfCli } from "../../../src-main/cli/office-data";
import { shippedStandard, shippedStandards } from "../../../src-renderer/shipped/shipped";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { aCommandLine } from "../cli/fake-context";

const resources = join(import.meta.dirname, "../../../resources");

test("the app starts from the national standard and has the one for training beside it", () => {
  expect(shippedStandard().id).toBe("guoban-2019");
  expect(shippedStandards().map((pack) => pack.id)).toEqual(["guoban-2019", "practice"]);
});

test("the command line takes the national standard where none is named, though another is shipped", async () => {
  const national = join(resources, "standards", "guoban-2019.json");
  const { context } = aCommandLine({ [national]: { content: { kind: "standard", pack: SMALL_PACK, base: null } } });
  expect(await standardOfCli({ ...context, resources })).toEqual(SMALL_PACK);
});

test("the command line asks for a standard where the national one is not there", async () => {
  const { context } = aCommandLine({});
  await expect(standardOfCli({ ...context, resources: "/nowhere" })).rejects.toThrow(
    "请用 --standard 指明检查标准文件",
  );
});

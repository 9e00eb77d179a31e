import { expect, it } from "vitest";
import { goldenPack } from "../fixtures/golden-round/standard";
import { buildPracticeRound } from "../fixtures/practice-round/build";

// Apart from the tests that read the file, so that `vitest run -u` can write it anew when its format has changed.
it("ships the practice round that its builder gives", async () => {
  const text = `${JSON.stringify(buildPracticeRound(goldenPack), null, 1)}\n`;
  await expect(text).toMatchFileSnapshot("../../resources/practice/practice-round.json");
});

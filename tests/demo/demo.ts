import fs from "node:fs";
import path from "node:path";
import { saveFile } from "../../src-main/workbook/save-file";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { startApp } from "../e2e/start-app";
import { registerWorkbookSpec, sampleWorkbookSpec } from "../fixtures/golden-round";
import { setUpCircular, takeDepartments, writeCircular, writeDepartments } from "./circular-at-work";
import { demoFolders, filesIn } from "./folders";
import { scoreOnLaptop } from "./inspector-at-work";
import { handOut, publishAnnexes, readResults, takeBack } from "./office-at-work";
import { tourPractice } from "./practice-tour";
import { inTurn, say } from "./progress";

/**
 * The main job from end to end through the real app, as people would do it: the office hands out, twelve inspectors score
 * on laptops of their own, the office merges and writes the circular. Its inputs are a register, a sample and the departments' workbooks; the rest
 * is the app's.
 */
const folders = demoFolders(process.argv.slice(2));
try {
  const register = path.join(folders.out, "register.xlsx");
  const sample = path.join(folders.out, "sample.xlsx");
  await saveFile(register, await writeWorkbook(registerWorkbookSpec()));
  await saveFile(sample, await writeWorkbook(sampleWorkbookSpec()));
  await writeDepartments(folders);
  say("台账、抽查名单和部门报送的表已备好");

  const size = { width: 1366, height: 768 };
  const office = await startApp({ dataFolder: path.join(folders.laptops, "省办"), size });
  try {
    await handOut(office, folders, register, sample);
    const assignments = filesIn(folders.assignments);
    say(`任务表 ${assignments.length} 份，检查员开始评分（两台电脑同时进行）`);
    await inTurn(assignments, 2, (file) => scoreOnLaptop(folders, file, file === assignments.at(-1)));
    await takeBack(office, folders);
    const summary = await readResults(office, folders);
    await takeDepartments(office, folders);
    await setUpCircular(office, folders);
    await publishAnnexes(office, folders);
    await writeCircular(office, folders);
    fs.writeFileSync(path.join(folders.out, "summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
    say(`网站合格率 ${summary.sites.passRate}，新媒体合格率 ${summary.accounts.passRate}`);
  } finally {
    await office.close();
  }
  await tourPractice(folders);
  say(`演示完成：${folders.out}`);
} finally {
  fs.rmSync(folders.laptops, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

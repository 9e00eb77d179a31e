import { expect, test } from "vitest";
import { runningJobs } from "../../../src-main/jobs/running-jobs";

const untilStopped = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve("stopped")));

test("stops the job that was named and no other", async () => {
  const jobs = runningJobs();
  const first = jobs.run("a", untilStopped);
  let isSecondStopped = false;
  const second = jobs.run("b", (signal) => untilStopped(signal).finally(() => (isSecondStopped = true)));
  jobs.cancel("a");
  expect(await first).toBe("stopped");
  expect(isSecondStopped).toBe(false);
  jobs.cancelAll();
  expect(await second).toBe("stopped");
});

test("refuses an id that is still running and takes it again afterwards, also after a failure", async () => {
  const jobs = runningJobs();
  const running = jobs.run("a", untilStopped);
  await expect(jobs.run("a", untilStopped)).rejects.toThrow(RangeError);
  jobs.cancel("a");
  await running;
  await expect(jobs.run("a", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await jobs.run("a", () => Promise.resolve("again"))).toBe("again");
});

test("does nothing when the job has ended already", () => {
  expect(() => runningJobs().cancel("gone")).not.toThrow();
});

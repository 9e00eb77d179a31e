import { create } from "zustand";

/** The long work under way: one at a time, with real counts and a way to stop it. */
export interface RunningJob {
  readonly jobId: string;
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

interface JobStore {
  readonly job: RunningJob | null;
  /**
   * Runs work that main does in a process of its own, showing its progress.
   *
   * @returns what the work returns; undefined when another job is still running
   */
  readonly run: <T>(title: string, work: (jobId: string) => Promise<T>) => Promise<T | undefined>;
  readonly cancel: () => void;
}

export const useJob = create<JobStore>()((set, get) => ({
  job: null,
  run: async (title, work) => {
    if (get().job !== null) return undefined;
    const jobId = crypto.randomUUID();
    set({ job: { jobId, title, done: 0, total: 0, label: "" } });
    const stop = window.xunjian.onProgress((progress) => {
      const { job } = get();
      if (job?.jobId === progress.jobId) set({ job: { ...job, ...progress } });
    });
    try {
      return await work(jobId);
    } finally {
      stop();
      set({ job: null });
    }
  },
  cancel: () => {
    const { job } = get();
    if (job !== null) void window.xunjian.cancelJob({ jobId: job.jobId });
  },
}));

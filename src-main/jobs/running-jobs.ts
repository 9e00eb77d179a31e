/** Work that the page has started and can stop. */
export interface RunningJobs {
  /**
   * Does a piece of work under its id.
   *
   * @throws RangeError when a job of this id is still running: two jobs could not be told apart
   */
  run<T>(jobId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Nothing happens where the job has ended already. */
  cancel(jobId: string): void;
  cancelAll(): void;
}

export function runningJobs(): RunningJobs {
  const running = new Map<string, AbortController>();
  return {
    async run(jobId, work) {
      if (running.has(jobId)) throw new RangeError(`job ${jobId} is running`);
      const controller = new AbortController();
      running.set(jobId, controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(jobId);
      }
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}

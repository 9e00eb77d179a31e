const began = performance.now();

/** A line of progress for the person who watches. */
export function say(text: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(0).padStart(3);
  process.stderr.write(`[${seconds} 秒] ${text}\n`);
}

/** Works through a list with so many hands at once; the first failure stops the rest from being begun. */
export async function inTurn<T>(list: readonly T[], hands: number, work: (entry: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
        try {
          await work(entry);
        } catch (error) {
          waiting.length = 0;
          throw error;
        }
      }
    }),
  );
}

import { useCallback } from "react";
import { useSaved } from "../../state/saved-state";
import { useSession } from "../../state/WorkspaceProvider";

/**
 * Writes to the database and keeps the mark 已保存 honest.
 *
 * @returns a function that yields what the deed yields; undefined where it failed (the mark says why)
 */
export function useSave(): <T>(deed: () => Promise<T>) => Promise<T | undefined> {
  const { ambient } = useSession();
  const track = useSaved((state) => state.track);
  return useCallback(
    async <T>(deed: () => Promise<T>) => {
      let result: T | undefined;
      try {
        await track(async () => {
          result = await deed();
          return ambient.now();
        });
      } catch (error) {
        console.error(error);
        return undefined;
      }
      return result;
    },
    [ambient, track],
  );
}

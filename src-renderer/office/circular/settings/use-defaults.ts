import { useMemo } from "react";
import type { CircularSettings } from "../../../../src-core/circular/circular-settings";
import { defaultCircular } from "../../../../src-core/circular/default-circular";
import { useCircularDesk } from "../desk";

/** What a circular of this round begins with where nothing was said. */
export function useDefaults(): CircularSettings {
  const { round } = useCircularDesk().round;
  return useMemo(() => defaultCircular(round.settings, round.id), [round]);
}

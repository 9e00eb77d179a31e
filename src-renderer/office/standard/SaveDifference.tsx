import { Button } from "antd";
import { comparePacks, type PackChange } from "../../../src-core/standard/compare-packs";
import { versionName } from "../../../src-core/standard/version-name";
import { type ListedStandard, type SavePlan, savePlan } from "../../db/standard-list";
import { acceptVersion } from "../../db/standard-store";
import { useSession } from "../../state/WorkspaceProvider";
import { sayDay } from "../../ui/say-time";
import { useEscape } from "../frame/use-escape";
import { useSave } from "../frame/use-save";
import { useOffice } from "../OfficeProvider";
import { type Behind, changesBehind } from "./changes-behind";
import { DifferenceViews } from "./DifferenceViews";
import { useDraftState } from "./draft-state";
import { groupKey, HEAD_KEY, itemKey, vetoKey } from "./pack-entry";
import { unconfirmedNames } from "./standard-import";
import { useStandardScreen } from "./standard-state";
import type { Draft } from "./use-draft";

/** What the edits come to against the version that they began with, before anything becomes a version. */
export function SaveDifference({ draft }: { draft: Draft }) {
  const { base, pack, faults } = draft;
  const { standards } = useOffice();
  const { db, ambient } = useSession();
  const { set, open, jump } = useStandardScreen();
  const save = useSave();
  useEscape(() => set({ page: "paper" }));
  const changes = comparePacks(base.pack, pack, sayDay);
  const plan = savePlan(standards, base);
  const behind = plan.kind === "succeed" ? changesBehind(standards, base.pack, pack) : null;
  const accept = async (): Promise<void> => {
    const saved = await save(() => acceptVersion(db, ambient, base.hash, pack));
    if (saved === undefined) return;
    useDraftState.getState().reset();
    open(saved.hash);
    if (saved.isNew) set({ saved });
  };
  const lost = unconfirmedNames(base.pack, pack, "changed");
  const reason = saveObstacle(changes, faults.length);
  return (
    <div className="difference-page" data-testid="save-difference">
      <header>
        <h2>核对差异，再保存</h2>
        <p data-testid="save-plan">{planWords(plan, base)}</p>
        {behind !== null && behind.lost.length > 0 && (
          <p className="is-missing" data-testid="save-behind">
            {behindWords(behind, base, plan)}
          </p>
        )}
        <div className="preview-actions">
          <Button
            type="primary"
            autoFocus
            disabled={reason !== null}
            onClick={() => void accept()}
            data-testid="accept-version"
          >
            {plan.kind === "replace" ? `改动${versionName(plan)}` : `保存为${versionName(plan)}`}
          </Button>
          <Button onClick={() => set({ page: "paper" })} title="Esc" data-testid="back-to-draft">
            回去接着改
          </Button>
          <span className={reason === null ? "muted" : "is-bad"}>
            {reason ??
              (lost.length > 0 ? `分值改过或新增、要重新核对的有 ${lost.length} 项：${lost.join("、")}。` : "")}
          </span>
        </div>
      </header>
      <DifferenceViews
        behind={behind}
        changes={changes}
        beforeName={versionName(base.pack)}
        afterName="修改后"
        onJump={(change) => jump(changeKey(change))}
      />
    </div>
  );
}

/** Why nothing can be saved; null where it can. */
export function saveObstacle(changes: readonly PackChange[], faults: number): string | null {
  if (faults > 0) return `还有 ${faults} 处问题，改好才能保存`;
  return changes.length === 0 ? "和原来一样，没有要保存的" : null;
}

/** What saving will do to which version, in words. */
export function planWords(plan: SavePlan, base: ListedStandard): string {
  const name = versionName(base.pack);
  if (plan.kind === "replace") {
    return `${name}是本办自己的版本，还没有轮次使用：保存就直接改动它，仍是${name}，校验码会变。`;
  }
  const why = plan.why === "used" ? `已用于${roundNames(base)}` : "随程序附带";
  return `${name}${why}，不能改动：保存成新的${versionName(plan)}，记明由${name}改来；${name}原样保留。`;
}

function behindWords({ newest, lost }: Behind, base: ListedStandard, { version }: SavePlan): string {
  const [own, last] = [versionName(base.pack), versionName(newest)];
  return `您改的是${own}，最新的是${last}：${last}里有 ${lost.length} 项改动不在这里，保存成${versionName({ version })}就都没有了。要保留它们，请回到${last}上修改。`;
}

export function roundNames({ rounds }: Pick<ListedStandard, "rounds">): string {
  return rounds.map(({ name, isPast }) => (isPast ? `${name}（曾用）` : name)).join("、");
}

function changeKey({ part, id }: PackChange): string {
  if (part === "head") return HEAD_KEY;
  if (part === "deductionGroup" || part === "bonusGroup") return groupKey(id);
  return part === "siteVeto" || part === "accountVeto" ? vetoKey(id) : itemKey(id);
}

import { Button } from "antd";
import type { ReactNode } from "react";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { allItems } from "../../../src-core/standard/pack-items";
import { unconfirmedCount } from "../../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { versionName } from "../../../src-core/standard/version-name";
import { addStandard } from "../../db/standard-store";
import { useSession } from "../../state/WorkspaceProvider";
import { FileCards } from "../frame/FileCards";
import { useEscape } from "../frame/use-escape";
import { useSave } from "../frame/use-save";
import { useOffice } from "../OfficeProvider";
import type { Behind } from "./changes-behind";
import { DifferenceViews } from "./DifferenceViews";
import { againstKnown, type StandardOffer, standardOffer, unconfirmedNames } from "./standard-import";
import { useStandardScreen } from "./standard-state";
import { wrongKindWords } from "./wrong-kind";

/** What taking a standard from a file would mean, before anything is stored. */
export function StandardImport({ files }: { files: readonly FileReading[] }) {
  const { standards } = useOffice();
  const { workspace } = useSession();
  const show = useStandardScreen((state) => state.show);
  useEscape(() => show(null));
  const [found] = files.filter(({ content }) => content.kind === "standard");
  const file = found === undefined ? undefined : againstKnown(found, standards);
  const offer: StandardOffer = file === undefined ? { kind: "none" } : standardOffer(file, standards, workspace);
  const others = files.filter((one) => one !== found);
  const hasNotes = file !== undefined && file.problems.length + file.notices.length > 0;
  return (
    <div className="difference-page" data-testid="standard-import">
      <header>
        <h2>{file === undefined ? "没有读到标准" : `核对“${file.name}”，再接受`}</h2>
        <OfferHead offer={offer} />
        {(others.length > 0 || hasNotes) && (
          <div className="import-cards">
            <FileCards
              files={hasNotes && file !== undefined ? [file, ...others] : others}
              refused={(one) => (one === file ? null : wrongKindWords(one))}
            />
          </div>
        )}
      </header>
      {offer.kind === "next" && (
        <DifferenceViews
          changes={offer.changes}
          behind={offer.behind}
          beforeName={`${versionName(offer.base)}（原来）`}
          afterName="文件里"
        />
      )}
    </div>
  );
}

function OfferHead({ offer }: { offer: StandardOffer }) {
  const open = useStandardScreen((state) => state.open);
  switch (offer.kind) {
    case "none":
      return (
        <>
          <p data-testid="import-none">这些文件里没有可用的标准，什么也没有导入；原有的标准没有变。</p>
          <Decision leave="返回">{null}</Decision>
        </>
      );
    case "practice":
      return (
        <>
          <p className="is-missing" data-testid="import-practice">
            “{offer.pack.title}
            ”是练习用的标准，分值是编出来的，不能用在自己的工作里，没有导入。要看它，请在练习里打开“标准”。
          </p>
          <Decision leave="返回">{null}</Decision>
        </>
      );
    case "known":
      return (
        <>
          <p data-testid="import-known">
            和已有的“{offer.listed.pack.title}”{versionName(offer.listed.pack)}内容一样，不用再导入。
          </p>
          <Decision leave="返回">
            <Button type="primary" autoFocus onClick={() => open(offer.listed.hash)}>
              打开{versionName(offer.listed.pack)}
            </Button>
          </Decision>
        </>
      );
    case "stale":
      return (
        <>
          <p data-testid="import-stale">
            这是{versionName(offer.pack)}改动前的内容，没有新的改动，不用导入；本办的{versionName(offer.listed.pack)}
            后来改过。如果它是别处发来的另一份{versionName(offer.pack)}，可以另存为{versionName(offer.next)}。
          </p>
          <Decision leave="返回">
            <Button type="primary" autoFocus onClick={() => open(offer.listed.hash)}>
              打开{versionName(offer.listed.pack)}
            </Button>
            <AcceptButton pack={offer.pack} base={offer.pack} next={offer.next} isSecond />
          </Decision>
        </>
      );
    case "new":
      return (
        <>
          <p>
            这是本办还没有的标准：“{offer.pack.title}” <span className="code">{offer.pack.id}</span>，
            {countWords(offer.pack)}。接受以后可以在这里查看、核对，新建轮次时可以选用。
          </p>
          <Decision>
            <AcceptButton pack={offer.pack} base={null} next={offer.pack} />
          </Decision>
        </>
      );
    case "next":
      return <NextHead offer={offer} />;
  }
}

function NextHead({ offer }: { offer: Extract<StandardOffer, { kind: "next" }> }) {
  const { pack, base, next, behind, isRebuilt } = offer;
  const lost = unconfirmedNames(base, pack);
  return (
    <>
      <p data-testid="import-plan">
        “{pack.title}”由{versionName(base)}改来。接受就存为{versionName(next)}；{versionName(base)}
        和已建立的轮次不变。不接受就什么也不存。
      </p>
      {isRebuilt && (
        <p data-testid="import-rebuilt">
          文件里供程序识别的隐藏工作表不在了，已按编号 <span className="code">{base.id}</span> 与本办的
          {versionName(base)}比较。
        </p>
      )}
      {behind !== null && behind.lost.length > 0 && (
        <p className="is-missing" data-testid="import-behind">
          {behindWords(behind, base)}
        </p>
      )}
      {lost.length > 0 && (
        <p className="is-missing" data-testid="import-unconfirmed">
          分值要重新核对的有 {lost.length} 项：{lost.join("、")}。
        </p>
      )}
      <Decision>
        <AcceptButton pack={pack} base={base} next={next} />
      </Decision>
    </>
  );
}

function behindWords({ newest, lost, isSameVersion }: Behind, base: StandardPack): string {
  const [own, last] = [versionName(base), versionName(newest)];
  const since = isSameVersion
    ? `文件是${last}改动之前导出的，${last}后来又改过`
    : `文件是按${own}改的，现在最新的是${last}`;
  return `${since}：${last}里有 ${lost.length} 项改动不在文件里，接受后新的一版里就没有它们。`;
}

function countWords(pack: StandardPack): string {
  const { site, account } = pack;
  const items = allItems(pack).length;
  const open = unconfirmedCount(pack);
  return `单项否决 ${site.vetoes.length + account.vetoes.length} 项，扣分、加分 ${items} 项，${open === 0 ? "分值全部已核" : `${open} 处分值待核`}`;
}

interface AcceptButtonProps {
  readonly pack: StandardPack;
  readonly base: StandardPack | null;
  /** What it is kept as. */
  readonly next: StandardPack;
  /** Not what is expected here: another button stands before it. */
  readonly isSecond?: boolean;
}

function AcceptButton({ pack, base, next, isSecond = false }: AcceptButtonProps) {
  const { db, ambient } = useSession();
  const { open, set } = useStandardScreen();
  const save = useSave();
  const accept = async (): Promise<void> => {
    const saved = await save(() => addStandard(db, ambient, pack, base));
    if (saved === undefined) return;
    open(saved.hash);
    if (saved.isNew) set({ saved });
  };
  return (
    <Button
      type={isSecond ? "default" : "primary"}
      autoFocus={!isSecond}
      onClick={() => void accept()}
      data-testid="accept-import"
    >
      {isSecond ? "另存为" : "接受为"}
      {versionName(next)}
    </Button>
  );
}

/** The ways out: what can be done, and leaving all as it is. */
function Decision({ children, leave = "不接受" }: { children: ReactNode; leave?: string }) {
  const show = useStandardScreen((state) => state.show);
  return (
    <div className="preview-actions">
      {children}
      <Button onClick={() => show(null)} title="Esc" data-testid="refuse-import">
        {leave}
      </Button>
    </div>
  );
}

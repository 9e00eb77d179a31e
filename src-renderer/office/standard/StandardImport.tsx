import { Button } from "antd";
import type { ReactNode } from "react";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { unconfirmedCount } from "../../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { addStandard } from "../../db/standard-store";
import { useSession } from "../../state/WorkspaceProvider";
import { FileCards } from "../frame/FileCards";
import { useEscape } from "../frame/use-escape";
import { useSave } from "../frame/use-save";
import { useOffice } from "../OfficeProvider";
import { DifferenceTable } from "./DifferenceTable";
import { versionName } from "./pack-words";
import { type StandardOffer, standardOffer, unconfirmedNames } from "./standard-import";
import { useStandardScreen } from "./standard-state";

/** What taking a standard from a file would mean, before anything is stored. */
export function StandardImport({ files }: { files: readonly FileReading[] }) {
  const { standards } = useOffice();
  const show = useStandardScreen((state) => state.show);
  useEscape(() => show(null));
  const [file] = files.filter(({ content }) => content.kind === "standard");
  const offer: StandardOffer = file === undefined ? { kind: "none" } : standardOffer(file, standards);
  const others = files.filter((one) => one !== file);
  const hasNotes = file !== undefined && file.problems.length + file.notices.length > 0;
  return (
    <div className="difference-page" data-testid="standard-import">
      <header>
        <h2>{file === undefined ? "没有读到标准" : `核对“${file.name}”，再接受`}</h2>
        <OfferHead offer={offer} />
        {(others.length > 0 || hasNotes) && (
          <div className="import-cards">
            <FileCards files={hasNotes && file !== undefined ? [file, ...others] : others} />
          </div>
        )}
      </header>
      {offer.kind === "next" && (
        <DifferenceTable changes={offer.changes} beforeName={`${versionName(offer.base)}（原来）`} afterName="文件里" />
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
          <p>这些文件里没有可用的标准。改好下面的问题后重新导入，或另选文件；原有的标准没有变。</p>
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
    case "new":
      return (
        <>
          <p>
            这是本办还没有的标准：“{offer.pack.title}” <span className="code">{offer.pack.id}</span>，
            {countWords(offer.pack)}。接受以后可以在这里查看、核对，新建轮次时可以选用。
          </p>
          <Decision>
            <AcceptButton pack={offer.pack} base={null} next={offer.pack} isEdited={false} />
          </Decision>
        </>
      );
    case "next":
      return <NextHead offer={offer} />;
  }
}

function NextHead({ offer }: { offer: Extract<StandardOffer, { kind: "next" }> }) {
  const { pack, base, next, newer, isEdited } = offer;
  const lost = unconfirmedNames(base, pack);
  return (
    <>
      <p data-testid="import-plan">
        “{pack.title}”由{versionName(base)}改来。接受就存为{versionName(next)}；{versionName(base)}
        和已建立的轮次不变。不接受就什么也不存。
      </p>
      {newer !== null && (
        <p className="is-missing">
          文件是按{versionName(base)}改的，现在已有{versionName(newer)}：接受后，{versionName(newer)}
          里的改动不在新的一版里。
        </p>
      )}
      {lost.length > 0 && (
        <p className="is-missing" data-testid="import-unconfirmed">
          数值变了、要重新核对的有 {lost.length} 项：{lost.join("、")}。
        </p>
      )}
      <Decision>
        <AcceptButton pack={pack} base={base} next={next} isEdited={isEdited} />
      </Decision>
    </>
  );
}

function countWords(pack: StandardPack): string {
  const { site, account } = pack;
  const items = [...site.deductions, ...site.bonuses].flatMap((group) => group.items).length;
  const open = unconfirmedCount(pack);
  return `单项否决 ${site.vetoes.length + account.vetoes.length} 项，扣分、加分 ${items} 项，${open === 0 ? "分值全部已核" : `${open} 处分值待核`}`;
}

function AcceptButton(props: { pack: StandardPack; base: StandardPack | null; next: StandardPack; isEdited: boolean }) {
  const { pack, base, isEdited } = props;
  const { db, ambient } = useSession();
  const { open, set } = useStandardScreen();
  const save = useSave();
  const accept = async (): Promise<void> => {
    const saved = await save(() => addStandard(db, ambient, pack, base, { isEdited }));
    if (saved === undefined) return;
    open(saved.hash);
    set({ saved });
  };
  return (
    <Button type="primary" autoFocus onClick={() => void accept()} data-testid="accept-import">
      接受为{versionName(props.next)}
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

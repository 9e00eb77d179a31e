import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import type { CircularDraft, Paragraph, Section, SectionKey } from "../../../../src-core/circular/circular-draft";
import type { Figure } from "../../../../src-core/report/figure";
import { ScrollBox } from "../../frame/ScrollBox";
import type { TextKey } from "../circular-state";
import "./paper.css";

export type FiguresById = ReadonlyMap<string, Figure>;

interface PaperProps {
  readonly draft: CircularDraft;
  readonly figures: FiguresById;
  readonly onFigure: (id: string) => void;
  /** Edits a text of the office; without it the paper only shows. */
  readonly onEdit?: ((key: TextKey) => void) | undefined;
  readonly editing?: TextKey | null;
  /** What each section says beside its title, not printed. */
  readonly notes?: Partial<Record<SectionKey, string>>;
  /** What stands below the sheet. */
  readonly foot?: ReactNode;
}

/** The circular as its sheet of paper, in the faces of GB/T 9704; every figure opens to its rows. */
export function CircularPaper(props: PaperProps) {
  const { draft } = props;
  return (
    <ScrollBox className="paper-scroll" label="通报文稿">
      <article className="circular-paper" data-testid="circular-paper">
        {draft.documentNumber !== "" && <p className="paper-number">{draft.documentNumber}</p>}
        <h2>{draft.title}</h2>
        {draft.addressee !== "" && <p className="paper-addressee">{draft.addressee}</p>}
        <Part {...props} textKey="opening" name="引言">
          <Paragraphs {...props} paragraphs={draft.opening} />
        </Part>
        {draft.sections.map((section) => (
          <SectionPart key={section.title} {...props} section={section} />
        ))}
        <Missing {...props} />
        <Paragraphs {...props} paragraphs={draft.closing} />
        <Foot draft={draft} />
      </article>
      {props.foot}
    </ScrollBox>
  );
}

function SectionPart(props: PaperProps & { section: Section }) {
  const { section, notes } = props;
  const textKey = section.key === "situation" ? null : section.key;
  return (
    <Part {...props} textKey={textKey} name={section.title} title={section.title} note={notes?.[section.key] ?? ""}>
      <Paragraphs {...props} paragraphs={section.paragraphs} />
    </Part>
  );
}

/** One text of the paper with the way to edit it beside its head; only the text itself is printed. */
function Part(
  props: PaperProps & { textKey: TextKey | null; name: string; title?: string; note?: string; children: ReactNode },
) {
  const { textKey, onEdit, editing, note = "" } = props;
  const isEdited = textKey !== null && editing === textKey;
  return (
    <section className={partClass(isEdited, props.title === undefined)} aria-label={props.name}>
      {(textKey !== null || note !== "") && onEdit !== undefined && (
        <div className="paper-deed">
          {note !== "" && <span className="muted">{note}</span>}
          {textKey !== null && (
            <Button
              size="small"
              type="text"
              icon={<EditOutlined />}
              aria-pressed={isEdited}
              onClick={() => onEdit(textKey)}
              data-testid={`edit-${textKey}`}
            >
              修改{props.name.replace(/^[一二三四]、/, "")}
            </Button>
          )}
        </div>
      )}
      {props.title !== undefined && <h3>{props.title}</h3>}
      {props.children}
    </section>
  );
}

function partClass(isEdited: boolean, isUntitled: boolean): string {
  return `paper-part${isEdited ? " edited" : ""}${isUntitled ? " is-untitled" : ""}`;
}

function Paragraphs(props: PaperProps & { paragraphs: readonly Paragraph[] }) {
  return props.paragraphs.map(({ lead, runs }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place
    <p key={place}>
      {lead !== "" && <span className="paper-lead">{lead}</span>}
      {runs.map((run, index) =>
        run.figure === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: nor have the pieces of a sentence
          <span key={index}>{run.text}</span>
        ) : (
          <FigureLink
            // biome-ignore lint/suspicious/noArrayIndexKey: a figure may stand twice in one sentence
            key={index}
            text={run.text}
            id={run.figure}
            figure={props.figures.get(run.figure)}
            onFigure={props.onFigure}
          />
        ),
      )}
    </p>
  ));
}

function FigureLink(props: { text: string; id: string; figure: Figure | undefined; onFigure: (id: string) => void }) {
  const { figure, id } = props;
  return (
    <button
      type="button"
      className="paper-figure"
      title={figure === undefined ? "" : `${figure.meaning}：${figure.how}`}
      onClick={() => props.onFigure(id)}
      data-figure={id}
    >
      {props.text}
    </button>
  );
}

/** Sections that have nothing to say are not printed; the way to write them is offered where they would stand. */
function Missing({ draft, onEdit }: PaperProps) {
  const present = new Set(draft.sections.map(({ key }) => key));
  const missing = (
    [
      ["experience", "经验做法"],
      ["problems", "主要问题"],
      ["requirements", "下一步工作要求"],
    ] as const
  ).filter(([key]) => !present.has(key));
  if (onEdit === undefined || missing.length === 0) return null;
  return (
    <div className="paper-missing" data-testid="missing-sections">
      <span className="muted">没有内容、不印的部分：</span>
      {missing.map(([key, name]) => (
        <Button key={key} size="small" onClick={() => onEdit(key)} data-testid={`edit-${key}`}>
          写“{name}”
        </Button>
      ))}
    </div>
  );
}

function Foot({ draft }: { draft: CircularDraft }) {
  return (
    <>
      {draft.contact.length > 0 && (
        <div className="paper-contact">
          {draft.contact.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {draft.annexTitles.length > 0 && (
        <div className="paper-annexes">
          <span>附件：</span>
          <ol>
            {draft.annexTitles.map((title, index) => (
              <li key={title}>
                {index + 1}. {title}
              </li>
            ))}
          </ol>
        </div>
      )}
      <div className="paper-sign">
        <p>{draft.issuer}</p>
        <p className={draft.date === "" ? "muted" : ""}>{draft.date === "" ? "（成文日期未填）" : draft.date}</p>
      </div>
      <p className="paper-release">（{draft.release}）</p>
    </>
  );
}

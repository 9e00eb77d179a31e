/** A piece of a sentence; a figure opens to its rows. */
export interface Run {
  readonly text: string;
  /** Id of the figure that this prints, or says in a word (持平, 无可比数据, 超过60%); null for other words. */
  readonly figure: string | null;
}

export interface Paragraph {
  /** What stands at its head in the second face: （一）总体情况。 "" where nothing does. */
  readonly lead: string;
  readonly runs: readonly Run[];
}

export const sectionKeys = ["situation", "experience", "problems", "requirements"] as const;
/** 基本情况, 经验做法, 主要问题, 下一步工作要求. */
export type SectionKey = (typeof sectionKeys)[number];

export interface Section {
  readonly key: SectionKey;
  /** 一、基本情况: numbered over the sections that have something to say. */
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The circular as text, before it is laid out by a template. */
export interface CircularDraft {
  readonly title: string;
  readonly documentNumber: string;
  readonly addressee: string;
  readonly opening: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** What is to be reported by which day. */
  readonly closing: readonly Paragraph[];
  /** 联系人…, 联系电话…, 电子邮箱…: those that are filled in. */
  readonly contact: readonly string[];
  /** Titles as the list of annexes prints them, in the order of their numbers. */
  readonly annexTitles: readonly string[];
  readonly issuer: string;
  /** 2020年4月2日; "" where it is not said yet. */
  readonly date: string;
  /** 此件主动公开 */
  readonly release: string;
}

/** Fields and lists that a text of the office names and that do not exist, or that cannot be read. */
export interface TextFault {
  /** Where: 二、经验做法（一）, 引言. */
  readonly place: string;
  /** {网站抽查书} */
  readonly field: string;
  readonly message: string;
}

/** Names of the messages between preload and main. The page never sees them: it has the functions of `Bridge`. */
export const requests = {
  appInfo: "xunjian:app-info",
  readWorkbooks: "xunjian:read-workbooks",
  saveAssignments: "xunjian:save-assignments",
  saveScoreWorkbook: "xunjian:save-score-workbook",
  saveAnnexes: "xunjian:save-annexes",
  saveStandard: "xunjian:save-standard",
  saveReport: "xunjian:save-report",
  previewPaper: "xunjian:preview-paper",
  chooseTemplate: "xunjian:choose-template",
  saveTemplate: "xunjian:save-template",
  saveFieldList: "xunjian:save-field-list",
  paperConverter: "xunjian:paper-converter",
  cancelJob: "xunjian:cancel-job",
  revealFile: "xunjian:reveal-file",
  takeOpenedFiles: "xunjian:take-opened-files",
} as const;

export const events = {
  progress: "xunjian:progress",
  menuCommand: "xunjian:menu-command",
  filesOpened: "xunjian:files-opened",
} as const;

/** From preload, when a file was dropped on the window: the person gave it, so it may be read. */
export const FILE_DROPPED = "xunjian:file-dropped";

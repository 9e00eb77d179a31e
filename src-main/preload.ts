import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import type { Bridge } from "../src-core/bridge";
import { events, FILE_DROPPED, requests } from "./bridge-channels";

/** Exposes the bridge, nothing else. Listeners get the message without Electron's event, which would carry the sender. */
const bridge: Bridge = {
  appInfo: () => ipcRenderer.invoke(requests.appInfo),
  readWorkbooks: (request) => ipcRenderer.invoke(requests.readWorkbooks, request),
  saveAssignments: (request) => ipcRenderer.invoke(requests.saveAssignments, request),
  saveScoreWorkbook: (request) => ipcRenderer.invoke(requests.saveScoreWorkbook, request),
  saveAnnexes: (request) => ipcRenderer.invoke(requests.saveAnnexes, request),
  saveStandard: (request) => ipcRenderer.invoke(requests.saveStandard, request),
  saveReport: (request) => ipcRenderer.invoke(requests.saveReport, request),
  previewPaper: (request) => ipcRenderer.invoke(requests.previewPaper, request),
  chooseTemplate: (request) => ipcRenderer.invoke(requests.chooseTemplate, request),
  saveTemplate: (request) => ipcRenderer.invoke(requests.saveTemplate, request),
  saveFieldList: (request) => ipcRenderer.invoke(requests.saveFieldList, request),
  paperConverter: () => ipcRenderer.invoke(requests.paperConverter),
  cancelJob: (request) => ipcRenderer.invoke(requests.cancelJob, request),
  revealFile: (request) => ipcRenderer.invoke(requests.revealFile, request),
  takeOpenedFiles: () => ipcRenderer.invoke(requests.takeOpenedFiles),
  pathOfDroppedFile,
  onProgress: (listener) => listen(events.progress, listener),
  onMenuCommand: (listener) => listen(events.menuCommand, listener),
  onFilesOpened: (listener) => listen(events.filesOpened, () => listener()),
};

/** A script cannot make a File with a path, so a path found here was given by the person's own hand. */
function pathOfDroppedFile(file: object): string {
  if (!(file instanceof File)) return "";
  const path = webUtils.getPathForFile(file);
  if (path !== "") ipcRenderer.send(FILE_DROPPED, path);
  return path;
}

function listen<T>(channel: string, listener: (message: T) => void): () => void {
  const relay = (_event: IpcRendererEvent, message: T): void => listener(message);
  ipcRenderer.on(channel, relay);
  return () => {
    ipcRenderer.off(channel, relay);
  };
}

contextBridge.exposeInMainWorld("xunjian", bridge);

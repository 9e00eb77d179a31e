import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
// Asked for once: the browser engine must never clear this origin's data to make room.
void navigator.storage.persist();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

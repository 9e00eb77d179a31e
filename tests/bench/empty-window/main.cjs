// The peer of the start bench: the smallest window that shows a line of text.
const { app, BrowserWindow } = require("electron");
app.whenReady().then(() => {
  const page =
    '<meta charset="utf-8"><p>空窗口</p><script>requestAnimationFrame(() => console.info("usable"))</script>';
  new BrowserWindow({ width: 1366, height: 768 }).loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
});

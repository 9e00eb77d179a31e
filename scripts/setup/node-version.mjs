// Imported first by every script, for its effect: the modules after it may use what older Nodes lack.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `[政务巡检] 需要 Node.js 20.19 或更新版本，当前是 ${process.versions.node}。请升级后再试：https://nodejs.org\n`,
  );
  process.exit(1);
}

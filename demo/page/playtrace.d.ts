// The built files by the names of their package, with the types of their sources: the demo is checked before
// anything is built. An import declaration would make this file a module, which cannot declare others.
declare module "playtrace/html-media" {
  // oxlint-disable-next-line typescript/consistent-type-imports
  export const trackMediaElement: typeof import("../../src/html-media.ts").trackMediaElement;
}
declare module "playtrace/videojs" {}

/** One file of the ZIP; its name has slashes and no folder above. */
export type PackageEntry = TextEntry | FileEntry;

export interface TextEntry {
  readonly name: string;
  readonly text: string;
}

export interface FileEntry {
  readonly name: string;
  /** Path of the file whose bytes it holds. */
  readonly path: string;
  readonly sizeBytes: number;
  /** False for what is compressed already, such as video. */
  readonly compress: boolean;
}

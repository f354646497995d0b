/** What lib/pdf/direction.ts uses of bidi-js, which brings no types. */
declare module "bidi-js" {
  export type Levels = {
    levels: Uint8Array;
    paragraphs: { start: number; end: number; level: number }[];
  };
  export default function factory(): {
    getEmbeddingLevels(text: string, direction?: "ltr" | "rtl"): Levels;
    getReorderedIndices(text: string, levels: Levels): number[];
    getMirroredCharacter(character: string): string | null;
  };
}

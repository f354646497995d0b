declare global {
  /** Where zod keeps its settings. Set from outside, so that pages without a form need not load zod. */
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

// Schemas compile themselves with `new Function` where they may. The content policy says they may not, and reports the attempt.
globalThis.__zod_globalConfig ??= {};
globalThis.__zod_globalConfig.jitless = true;

export {};

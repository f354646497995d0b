import { buildIfChanged } from "./next.ts";

/** The production build, made only when the sources have changed since the last one. */
await buildIfChanged({}, console.log);

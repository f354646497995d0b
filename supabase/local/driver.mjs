// When a server dies between a query and its write, postgres.js 3.4.9 writes to a socket that is gone,
// which ends the process, or never writes again (porsager/postgres#1154, #1208). Mended while it is
// loaded, in the way of the fix proposed there; nothing matches any more once it is released.
import { registerHooks } from "node:module";

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith("/postgres/src/connection.js")) return loaded;
    return { ...loaded, source: mend(String(loaded.source)) };
  },
});

function mend(source) {
  const forget = "nextWriteTimer = chunk = null\n";
  const gone = "error(Errors.connection('CONNECTION_CLOSED', options))";
  return source
    .replaceAll(/^ {4}clearImmediate\(nextWriteTimer\)\n/gm, (line) => line + forget)
    .replace(
      "function nextWrite(fn) {\n",
      (line) => `${line}if (!socket) { ${forget}; ${gone}; return }\n`,
    );
}

import { config } from "zod/v4/core";

// Schemas compile themselves with `new Function` where they may. The content policy says they may not, and reports the attempt.
config({ jitless: true });

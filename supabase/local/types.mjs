import { launch } from "./launch.mjs";

launch("types.ts");

import { launch } from "./launch.mjs";

launch("url.ts");

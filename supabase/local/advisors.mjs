import { launch } from "./launch.mjs";

launch("advisors.ts");

import { studentsBeside } from "./students-beside.ts";
import { studentsGoing } from "./students-going.ts";
import type { DemoStudent } from "./types.ts";

/** The 24 students of Tradewind Academy, the demo student first. */
export const students: DemoStudent[] = [...studentsGoing, ...studentsBeside];

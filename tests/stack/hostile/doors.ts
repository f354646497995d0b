import { billingDoors } from "./doors/billing.ts";
import { enrollmentDoors } from "./doors/enrollment.ts";
import { gradingDoors } from "./doors/grading.ts";
import { identityDoors } from "./doors/identity.ts";
import { learningDoors } from "./doors/learning.ts";
import { machineryDoors } from "./doors/machinery.ts";
import { settingsDoors } from "./doors/settings.ts";
import { supportDoors } from "./doors/support.ts";

const all = [
  billingDoors,
  enrollmentDoors,
  gradingDoors,
  identityDoors,
  learningDoors,
  machineryDoors,
  settingsDoors,
  supportDoors,
];

/** Every server action, by its file and name. */
export const actions = Object.fromEntries(
  all.flatMap((doors) => Object.entries(doors.actions ?? {})),
);

/** Every route, by its file and method. */
export const routes = Object.fromEntries(all.flatMap((doors) => Object.entries(doors.routes)));

import type { Doors } from "../door.ts";

export const machineryDoors: Doors = {
  routes: {
    "app/api/health/ready/route.ts": { GET: { as: [] } },
    "app/api/health/route.ts": { GET: { as: [] } },
    "app/api/jobs/[job]/route.ts": {
      POST: { isShut: true, as: ["anon", "super"], params: { job: "drip" } },
    },
    "app/api/notifications/route.ts": {
      GET: { as: [] },
      POST: { as: ["A"], body: { ids: ["{notification A}"] } },
    },
  },
};

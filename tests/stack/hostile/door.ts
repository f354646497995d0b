/*
 * Every server action and every route of the app, with one input that would be a good one. A new action or
 * route fails the test until it stands in its domain's file in doors/.
 *
 *   as     the first of them tries it with hostile values (people of tests/database/matrix/people.ts);
 *          everybody tries it as it stands here, people of the other company included
 *   input  {name} stands for an id of tests/database/matrix/world.ts, # for a number not used before
 *   isShut  the input is refused to everybody, because the secret or the bytes it needs are not here
 */
export type Door = { as: string[]; input: Record<string, unknown>; isShut?: boolean };
export type RouteDoor = {
  isShut?: boolean;
  as: string[];
  params?: Record<string, string>;
  query?: string;
  body?: Record<string, unknown>;
};

/** The doors of a domain: file → name of the action, or method of the route → how it is tried. */
export type Doors = {
  actions?: Record<string, Record<string, Door>>;
  routes: Record<string, Record<string, RouteDoor>>;
};

export const uuid = "00000000-0000-4000-8000-000000000000";
export const office = ["enroll", "admin"];

/**
 * Every job and the minutes between two runs. What each does stands in app/api/jobs/[job]/route.ts; the embedded
 * scheduler reads the minutes here, any other one is told them.
 */
export const schedule = {
  drip: 5,
  billing: 60,
  stripe: 60,
  sweep: 24 * 60,
  documents: 1,
} as const;

export type JobName = keyof typeof schedule;

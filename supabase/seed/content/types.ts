/**
 * The demo academy as plain data. Moments are hours or days before the day of seeding, never dates;
 * files are paths below supabase/seed/media.
 */

type CompanyKey = "tradewind" | "northlight";
type Role = "student" | "mentor" | "enrollment_manager" | "admin" | "superadmin";

export interface DemoCompany {
  key: CompanyKey;
  name: string;
  slug: string;
  host: string;
  primaryColor: string;
  secondaryColor: string;
  timeZone: string;
  currency: string;
  /** One sentence on the sign-in page. */
  tagline: string;
  /** Where students transfer to. */
  bankDetails: string;
  /** The small print of invoices. */
  invoiceFooter: string;
  /** Where a student on hold writes to. */
  officeEmail: string;
}

export interface DemoCourse {
  key: string;
  company: CompanyKey;
  title: string;
  description: string;
  isSequential: boolean;
  price: string;
  currency: string;
  modules: { moduleNumber: number; title: string }[];
  lessons: DemoLesson[];
  recordings: DemoRecording[];
  assignments: DemoAssignment[];
}

export interface DemoLesson {
  key: string;
  moduleNumber: number;
  lessonNumber: number;
  title: string;
  description: string;
  /** Keys of lessons of the same course. */
  prerequisites: string[];
  /** Days after the enrollment starts, in the company's zone. */
  dripDays: number | null;
}

export interface DemoRecording {
  key: string;
  lesson: string;
  position: number;
  title: string;
  file: string;
  poster: string;
  durationSeconds: number;
  fileSize: number;
  quality: "360p";
  captions: { lang: "en" | "es"; label: string; file: string }[];
}

interface RubricCriterion {
  key: string;
  title: string;
  points: number;
  /** The points a mentor can give, from 0 to `points`. */
  levels: number[];
  hint: string;
}

export interface DemoAssignment {
  key: string;
  recording: string;
  title: string;
  /** Markdown without HTML. */
  instructions: string;
  allows: { text: boolean; files: boolean; links: boolean };
  /** Lower case, without the dot; empty when no files are allowed. */
  extensions: string[];
  maxFileMb: number;
  maxScore: number;
  passScore: number;
  attemptsAllowed: number;
  /** Days after the recording opened for the student. */
  dueDays: number;
  /** Percent of the score per started day, never below the floor percent. */
  latePolicy: { percentPerDay: number; floorPercent: number } | null;
  rubric: RubricCriterion[] | null;
  isRequired: boolean;
  minutes: number;
}

export interface DemoStaff {
  key: string;
  company: CompanyKey;
  role: Exclude<Role, "student">;
  fullName: string;
  email: string;
  phone: string;
  timeZone: string;
}

export type Stage =
  | "new"
  | "midway"
  | "waiting"
  | "returned"
  | "stuck"
  | "finished"
  | "onHold"
  | "inactive";

export interface DemoStudent {
  key: string;
  company: CompanyKey;
  course: string;
  stage: Stage;
  fullName: string;
  companyName: string;
  email: string;
  phone: string;
  timeZone: string;
  /** Key of a mentor of the same company. */
  mentor: string;
  /** `invited` has an open invitation and no account yet. */
  account: "active" | "invited" | "deactivated";
  enrolledDaysAgo: number;
  lastSeenHoursAgo: number | null;
  /** Everything up to and including this recording, in path order, is completed. */
  completedThrough: string | null;
  /** The recording seen in part: stretches of seconds and the place to resume. */
  watching?: { recording: string; seen: [number, number][]; position: number };
  hold?: { kind: "billing" | "manual" | "expiry"; reason: string; placedDaysAgo: number };
}

/** `file` lies below supabase/seed/media, `name` is what the student called it. */
export interface DemoFile {
  name: string;
  file: string;
  contentType: string;
}

export interface DemoHandIn {
  text?: string;
  links?: string[];
  files?: DemoFile[];
}

export interface DemoGrade {
  verdict: "pass" | "needs_work" | "fail";
  score: number;
  /** Points per rubric criterion; they add up to `score`. */
  rubric?: Record<string, number>;
  feedback: string;
}

export interface DemoAttempt extends DemoHandIn {
  student: string;
  assignment: string;
  attemptNumber: number;
  state: "draft" | "submitted" | "graded" | "returned";
  /** Null for a draft. */
  handedInHoursAgo: number | null;
  /** Present when graded or returned; `by` is a mentor's key. */
  grade: (DemoGrade & { by: string; hoursAgo: number }) | null;
}

export interface WatchRecord {
  student: string;
  recording: string;
  openedHoursAgo: number;
  seen: [number, number][];
  position: number;
  completedHoursAgo: number | null;
}

/** Who said something (a key of the staff, or the student), how many hours after the ticket was opened, and what; notes are internal. */
type Said = [by: string, hours: number, words: string, kind?: "note"];

export interface DemoTicket {
  key: string;
  student: string;
  category: "learning" | "billing" | "onboarding" | "technical";
  status: "open" | "waiting" | "resolved" | "closed";
  priority?: "low" | "normal" | "high" | "urgent";
  subject: string;
  recording?: string;
  invoice?: string;
  hoursAgo: number;
  /** The first one are the words it was opened with. */
  said: [Said, ...Said[]];
}

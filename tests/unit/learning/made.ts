import type { CourseProgress, Home, HomeWork, Item, Reader } from "@/lib/learning/schema";

/** What tests of sentences begin with; each says only what it is about. */

export const reader: Reader = {
  now: "2026-11-24T09:00:00+00:00",
  today: "2026-11-24",
  zone: "Europe/Madrid",
  reader_zone: "Europe/Madrid",
  academy: "Tradewind Academy",
  threshold: 90,
  requires: "passed",
  turnaround_hours: 48,
  mentor: "Jonas Weber",
  way_out: { opens: null, name: "Tradewind Academy", email: "office@tradewind.test" },
  holds: [],
};

export function item(over: Partial<Item> = {}): Item {
  return {
    course_id: "course",
    module_number: 4,
    module_title: "Price and margin",
    lesson_id: `lesson of ${over.id ?? "one"}`,
    lesson_label: "4.2",
    lesson_title: "Pricing for margin",
    id: "one",
    label: over.lesson_label ?? "4.2",
    title: "Pricing for margin",
    duration: 1865,
    place: 2,
    is_completed: false,
    is_open: (over.reasons ?? []).length === 0,
    reasons: [],
    watched: [],
    watched_seconds: 0,
    last_position: 0,
    completed_at: null,
    seen_at: null,
    work: [],
    ...over,
  };
}

export function work(over: Partial<HomeWork> = {}): HomeWork {
  return {
    id: "work",
    title: "Price list",
    is_required: true,
    minutes: 40,
    state: null,
    attempt_number: null,
    attempts_allowed: 3,
    saved_at: null,
    submitted_at: null,
    verdict: null,
    score: null,
    max_score: 100,
    feedback: null,
    grader: null,
    graded_at: null,
    is_passed: false,
    is_done: false,
    due_at: null,
    recording_id: "one",
    label: "4.2",
    opens: null,
    ...over,
  };
}

export function course(over: Partial<CourseProgress> = {}): CourseProgress {
  return {
    id: "course",
    title: "First sale to steady store",
    starts_on: "2026-10-01",
    ends_on: null,
    is_over: false,
    is_finished: false,
    lessons: 9,
    lessons_done: 4,
    lessons_recently: 4,
    seconds_left: 900,
    first_done_at: "2026-10-02T10:00:00+00:00",
    ...over,
  };
}

export function home(over: Partial<Home> = {}): Home {
  return {
    ...reader,
    courses: [course()],
    next: null,
    path: [],
    work: { total: 0, rows: [] },
    reader_today: "2026-11-24",
    week: [],
    streak: 0,
    awaits_answers: false,
    milestones: [],
    ...over,
  };
}

/** A home whose work is these rows. */
export function working(rows: HomeWork[], over: Partial<Home> = {}): Home {
  return home({ work: { total: rows.length, rows }, ...over });
}

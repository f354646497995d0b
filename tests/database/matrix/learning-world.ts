import type { Company } from "./people.ts";
import { each, type Id, idsOf, slugs, type World, yesterday } from "./world-rows.ts";

/** A course of three lessons, and how far each student is in it. */
export function learningWorld(company: Company): World {
  const id = idsOf(company);
  const slug = slugs[company];
  const path = (name: string) => `${id("company")}/${name}.mp4`;
  return {
    courses: {
      course: { id: id("course"), title: `Course of ${slug}`, is_active: true },
      "without students": { id: id("other course"), title: "Another course", is_active: true },
    },
    enrollments: each((name) => ({
      id: id(`enrollment ${name}`),
      student_id: id(`student ${name}`),
      course_id: id("course"),
      starts_on: yesterday,
    })),
    modules: {
      module: { id: id("module"), course_id: id("course"), module_number: 1, title: "One" },
      "without students": {
        id: id("other module"),
        course_id: id("other course"),
        module_number: 1,
        title: "One",
      },
    },
    available_lessons: {
      published: lesson(id, 1, true),
      "published, later": lesson(id, 2, true),
      unpublished: lesson(id, 3, false),
    },
    lesson_recordings: {
      open: recording(id, 1, path("open"), true),
      locked: recording(id, 2, path("locked"), true),
      unpublished: recording(id, 3, path("unpublished"), false),
    },
    recording_captions: {
      open: caption(id, 1),
      locked: caption(id, 2),
    },
    access_holds: {
      hold: {
        id: id("hold"),
        student_id: id("student hold"),
        kind: "manual",
        reason: "Asked for a pause",
        placed_by: id("enroll"),
      },
      "of billing": {
        id: id("billing hold"),
        student_id: id("student hold"),
        kind: "billing",
        reason: "An instalment has been overdue since 15 November.",
      },
    },
    student_notes: each((name) => ({
      id: id(`note about ${name}`),
      student_id: id(`student ${name}`),
      body: `Staff about ${name}`,
      written_by: id("enroll"),
    })),
    student_recordings: each((name) => ({
      id: id(`progress ${name}`),
      student_id: id(`student ${name}`),
      recording_id: id("recording 1"),
      watched: "{[0,100)}",
      watched_duration: 100,
      completion_percentage: 100,
      completed_at: yesterday,
    })),
    sequential_unlocks: each((name) => ({
      id: id(`unlock ${name}`),
      student_id: id(`student ${name}`),
      recording_id: id("recording 1"),
      unlock_type: "enrollment",
    })),
    access_overrides: each((name) => ({
      id: id(`override ${name}`),
      student_id: id(`student ${name}`),
      recording_id: id("recording 3"),
      action: "waive",
      reason: "Knows it already",
      created_by: id("admin"),
    })),
    lesson_notes: each((name) => ({
      id: id(`note ${name}`),
      student_id: id(`student ${name}`),
      recording_id: id("recording 1"),
      second: 1,
      text: `only-${name}`,
    })),
    video_ratings: each((name) => ({
      id: id(`rating ${name}`),
      student_id: id(`student ${name}`),
      recording_id: id("recording 1"),
      rating: 5,
      feedback_text: `only-${name}`,
    })),
    study_days: each((name) => ({ student_id: id(`student ${name}`), day: yesterday })),
    milestones: { milestone: { id: id("milestone"), kind: "first_lesson", title: "First lesson" } },
    milestone_celebration: each((name) => ({
      id: id(`award ${name}`),
      student_id: id(`student ${name}`),
      milestone_id: id("milestone"),
      milestone_type: "first_lesson",
    })),
    "private.playback_clocks": each((name) => ({
      student_id: id(`student ${name}`),
      spent_until: yesterday,
    })),
  };
}

const lesson = (id: Id, number: number, isActive: boolean) => ({
  id: id(`lesson ${number}`),
  course_id: id("course"),
  title: `Lesson ${number}`,
  module_number: 1,
  lesson_number: number,
  is_active: isActive,
});

const recording = (id: Id, number: number, path: string, isActive: boolean) => ({
  id: id(`recording ${number}`),
  lesson_id: id(`lesson ${number}`),
  title: `Recording ${number}`,
  storage_path: path,
  duration_seconds: 100,
  is_active: isActive,
});

const caption = (id: Id, number: number) => ({
  recording_id: id(`recording ${number}`),
  language: "en",
  label: "English",
  webvtt: "WEBVTT",
});

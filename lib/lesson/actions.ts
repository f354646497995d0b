"use server";

import { action } from "@/lib/action";
import { Refusal } from "@/lib/errors";
import { changedNote, deletedNote, newNote, ratingInput } from "@/lib/lesson/schema";

const gone = "That note is not there any more. Reload the page.";

/** Writes a note of the student's own at a second of a lesson open to them. */
export const addNote = action(
  ["student"],
  newNote,
  async ({ recordingId, second, text }, { supabase }) => {
    const { error } = await supabase
      .from("lesson_notes")
      .insert({ recording_id: recordingId, second, text });
    if (error?.code === "42501") {
      throw new Refusal("This lesson is locked. The course page says what opens it.");
    }
    if (error) throw error;
  },
);

/** Changes the text of one's own note. */
export const changeNote = action(["student"], changedNote, async ({ id, text }, { supabase }) => {
  const { data } = await supabase
    .from("lesson_notes")
    .update({ text })
    .eq("id", id)
    .select("id")
    .throwOnError();
  if (data.length === 0) throw new Refusal(gone);
});

/** Deletes one's own note. */
export const deleteNote = action(["student"], deletedNote, async ({ id }, { supabase }) => {
  const { data } = await supabase
    .from("lesson_notes")
    .delete()
    .eq("id", id)
    .select("id")
    .throwOnError();
  if (data.length === 0) throw new Refusal(gone);
});

/** Rates a completed recording, 1 to 5, with or without a comment; the last word counts. */
export const rateRecording = action(
  ["student"],
  ratingInput,
  async ({ recordingId, rating, feedback }, { supabase }) => {
    await supabase
      .rpc("rate_recording", {
        p_recording: recordingId,
        p_rating: rating,
        p_feedback: feedback,
      })
      .throwOnError();
  },
);

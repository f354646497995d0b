import { Refusal } from "@/lib/errors";
import {
  type LessonPage,
  lessonPageSchema,
  type Playback,
  type Step,
  stepsSchema,
  type WatchReport,
  watchAnswerSchema,
} from "@/lib/lesson/schema";
import type { Client } from "@/lib/supabase/server";

/** A signed address works for ten minutes; the player asks for the next one before that. */
const playbackSeconds = 600;

/** Everything the lesson page shows; null when the recording is in no course of the student's. */
export async function lessonPage(
  supabase: Client,
  recordingId: string,
): Promise<LessonPage | null> {
  const { data } = await supabase.rpc("lesson_page", { p_recording: recordingId }).throwOnError();
  return data === null ? null : lessonPageSchema.parse(data);
}

/** Starts the student's clock for a recording. Refuses what is locked. */
export async function openPlayback(supabase: Client, recordingId: string) {
  await supabase.rpc("open_playback", { p_recording: recordingId }).throwOnError();
}

/**
 * The address of an open video, for ten minutes. Refuses what is not open to the person, by their own rights; the address
 * itself is signed by the server, since who may sign by themselves may do so for ever.
 */
export async function playback(
  supabase: Client,
  server: Client,
  recordingId: string,
): Promise<Playback> {
  const { data: recording } = await supabase
    .from("lesson_recordings")
    .select("storage_path, video_url")
    .eq("id", recordingId)
    .maybeSingle()
    .throwOnError();
  if (!recording) throw new Refusal("This lesson is locked. The course page says what opens it.");
  if (recording.video_url) return { url: recording.video_url, expiresAt: null };

  const expiresAt = Date.now() + playbackSeconds * 1000;
  const { data, error } = await server.storage
    .from("videos")
    .createSignedUrl(recording.storage_path ?? "", playbackSeconds);
  if (error) throw error;
  return { url: data.signedUrl, expiresAt };
}

/** The lessons among these that are open to the student now, as links. */
export async function openedSteps(supabase: Client, recordingIds: string[]): Promise<Step[]> {
  if (recordingIds.length === 0) return [];
  const { data } = await supabase
    .rpc("opened_steps", { p_recordings: recordingIds })
    .throwOnError();
  return stepsSchema.parse(data);
}

/** The captions of an open recording in one language, as WebVTT; null when there are none. */
export async function captions(supabase: Client, recordingId: string, language: string) {
  const { data } = await supabase
    .from("recording_captions")
    .select("webvtt")
    .eq("recording_id", recordingId)
    .eq("language", language)
    .maybeSingle()
    .throwOnError();
  return data?.webvtt ?? null;
}

/** Hands a report to the database, which decides; undefined stands for one it cannot read. */
export async function reportWatch(
  supabase: Client,
  recordingId: string,
  report: WatchReport | undefined,
) {
  const { data } = await supabase
    .rpc("report_watch", {
      p_recording: recordingId,
      p_stretches: report?.stretches ?? [],
      p_position: report?.position ?? 0,
    })
    .throwOnError();
  return watchAnswerSchema.parse(data);
}

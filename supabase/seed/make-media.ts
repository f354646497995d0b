/**
 * Makes the demo videos, posters and captions again from the storyboard: `npm run seed:media`.
 * Needs ffmpeg with libass and flite, and python3 with fonttools and brotli; the results are committed,
 * so nobody who only runs the academy needs any of it.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { captions } from "./storyboard/captions.ts";
import { moduleOne } from "./storyboard/module-one.ts";
import { moduleThree } from "./storyboard/module-three.ts";
import { moduleTwo } from "./storyboard/module-two.ts";
import { picture, poster } from "./storyboard/picture.ts";
import { narrate } from "./storyboard/sound.ts";
import type { Scene } from "./storyboard/types.ts";

const root = join(import.meta.dirname, "../..");
const fonts = join(root, ".local/fonts");
const scratch = join(root, ".local/media");
const media = join(import.meta.dirname, "media");
const GROUND = "color=c=0x162b25:s=640x360:r=15";

makeFonts();
mkdirSync(scratch, { recursive: true });
for (const folder of ["videos", "posters", "captions"])
  mkdirSync(join(media, folder), { recursive: true });
const chosen = process.argv.slice(2);
const scenes = [...moduleOne, ...moduleTwo, ...moduleThree];
for (const scene of scenes) if (chosen.length === 0 || chosen.includes(scene.key)) make(scene);
writeFileSync(
  join(import.meta.dirname, "content/media.ts"),
  facts(scenes.map((scene) => scene.key)),
);

function make(scene: Scene): void {
  const { total, spoken, pcm } = narrate(scene);
  const starts = spoken.map((span) => span.from);
  const drawing = join(scratch, `${scene.key}.ass`);
  const sound = join(scratch, `${scene.key}.pcm`);
  writeFileSync(drawing, picture(scene, spoken, total));
  writeFileSync(sound, new Uint8Array(pcm.buffer));
  ffmpeg([
    ...[
      "-f",
      "lavfi",
      "-i",
      `${GROUND}:d=${total}`,
      "-f",
      "s16le",
      "-ar",
      "16000",
      "-ac",
      "1",
      "-i",
      sound,
    ],
    ...["-vf", `ass=${drawing}:fontsdir=${fonts},format=yuv420p`, "-t", String(total)],
    ...[
      "-c:v",
      "libx264",
      "-preset",
      "veryslow",
      "-crf",
      total > 45 ? "31" : "27",
      "-g",
      "30",
      "-profile:v",
      "main",
    ],
    ...[
      "-c:a",
      "aac",
      "-b:a",
      total > 35 ? "28k" : "36k",
      "-ar",
      "32000",
      "-movflags",
      "+faststart",
    ],
    ...[
      "-map_metadata",
      "-1",
      "-fflags",
      "+bitexact",
      "-flags:v",
      "+bitexact",
      "-flags:a",
      "+bitexact",
    ],
    join(media, "videos", `${scene.key}.mp4`),
  ]);
  writeFileSync(drawing, poster(scene));
  ffmpeg([
    ...["-f", "lavfi", "-i", GROUND, "-vf", `setpts=PTS+590/TB,ass=${drawing}:fontsdir=${fonts}`],
    ...[
      "-frames:v",
      "1",
      "-c:v",
      "libwebp",
      "-quality",
      "82",
      join(media, "posters", `${scene.key}.webp`),
    ],
  ]);
  for (const lang of ["en", "es"] as const) {
    const vtt = captions(scene, starts, total, lang);
    if (vtt) writeFileSync(join(media, "captions", `${scene.key}.${lang}.vtt`), vtt);
  }
  console.log(`${scene.number} ${scene.key}: ${total} s`);
}

function facts(keys: string[]): string {
  const rows = keys.map((key) => {
    const file = join(media, "videos", `${key}.mp4`);
    const probe = ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", file];
    const seconds = Math.floor(Number(execFileSync("ffprobe", probe, { encoding: "utf8" })));
    const name = key.includes("-") ? `"${key}"` : key;
    return `  ${name}: { durationSeconds: ${seconds}, fileSize: ${statSync(file).size} },\n`;
  });
  return `/** Written by make-media.ts from the files themselves. */\nexport const mediaFacts = {\n${rows.join("")}};\n`;
}

/** Instrument Sans as two static fonts with tabular figures, because libass reads no variable WOFF2. */
function makeFonts(): void {
  if (existsSync(join(fonts, "600.ttf"))) return;
  mkdirSync(fonts, { recursive: true });
  const source =
    "node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2";
  execFileSync("/usr/bin/python3", [
    join(import.meta.dirname, "storyboard/fonts.py"),
    join(root, source),
    fonts,
  ]);
}

function ffmpeg(args: string[]): void {
  execFileSync("ffmpeg", ["-v", "error", "-y", ...args], { stdio: "inherit" });
}

/**
 * Makes the stream that the browser tests play from one of the demo videos: `npm run seed:stream`.
 * HLS in two qualities, small enough to be committed. Needs ffmpeg.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const film = join(import.meta.dirname, "media/videos/first-sale.mp4");
const folder = join(import.meta.dirname, "../../tests/e2e/stream");
const words = (line: string) => line.split(" ");

mkdirSync(folder, { recursive: true });
const sizes = ["-filter:v:0", "scale=160:90", "-filter:v:1", "scale=320:180"];
execFileSync(
  "ffmpeg",
  [
    ...["-v", "error", "-y", "-i", film],
    ...words("-map 0:v -map 0:a -map 0:v -map 0:a -map_metadata -1"),
    ...words("-c:v libx264 -preset veryslow -profile:v main -r 5 -g 20 -sc_threshold 0"),
    ...words("-b:v:0 7k -b:v:1 16k -c:a aac -ac 1 -ar 16000 -b:a 8k"),
    ...sizes,
    ...words("-fflags +bitexact -flags:v +bitexact -flags:a +bitexact"),
    ...words("-f hls -hls_time 4 -hls_playlist_type vod"),
    ...words("-hls_segment_type fmp4 -hls_flags single_file"),
    ...["-var_stream_map", "v:0,a:0,name:low v:1,a:1,name:high"],
    ...words("-master_pl_name master.m3u8 -hls_segment_filename %v.m4s %v.m3u8"),
  ],
  { cwd: folder, stdio: "inherit" },
);
const bytes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
console.log(`${bytes.length} files, ${bytes.reduce((sum, size) => sum + size, 0)} bytes`);

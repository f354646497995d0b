const looks = ["timeupdate", "play", "playing", "pause", "seeking", "seeked", "ratechange"];
/** The picture leaves the page. */
export const away = ["enterpictureinpicture", "webkitbeginfullscreen"];
/** It comes back. */
export const back = ["leavepictureinpicture", "webkitendfullscreen"];
/** Every event of a <video> that changes what is known of it. */
export const events = [
  ...looks,
  ...away,
  ...back,
  "ended",
  "emptied",
  "waiting",
  "error",
  "volumechange",
  "loadedmetadata",
];

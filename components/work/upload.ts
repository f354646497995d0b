export type Uploading = { done: Promise<void>; cancel: () => void };

/** Puts a file to a signed address. done rejects with "cancelled" or a sentence; progress is a share of 1. */
export function upload(
  url: string,
  file: Blob,
  type: string,
  onProgress: (share: number) => void,
): Uploading {
  const request = new XMLHttpRequest();
  const done = new Promise<void>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve()
        : reject(new Error("The storage did not take the file. Try again."));
    request.onerror = () => reject(new Error("The connection broke. Try again."));
    request.onabort = () => reject(new Error("cancelled"));
  });
  request.open("PUT", url);
  request.setRequestHeader("content-type", type);
  request.send(file);
  return { done, cancel: () => request.abort() };
}

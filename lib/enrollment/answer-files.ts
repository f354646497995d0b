/** What a file in an answer may be; the bucket holds the same. */

export const answersBucket = "answers";

export const answerFiles = {
  extensions: ["png", "jpg", "jpeg", "webp", "pdf", "docx", "xlsx", "csv", "txt"],
  maxMb: 20,
  most: 5,
};

/** Written by make-media.ts from the files themselves. */
export const mediaFacts = {
  "first-sale": { durationSeconds: 20, fileSize: 212201 },
  "one-buyer": { durationSeconds: 24, fileSize: 263396 },
  "ten-conversations": { durationSeconds: 29, fileSize: 287007 },
  "supplier-shortlist": { durationSeconds: 31, fileSize: 296529 },
  "landed-cost": { durationSeconds: 41, fileSize: 352713 },
  "where-it-goes": { durationSeconds: 38, fileSize: 342339 },
  "three-prices": { durationSeconds: 52, fileSize: 411326 },
  discounts: { durationSeconds: 33, fileSize: 302724 },
  "above-the-fold": { durationSeconds: 33, fileSize: 348047 },
  answers: { durationSeconds: 33, fileSize: 334845 },
  "ad-budget": { durationSeconds: 51, fileSize: 450060 },
  "second-order": { durationSeconds: 51, fileSize: 441472 },
};

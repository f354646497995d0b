/** How far a student has come in, as the office's list tells them apart. */
export const studentStates = ["invited", "joined", "ended"] as const;

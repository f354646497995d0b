/** Rules of a new password, shown beside the field and checked on the server. `most` is in bytes: the account server hashes no more. */
export const passwordRules = { fewest: 10, most: 72 };

import { z } from "zod";

const notification = z.object({
  id: z.uuid(),
  type: z.string(),
  title: z.string(),
  message: z.string(),
  link: z.string(),
  is_read: z.boolean(),
  created_at: z.string(),
});

/** What private.bell answers. */
export const bell = z.object({
  now: z.string(),
  unread: z.number(),
  latest: z.array(notification),
});

/** What private.notification_page answers: a page, where it starts, how many there are. */
export const notificationPage = z.object({
  now: z.string(),
  all: z.number(),
  unread: z.number(),
  from: z.number(),
  rows: z.array(notification),
});

/** Which to mark read; all of them without ids. */
export const readInput = z.strictObject({ ids: z.array(z.uuid()).min(1).max(100).optional() });

/** A place in the list: the row a page lies after (older) or before (newer). */
export const cursor = z
  .string()
  .transform((text) => text.split("~"))
  .pipe(z.tuple([z.iso.datetime({ offset: true }), z.uuid()]))
  .transform(([at, id]) => ({ at, id }));

export type Notification = z.infer<typeof notification>;
export type NotificationPage = z.infer<typeof notificationPage>;
export type Cursor = z.infer<typeof cursor>;

/** What the bell of the browser gets: the same with the time said in the reader's zone. */
export type BellRow = Omit<Notification, "created_at"> & { when: string };
export type BellAnswer = { unread: number; latest: BellRow[] };

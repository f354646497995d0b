import type { Doors } from "../door.ts";

export const supportDoors: Doors = {
  actions: {
    "lib/support/actions.ts": {
      openTicket: {
        as: ["A"],
        input: {
          category: "learning",
          subject: "Captions",
          message: "They end too early",
          recording: "{recording 1}",
        },
      },
      replyToTicket: {
        as: ["mentorA", "A"],
        input: { ticket: "{ticket A}", body: "Thank you" },
      },
      noteOnTicket: { as: ["mentorA"], input: { ticket: "{ticket A}", body: "Asked Elena" } },
      changeTicket: {
        as: ["mentorA", "admin"],
        input: { ticket: "{ticket A}", change: { priority: "high", assigned_to: null } },
      },
    },
  },
  routes: {},
};

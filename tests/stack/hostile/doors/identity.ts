import type { Doors } from "../door.ts";

export const identityDoors: Doors = {
  actions: {
    "lib/identity/actions.ts": {
      signIn: {
        isShut: true,
        as: ["anon"],
        input: { email: "nobody#@new.test", password: "wrong", next: "/work" },
      },
      signInByLink: { isShut: true, as: ["anon"], input: { tokenHash: "0".repeat(64) } },
      resetPassword: {
        isShut: true,
        as: ["anon"],
        input: { tokenHash: "0".repeat(64), password: "correct horse battery" },
      },
      signOut: { isShut: true, as: [], input: {} },
      signOutEverywhere: { isShut: true, as: [], input: {} },
    },
    "lib/identity/people-actions.ts": {
      invitePerson: {
        as: ["enroll", "admin"],
        input: {
          fullName: "Someone",
          email: "someone@new.test",
          role: "student",
          courseId: "{course}",
          mentorId: "{mentorA}",
        },
      },
      resendInvitation: { as: ["enroll"], input: { id: "{invitation}" } },
      revokeInvitation: { as: ["enroll"], input: { id: "{invitation}" } },
      changeRole: {
        as: ["admin"],
        input: { id: "{mentorB}", role: "mentor", reason: "Teaches" },
      },
      changeActivity: {
        as: ["admin"],
        input: { id: "{mentorB}", isActive: true, reason: "Is back" },
      },
    },
    "lib/identity/profile-actions.ts": {
      updateProfile: {
        as: ["A"],
        input: { fullName: "A of an academy", phoneNumber: "", timeZone: "Europe/Madrid" },
      },
      changePassword: {
        isShut: true,
        as: ["A"],
        input: { current: "wrong", password: "correct horse battery" },
      },
    },
  },
  routes: {
    "app/(auth)/auth/ended/route.ts": {
      GET: { isShut: true, as: [], query: "next=//evil.example" },
    },
    "app/api/auth/link/route.ts": {
      POST: { as: ["anon"], body: { email: "nobody#@new.test", kind: "sign-in" } },
    },
    "app/api/people/export/route.ts": { GET: { as: ["admin"], query: "role=mentor&q=A" } },
    "app/api/invitations/accept/route.ts": {
      POST: {
        isShut: true,
        as: ["anon"],
        body: {
          token: "a-token-nobody-sent",
          fullName: "Someone",
          password: "correct horse battery",
          timeZone: "UTC",
        },
      },
    },
    "app/api/invitations/remind/route.ts": {
      POST: { as: ["anon"], body: { email: "nobody#@new.test" } },
    },
    "app/api/invitations/renew/route.ts": {
      POST: { isShut: true, as: ["anon"], body: { token: "a-token-nobody-sent" } },
    },
  },
};

import { type Doors, uuid } from "../door.ts";

export const learningDoors: Doors = {
  actions: {
    "lib/learning/actions.ts": {
      celebrate: { as: ["A"], input: { award: "{award A}" } },
    },
    "lib/lesson/actions.ts": {
      addNote: { as: ["A"], input: { recordingId: "{recording 1}", second: 1, text: "Freight" } },
      changeNote: { as: ["A"], input: { id: "{note A}", text: "Freight" } },
      deleteNote: { as: ["A"], input: { id: "{note A}" } },
      rateRecording: {
        as: ["A"],
        input: { recordingId: "{recording 1}", rating: 5, feedback: "Clear" },
      },
    },
    "lib/work/actions.ts": {
      handIn: { as: ["A"], input: { attempt: "{draft A}" } },
    },
  },
  routes: {
    "app/api/captions/[id]/[language]/route.ts": {
      GET: { as: ["A"], params: { id: "{recording 1}", language: "en" } },
    },
    "app/api/playback/[id]/route.ts": {
      POST: { as: ["A"], params: { id: "{recording 1}" } },
      GET: { as: ["A"], params: { id: "{recording 1}" } },
    },
    "app/api/watch/route.ts": {
      POST: { as: ["A"], body: { recording: "{recording 1}", stretches: [[0, 5]], position: 5 } },
    },
    "app/api/work/[assignment]/draft/route.ts": {
      PUT: {
        as: ["A"],
        params: { assignment: "{assignment draft}" },
        body: { text: "My ten products", links: [], version: 1 },
      },
    },
    "app/api/work/[assignment]/files/link/route.ts": {
      POST: {
        isShut: true,
        as: ["A"],
        params: { assignment: "{assignment draft}" },
        body: { path: `{company}/{student A}/${uuid}.pdf`, name: "work.pdf" },
      },
    },
    "app/api/work/[assignment]/files/route.ts": {
      POST: {
        as: ["A"],
        params: { assignment: "{assignment draft}" },
        body: { name: "work.pdf", size: 900 },
      },
      DELETE: { as: ["A"], params: { assignment: "{assignment draft}" }, query: "path=x" },
    },
    "app/api/work/attempts/[attempt]/files/[index]/route.ts": {
      GET: { as: ["A"], params: { attempt: "{waiting A}", index: "0" } },
    },
  },
};

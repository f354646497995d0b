import type { DemoTicket } from "./types.ts";

/** What students asked, in every state a ticket can be in; the ones of a company in the order they came. */
export const tickets: DemoTicket[] = [
  {
    key: "amara-start",
    student: "amara",
    category: "onboarding",
    status: "closed",
    subject: "Who is my mentor?",
    hoursAgo: 620,
    said: [
      ["student", 0, "I came in yesterday and cannot find who answers my work. Whom do I ask?"],
      [
        "enrollment",
        3,
        "Jonas Weber. His name stands on your home page, and he is told whenever you hand something in.",
      ],
      ["student", 5, "Found it, thank you."],
    ],
  },
  {
    key: "soren-date",
    student: "soren",
    category: "onboarding",
    status: "resolved",
    subject: "Can I begin a week later?",
    hoursAgo: 170,
    said: [
      ["student", 0, "I am at a fair until Sunday and would miss the first days."],
      [
        "enrollment",
        2,
        "Your lessons open by what you finish, not by the week. Begin on Monday and nothing is lost.",
      ],
    ],
  },
  {
    key: "amara-sound",
    student: "amara",
    category: "technical",
    status: "resolved",
    subject: "No sound on my phone",
    hoursAgo: 130,
    said: [
      ["student", 0, "On the laptop all is well, on the phone the lessons are silent."],
      [
        "admin",
        4,
        "Most phones mute the browser together with the ring tone. Look at the switch on the side and tell us whether that was it.",
      ],
      ["student", 5, "It was the switch."],
    ],
  },
  {
    key: "ravi-price",
    student: "ravi",
    category: "learning",
    status: "waiting",
    subject: "Which of the three prices goes first?",
    recording: "three-prices",
    hoursAgo: 52,
    said: [
      ["student", 0, "In the lesson the middle one is shown first, in the exercise the highest."],
      [
        "jonas",
        20,
        "The highest first, so that the middle one looks like the sensible choice. Which order does your page have now?",
      ],
    ],
  },
  {
    key: "tomas-transfer",
    student: "tomas",
    category: "billing",
    status: "open",
    subject: "Transfer sent, still in review",
    invoice: "tomas",
    priority: "high",
    hoursAgo: 26,
    said: [
      ["student", 0, "I sent the transfer on Friday and added the slip. Do my lessons stay open?"],
      ["admin", 14, "The slip was used before, for another invoice. Asked the bank.", "note"],
      ["admin", 15, "They stay open while we look at it. The bank answers tomorrow."],
      ["student", 21, "Good. Could the next instalment move by five days?"],
    ],
  },
  {
    key: "marek-hold",
    student: "marek",
    category: "billing",
    status: "open",
    subject: "Can my lessons open until I am paid?",
    priority: "urgent",
    hoursAgo: 9,
    said: [
      [
        "student",
        0,
        "My largest customer pays at the end of the month. Can I pay the overdue instalment then and go on with the lessons until that day?",
      ],
    ],
  },
  {
    key: "amara-invoice",
    student: "amara",
    category: "billing",
    status: "waiting",
    subject: "My company’s name on the invoice",
    hoursAgo: 30,
    said: [
      ["student", 0, "Can the invoice say Okafor Linen Ltd instead of my own name?"],
      ["superadmin", 6, "Yes. Send us the address as it stands in the register."],
    ],
  },
  {
    key: "mei-questions",
    student: "mei",
    category: "onboarding",
    status: "open",
    subject: "Can I change an answer later?",
    hoursAgo: 6,
    said: [
      [
        "student",
        0,
        "I am not sure about my budget yet. Can I send the questionnaire now and change it?",
      ],
    ],
  },
  {
    key: "amara-captions",
    student: "amara",
    category: "learning",
    status: "open",
    subject: "Is shipping part of the price?",
    recording: "three-prices",
    hoursAgo: 3,
    said: [
      [
        "student",
        0,
        "At 0:24 shipping is left out, in the landed cost lesson it is in. Which of the two do I put into my price list?",
      ],
    ],
  },
  {
    key: "nl-size",
    student: "nl-student",
    category: "learning",
    status: "open",
    subject: "Which paper size first?",
    hoursAgo: 20,
    said: [["student", 0, "My first ten orders were all A3. Do I still show A4 first?"]],
  },
];

/** Students of Tradewind Academy on their way in, one for every way to be stuck. Their mentor is Lea. */
export const newcomers = [
  {
    key: "ada",
    fullName: "Ada Lindqvist",
    companyName: "Lindqvist Keramik",
    email: "ada.lindqvist@demo.test",
    invitedDaysAgo: 9,
    acceptedDaysAgo: null,
    answers: null,
  },
  {
    key: "karim",
    fullName: "Karim Haddad",
    companyName: "Haddad Soap",
    email: "karim.haddad@demo.test",
    invitedDaysAgo: 5,
    acceptedDaysAgo: null,
    answers: null,
  },
  {
    key: "mei",
    fullName: "Mei Tanaka",
    companyName: "Tanaka Paper",
    email: "mei.tanaka@demo.test",
    invitedDaysAgo: 6,
    acceptedDaysAgo: 3,
    answers: null,
  },
  {
    key: "joaquin",
    fullName: "Joaquín Vidal",
    companyName: "Vidal Guitars",
    email: "joaquin.vidal@demo.test",
    invitedDaysAgo: 7,
    acceptedDaysAgo: 4,
    answers: {
      stage: "First sales",
      sells: "Restored guitars, two or three a month, mostly to people I know.",
      shop: "vidalguitars.example",
    },
  },
] as const;

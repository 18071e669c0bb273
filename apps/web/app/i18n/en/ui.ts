import type { Words } from "../words";

export default {
  product: "Octopus",
  skipToContent: "Skip to content",
  myPoints: "My points",
  language: { label: "Language", ko: "한국어", en: "English" },
  theme: { label: "Appearance", device: "Like the device", light: "Light", dark: "Dark" },
  navigation: {
    label: "Main menu",
    home: "Home",
    missions: "Missions",
    create: "Create",
    me: "Me",
    signIn: "Sign in",
  },
  documents: { label: "Find out more", about: "About", points: "Points", privacy: "Privacy" },
  demo: {
    label: "Demo",
    hour: "+1 hour",
    day: "+1 day",
    accounts: "Accounts",
    accountsLabel: "Demo accounts",
  },
  unnamedPage: {
    title: "octopUS",
    description: "Keep small missions together, check in with photos, and get back the points you staked.",
  },
  error: {
    notFound: { title: "There's nothing here", detail: "Check the address, or look around from home." },
    refused: { title: "That can't be done", detail: "Please start again from home." },
    failed: {
      title: "Oops, something went wrong",
      detail: "It's our fault. Please try again in a moment. Your points are safe.",
    },
    request: "Request <id>{{requestId}}</id>",
    home: "Go home",
  },
  loading: "Loading",
  close: "Close",
  cancel: "Never mind",
  more: "More",
  done: "Done",
  copy: "Copy",
  copied: "Copied",
  share: "Share",
  addressCopied: "Address copied",
} satisfies Words<"ui">;

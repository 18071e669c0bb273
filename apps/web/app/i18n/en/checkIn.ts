import type { Words } from "../words";

export default {
  title: "Check in",
  backToMission: "Back to the mission",
  openWindow: "Open {{window}}: {{left}}",
  content: "How to check in",
  noScript: "Please turn on JavaScript in this browser to send a photo.",
  take: "Take a photo",
  preview: "The photo you're sending",
  preparing: "Getting your photo ready…",
  send: "Check in with this photo",
  sendAgain: "Send again",
  takeAgain: "Take another",
  sending: "Sending your photo",
  submitting: "Checking your photo",
  announcements: {
    ready: "Your photo is ready.",
    sending: "Sending your photo.",
    submitting: "Checking your photo.",
  },
  problems: {
    connectionLost: "The connection was lost. Please try again.",
    notSent: "We couldn't send your photo. Check your connection and try again.",
    unreadable: "We can't read this file as a photo. Please pick another one.",
    windowClosed: "The window closed before the photo could be sent.",
    insecureAddress:
      "Photos can't be sent from an unsafe address (http). Open the page again at an address that starts with https.",
  },
  photo: {
    title: "Check-in photo",
    of: "Check-in by {{name}}",
    alt: "{{name}}'s check-in photo from {{at}}",
    none: "There's no photo to see right now. One that was just sent shows up in a moment.",
    purged: "Photos are removed 90 days after settlement.",
  },
  standing: {
    DISPUTED: "It's disputed and under review. It doesn't count until that's decided.",
    REJECTED: "This check-in wasn't accepted.",
  },
  cheer: {
    give: "Cheer the check-in by {{name}}, {{count}} so far",
    received: "Cheers received: {{count}}",
    word: "Cheer",
  },
  dispute: {
    question: "Does this not fit the mission?",
    label: "What's wrong with it?",
    hint: "We look at it with the photo and decide. Until then, the check-in doesn't count. 5–300 characters",
    submit: "Dispute it",
  },
} satisfies Words<"checkIn">;

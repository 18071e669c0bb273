import type { Words } from "../words";

export default {
  title: "Check in",
  backToMission: "Back to the mission",
  openWindow: "Open {{window}}: {{left}}",
  content: "How to check in",
  noScript: "Please turn on JavaScript in this browser to send a photo.",
  pick: "Upload a photo",
  camera: {
    turnOn: "Turn on the camera",
    take: "Take the photo",
    change: "Switch cameras",
    view: "What the camera sees",
    liveOnly: "This mission takes live photos only. A check code goes under the picture.",
    code: "Check code {{code}}",
    codeComing: "Getting your check code…",
    codeAgain: "Get the code again",
    problems: {
      denied: "The camera is blocked here. Allow it for this site in your browser's settings.",
      missing: "We couldn't find a camera on this device.",
      busy: "The camera didn't start. If another app is using it, close that and try again.",
      insecure:
        "The camera can't be used from an unsafe address (http). Open the page again at an address that starts with https.",
    },
    orPick: "You can upload a photo instead.",
    otherDevice: "This mission takes live photos only. Please open it on a device with a camera.",
  },
  retrying: "The connection is shaky. We'll try again in a moment.",
  preview: "The photo you're sending",
  preparing: "Getting your photo ready…",
  send: "Check in with this photo",
  sendAgain: "Send again",
  takeAgain: "Take another",
  sending: "Sending your photo",
  submitting: "Checking your photo",
  announcements: {
    camera: "The camera is on.",
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
  },
  standing: {
    DISPUTED: "It's disputed and under review. It doesn't count until that's decided.",
    REJECTED: "This check-in wasn't accepted.",
  },
  resembles: {
    title: "It looks like an earlier photo",
    ownMission: "{{name}} sent that one in this mission on {{day, day}}. Compare the two: are they the same?",
    otherMission: "{{name}} sent that one in another mission on {{day, day}}.",
    notShown: "You can't see that photo here.",
    alt: "The photo it looks like, sent by {{name}} on {{day, day}}",
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

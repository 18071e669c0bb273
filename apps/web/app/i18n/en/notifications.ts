import type { Words } from "../words";

export default {
  title: "Notifications",
  lead: "So you don't miss a check-in while Octopus is closed.",
  toMe: "Me",
  link: "Notifications",
  device: {
    title: "This device",
    on: "This device gets notifications.",
    off: "This device doesn't get notifications.",
    others: "Devices that get them: {{count, number}}",
    turnOn: "Turn on for this device",
    turnOff: "Turn off for this device",
    looking: "Looking at this device…",
    needsScript: "Turn JavaScript on in your browser to get notifications on this device.",
    denied: "Your browser is blocking notifications. Allow them for this site in its settings.",
    unsupported: "This browser can't get notifications.",
    needsApp:
      "On iPhone and iPad you need the app: tap Share, then “Add to Home Screen”, and open Octopus from there.",
    failed: "Notifications couldn't be turned on. Check your connection and try again.",
  },
  kinds: {
    title: "What to tell you",
    save: "Save",
    saved: "Saved.",
    WINDOW_OPENS: { label: "A window opens", hint: "You can check in right away." },
    LAST_CALL: { label: "Last half hour", hint: "Today's last window is about to close." },
    TEAM_CHECK_IN: { label: "A teammate checked in", hint: "Someone on your mission sent a photo." },
    MISSION_STARTED: { label: "A mission starts", hint: "Check-ins count from now on." },
    MISSION_ENDED: { label: "A mission ends", hint: "See the points you get back." },
    DISPUTE: { label: "Disputes", hint: "There's news of your check-in, or of your objection." },
  },
} satisfies Words<"notifications">;

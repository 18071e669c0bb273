import type { Words } from "../words";

export default {
  app: {
    name: "Octopus octopUS",
    description: "Keep small missions together, check in with a photo, and get your points back.",
    newMission: "New mission",
    me: "My missions",
  },
  title: "Offline",
  heading: "You're offline",
  lead: "Oksun is a little worried. You can carry on as soon as you're connected.",
  back: "You're back online!",
  retry: "Try again",
  today: {
    title: "Today's check-in windows",
    seen: "As last seen at {{time}}",
    empty: "You have no missions under way today.",
    unknown: "Today's windows haven't reached this device yet. They'll show once you're connected.",
    noWindow: "No more windows today.",
    done: "All done for today",
    state: { later: "Not open yet", open: "Open now", over: "Closed" },
  },
  photo: {
    kept: {
      title: "No connection, so your photo is kept here",
      detail: "It'll be sent as soon as you're online. Keep this page open.",
    },
    offered: {
      title: "You have a photo waiting",
      detail: "Send it before the window closes and it counts.",
    },
    waiting: { title: "A photo still has to be sent", send: "Send the photo for “{{title}}”" },
    over: "The window has closed, so the photo kept for “{{title}}” is gone.",
  },
} satisfies Words<"offline">;

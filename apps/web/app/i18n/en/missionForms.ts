import type { Words } from "../words";

export default {
  steps: { mission: "Mission", schedule: "Schedule" },
  create: {
    title: "Create a mission",
    submit: "Stake and create",
    note: "You stake your points right away. Cancel before it starts and you get all of them back.",
  },
  edit: { title: "Edit mission", submit: "Save changes" },
  name: { label: "Mission name", hint: "4–30 characters", placeholder: "Up at six in the morning" },
  content: {
    label: "How to check in",
    hint: "Say what a photo has to show. 6–300 characters",
    placeholder: "A photo at the bathroom sink, with a clock in view.",
  },
  capacity: {
    label: "Seats",
    hint: "Count yourself too.",
    onlyMore: "You can only add seats.",
    seats_one: "{{count}} person",
    seats_other: "{{count}} people",
  },
  openType: {
    label: "Who can join?",
    open: "Anyone can find it and join.",
    closed: "Only people with the code can join.",
  },
  cameraOnly: {
    label: "Live photos only",
    hint: "Check-ins take a photo shot on the spot, never one from the gallery.",
  },
  stake: {
    label: "Your stake",
    hint: "You have <points/>",
    hintWithBalance: "You have <points/> · {{balance}}",
    rules:
      "Keep all of it and your whole stake comes back; keep 80% or more and 80% of it does. If the whole team keeps 100%, everyone gets 5% extra.",
  },
  schedule: {
    title: "Set the schedule",
    lead: "You can set it only once.",
    startsOn: { label: "First day", hint: "Tomorrow at the earliest." },
    weeks: { label: "Length", hint: "From 1 to 12 weeks." },
    daysPerWeek: "Days a week",
    timesPerDay: "Times a day",
    windows: {
      label: "Check-in times",
      hint: "Check-ins count only at these times. For midnight as the end, enter 00:00.",
      nth: "Time {{n}}",
      start: "From",
      end: "To",
    },
    unfinished: "Pick all the times and you'll see the whole schedule here.",
    submit: "Open the mission",
  },
} satisfies Words<"missionForms">;

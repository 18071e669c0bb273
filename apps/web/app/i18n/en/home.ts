import type { Words } from "../words";

export default {
  greeting: "Hi, {{nickname}}!",
  welcomed: {
    title: "Nice to meet you!",
    text: "Here's 1,000P to welcome you. Stake it on your first mission.",
  },
  day: {
    open_one: "There's {{count, number}} mission to check in to now",
    open_other: "There are {{count, number}} missions to check in to now",
    later: "Next check-in: {{window}}",
    over: "Today's windows are over. Next check-in: {{window}}",
    overForGood: "There are no check-ins left",
    done: "You're all checked in for today. Get some rest",
    free: "Shall we find a mission for you?",
  },
  today: {
    title: "Today",
    mine: "My missions",
    progress: "{{done}}/{{of}} today",
    rate: "My progress",
    open: "<strong>Now, {{window}}</strong>, <left/>",
    over: "time's up",
    checkIn: "Check in",
  },
  upcoming: { title: "Starts on {{day, day}}", look: "See the mission" },
  waiting: {
    done: "You've checked in!",
    doneThisWeek: "You've done all of this week's check-ins!",
    next: "Next check-in: {{window}}",
    noneLeft: "There are no check-ins left.",
  },
  shelf: {
    hot: { title: "Filling up fast", all: "All hot missions" },
    new: { title: "New missions", all: "All new missions" },
  },
  invite: {
    title: "Invite code",
    lead: "Enter the code you were given to go to its mission.",
    question: "Have an invite code?",
    placeholder: "8 characters",
    code: "Code",
    hint: "Capital and small letters differ.",
    enter: "Enter",
  },
  intro: {
    octopus: "Oksun, waving hello",
    motto: "Alone, we put it off.<br/>Together, we do it.",
    text: "Stake some points, check in with photos for a few weeks, and get back as much as you keep up.",
    signUp: "Start with 1,000P",
    signIn: "Sign in",
  },
} satisfies Words<"home">;

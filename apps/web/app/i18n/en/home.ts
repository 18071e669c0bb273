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
    later: "There's still time to check in today",
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
  none: {
    title: "You have no missions under way",
    text: "Join one you like, or create your own and call your friends.",
    look: "Browse missions",
  },
  waiting: {
    done: "You've checked in!",
    doneThisWeek: "You've done all of this week's check-ins!",
    next: "Next check-in: {{window}}",
    noneLeft: "There are no check-ins left.",
  },
  shelf: { hot: "Filling up fast", new: "New missions" },
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
    ways: {
      title: "How your points come back",
      wholly: { when: "You keep 100%", back: "All of it" },
      mostly: { when: "You keep 80% or more", back: "80%" },
      team: { when: "The whole team keeps 100%", back: "+5%" },
      less: { when: "You keep less than 80%", back: "Gone" },
    },
  },
} satisfies Words<"home">;

import type { Words } from "../words";

export default {
  names: { KAKAO: "Kakao", GOOGLE: "Google" },
  start: {
    KAKAO: "Start with Kakao",
    GOOGLE: "Continue with Google",
    or: "or",
  },
  welcome: {
    title: "Welcome",
    heading: "Welcome to Octopus!",
    lead: "Is this a good name for you? It's what people in your missions see.",
    points: "Here are {{points, points}} to start with.",
    start: "Start with this nickname",
    later: "I'll choose later",
  },
  linked: {
    title: "Linked accounts",
    lead: "Link Kakao or Google, and you can sign in with them, too.",
    no: "Not linked",
    since: "Linked on <day/>",
    last: "It's your only way to sign in, so it can't be unlinked.",
    link: "Link",
    linkTo: "Link {{name}}",
    unlink: "Unlink",
    unlinkFrom: "Unlink {{name}}",
    unlinkTitle: "Unlink {{name}}?",
    unlinkLead:
      "You won't get into this Octopus account with {{name}} any more. You can link it again at any time.",
    unlinkConfirm: "Unlink",
    done: "You've linked {{name}}.",
    undone: "It's unlinked.",
  },
} satisfies Words<"elsewhere">;

import type { Document } from "../document";

export const privacyPolicy: Document = {
  title: "Privacy",
  lead: "What we keep, why, and until when. What isn't here, we don't collect.",
  sections: [
    {
      title: "What we keep",
      paragraphs: [],
      points: [
        "Your id, e-mail address and nickname: to know your account, and to send the mail that's needed.",
        "Your password: only a value made from it that can't be turned back. We can't know it, either.",
        "If you come by Kakao or Google: your number there and, if you agreed to share them, a nickname and a verified e-mail address. We keep none of their passwords or tokens.",
        "Your check-in photos, when you checked in, and how your points moved: missions and settlements need them.",
        "Two things that a photo says of itself: how long before it was sent it was taken, and the camera's name. Where it was taken is kept nowhere, and others see the photo without any of that in it.",
        "A photo's fingerprint: numbers by which we know the same photo, or one much like it, again. The photo can't be made from them.",
        "The names of the browser and system you signed in with: so that you can spot a device you don't know and sign it out.",
        "If you cash out: bank, account number and holder, encrypted; pages show the last four digits only.",
        "If you top up with KakaoPay, it gets an order number, the amount and a number for you that only we understand. We never see your card or account there.",
        "If you turned on notifications: that browser's notification address.",
        "Counts that stop too many tries. Whose they are is written in a form that can't be turned back, and they're erased after a while.",
      ],
    },
    {
      title: "Who can see it",
      paragraphs: [
        "Everyone can see your nickname, your Oksun, how many missions you finished and your average result. Photos are seen by the people of the same mission only, at addresses that work for 5 minutes. An operator sees a photo that's in dispute, and an earlier one that it looks like. Nobody sees your e-mail address. Account numbers and holders are seen only by the operator who takes the list to the bank, and who took it when is recorded.",
      ],
    },
    {
      title: "Until when",
      paragraphs: [],
      points: [
        "Photos that were never submitted are erased after 24 hours, and a mission's photos 90 days after it was settled. Fingerprints stay.",
        "E-mail codes last 5 minutes; a sign-in lasts until 30 days after you used it last.",
        "Account numbers and holders are erased 30 days after a cash-out is finished, and at once when you leave. The last four digits and the amount stay with the ledger.",
        "When you delete your account, your id, password, e-mail address, nickname, linked accounts, notification addresses and signed-in devices go at once. The ledger of points, and your check-ins in missions with others, stay without your name: other people's settlements depend on them.",
      ],
    },
    {
      title: "Cookies",
      paragraphs: [
        "One kind keeps you signed in, one remembers your language. None are for ads or tracking.",
      ],
    },
  ],
};

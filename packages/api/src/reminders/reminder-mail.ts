/** The words of a reminder. `until` is the time of day at which the window closes. */
export function reminderMail({ title, until, url }: { title: string; until: string; url: string }) {
  return {
    subject: `[옥토퍼스] ${until}까지 인증해 주세요: ${title}`,
    text: `오늘의 마지막 인증 시간이 ${until}에 끝나요.\n\n${title}\n${url}\n\n옥순이가 기다리고 있어요.`,
  };
}

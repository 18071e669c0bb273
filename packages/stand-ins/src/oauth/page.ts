export interface Choice {
  /** What is posted as `person`. */
  readonly value: string;
  readonly name: string;
  readonly detail: string;
}

interface AuthorizePage {
  /** The provider as people call it. */
  readonly provider: string;
  readonly color: string;
  readonly choices: readonly Choice[];
  /** The parameters of the request, which the form sends again. */
  readonly parameters: URLSearchParams;
}

/** The page on which somebody says who they are, or that they'd rather not. */
export function authorizePage({ provider, color, choices, parameters }: AuthorizePage): string {
  const hidden = [...parameters].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const people = choices.map(
    ({ value, name, detail }) =>
      `<button name="person" value="${escaped(value)}"><b>${escaped(name)}</b><small>${escaped(detail)}</small></button>`,
  );
  return page(
    `${provider} 로그인 (데모)`,
    color,
    `<p>진짜 ${escaped(provider)} 대신 데모가 보여 주는 화면이에요. 누구로 들어갈까요?</p>
<form method="post">${hidden.join("")}${people.join("")}
<button class="deny" name="person" value="deny">동의하지 않고 돌아가기</button></form>`,
  );
}

/** What a provider shows when it can't even send people back. */
export function errorPage(provider: string, color: string, code: string, why: string): string {
  return page(`${provider} 로그인 오류`, color, `<p>${escaped(why)}</p><p><code>${escaped(code)}</code></p>`);
}

/** A page of a provider, on a phone. */
export function page(title: string, color: string, body: string): string {
  return `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>
:root{color-scheme:light}
body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#191919;background:#fff}
header{background:${color};height:12px}
main{max-width:26rem;margin:0 auto;padding:24px 20px}
h1{font-size:1.5rem;margin:0 0 8px}
p{margin:0 0 20px;color:#555}
form{display:grid;gap:10px}
button{font:inherit;text-align:left;display:grid;gap:2px;padding:14px 16px;border:1px solid #ccc;border-radius:12px;background:#fff;color:inherit;cursor:pointer}
button:hover,button:focus-visible{border-color:#191919}
small{color:#595959}
.deny{text-align:center;border-color:transparent;color:#555;text-decoration:underline}
</style></head><body><header></header><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

import { escaped, page } from "../oauth/page.js";
import type { KakaoPayment } from "./payments.js";

const COLOR = "#ffeb00";

/** The page on which somebody agrees to a payment, or doesn't. */
export function payPage({ itemName, total }: KakaoPayment): string {
  const won = `${total.toLocaleString("en-US")}원`;
  const button = (outcome: string, words: string, detail: string) =>
    `<button name="outcome" value="${outcome}"><b>${words}</b><small>${detail}</small></button>`;
  return page(
    "카카오페이 결제 (데모)",
    COLOR,
    `<p>진짜 카카오페이 대신 데모가 보여 주는 화면이에요. 돈은 나가지 않아요.</p>
<p><b>${escaped(itemName)}</b><br>${won}</p>
<form method="post">
${button("approve", `${won} 결제하기`, "결제하고 돌아가요.")}
${button("lost", "결제하고 응답은 잃어버리기", "결제는 되지만 승인 응답이 가는 길에 사라져요.")}
${button("fail", "결제 실패", "한도 초과 같은 이유로 결제가 되지 않아요.")}
<button class="deny" name="outcome" value="cancel">결제하지 않고 돌아가기</button></form>`,
  );
}

/** What somebody sees whose payment is over, or never was. */
export function overPage(): string {
  return page("카카오페이 결제 (데모)", COLOR, "<p>이미 끝났거나 없는 결제예요.</p>");
}

import { Button } from "~/ui";

export default function UiGallery() {
  return <Button variant="primary">인증하기</Button>;
}

import { Link } from "@remix-run/react";
import { useWords } from "~/i18n";
import { memberName } from "~/missions";

/** A person's name, which leads to what there is to see of them; whoever has left has neither. */
export function PersonLink({ nickname }: { nickname: string | null }) {
  const t = useWords();
  const name = memberName(nickname, t);
  if (nickname === null || nickname === "") return <>{name}</>;
  return (
    <Link to={`/u/${encodeURIComponent(nickname)}`} className="hover:underline">
      {name}
    </Link>
  );
}

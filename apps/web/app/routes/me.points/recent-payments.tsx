import type { RouterOutputs } from "@octopus/api";
import { useTranslation } from "react-i18next";
import type { Loaded } from "~/missions";
import { Card, List, ListItem, Points, SectionHeader, TimeText } from "~/ui";

type Payment = Loaded<RouterOutputs["payment"]["mine"]["items"][number]>;

/** Charges of the last days that may still change: those that wait, and those that can be called off. */
export function RecentPayments({ payments }: { payments: readonly Payment[] }) {
  const { t } = useTranslation("charge");
  const recent = payments.filter(isOpen);
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="recent-payments" className="flex flex-col gap-2">
      <SectionHeader id="recent-payments" title={t("recent")} />
      <Card as="div" className="!py-1">
        <List>
          {recent.map(({ id, amount, status, cancelledAt, startedAt }) => (
            <ListItem
              key={id}
              to={`/me/points/charge/${id}`}
              detail={<TimeText at={startedAt} />}
              trailing={<Points value={amount} className="font-bold" />}
            >
              {t(`states.${status === "CANCELLED" && cancelledAt !== undefined ? "refunding" : status}`)}
            </ListItem>
          ))}
        </List>
      </Card>
    </section>
  );
}

function isOpen({ status, cancelledAt, refunded, cancellableUntil }: Payment): boolean {
  if (status === "READY") return true;
  if (status === "APPROVED") return cancellableUntil !== undefined;
  return cancelledAt !== undefined && !refunded;
}

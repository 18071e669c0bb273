import type { RouterOutputs } from "@octopus/api";
import { Trans, useTranslation } from "react-i18next";
import type { Loaded } from "~/missions";
import { PersonLink } from "~/people/person-link";
import { Avatar, Badge, Card, ConfirmForm, formatRate, TextArea, TimeText } from "~/ui";

type Person = Loaded<RouterOutputs["operator"]["users"]["items"][number]>;

/** Somebody's record as operators see it, with the suspension to begin or end. `action` is where its forms go. */
export function PersonCard({ person, action }: { person: Person; action: string }) {
  const { t } = useTranslation(["ops", "record"]);
  const { nickname, role, suspension } = person;
  const facts = [
    [
      t("people.joined"),
      <TimeText key="at" at={`${person.joinedOn}T00:00:00Z`} timeZone="UTC" format="date" />,
    ],
    [t("record:closed"), person.missionsClosed],
    [t("record:rate"), person.successRate === null ? "–" : formatRate(person.successRate)],
    [t("people.lost"), person.disputesLost],
    [t("people.open"), person.disputesOpen],
  ] as const;
  return (
    <Card as="li" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Avatar avatar={person.avatar} />
        <h2 className="min-w-0 flex-1 text-lg font-bold break-words">
          <PersonLink nickname={nickname} />
        </h2>
        {role === "OPERATOR" && <Badge tone="info">{t("people.operator")}</Badge>}
        {suspension && (
          <Badge tone="error">
            <Trans
              t={t}
              i18nKey="people.suspendedSince"
              components={{ at: <TimeText at={suspension.since} /> }}
            />
          </Badge>
        )}
      </div>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
        {facts.map(([label, fact]) => (
          <div key={label} className="flex flex-col">
            <dt className="text-muted text-sm">{label}</dt>
            <dd className="font-bold tabular-nums">{fact}</dd>
          </div>
        ))}
      </dl>
      {suspension && <p className="break-words">{t("people.reason", { reason: suspension.reason })}</p>}
      {role !== "OPERATOR" && <SuspensionForm person={person} action={action} />}
    </Card>
  );
}

function SuspensionForm({
  person: { id, nickname, suspension },
  action,
}: {
  person: Person;
  action: string;
}) {
  const { t } = useTranslation("ops");
  const step = suspension ? "resume" : "suspend";
  return (
    <ConfirmForm
      key={step}
      size="small"
      variant={suspension ? "secondary" : "danger"}
      confirmVariant={suspension ? "primary" : "danger"}
      trigger={t(`people.${step}`)}
      title={t(`people.${step}Title`, { name: nickname })}
      description={t(`people.${step}Hint`)}
      confirm={t(`people.${step}`)}
      intent={step}
      action={action}
    >
      <input type="hidden" name="userId" value={id} />
      {!suspension && (
        <TextArea
          label={t("people.reasonLabel")}
          hint={t("people.reasonHint")}
          name="reason"
          required
          minLength={5}
          maxLength={300}
        />
      )}
    </ConfirmForm>
  );
}
